import { cutLength, stopWords } from '../text/index.js';
import { backgroundFrequencies, newsTerms } from './background/index.js';
import { type CollectionFrequencies, documentFrequencies } from './collection-frequencies.js';
import type { TermCounts } from './term-counts.js';

/**
 * The background table counts as much as this many articles: in a collection of 3,000, both have the same weight. A
 * lower value would make small collections depend on their own few counts; a higher one would hide what is common in
 * large ones.
 */
const BACKGROUND_WEIGHT = 3000;

/** Document frequency assumed for terms that are not in the background table, which has only terms of 6 or more. */
const UNLISTED_FREQUENCY = 2;

/**
 * Without a table for the language, the expected share of articles with a term follows from its length and, for short
 * terms, from its frequency in the collection. The numbers are those of English news: words of six letters are in 27 of
 * a thousand articles on average, words of ten letters in 9; words of three letters that occur once per thousand words
 * are in 9 of a hundred articles, those that occur twenty times in 55. Lower shares would make common words look rare.
 * EXPECTED_WEIGHT says how many articles the expectation counts for.
 */
const EXPECTED_LOG_SHARE = -2;
/** The same if the commonest words of the language are known and left out. */
const EXPECTED_LOG_SHARE_OF_OTHERS = -3.8;
const LOG_SHARE_PER_LETTER = -0.27;
const MAX_LETTERS = 12;
/** The share of articles that a word of all news is taken to occur in. */
const NEWS_SHARE = 0.12;
const MAX_EXPECTED_SHARE = 0.9;
const EXPECTED_WEIGHT = 250;
/**
 * Shorter words are more common the more often they occur, by a power that grows by 1 with every four letters fewer.
 */
const SHORT_WORD = 6;
const LETTERS_PER_POWER = 4;
/** An ideograph, a kana or a Hangul syllable counts as this many letters. */
const LETTERS_PER_SYLLABLE = 3;
/** Assumed length of a word whose ending was cut off. */
const LETTERS_OF_CUT = 8;

function expectedShare(term: string, perThousand: number, base: number, cut: number | undefined): number {
  let letters = term.length === cut ? LETTERS_OF_CUT : 0;
  if (letters === 0) {
    for (let at = 0; at < term.length; at++) letters += term.charCodeAt(at) >= 0x2e80 ? LETTERS_PER_SYLLABLE : 1;
  }
  const byLength = Math.exp(base + LOG_SHARE_PER_LETTER * Math.min(MAX_LETTERS, letters));
  const power = Math.max(0, (SHORT_WORD - letters) / LETTERS_PER_POWER);
  return Math.min(MAX_EXPECTED_SHARE, byLength * Math.max(1, perThousand) ** power);
}

/**
 * Inverse document frequencies of every term, for each language of a collection apart, blended with the background
 * table:
 *
 *     idf(t) = −ln (df(t) + m·b(t)) / (n + m)
 *
 * where df(t) is how many of the language's n articles contain the term, b(t) the share of articles at large that do,
 * and m the number of articles that this share counts for. This is the logarithm of a document frequency smoothed with
 * a Dirichlet prior (Zhai and Lafferty, "A study of smoothing methods for language models", TOIS 2004, there for term
 * probabilities), so that three articles alone are weighted nearly by the background alone and 100,000 nearly by
 * themselves. Languages without a table take b(t) from the length of the term and m = 250; words that appear in all
 * news have a share of their own.
 *
 * @param whole frequencies of the collection that the articles are a part of. @default those of the articles
 * @returns per language an array over term numbers, in nats, never negative.
 */
export function inverseDocumentFrequencies(
  counts: TermCounts,
  whole?: CollectionFrequencies,
): Map<string, Float64Array> {
  const { vocabulary } = counts;
  const idfs = new Map<string, Float64Array>();
  for (const [language, own] of documentFrequencies(counts)) {
    const { articles, frequencies, occurrences, tokens } = whole?.of(language, vocabulary) ?? own;
    const prior = idfPrior(language);
    const idf = new Float64Array(vocabulary.size);
    for (let term = 0; term < idf.length; term++) {
      const frequency = frequencies[term]!;
      if (frequency === 0) continue;
      // The first occurrence is not counted, because every term here has one.
      const perThousand = (1000 * (occurrences[term]! - 1)) / tokens;
      idf[term] = blendedIdf(frequency, articles, prior.weight, prior.share(vocabulary.term(term), perThousand));
    }
    idfs.set(language, idf);
  }
  return idfs;
}

/** The expected frequencies of a language's terms before any article is read. */
export interface IdfPrior {
  /** Number of articles that the expectation counts for. */
  readonly weight: number;
  /** Whether the share of a term depends on its number of occurrences. */
  readonly countsRepetition: boolean;
  /** The expected share of articles with a term that occurs `perThousand` times in a thousand words. */
  share(term: string, perThousand: number): number;
}

export function idfPrior(language: string): IdfPrior {
  if (language !== 'en') {
    const base = stopWords(language).size > 0 ? EXPECTED_LOG_SHARE_OF_OTHERS : EXPECTED_LOG_SHARE;
    const cut = cutLength(language);
    const news = newsTerms(language);
    return {
      weight: EXPECTED_WEIGHT,
      countsRepetition: true,
      share: (term, perThousand) => {
        const expected = expectedShare(term, perThousand, base, cut);
        return news.has(term) ? Math.max(NEWS_SHARE, expected) : expected;
      },
    };
  }
  const { documents, documentFrequency } = backgroundFrequencies();
  return {
    weight: BACKGROUND_WEIGHT,
    countsRepetition: false,
    share: (term) => (documentFrequency(term) ?? UNLISTED_FREQUENCY) / documents,
  };
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
 * How much it means to share a term, whatever else the two articles contain: its idf above that of common terms, in
 * whole sixteenths of a nat up to 255, so that a sum over shared terms is exact in any order.
 */
export function rarity(idf: number): number {
  return Math.min(255, Math.max(0, Math.round((idf - COMMON_NATS) * RARITY_ONE)));
}
