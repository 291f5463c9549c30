import { SHIPPED_LINK_MODEL } from './link-weights.js';
import type { MergeModel } from './merge-model.js';
import { AT, FEATURES, type FeatureName } from './pair-features.js';

/** The weight of a feature in a link model. */
export interface LinkWeight {
  readonly name: FeatureName;
  /** The value that a typical pair has. */
  readonly centre: number;
  /** By how much the log-odds rise for 1 more. */
  readonly weight: number;
  /** Added to the weight in proportion to the feature `short`, which is 1 for headlines. @default 0 */
  readonly short?: number;
}

/**
 * The link score as numbers: a logistic model over the features of a pair (D. R. Cox, "The regression analysis of
 * binary sequences", 1958). It is small on purpose: every pair's score can be read feature by feature.
 */
export interface LinkModel {
  /** Changes whenever answers do. */
  readonly modelVersion: string;
  /** Log-odds of a pair that is typical in every feature. */
  readonly intercept: number;
  /** Features not listed do not count. */
  readonly features: readonly LinkWeight[];
  /** Average link probability from which two clusters are one story, where there is no merge model. */
  readonly threshold: number;
  /**
   * Decides which merges are taken. Without it, all merges are whose average link probability reaches the threshold.
   */
  readonly merges?: MergeModel | undefined;
  /** What the weights were fitted on, for whoever has to judge them. */
  readonly provenance: string;
}

/** A link model prepared for scoring. */
export interface LinkScorer {
  /** The probability that the pair whose features start at `values[from]` tells one story. */
  probability(values: Float64Array, from: number): number;
  /** What each feature adds to the log-odds; with {@link LinkModel.intercept} they sum to the log-odds. */
  contributions(values: Float64Array, from: number): { readonly feature: FeatureName; readonly contribution: number }[];
}

/** The version of the answers: it goes up whenever tokens, weights or thresholds change what users get. */
export const MODEL_VERSION = SHIPPED_LINK_MODEL.modelVersion;

export function shippedLinkModel(): LinkModel {
  return SHIPPED_LINK_MODEL;
}

export function linkScorer({ intercept, features }: LinkModel): LinkScorer {
  const indices = Int32Array.from(features, ({ name }) => FEATURES.indexOf(name));
  const weights = Float64Array.from(features, ({ weight }) => weight);
  const centres = Float64Array.from(features, ({ centre }) => centre);
  const short = Float64Array.from(features, (feature) => feature.short ?? 0);
  const contribution = (values: Float64Array, from: number, at: number): number =>
    (weights[at]! + short[at]! * values[from + AT.short]!) * (values[from + indices[at]!]! - centres[at]!);
  return {
    probability(values, from) {
      let logOdds = intercept;
      for (let at = 0; at < indices.length; at++) logOdds += contribution(values, from, at);
      return 1 / (1 + Math.exp(-logOdds));
    },
    contributions: (values, from) =>
      features.map(({ name }, at) => ({ feature: name, contribution: contribution(values, from, at) })),
  };
}
