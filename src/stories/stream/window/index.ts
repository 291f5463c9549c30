export { contentKey } from './content-key.js';
export { ExpiryQueue } from './expiry-queue.js';
export { KeptArticle } from './kept-article.js';
export { NeighbourLevels } from './neighbour-levels.js';
export { comparedFields, RowComparison } from './row-comparison.js';
export {
  inOrder,
  insertByKey,
  type Member,
  type StoryRecord,
  StreamNode,
} from './stream-nouns.js';
export {
  COSINE_ONE,
  cosineAnew,
  emptyRow,
  noteTotal,
  RARITY_BITS,
  RARITY_MASK,
  rowOf,
  type TermRow,
  weighRow,
} from './term-row.js';
export { TermStatistics } from './term-statistics.js';
export { type QueryLimits, WindowIndex } from './window-index.js';
