export { type Between, levelsBetween, placesOfClusters } from './between-stories.js';
export { denseMerges } from './dense-linkage.js';
export {
  type ComparedPairs,
  commonTerm,
  comparedPairs,
  countArticles,
  GRANULARITIES,
  type Granularity,
  type Grouping,
  groupArticles,
  groupPairs,
  likelyLinks,
  MIN_DOUBTED,
  scoredPairs,
  scoreLinks,
} from './group-articles.js';
export { averageLinkage, cutTree, inOrderOfLevel, LINKAGES, type Linkage, type Merge, mergesOf } from './linkage.js';
export {
  type ArticleTimes,
  judgeMerges,
  MergeWalk,
  MIN_HIGHEST,
  MIN_LEVEL,
  type ScoredPairs,
  walkMerges,
} from './merge-tree.js';
export { findFloods } from './near-duplicates.js';
export { arePins, PINS_EXPECTED, type Pins, placePins } from './pins.js';
export { spanLimit } from './span-limit.js';
