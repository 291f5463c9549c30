import { grown } from '../../../structures/index.js';
import { blendedIdf, type IdfPrior, idfPrior, type Vocabulary } from '../../../vectors/index.js';
import { RARITY_BITS, type TermRow } from './term-row.js';

/** Articles in further languages are counted together, because callers can invent any number of languages. */
const MAX_LANGUAGES = 64;

/**
 * For each term of a language, how many articles of the window contain it and how often it occurs; and their total
 * number of words.
 */
interface TermUse {
  readonly articles: number;
  readonly tokens: number;
  readonly frequencies: Int32Array;
  readonly occurrences: Int32Array;
}

const NOTHING: TermUse = { articles: 0, tokens: 0, frequencies: new Int32Array(0), occurrences: new Int32Array(0) };

/** Counts of a language as a snapshot keeps them. */
export interface FixedCounts {
  readonly language: string;
  readonly articles: number;
  readonly tokens: number;
  readonly terms: readonly (readonly [term: number, frequency: number, occurrences: number])[];
}

/** The counts of a language, current and as the weights were last fixed. */
interface LanguageCounts {
  now: TermUse & { articles: number; tokens: number };
  fixed: TermUse;
  readonly prior: IdfPrior;
  /** The prior's share of each term, computed on first use because it needs the term's string. */
  shares: Float64Array;
  /** The idf of each term in a new article, plus 1, computed on first use after the counts were fixed. */
  idfs: Float64Array;
}

/**
 * How many articles of the window contain each term. An article that expires takes its terms with it. Weights are
 * computed from counts that are fixed from time to time (see {@link fix}), so that the articles of one day are weighted
 * alike in any order of arrival.
 */
export class TermStatistics {
  readonly #vocabulary: Vocabulary;
  readonly #languages = new Map<string, LanguageCounts>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  /** @param tokens of the article whose row it is. */
  add(language: string, row: TermRow, tokens: number): void {
    this.#count(language, row, tokens, 1);
  }

  remove(language: string, row: TermRow, tokens: number): void {
    this.#count(language, row, tokens, -1);
  }

  /** Fixes the counts that weights are read from. */
  fix(): void {
    for (const [language, counts] of this.#languages) {
      const { now } = counts;
      if (now.articles === 0 && counts.fixed.articles === 0) this.#languages.delete(language);
      counts.fixed = { ...now, frequencies: now.frequencies.slice(), occurrences: now.occurrences.slice() };
      counts.idfs.fill(0);
    }
  }

  /**
   * The inverse document frequency of terms by number, background and window blended; see `inverseDocumentFrequencies`.
   *
   * @param counted whether the weighed article was there when the counts were fixed. If not, it is counted in.
   */
  idf(language: string, counted: boolean): (term: number) => number {
    const counts = this.#of(language);
    if (counted) return (term) => this.#idf(counts, term, 0);
    if (counts.idfs.length < this.#vocabulary.size) {
      counts.idfs = grown(counts.idfs, Math.max(this.#vocabulary.size, 2 * counts.idfs.length));
    }
    const { idfs } = counts;
    return (term) => {
      const known = idfs[term]!;
      if (known > 0) return known - 1;
      const idf = this.#idf(counts, term, 1);
      idfs[term] = idf + 1;
      // Rounded as the stored value, so that the first reading equals later ones.
      return (idfs[term] as number) - 1;
    };
  }

  /** @param own 1 to count the weighed article in. */
  #idf(counts: LanguageCounts, term: number, own: 0 | 1): number {
    const { fixed, prior } = counts;
    const frequency = (fixed.frequencies[term] ?? 0) + own;
    return Math.max(0, blendedIdf(frequency, fixed.articles + own, prior.weight, this.#share(counts, term, own)));
  }

  /** The language of most articles, assumed for a text too short to detect. */
  commonest(): string | undefined {
    let best: string | undefined;
    let highest = 0;
    for (const [language, { now }] of this.#languages) {
      const { articles } = now;
      if (articles > highest || (articles === highest && best !== undefined && articles > 0 && language < best)) {
        [best, highest] = [language, articles];
      }
    }
    return best === REST ? undefined : best;
  }

  /** In the order in which they first occurred, as {@link fixed} gives them. */
  languages(): string[] {
    return [...this.#languages.keys()];
  }

  /** The fixed counts of each language, for a snapshot. */
  *fixed(): Generator<FixedCounts> {
    for (const [language, { fixed }] of this.#languages) {
      const terms: FixedCounts['terms'][number][] = [];
      fixed.frequencies.forEach((frequency, term) => {
        if (frequency > 0) terms.push([term, frequency, fixed.occurrences[term]!]);
      });
      yield { language, articles: fixed.articles, tokens: fixed.tokens, terms };
    }
  }

  /** Sets the fixed counts of a language as {@link fixed} gave them. */
  restore({ language, articles, tokens, terms }: FixedCounts): void {
    const counts = this.#of(language);
    const { size } = this.#vocabulary;
    counts.fixed = { articles, tokens, frequencies: new Int32Array(size), occurrences: new Int32Array(size) };
    for (const [term, frequency, occurrences] of terms) {
      counts.fixed.frequencies[term] = frequency;
      counts.fixed.occurrences[term] = occurrences;
    }
    counts.idfs.fill(0);
  }

  #count(language: string, row: TermRow, tokens: number, by: 1 | -1): void {
    const counts = this.#of(language);
    const { size } = this.#vocabulary;
    if (counts.now.frequencies.length < size) {
      const length = Math.max(size, 2 * counts.now.frequencies.length);
      const { frequencies, occurrences } = counts.now;
      counts.now = {
        ...counts.now,
        frequencies: grown(frequencies, length),
        occurrences: grown(occurrences, length),
      };
    }
    const { now } = counts;
    now.articles += by;
    now.tokens += by * tokens;
    const { frequencies, occurrences } = now;
    const end = row.size;
    for (let at = 0; at < end; at++) {
      const term = row.entries[at]! >>> RARITY_BITS;
      frequencies[term]! += by;
      occurrences[term]! += by * row.counts[at]!;
    }
  }

  #of(language: string): LanguageCounts {
    const known = this.#languages.get(language);
    if (known !== undefined) return known;
    if (this.#languages.size >= MAX_LANGUAGES && language !== REST) return this.#of(REST);
    const counts = {
      now: { ...NOTHING },
      fixed: NOTHING,
      prior: idfPrior(language),
      shares: new Float64Array(0),
      idfs: new Float64Array(0),
    };
    this.#languages.set(language, counts);
    return counts;
  }

  #share(counts: LanguageCounts, term: number, own: 0 | 1): number {
    const { fixed, prior } = counts;
    if (prior.countsRepetition) {
      // As in the batch, one occurrence is not counted, because every term here has one.
      const more = Math.max(0, (fixed.occurrences[term] ?? 0) + own - 1);
      return prior.share(this.#vocabulary.term(term), (1000 * more) / Math.max(1, fixed.tokens));
    }
    if (term >= counts.shares.length) {
      counts.shares = grown(counts.shares, Math.max(this.#vocabulary.size, 2 * counts.shares.length));
    }
    const known = counts.shares[term]!;
    if (known > 0) return known;
    const share = prior.share(this.#vocabulary.term(term), 0);
    counts.shares[term] = share;
    return share;
  }
}

const REST = 'und';
