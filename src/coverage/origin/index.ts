export { type Composition, composeArticles, type Makeup } from './composition.js';
export { type Derivation, firstPublished, originOf, timeOf } from './derivation.js';
export { findSources } from './derivation-sources.js';
export { findOrigins, type Origin } from './find-origins.js';
