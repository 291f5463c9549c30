/**
 * The logistic model that turns the evidence for two sentences into how likely it is that they tell the same passage: `weights` in
 * the order of `FEATURE_NAMES` in likeness.ts. Fitted by bench/coverage-calibrate.ts on the labelled stories that may be looked at
 * and on cstnews-dev, both weighing alike; over pairs, with each story left out once, F1 is 79 and 76.
 */
export const PASSAGE_MODEL = {
  bias: -8.36,
  weights: [5.05, 3.33, 4.06, 1.78, 1.73, 2.36, -1.39, 0.39, 3.12],
  /** Least mean likelihood at which two groups of sentences become one passage. */
  join: 0.35,
  /** A sentence also tells a second passage if it has this share of the weight of a sentence that tells it, */
  covered: 0.4,
  /** and if words that its own passage leaves over weigh this much in it. */
  leastCovered: 1.5,
} as const;
