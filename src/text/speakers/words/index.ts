export * from './speaker-words.generated.js';
