import { type Article, type PublicationTime, parsePublicationTime } from './article.js';

/** When an article was published: a moment or a day; `undefined` if it does not say. */
export function publicationTime({
  publishedAt,
}: {
  readonly publishedAt?: string | null | undefined;
}): PublicationTime | undefined {
  return publishedAt ? parsePublicationTime(publishedAt) : undefined;
}

/**
 * Sorts articles by the earliest moment at which they can have been published; undated ones come last. Ties are broken
 * by the latest moment, by text, by outlet, then by id, so the order of the input never matters, and ids matter only
 * between articles that differ in nothing else.
 *
 * @param tie replaces that order for articles of the same time.
 */
export function inOrderOfPublication<A extends Article>(
  articles: readonly A[],
  tie: (one: A, other: A) => number = byContent,
): A[] {
  return articles
    .map((article) => ({ article, time: publicationTime(article) ?? LAST }))
    .sort((a, b) => a.time.from - b.time.from || a.time.to - b.time.to || tie(a.article, b.article))
    .map(({ article }) => article);
}

const LAST = { from: Number.MAX_VALUE, to: Number.MAX_VALUE };

function byContent(one: Article, other: Article): number {
  return (
    compareStrings(one.text, other.text) ||
    compareStrings(one.outlet ?? '', other.outlet ?? '') ||
    compareStrings(one.id, other.id)
  );
}

/** Compares by code units, so the order is the same in every locale. */
export function compareStrings(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
