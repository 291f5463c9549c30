export * from './quote-cues.generated.js';
