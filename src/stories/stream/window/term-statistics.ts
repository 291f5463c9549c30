import { blendedIdf, type IdfPrior, idfPrior, type Vocabulary } from '../../../vectors/index.js';
import { RARITY_BITS, type TermRow } from './term-row.js';

/** Articles in more languages than this are counted together: a language is whatever the caller says it is. */
const MAX_LANGUAGES = 64;

/** How many of a language's articles in the window hold each term, now and when the weights were last fixed. */
interface LanguageCounts {
  articles: number;
  frequencies: Int32Array;
  fixedArticles: number;
  fixedFrequencies: Int32Array;
  readonly prior: IdfPrior;
  /** The prior's share of each term, once it has been asked for; looking it up takes a string. */
  shares: Float64Array;
  /** The idf of each term in a new article plus 1, once it has been asked for since the counts were fixed. */
  idfs: Float64Array;
}

/**
 * In how many articles of the window each term stands. They age: an article that expires takes its terms with it.
 * Weights are read from counts that are fixed from time to time (see {@link fix}), so that the articles of one day are
 * weighed alike in whatever order they come.
 */
export class TermStatistics {
  readonly #vocabulary: Vocabulary;
  readonly #languages = new Map<string, LanguageCounts>();

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  add(language: string, row: TermRow): void {
    this.#count(language, row, 1);
  }

  remove(language: string, row: TermRow): void {
    this.#count(language, row, -1);
  }

  /** From now on weights follow the counts as they are. */
  fix(): void {
    for (const [language, counts] of this.#languages) {
      if (counts.articles === 0 && counts.fixedArticles === 0) this.#languages.delete(language);
      counts.fixedArticles = counts.articles;
      counts.fixedFrequencies = counts.frequencies.slice();
      counts.idfs.fill(0);
    }
  }

  /**
   * The inverse document frequency of terms by number, see `inverseDocumentFrequencies`: background and window blended.
   *
   * @param counted whether the article that is weighed was there when the counts were fixed; else it counts as well.
   */
  idf(language: string, counted: boolean): (term: number) => number {
    const counts = this.#of(language);
    if (counted) return (term) => this.#idf(counts, term, 0);
    if (counts.idfs.length < this.#vocabulary.size) {
      const grown = new Float64Array(Math.max(this.#vocabulary.size, 2 * counts.idfs.length));
      grown.set(counts.idfs);
      counts.idfs = grown;
    }
    const { idfs } = counts;
    return (term) => {
      const known = idfs[term]!;
      if (known > 0) return known - 1;
      const idf = this.#idf(counts, term, 1);
      idfs[term] = idf + 1;
      // As it will be read the next time.
      return (idfs[term] as number) - 1;
    };
  }

  /** @param own 1 if the article that is weighed is to be counted as well. */
  #idf(counts: LanguageCounts, term: number, own: 0 | 1): number {
    const { fixedArticles, fixedFrequencies, prior } = counts;
    const frequency = (term < fixedFrequencies.length ? fixedFrequencies[term]! : 0) + own;
    return Math.max(0, blendedIdf(frequency, fixedArticles + own, prior.weight, this.#share(counts, term)));
  }

  /** The language of most articles: where a text is too short to tell, it is taken to be in this one. */
  commonest(): string | undefined {
    let best: string | undefined;
    let highest = 0;
    for (const [language, { articles }] of this.#languages) {
      if (articles > highest || (articles === highest && best !== undefined && articles > 0 && language < best)) {
        [best, highest] = [language, articles];
      }
    }
    return best === REST ? undefined : best;
  }

  /** In the order in which they were met, as {@link fixed} gives them. */
  languages(): string[] {
    return [...this.#languages.keys()];
  }

  /** The fixed counts of each language, for a snapshot: pairs of term and frequency. */
  *fixed(): Generator<{ language: string; articles: number; terms: [term: number, frequency: number][] }> {
    for (const [language, { fixedArticles, fixedFrequencies }] of this.#languages) {
      const terms: [number, number][] = [];
      fixedFrequencies.forEach((frequency, term) => {
        if (frequency > 0) terms.push([term, frequency]);
      });
      yield { language, articles: fixedArticles, terms };
    }
  }

  /** Sets the fixed counts of a language as {@link fixed} gave them. */
  restore(language: string, articles: number, terms: Iterable<readonly [number, number]>): void {
    const counts = this.#of(language);
    counts.fixedArticles = articles;
    counts.fixedFrequencies = new Int32Array(this.#vocabulary.size);
    for (const [term, frequency] of terms) counts.fixedFrequencies[term] = frequency;
    counts.idfs.fill(0);
  }

  #count(language: string, row: TermRow, by: 1 | -1): void {
    const counts = this.#of(language);
    counts.articles += by;
    if (counts.frequencies.length < this.#vocabulary.size) {
      const grown = new Int32Array(Math.max(this.#vocabulary.size, 2 * counts.frequencies.length));
      grown.set(counts.frequencies);
      counts.frequencies = grown;
    }
    const { frequencies } = counts;
    const { entries } = row;
    const end = row.size;
    for (let at = 0; at < end; at++) {
      const term = entries[at]! >>> RARITY_BITS;
      frequencies[term]! += by;
    }
  }

  #of(language: string): LanguageCounts {
    const known = this.#languages.get(language);
    if (known !== undefined) return known;
    if (this.#languages.size >= MAX_LANGUAGES && language !== REST) return this.#of(REST);
    const counts = {
      articles: 0,
      frequencies: new Int32Array(0),
      fixedArticles: 0,
      fixedFrequencies: new Int32Array(0),
      prior: idfPrior(language),
      shares: new Float64Array(0),
      idfs: new Float64Array(0),
    };
    this.#languages.set(language, counts);
    return counts;
  }

  #share(counts: LanguageCounts, term: number): number {
    if (term >= counts.shares.length) {
      const grown = new Float64Array(Math.max(this.#vocabulary.size, 2 * counts.shares.length));
      grown.set(counts.shares);
      counts.shares = grown;
    }
    const known = counts.shares[term]!;
    if (known > 0) return known;
    const share = counts.prior.share(this.#vocabulary.term(term));
    counts.shares[term] = share;
    return share;
  }
}

const REST = 'und';
