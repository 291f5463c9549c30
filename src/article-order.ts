import { type Article, type PublicationTime, parsePublicationTime } from './article.js';

/** When an article was published: a moment or a day; `undefined` where it does not say. */
export function publicationTime({
  publishedAt,
}: {
  readonly publishedAt?: string | null | undefined;
}): PublicationTime | undefined {
  return publishedAt ? parsePublicationTime(publishedAt) : undefined;
}

/**
 * Articles by the earliest moment that they can have been published at; what has no time comes last. Ties go by text,
 * then by id, so that neither the order of the input nor the names of ids decide what comes first.
 *
 * @param tie orders two articles of one time otherwise.
 */
export function inOrderOfPublication<A extends Article>(
  articles: readonly A[],
  tie: (one: A, other: A) => number = byContent,
): A[] {
  return articles
    .map((article) => ({ article, from: publicationTime(article)?.from ?? Number.MAX_VALUE }))
    .sort((one, other) => one.from - other.from || tie(one.article, other.article))
    .map(({ article }) => article);
}

function byContent(one: Article, other: Article): number {
  return compareStrings(one.text, other.text) || compareStrings(one.id, other.id);
}

/** By code units, and so alike in every locale. */
export function compareStrings(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
