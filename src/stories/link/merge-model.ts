/**
 * What the merge model looks at in two groups of articles, by its index in a row of features. The probabilities are
 * those of links, after penalties; their log-odds are cut off at 1 and 999 in a thousand.
 */
export const MERGE_FEATURES = [
  /** Log-odds of the mean link between the groups, of the highest and of the lowest one; an absent link counts as 0. */
  'level',
  'highest',
  'lowest',
  /** Log-odds of the mean link within the group that holds together less. */
  'cohesion',
  /** Cosine of the sums of the rows of both, and of their leads. */
  'cosine',
  'lead',
  /** Logarithm of the articles in both, and in the smaller one. */
  'size',
  'smaller',
  /** 1 where both have two articles or more. */
  'bothGroups',
  /**
   * 1 where both have dates; logarithm of the days between their medians, and of the days from the end of one to the
   * beginning of the other.
   */
  'hasDates',
  'daysBetweenMedians',
  'daysBetweenSpans',
  /** Mean of what was taken from the log-odds of the links between the groups; see `PairPenalties`. */
  'penalty',
  /** From 1 in a collection of a few articles to 0 in one of forty; see `few` among the features of a pair. */
  'few',
  /** The same, as far as the texts are short: 1 for two headlines alone. */
  'fewShort',
] as const;

export type MergeFeatureName = (typeof MERGE_FEATURES)[number];

/**
 * Which merges of the tree of average linkage are taken: a logistic model over the features of two groups. Average
 * linkage says in which order groups are offered to each other; this says whether they are one.
 */
export interface MergeModel {
  /** Log-odds of a merge that is typical in every feature. */
  readonly intercept: number;
  readonly features: readonly { readonly name: MergeFeatureName; readonly centre: number; readonly weight: number }[];
  /** Probability from which two groups are one event, and one storyline. */
  readonly event: number;
  readonly storyline: number;
}

/** The probability that two groups are one, from the row of {@link MERGE_FEATURES} that starts at `values[from]`. */
export function mergeScorer({ intercept, features }: MergeModel): (values: Float64Array, from: number) => number {
  const indices = Int32Array.from(features, ({ name }) => MERGE_FEATURES.indexOf(name));
  const weights = Float64Array.from(features, ({ weight }) => weight);
  const constant = features.reduce((sum, { weight, centre }) => sum - weight * centre, intercept);
  return (values, from) => {
    let logOdds = constant;
    for (let at = 0; at < indices.length; at++) {
      logOdds += weights[at]! * values[from + indices[at]!]!;
    }
    return 1 / (1 + Math.exp(-logOdds));
  };
}
