export { linkModelFault, linkModelOptionFault } from './check-link-model.js';
export { comparePairs, neighbourLevels } from './compare-pairs.js';
export { type LinkModel, type LinkWeight, linkScorer, MODEL_VERSION, shippedLinkModel } from './link-model.js';
export { MERGE_FEATURES, type MergeFeatureName, type MergeModel, mergeScorer } from './merge-model.js';
export {
  AT,
  blend,
  CONTAINED,
  COPIES,
  type ComparedSides,
  FEATURES,
  type FeatureName,
  fewAmong,
  logUsual,
  MIN_COSINE,
  type NeighbourLevels,
  neighbourKnowledge,
  type PairSide,
  pairFeatures,
  peersOf,
  RAREST,
  RARITY_SUM,
  SUMS,
  shortness,
  sidesOf,
  sumShared,
  TYPICAL,
  USUAL_FROM,
  USUAL_TO,
  writeOwnFeatures,
} from './pair-features.js';
export {
  beginningOf,
  formPenalty,
  NEAR_COPIES,
  PairPenalties,
  type PenaltyKind,
  type PenaltySide,
  sidePenalty,
  withPenalty,
} from './penalties.js';
export { type BodyTerms, bodyTerms, mayShareOnlyPassage, PassageComparison, SharedPassages } from './shared-passage.js';
export { SharedRuns, sampledRuns } from './shared-runs.js';
export { type FormText, formText } from './stock-forms.js';
