export type { ArticleComparer } from './article-comparer.js';
export { type CandidateFeatures, FamilyReader } from './family-features.js';
export { type FoundPairs, findPairs, lookBeside, PairFinder, pairsInOrder } from './find-pairs.js';
export { connectFamily, JoinedPassages } from './joined-passages.js';
export { LinkPlacer, type LocatedPairs, locatePairs, type PassagePair, type Place } from './locate-pairs.js';
export { type ArticleBlocks, blocksOf, type Match, PairList, type WrittenPairs } from './pair-list.js';
export { MIN_COMMON, WordingComparer } from './wording-comparer.js';
