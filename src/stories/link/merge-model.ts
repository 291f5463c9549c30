/**
 * The features of a merge of two groups of articles; a feature's index is its position in a row. Probabilities are
 * those of links, after penalties; their log-odds are cut off at 1 and 999 in a thousand.
 */
export const MERGE_FEATURES = [
  /** Log-odds of the mean, the highest and the lowest link between the groups; an absent link counts as 0. */
  'level',
  'highest',
  'lowest',
  /** Log-odds of the mean link within the looser of the two groups. */
  'cohesion',
  /** Cosine of the summed rows of both groups, and of their summed leads. */
  'cosine',
  'lead',
  /** Logarithm of the number of articles in both groups, and in the smaller one. */
  'size',
  'smaller',
  /** 1 where both have two articles or more. */
  'bothGroups',
  /**
   * 1 where both have dates; logarithm of the days between their medians, and of the days between the end of one and
   * the beginning of the other.
   */
  'hasDates',
  'daysBetweenMedians',
  'daysBetweenSpans',
  /** Mean penalty of the links between the groups; see `PairPenalties`. */
  'penalty',
  /** 1 in a collection of a few articles, falling to 0; see `few` among the features of a pair. */
  'few',
  /** `few`, in proportion to how short the texts are: 1 for two headlines alone. */
  'fewShort',
] as const;

export type MergeFeatureName = (typeof MERGE_FEATURES)[number];

/**
 * Decides which merges of the tree of average linkage are taken: a logistic model over the features of two groups.
 * Average linkage decides in which order groups are offered to each other, this model whether they are one.
 */
export interface MergeModel {
  /** Log-odds of a merge that is typical in every feature. */
  readonly intercept: number;
  readonly features: readonly { readonly name: MergeFeatureName; readonly centre: number; readonly weight: number }[];
  /** The probability from which two groups are one event, and from which they are one storyline. */
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
