export type { AdditionLike, CoverageLike } from './add.js';
export type { ClusterMinima, Metric } from './cluster-like.js';
export type { Explain, LinkExplanationLike } from './explain.js';
export type { KeepOptions } from './keep.js';
export { matchers, type SameStoryMatchers } from './matchers.js';
export type { MatcherResult } from './result.js';
export type { PassageLike, ReuseLike, ShareTextOptions } from './share-text.js';
