export * from './figure-cues.generated.js';
