import type { Article } from '../article.js';
import { inOrderOfPublication } from './story.js';

/** Articles with the same title and text, by their places in the input. */
export interface DistinctArticle<A extends Article> {
  /** The one that stands for them: dated before undated, then the earliest, then the lowest id. */
  readonly article: A;
  readonly copies: readonly A[];
}

/**
 * Collapses exact duplicates, so that adding one moves no weight, and puts articles into an order that depends on what they say,
 * not on the order or the ids they came with: sums of floating-point numbers, and with them every later decision, are then the same
 * for any permutation of the input.
 */
export function distinctArticles<A extends Article>(articles: readonly A[]): DistinctArticle<A>[] {
  const byContent = new Map<string, A[]>();
  for (const article of articles) {
    const content = `${article.title ?? ''}\n${article.text}`;
    const copies = byContent.get(content);
    if (copies === undefined) byContent.set(content, [article]);
    else copies.push(article);
  }
  return [...byContent]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, copies]) => {
      const inOrder = copies.length === 1 ? copies : inOrderOfPublication(copies);
      return { article: inOrder[0] as A, copies: inOrder };
    });
}
