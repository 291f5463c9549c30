export { type Between, clusterOfEach, levelsBetween } from './between-stories.js';
export { denseMerges } from './dense-linkage.js';
export {
  articleTimes,
  type ComparedPairs,
  commonTerm,
  comparedPairs,
  countArticles,
  finishLinks,
  GRANULARITIES,
  type Granularity,
  type Grouping,
  groupLinks,
  groupPairs,
  joinableLinks,
  likelyLinks,
  likelyPairs,
  linksByWords,
  MIN_PENALISED,
  MIN_PROBABILITY,
  neighbourLimits,
  type PenalisedLinks,
  penalisedLinks,
  penaltiesOn,
  type ScoredLinkList,
  type ScoredLinks,
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
