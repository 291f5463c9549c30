export * from './english-words.generated.js';
export * from './figure-words.generated.js';
export * from './names/index.js';
export * as numberLists from './number-words.generated.js';
export * from './other-languages.generated.js';
export * from './quote-words.generated.js';
export * from './units.generated.js';
export * from './vietnamese-speech.generated.js';
