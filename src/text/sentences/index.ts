export { type SplitSentencesOptions, sentencesOf, splitSentences } from './split-sentences.js';
