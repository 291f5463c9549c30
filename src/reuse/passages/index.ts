export { countDistinct, type DistinctWords, WordMarks } from './distinct-words.js';
export {
  invert,
  joinPassages,
  type Passages,
  type PassagesPart,
  readPassages,
  readPassagesPart,
  type SpanOf,
  spanReader,
  startsOf,
} from './passages.js';
export { RarityWeights } from './rarity.js';
export { readWords, WordBuffer } from './word-buffer.js';
export type { WordSequences } from './word-sequences.js';
