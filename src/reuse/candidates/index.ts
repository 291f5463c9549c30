export { type CandidatePairs, findCandidates, type HintRule } from './candidate-pairs.js';
export { shingleHash, winnow } from './fingerprints.js';
export { hintsNeeded } from './hints.js';
export { type BandScheme, chooseBands, estimateJaccard, findSharedBands, MinHasher, shingleHashes } from './minhash.js';
export { findNearCopies, type NearCopies, NO_FAMILY } from './near-copies.js';
export { findRepeatedShingles, NO_GROUP, type SharedFeatures } from './shingles.js';
