import type { Article } from '../../article.js';
import {
  CollectionFrequencies,
  joinCounts,
  packTfIdf,
  selectArticles,
  type TermCounts,
  unpackTfIdf,
  Vocabulary,
  type WrittenFrequencies,
} from '../../vectors/index.js';
import { countArticles, findNearDuplicates } from '../cluster/index.js';

/** A part of a collection, counted once and kept as bytes. */
export interface CountedPart {
  /** The counted terms of the articles that represent themselves. */
  readonly counts: Uint8Array;
  readonly frequencies: WrittenFrequencies;
  /** The indexes of these articles, ascending. */
  readonly kept: readonly number[];
  /** For each article the one that represents it: itself, or the first of very many near-duplicates. */
  readonly leaders: readonly number[];
  /** The language and the number of tokens of each article that is kept. */
  readonly languages: readonly string[];
  readonly lengths: readonly number[];
}

/** Counts the terms of a part. The articles of a collection must be distinct, and each must be in one part. */
export function countPart(articles: readonly Article[]): CountedPart {
  const all = countArticles(articles);
  const leaders = [...(findNearDuplicates(all, new Set()) ?? articles.keys())];
  const kept = [...articles.keys()].filter((index) => leaders[index] === index);
  const counts = kept.length === articles.length ? all : selectArticles(all, kept);
  return {
    counts: packTfIdf(
      counts,
      kept.map((index) => articles[index]!.id),
    ),
    frequencies: new CollectionFrequencies().count(counts).written(),
    kept,
    leaders,
    languages: counts.languages,
    lengths: [...counts.lengths],
  };
}

/** The articles of a part that represent themselves, and their counts as bytes. */
export interface Part {
  readonly articles: readonly Article[];
  readonly counts: Uint8Array;
}

/** Two parts whose articles are compared with each other, the second after the first; or a single part. */
export interface Block {
  readonly articles: readonly Article[];
  readonly counts: TermCounts;
  /** The index where the second part begins; `undefined` if the articles of one part are compared with each other. */
  readonly boundary: number | undefined;
}

/** @throws {SameStoryError} `invalid-snapshot` if the counts are damaged, or were made with other stemmers. */
export function blockOf(one: Part, other?: Part): Block {
  const vocabulary = new Vocabulary();
  const { counts } = unpackTfIdf(one.counts, vocabulary);
  if (other === undefined) return { articles: one.articles, counts, boundary: undefined };
  return {
    articles: [...one.articles, ...other.articles],
    counts: joinCounts(counts, unpackTfIdf(other.counts, vocabulary).counts),
    boundary: one.articles.length,
  };
}
