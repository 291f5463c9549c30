export type { SplitSentencesOptions } from './split-sentences.js';
export { splitSentences } from './split-sentences.js';
