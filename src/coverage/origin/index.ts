export { type ArticleComposition, type Composition, composeArticles } from './composition.js';
export { type Derivation, firstPublished, originOf } from './derivation.js';
export { findSources } from './derivation-sources.js';
export { findOrigins, type Origin } from './find-origins.js';
