export type { PassageKind } from './align/index.js';
export type { BandScheme } from './candidates/index.js';
export type { ReuseResult, ReuseScheme } from './compare-collection.js';
export { compareTexts, type TextLikeness } from './compare-texts.js';
export type { OriginCertainty, PassageFamily } from './families/index.js';
export { findReuse } from './find-reuse.js';
export { MinHashIndex, type MinHashOptions, type MinHashScheme } from './minhash-index.js';
export type { PassagePair, Place } from './pairs/index.js';
export {
  type Agency,
  type ArticleRelation,
  areOutletGroups,
  CreditReader,
  canonicalUrl,
  outletGrouping,
  outletKey,
} from './provenance/index.js';
export type { ReuseCap } from './reuse-caps.js';
export { type FeaturesShare, type PairsShare, ReuseInParts, type ReusePart, readReusePart } from './reuse-in-parts.js';
export { type IndexedReuse, ReuseIndex, type ReuseIndexOptions } from './reuse-index.js';
export type { ReuseOptions } from './reuse-options.js';
export { type ArticleReuse, independentSources, type OutletMatrix, outletMatrix, type Source } from './shares/index.js';
