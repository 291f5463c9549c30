import { requireArgument, requireId, requireIterable } from '../arguments.js';
import { type Article, type ArticleId, requireArticles } from '../article.js';
import { SameStoryError } from '../errors.js';
import { integer, readOptions } from '../options.js';
import { collectionLanguages } from '../text/index.js';
import { joinCounts, selectArticles } from './edit-counts.js';
import { firstCommonRank, sharingArticles } from './nearest-rows.js';
import { cosine, type FieldRows, type WeightedRows, weighTerms, weightedContainment } from './rows.js';
import { Field, TermCounter, type TermCounts } from './term-counts.js';
import { packTfIdf, unpackTfIdf } from './tfidf-snapshot.js';

/** What is compared: the whole article, or a part of it. */
export type TfIdfField = 'all' | 'title' | 'lead' | 'names' | 'figures';

const FIELD_OF: Readonly<Record<TfIdfField, Field>> = {
  all: Field.All,
  title: Field.Title,
  lead: Field.Lead,
  names: Field.Names,
  figures: Field.Figures,
};

/** A term of an article and its weight. The squares of an article's weights sum to 1. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A cosine and its parts: the terms both articles contain, and how much each contributes. */
export interface DetailedSimilarity {
  readonly similarity: number;
  /** The largest share first; the shares sum to the similarity. */
  readonly terms: readonly { readonly term: string; readonly share: number }[];
}

export interface NeighbourOptions {
  /** Maximum number of results. @default 10 */
  readonly count?: number | undefined;
  /**
   * Terms in more articles than this do not find neighbours: an article that shares only such terms is not examined.
   * Articles that are found are compared by all their terms. {@link TfIdf.commonTerms} lists the terms that a cap
   * leaves out.
   * @default no cap
   */
  readonly commonTerm?: number | undefined;
}

/**
 * Articles as weighted terms, created by {@link fitTfIdf}. Useful for: comparing the articles of one collection with
 * each other. Not useful for: vectors that outlive the collection, because its weights change with every article.
 */
export class TfIdf {
  #counts: TermCounts;
  #ids: readonly ArticleId[];
  #indexes: ReadonlyMap<ArticleId, number>;
  /** The weights of the current articles, computed on demand. */
  #weighed: WeightedRows | undefined;

  /** @internal */
  constructor(counts: TermCounts, ids: readonly ArticleId[]) {
    this.#counts = counts;
    this.#ids = ids;
    this.#indexes = indicesOf(ids);
  }

  /** Number of articles. */
  get size(): number {
    return this.#ids.length;
  }

  /** Number of different terms in the articles. */
  get vocabularySize(): number {
    return this.#rows.termOfRank.length;
  }

