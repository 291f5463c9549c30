export { type Between, clusterOfEach, levelsBetween } from './between-stories.js';
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
  MIN_PENALISED,
  scoredPairs,
  scoreLinks,
} from './group-articles.js';
export { cutTree, inOrderOfLevel, LINKAGES, type Linkage, type Merge, mergesOf } from './linkage.js';
export {
  judgeMerges,
  MIN_HIGHEST,
  MIN_LEVEL,
  walkMerges,
} from './merge-tree.js';
export { findNearDuplicates } from './near-duplicates.js';
export { arePins, indexPins, PINS_EXPECTED, type Pins } from './pins.js';
export { spanLimit } from './span-limit.js';
