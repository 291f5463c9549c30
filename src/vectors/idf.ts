import { backgroundFrequencies } from './background.js';
import type { TermCounts } from './term-counts.js';

/**
 * How many articles the background table counts for against the collection's own: with 3,000 of one's own, both say equally
 * much. Less makes small collections depend on their own few counts; more makes large ones blind to what is common in them.
 */
export const BACKGROUND_WEIGHT = 3000;

/** Documents that a term outside the background table is taken to stand in: the table leaves out what stands in fewer than 6. */
const UNLISTED_FREQUENCY = 2;

/**
 * Without a table for the language: the share of articles that a term is expected in, and how many articles that counts for. With less, what two of
 * twenty articles share hardly counts as rare.
 */
const EXPECTED_SHARE = 0.002;
const EXPECTED_WEIGHT = 300;

/**
 * Inverse document frequencies of every term, for each language of a collection apart, blended with the background table:
 *
 *     idf(t) = −ln (df(t) + m·b(t)) / (n + m)
 *
 * where df(t) is in how many of the language's n articles the term stands, b(t) the share of articles at large that it stands in,
 * and m how many articles that counts for. This is the logarithm of a document frequency smoothed with a Dirichlet prior (Zhai and
 * Lafferty, "A study of smoothing methods for language models", TOIS 2004, there for term probabilities), so that three articles
 * alone are weighted nearly by the background alone and 100,000 nearly by themselves. Languages without a table take b(t) = 0.002
 * and m = 300.
 *
 * @returns per language an array over term numbers, in nats, never negative.
 */
export function inverseDocumentFrequencies(counts: TermCounts): Map<string, Float64Array> {
  const { vocabulary } = counts;
  const idfs = new Map<string, Float64Array>();
  for (const [language, { articles, frequencies }] of documentFrequencies(counts)) {
    const prior = idfPrior(language);
    const idf = new Float64Array(vocabulary.size);
    for (let term = 0; term < idf.length; term++) {
      const frequency = frequencies[term]!;
      if (frequency > 0) idf[term] = blendedIdf(frequency, articles, prior.weight, prior.share(vocabulary.term(term)));
    }
    idfs.set(language, idf);
  }
  return idfs;
}

/** What is expected of a language's terms before any article is seen. */
export interface IdfPrior {
  /** How many articles the expectation counts for. */
  readonly weight: number;
  /** The share of articles that a term is expected in. */
  share(term: string): number;
}

export function idfPrior(language: string): IdfPrior {
  if (language !== 'en') return { weight: EXPECTED_WEIGHT, share: () => EXPECTED_SHARE };
  const { documents, documentFrequency } = backgroundFrequencies();
  return { weight: BACKGROUND_WEIGHT, share: (term) => (documentFrequency(term) ?? UNLISTED_FREQUENCY) / documents };
}

/** The formula of {@link inverseDocumentFrequencies} for one term. */
export function blendedIdf(frequency: number, articles: number, weight: number, share: number): number {
  return -Math.log((frequency + weight * share) / (articles + weight));
}

/** Nats of idf that any two articles share by chance; see {@link rarity}. */
const COMMON_NATS = 2;
/** Rarities are counted in units of 1 / RARITY_ONE nats. */
export const RARITY_ONE = 16;

/**
 * How much it says that two articles share a term, whatever else stands in them: its idf beyond what common terms have. In whole
 * sixteenths of a nat up to 255, so that a sum over shared terms is exact in any order.
 */
export function rarity(idf: number): number {
  return Math.min(255, Math.max(0, Math.round((idf - COMMON_NATS) * RARITY_ONE)));
}

function documentFrequencies(counts: TermCounts): Map<string, { articles: number; frequencies: Int32Array }> {
  const { offsets, terms, languages, vocabulary } = counts;
  const byLanguage = new Map<string, { articles: number; frequencies: Int32Array }>();
  for (let article = 0; article < counts.articles; article++) {
    const language = languages[article]!;
    let counted = byLanguage.get(language);
    if (counted === undefined) {
      counted = { articles: 0, frequencies: new Int32Array(vocabulary.size) };
      byLanguage.set(language, counted);
    }
    counted.articles += 1;
    for (let entry = offsets[article]!; entry < offsets[article + 1]!; entry++) {
      const term = terms[entry]!;
      counted.frequencies[term] = counted.frequencies[term]! + 1;
    }
  }
  return byLanguage;
}
