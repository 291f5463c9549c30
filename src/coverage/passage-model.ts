/**
 * Weights of the logistic model that turns the evidence for two sentences (`FEATURE_NAMES` in likeness.ts, same order) into how
 * likely it is that they tell the same passage.
 */
export const PASSAGE_MODEL = {
  bias: -6.55,
  weights: [4.29, 0.24, 2.89, 3.4, 0.38, 2.39, 0.47, 2.67, -1.48, 0.41, 0, 0],
  /** Least mean likelihood at which two groups of sentences become one passage. */
  join: 0.35,
  /** A sentence also tells a second passage if its other words cover this share of that passage's weight, and at least this much of it. */
  covered: 0.5,
  leastCovered: 1.5,
} as const;
