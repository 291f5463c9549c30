import { type Article, type ArticleId, requireArticles } from '../article.js';
import { SameStoryError } from '../errors.js';
import { integer, readOptions } from '../options.js';
import { collectionLanguages } from '../text/collection-languages.js';
import { cosine, type WeightedRows, weighTerms } from './rows.js';
import { FIELDS, Field, TermCounter, type TermCounts } from './term-counts.js';

/** What is compared: everything, or a part of it. */
export type TfIdfField = 'all' | 'title' | 'lead' | 'names' | 'figures';

const FIELD_OF: Readonly<Record<TfIdfField, Field>> = {
  all: Field.All,
  title: Field.Title,
  lead: Field.Lead,
  names: Field.Names,
  figures: Field.Figures,
};

/** A term of an article and its weight; the squares of an article's weights sum to 1. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A cosine and what it is made of: the terms both articles hold, and how much each adds. */
export interface DetailedSimilarity {
  readonly similarity: number;
  /** The largest first; the shares sum to the similarity. */
  readonly terms: readonly { readonly term: string; readonly share: number }[];
}

export interface NeighbourOptions {
  /** How many to return at most. @default 10 */
  readonly count?: number | undefined;
}

/**
 * Articles as weighted terms; made by {@link fitTfIdf}. Useful for: comparing the articles of one collection with one another.
 * Not useful for: vectors that outlive the collection, because its weights change with every article.
 */
export class TfIdf {
  readonly #counts: TermCounts;
  readonly #rows: WeightedRows;
  readonly #places: ReadonlyMap<ArticleId, number>;

  /** @internal */
  constructor(counts: TermCounts, rows: WeightedRows, ids: readonly ArticleId[]) {
    this.#counts = counts;
    this.#rows = rows;
    this.#places = new Map(ids.map((id, place) => [id, place]));
  }

  /** How many different terms the articles hold. */
  get vocabularySize(): number {
    return this.#rows.termOfRank.length;
  }

  /** The terms of an article, the heaviest first. */
  terms(id: ArticleId, field: TfIdfField = 'all'): WeightedTerm[] {
    const place = this.#place(id);
    const { offsets, weights } = this.#rows;
    const terms: WeightedTerm[] = [];
    for (let entry = offsets[place] as number; entry < (offsets[place + 1] as number); entry++) {
      const weight = weights[entry * FIELDS + FIELD_OF[field]] as number;
      if (weight > 0) terms.push({ term: this.#term(entry), weight });
    }
    return terms.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  }

  /** The cosine of two articles, 0 to 1; 0 where either has nothing in the field. */
  similarity(a: ArticleId, b: ArticleId, field: TfIdfField = 'all'): number {
    return Math.min(1, cosine(this.#rows, this.#place(a), this.#place(b), FIELD_OF[field]));
  }

  /** {@link similarity} with each shared term's part in it. */
  detailedSimilarity(a: ArticleId, b: ArticleId, field: TfIdfField = 'all'): DetailedSimilarity {
    const other = new Map(this.terms(b, field).map(({ term, weight }) => [term, weight]));
    const terms = this.terms(a, field)
      .flatMap(({ term, weight }) => ({ term, share: weight * (other.get(term) ?? 0) }))
      .filter(({ share }) => share > 0)
      .sort((x, y) => y.share - x.share || (x.term < y.term ? -1 : 1));
    return {
      similarity: Math.min(
        1,
        terms.reduce((sum, { share }) => sum + share, 0),
      ),
      terms,
    };
  }

  /** The articles most like one, the nearest first; those with nothing in common are left out. */
  neighbours(id: ArticleId, options?: NeighbourOptions): { readonly id: ArticleId; readonly similarity: number }[] {
    const { count } = readOptions<{ count: number }>('neighbours', options, { count: integer(10, 0, 1_000_000) });
    const place = this.#place(id);
    return [...this.#places]
      .filter(([, other]) => other !== place)
      .map(([otherId, other]) => ({ id: otherId, similarity: Math.min(1, cosine(this.#rows, place, other)) }))
      .filter(({ similarity }) => similarity > 0)
      .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
      .slice(0, count);
  }

  #place(id: ArticleId): number {
    const place = this.#places.get(id);
    if (place === undefined) {
      throw new SameStoryError('unknown-article', `there is no article with the id ${JSON.stringify(id)} in this fit`);
    }
    return place;
  }

  #term(entry: number): string {
    return this.#counts.vocabulary.term(this.#rows.termOfRank[this.#rows.ranks[entry] as number] as number);
  }
}

/**
 * Weighs the words of articles by TF-IDF: (1 + ln tf) · idf, every row scaled to length 1. The inverse document frequency blends the
 * collection's own with that of English news at large, so three articles alone are as comparable as three thousand; words are
 * stemmed, stop words left out, each article in its own language.
 *
 * @throws {SameStoryError} `invalid-article` or `duplicate-id`.
 *
 * @example
 * const tfidf = fitTfIdf([
 *   { id: 'a', text: 'Doctors in Kent voted to end home visits.' },
 *   { id: 'b', text: 'A vote by Kent doctors would end visits at home.' },
 * ]);
 * tfidf.detailedSimilarity('a', 'b').terms[0]?.term; // 'kent'
 */
export function fitTfIdf(articles: readonly Article[]): TfIdf {
  const counter = new TermCounter();
  const languages = collectionLanguages(requireArticles(articles));
  articles.forEach((article, place) => {
    counter.add(article, languages[place] as string);
  });
  const counts = counter.finish();
  return new TfIdf(
    counts,
    weighTerms(counts),
    articles.map(({ id }) => id),
  );
}
