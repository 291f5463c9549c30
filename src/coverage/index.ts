export type { AddedSentence, Omission, OmissionReason } from './added/index.js';
export type { Claim } from './claims/index.js';
export type { CoveredArticle, Passage } from './compare-coverage.js';
export { type Coverage, type CoverageOptions, compareCoverage } from './compare-coverage.js';
export {
  type ComparedFigure,
  type FigureAgreement,
  type FigureQuestion,
  type FigureValue,
  measuredBy,
  writtenFigure,
} from './figures/index.js';
export type { ComparedName } from './names/index.js';
export type { Composition, Derivation, Origin } from './origin/index.js';
export type { PassageMember, PassageRelation } from './passages/index.js';
export type { ComparedQuote, QuoteRelation, QuoteVariant } from './quotes/index.js';
export type { WordEdit } from './read/index.js';
export { findInsets } from './read/index.js';
export type { ComparedState, StateAgreement, StateQuestion, StateValue } from './states/index.js';
export type { Mention, SummaryClause } from './summary/index.js';
export type { Correction, DetailChange } from './versions/index.js';
export { compareVersions, type VersionChange, type VersionComparison, type VersionSentence } from './versions/index.js';
export { type OthersHave, whatOthersHave } from './what-others-have.js';
