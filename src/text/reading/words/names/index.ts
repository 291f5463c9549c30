export * from './given-names.generated.js';
export * from './name-words.generated.js';
export * from './openers.generated.js';
export * from './place-names.generated.js';
