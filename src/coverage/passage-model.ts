/**
 * Weights of the logistic model that turns the evidence for two sentences (`FEATURE_NAMES` in likeness.ts, same order) into how
 * likely it is that they tell the same passage.
 */
export const PASSAGE_MODEL = {
  bias: -7.61,
  weights: [2.61, 1.2, 1.14, 2.04, 4.93, 1.69, 1.0, 2.4, -1.44, 0.78, 1.64, 0.47],
  /** Least mean likelihood at which two groups of sentences become one passage. */
  join: 0.35,
  /** A sentence also tells a second passage if its other words cover this share of that passage's weight, and at least this much of it. */
  covered: 0.45,
  leastCovered: 1.5,
} as const;
