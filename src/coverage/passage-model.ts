/**
 * Weights of the logistic model that turns the evidence for two sentences (`FEATURE_NAMES` in likeness.ts, same order) into how
 * likely it is that they tell the same passage.
 */
export const PASSAGE_MODEL = {
  bias: -5,
  weights: [4, 2, 2, 2, 1, 1, 1, 0.5, -2, 1, 0.5, -0.5],
  /** Least mean likelihood at which two groups of sentences become one passage. */
  join: 0.5,
  /** A sentence also tells a second passage if its other words cover this share of that passage's weight, and at least this much of it. */
  covered: 0.5,
  leastCovered: 1.5,
} as const;