  /**
   * Adds articles, as if they had been there when the weights were fitted: every weight changes a little. The cost is
   * reading the new articles and, at the next query, weighting all of them, so add many at once.
   *
   * @throws {SameStoryError} `invalid-article` or `duplicate-id`; then nothing is added.
   *
   * @example
   * const tfidf = fitTfIdf([{ id: 'a', text: 'Doctors voted.' }]);
   * tfidf.add([{ id: 'b', text: 'Doctors in Kent voted.' }]);
   * tfidf.size; // 2
   */
  add(articles: readonly Article[]): void {
    const known = requireArticles(articles).find(({ id }) => this.#indexes.has(id));
    if (known !== undefined) {
      throw new SameStoryError('duplicate-id', `there is an article with the id ${JSON.stringify(known.id)} already`);
    }
    const added = counted(articles, new TermCounter(this.#counts.vocabulary), this.#counts.languages);
    this.#replace(joinCounts(this.#counts, added), [...this.#ids, ...articles.map(({ id }) => id)]);
  }

  /**
   * Removes articles, as if they had never been there. The cost is a pass over the other articles' counts and, at the
   * next query, weighting all of them, so remove many at once.
   *
   * @throws {SameStoryError} `unknown-article`; then nothing is removed.
   */
  remove(ids: Iterable<ArticleId>): void {
    requireIterable('TfIdf.remove', 'ids', ids, 'a list of ids');
    const removed = new Set([...ids].map((id) => this.#indexOf(id)));
    const kept = Array.from(this.#ids.keys()).filter((index) => !removed.has(index));
    this.#replace(
      selectArticles(this.#counts, kept),
      kept.map((index) => this.#ids[index]!),
    );
  }

  /**
   * Everything needed to continue later, as bytes for {@link readTfIdf}: about 1.4 KB for an article of a thousand
   * words. Texts are not included.
   */
  snapshot(): Uint8Array {
    return packTfIdf(this.#counts, this.#ids);
  }

  /** The terms of an article, the heaviest first. */
  terms(id: ArticleId, field: TfIdfField = 'all'): WeightedTerm[] {
    const index = this.#indexOf(id);
    const { offsets, ranks, weights } = this.#field(field);
    const terms: WeightedTerm[] = [];
    for (let entry = offsets[index]!; entry < offsets[index + 1]!; entry++) {
      const weight = weights[entry]!;
      if (weight > 0) terms.push({ term: this.#term(ranks[entry]!), weight });
    }
    return terms.sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  }

  /** The cosine of two articles, 0 to 1; 0 if either has no terms in the field. */
  similarity(a: ArticleId, b: ArticleId, field: TfIdfField = 'all'): number {
    return Math.min(1, cosine(this.#field(field), this.#indexOf(a), this.#indexOf(b)));
  }

  /** {@link similarity} with the contribution of each shared term. */
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

  /**
   * How much of one article is in another: the fraction of `a`'s weight that is on terms which `b` has too, 0 to 1. A
   * cosine says that two articles are alike; this says that one is contained in the other, whatever else the other
   * tells, such as a brief in a long report. It is Broder's containment (On the resemblance and containment of
   * documents, 1997) with weighted terms in place of shingles.
   */
  containment(a: ArticleId, b: ArticleId, field: TfIdfField = 'all'): number {
    return weightedContainment(this.#field(field), this.#indexOf(a), this.#indexOf(b));
  }

  /** Terms in more than this many articles, commonest first: those that a cap of `neighbours` leaves out. */
  commonTerms(articles: number): string[] {
    const isCount = typeof articles === 'number' && articles >= 0;
    requireArgument('TfIdf.commonTerms', 'articles', isCount, articles, 'a number from 0');
    const { termOfRank } = this.#rows;
    const from = firstCommonRank(this.#rows, articles);
    return Array.from(termOfRank.subarray(from), (term) => this.#counts.vocabulary.term(term)).reverse();
  }

  /** The most similar articles, nearest first; articles with nothing in common are left out. */
  neighbours(id: ArticleId, options?: NeighbourOptions): { readonly id: ArticleId; readonly similarity: number }[] {
    const { count, commonTerm } = readOptions<{ count: number; commonTerm: number }>('neighbours', options, {
      count: integer(10, 0, 1_000_000),
      commonTerm: integer(2 ** 31 - 1, 1, 2 ** 31 - 1),
    });
    const index = this.#indexOf(id);
    return [...sharingArticles(this.#rows, index, commonTerm)]
      .map((other) => ({
        id: this.#ids[other]!,
        similarity: Math.min(1, cosine(this.#rows, index, other)),
      }))
      .filter(({ similarity }) => similarity > 0)
      .sort((a, b) => b.similarity - a.similarity || (a.id < b.id ? -1 : 1))
      .slice(0, count);
  }

  get #rows(): WeightedRows {
    this.#weighed ??= weighTerms(this.#counts);
    return this.#weighed;
  }

  #replace(counts: TermCounts, ids: readonly ArticleId[]): void {
    this.#counts = counts;
    this.#ids = ids;
    this.#indexes = indicesOf(ids);
    this.#weighed = undefined;
  }

  #indexOf(id: ArticleId): number {
    requireId('TfIdf', id);
    const index = this.#indexes.get(id);
    if (index === undefined) {
      throw new SameStoryError('unknown-article', `there is no article with the id ${JSON.stringify(id)} in this fit`);
    }
    return index;
  }

  #field(field: TfIdfField): FieldRows {
    const names = Object.keys(FIELD_OF);
    requireArgument('TfIdf', 'field', names.includes(field), field, `one of ${names.join(', ')}`);
    return this.#rows.fields[FIELD_OF[field]]!;
  }

  #term(rank: number): string {
    return this.#counts.vocabulary.term(this.#rows.termOfRank[rank]!);
  }
}

/**
 * Weights the words of articles by TF-IDF: (1 + ln tf) · idf, every row scaled to length 1. The inverse document
 * frequency blends the collection's own with that of English news at large, so three articles alone are as comparable
 * as three thousand; words are stemmed, stop words left out, each article in its own language.
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
  const counts = counted(requireArticles(articles), new TermCounter(), []);
  return new TfIdf(
    counts,
    articles.map(({ id }) => id),
  );
}

/**
 * Restores the fit that {@link TfIdf.snapshot} wrote, with bit-identical weights.
 *
 * @throws {SameStoryError} `invalid-snapshot` for bytes that are not such a snapshot, are of another version, cut short
 *   or altered, or were made with stemmers that are not registered here.
 *
 * @example
 * const tfidf = fitTfIdf([{ id: 'a', text: 'Doctors in Kent voted.' }]);
 * readTfIdf(tfidf.snapshot()).terms('a')[0]?.term; // 'kent'
 */
export function readTfIdf(snapshot: Uint8Array): TfIdf {
  const { counts, ids } = unpackTfIdf(snapshot);
  return new TfIdf(counts, ids);
}

function counted(articles: readonly Article[], counter: TermCounter, known: readonly string[]): TermCounts {
  const languages = collectionLanguages(articles, known);
  articles.forEach((article, index) => {
    counter.add(article, languages[index]!);
  });
  return counter.finish();
}

function indicesOf(ids: readonly ArticleId[]): Map<ArticleId, number> {
  return new Map(ids.map((id, index) => [id, index]));
}
