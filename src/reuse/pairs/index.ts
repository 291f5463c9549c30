export type { ArticleComparer } from './article-comparer.js';
export { type CandidateFeatures, FamilyReader } from './family-features.js';
export { type FoundPairs, findPairs, pairsInOrder } from './find-pairs.js';
export { JoinedPassages } from './joined-passages.js';
export { type LocatedPairs, locatePairs, type PassagePair, type Place } from './locate-pairs.js';
export { type ArticleBlocks, blocksOf, type Match, PairList } from './pair-list.js';
export { MIN_COMMON } from './wording-comparer.js';
