export type { ArticleReuse } from './article-reuse.js';
export { MAX_MEASURED, type MeasuredShares, measureShares } from './article-shares.js';
export { type OutletMatrix, outletMatrix } from './outlet-matrix.js';
export { independentSources, type Source } from './sources.js';
