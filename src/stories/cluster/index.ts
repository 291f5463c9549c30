export { adaptThreshold } from './adaptive-threshold.js';
export { type Between, levelsBetween, placesOfClusters } from './between-stories.js';
export {
  type ComparedPairs,
  commonTerm,
  comparedPairs,
  countArticles,
  type Grouping,
  groupArticles,
  groupPairs,
  MIN_DOUBTED,
} from './group-articles.js';
export { averageLinkage, cutTree, LINKAGES, type Linkage, type Merge } from './linkage.js';
export { findFloods } from './near-duplicates.js';
export { arePins, type Pins, placePins } from './pins.js';
export { spanLimit } from './span-limit.js';
