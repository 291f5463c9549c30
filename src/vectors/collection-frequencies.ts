import { getOrInsert } from '../structures/index.js';
import type { TermCounts } from './term-counts.js';
import type { Vocabulary } from './terms.js';

/** For the articles of a language: how many contain each term, how often each occurs, and how many words they have. */
export interface Frequencies {
  articles: number;
  tokens: number;
  /** By the number of the term in a vocabulary. */
  readonly frequencies: Int32Array;
  readonly occurrences: Int32Array;
}

/** {@link Frequencies} of the articles of each language among those that were counted. */
export function documentFrequencies(counts: TermCounts): Map<string, Frequencies> {
  const { offsets, terms, languages, lengths, vocabulary } = counts;
  const byLanguage = new Map<string, Frequencies>();
  for (let article = 0; article < counts.articles; article++) {
    const language = languages[article]!;
    const { size } = vocabulary;
    const counted = getOrInsert(byLanguage, language, () => ({
      articles: 0,
      tokens: 0,
      frequencies: new Int32Array(size),
      occurrences: new Int32Array(size),
    }));
    counted.articles++;
    counted.tokens += lengths[article]!;
    for (let entry = offsets[article]!; entry < offsets[article + 1]!; entry++) {
      const term = terms[entry]!;
      counted.frequencies[term]! += 1;
      counted.occurrences[term]! += counts.counts[entry]!;
    }
  }
  return byLanguage;
}

/** Each term, the number of articles that contain it, and how often it occurs. */
type Terms = Map<string, readonly [articles: number, occurrences: number]>;

/** {@link CollectionFrequencies} in writing: per language its articles, tokens, and terms with their counts. */
export type WrittenFrequencies = readonly (readonly [
  language: string,
  articles: number,
  tokens: number,
  terms: readonly (readonly [term: string, articles: number, occurrences: number])[],
])[];

/**
 * The document frequencies of a collection that is too large to be counted at once: those of its parts, added up. A
 * part that is weighed by them weighs its terms as the whole collection would.
 */
export class CollectionFrequencies {
  readonly #languages = new Map<string, { articles: number; tokens: number; terms: Terms }>();

  /** How many articles were counted. */
  get articles(): number {
    return [...this.#languages.values()].reduce((sum, { articles }) => sum + articles, 0);
  }

  articlesIn(language: string): number {
    return this.#languages.get(language)?.articles ?? 0;
  }

  /** Adds the articles of a part. Each article must be in one part only. */
  count(counts: TermCounts): this {
    for (const [language, { articles, tokens, frequencies, occurrences }] of documentFrequencies(counts)) {
      const terms: [string, number, number][] = [];
      for (let term = 0; term < frequencies.length; term++) {
        if (frequencies[term]! > 0) terms.push([counts.vocabulary.term(term), frequencies[term]!, occurrences[term]!]);
      }
      this.add([[language, articles, tokens, terms]]);
    }
    return this;
  }

  /** Adds what was written of another part. */
  add(written: WrittenFrequencies): this {
    for (const [language, articles, tokens, terms] of written) {
      const known = getOrInsert(this.#languages, language, () => ({ articles: 0, tokens: 0, terms: new Map() }));
      known.articles += articles;
      known.tokens += tokens;
      for (const [term, holders, occurrences] of terms) {
        const [before, often] = known.terms.get(term) ?? [0, 0];
        known.terms.set(term, [before + holders, often + occurrences]);
      }
    }
    return this;
  }

  written(): WrittenFrequencies {
    return [...this.#languages].map(
      ([language, { articles, tokens, terms }]) =>
        [
          language,
          articles,
          tokens,
          [...terms].map(([term, [holders, often]]) => [term, holders, often] as const),
        ] as const,
    );
  }

  /** What is known of a language, by the numbers of a vocabulary; `undefined` where it has no articles. */
  of(language: string, vocabulary: Vocabulary): Frequencies | undefined {
    const known = this.#languages.get(language);
    if (known === undefined) return undefined;
    const { size } = vocabulary;
    const found = { ...known, frequencies: new Int32Array(size), occurrences: new Int32Array(size) };
    for (let term = 0; term < size; term++) {
      const [articles, occurrences] = known.terms.get(vocabulary.term(term)) ?? [0, 0];
      found.frequencies[term] = articles;
      found.occurrences[term] = occurrences;
    }
    return found;
  }
}
