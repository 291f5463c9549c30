export { backgroundFrequencies } from './background/index.js';
export { CollectionFrequencies, type WrittenFrequencies } from './collection-frequencies.js';
export { joinCounts, renumbered, selectArticles } from './edit-counts.js';
export {
  type EmbeddingOptions,
  type EmbeddingSettings,
  type EmbeddingSimilarity,
  Embeddings,
  embeddingSettings,
  MIN_SIMILARITY,
  requireVector,
  vectorSimilarity,
} from './embeddings.js';
export { blendedIdf, type IdfPrior, idfPrior, RARITY_ONE, rarity } from './idf.js';
export { findNeighbours, type NeighbourLimits, type PairList } from './nearest-rows.js';
export {
  type ArticleRows,
  indexRows,
  rankTerms,
  type TermRanking,
  type WeightedRows,
  weighArticles,
  weighTerms,
} from './rows.js';
export {
  FIELDS,
  Field,
  type FieldCounts,
  LEAD_TOKENS,
  TermCounter,
  type TermCounts,
  withFields,
} from './term-counts.js';
export { Vocabulary } from './terms.js';
export {
  type DetailedSimilarity,
  fitTfIdf,
  type NeighbourOptions,
  readTfIdf,
  TfIdf,
  type TfIdfField,
  type WeightedTerm,
} from './tfidf.js';
export { packTfIdf, unpackTfIdf } from './tfidf-snapshot.js';
