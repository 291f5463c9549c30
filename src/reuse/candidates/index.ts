export { type CandidatePairs, findCandidates, type HintRule } from './candidate-pairs.js';
export { shingleHash, winnow } from './fingerprints.js';
export { hintsNeeded } from './hints.js';
export { type BandScheme, chooseBands, estimateJaccard, findSharedBands, MinHasher, shingleHashes } from './minhash.js';
export { countFirstHeld, findNearCopies, groupNearCopies, type NearCopies, NO_FAMILY } from './near-copies.js';
export type { WrittenCounts } from './pair-counts.js';
export { rangeOf, type Share, WHOLE } from './partition.js';
export {
  findRepeatedShingles,
  findShareOfShingles,
  joinFeatures,
  NO_GROUP,
  type SharedFeatures,
  type ShareOfFeatures,
} from './shingles.js';
