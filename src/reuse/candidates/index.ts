export { type CandidatePairs, findCandidates } from './candidate-pairs.js';
export { shingleHash, winnow } from './fingerprints.js';
export { type BandScheme, chooseBands, estimateJaccard, findSharedBands, MinHasher, shingleHashes } from './minhash.js';
export { findRepeatedShingles } from './shingles.js';
