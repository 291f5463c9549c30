import { SHIPPED_LINK_MODEL } from './link-weights.js';
import { FEATURES, type FeatureName } from './pair-features.js';

/**
 * The link score as numbers: a logistic model over the features of a pair (D. R. Cox, "The regression analysis of binary
 * sequences", 1958). It is small on purpose: every pair's score can be read feature by feature.
 */
export interface LinkModel {
  /** Changes whenever answers do. */
  readonly modelVersion: string;
  /** Log-odds of a pair that is typical in every feature. */
  readonly intercept: number;
  /** Per feature what a typical pair has, and by how much the log-odds rise for 1 more. Features not listed do not count. */
  readonly features: readonly { readonly name: FeatureName; readonly centre: number; readonly weight: number }[];
  /** Average link probability from which two clusters are one story. */
  readonly threshold: number;
  /** What the weights were fitted on, for whoever has to judge them. */
  readonly provenance: string;
}

/** A link model made ready to score: weights by the features' places. */
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

export function linkScorer(model: LinkModel): LinkScorer {
  const places = model.features.map(({ name }) => FEATURES.indexOf(name));
  const weights = model.features.map(({ weight }) => weight);
  const centres = model.features.map(({ centre }) => centre);
  const contribution = (values: Float64Array, from: number, at: number): number =>
    (weights[at] as number) * ((values[from + (places[at] as number)] as number) - (centres[at] as number));
  return {
    probability(values, from) {
      let logOdds = model.intercept;
      for (let at = 0; at < places.length; at++) logOdds += contribution(values, from, at);
      return 1 / (1 + Math.exp(-logOdds));
    },
    contributions: (values, from) =>
      model.features.map(({ name }, at) => ({ feature: name, contribution: contribution(values, from, at) })),
  };
}
