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
  /** The terms of its articles that stand for themselves. */
  readonly counts: Uint8Array;
  readonly frequencies: WrittenFrequencies;
  /** The indexes of these articles, ascending. */
  readonly kept: readonly number[];
  /** Of each article the one that stands for it: itself, or the first of very many near-duplicates. */
  readonly leaders: readonly number[];
  /** The language and the tokens of each that is kept. */
  readonly languages: readonly string[];
  readonly lengths: readonly number[];
}

/** Counts the terms of a part. The articles of a collection must be distinct, and each in one part. */
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

/** The articles of a part that stand for themselves, and the bytes of their counts. */
export interface Part {
  readonly articles: readonly Article[];
  readonly counts: Uint8Array;
}

/** Two parts whose articles are compared with each other, those of the second behind those of the first; or one. */
export interface Block {
  readonly articles: readonly Article[];
  readonly counts: TermCounts;
  /** Where the second part begins; `undefined` where the articles of one are compared among themselves. */
  readonly boundary: number | undefined;
}

/** @throws {SameStoryError} `invalid-snapshot` where the counts are damaged, or of other stemmers. */
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
