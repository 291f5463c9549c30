/**
 * The logistic model that turns the evidence for two sentences into how likely it is that they tell the same passage: `weights` in
 * the order of `FEATURE_NAMES` in likeness.ts. Fitted by bench/coverage-calibrate.ts on the labelled stories that may be looked at
 * and on cstnews-dev, both weighing alike; over pairs, with each story left out once, F1 is 79 and 76.
 */
export const PASSAGE_MODEL = {
  bias: -7.9,
  weights: [4.8, 3.64, 3.66, 1.79, 1.52, 2.43, -1.85, 2.84],
  /** Least mean likelihood at which two groups of sentences become one passage. */
  join: 0.4,
  /** The same where an article has sentences in both: it seldom tells one passage twice. */
  joinWithin: 0.7,
  /** A sentence also tells a second passage if it has this share of the weight of a sentence that tells it, */
  covered: 0.5,
  /** and if words that its own passage leaves over weigh this much in it. */
  leastCovered: 1.3,
} as const;
