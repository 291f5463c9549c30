export { type ArticleReuse, MAX_MEASURED, type MeasuredShares, measureShares } from './article-shares.js';
export { type OutletMatrix, outletMatrix } from './outlet-matrix.js';
export { independentSources, type Source } from './sources.js';
