/**
 * The logistic model that turns the evidence for two sentences into how likely it is that they tell the same passage:
 * `weights` in the order of `FEATURE_NAMES` in likeness.ts. Fitted by scripts/coverage-calibrate.ts on the labelled
 * stories that may be looked at and on cstnews-dev, both weighing alike; over pairs, with each story left out once, F1
 * is 81 and 77.
 */
export const PASSAGE_MODEL = {
  bias: -7.12,
  weights: [4.31, 3.66, 4.61, 2.15, 1.38, 3.15, -1.7, 2.52],
  /** Added in a language whose words are written syllable by syllable: single syllables are shared by chance. */
  syllabicBias: -1.5,
  /** Least mean likelihood at which two groups of sentences become one passage. */
  join: 0.28,
  /** The same where an article has sentences in both: it seldom tells one passage twice. */
  joinWithin: 0.8,
  /** A sentence also tells a second passage if it is as likely as this the same as a sentence that tells it, */
  second: 0.4,
  /** if it has this share of the weight of that sentence, or that one this share of its own, */
  covered: 0.25,
  inside: 0.5,
  /** and if words that its own passage leaves over weigh this much in it, */
  minLeft: 1.6,
  /** or, where it is a short one, this share of it and this much. */
  leftOfShort: 0.6,
  minLeftOfShort: 0.7,
} as const;
