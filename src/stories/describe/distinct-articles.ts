import type { Article } from '../../article.js';
import { compareStrings, inOrderOfPublication } from '../../article-order.js';

/** Articles with the same title and text. */
export interface DistinctArticle<A extends Article> {
  /** The one that represents them, the first in the order of publication; see `inOrderOfPublication`. */
  readonly article: A;
  readonly copies: readonly A[];
}

/**
 * Collapses exact duplicates, so that adding one changes no weight, and sorts articles by their content. The order does
 * not depend on the order or the ids they came with, so sums of floating-point numbers, and every decision made from
 * them, are the same for any permutation of the input.
 */
export function distinctArticles<A extends Article>(articles: readonly A[]): DistinctArticle<A>[] {
  // By text, then by title: the text exists as a string already, both together would have to be made.
  const byText = new Map<string, Map<string, A[]>>();
  for (const article of articles) {
    const title = article.title ?? '';
    const byTitle = byText.get(article.text);
    const copies = byTitle?.get(title);
    if (copies !== undefined) copies.push(article);
    else if (byTitle !== undefined) byTitle.set(title, [article]);
    else byText.set(article.text, new Map([[title, [article]]]));
  }
  return [...byText]
    .flatMap(([text, byTitle]) => [...byTitle].map(([title, copies]) => ({ title, text, copies })))
    .sort((a, b) => compareStrings(a.title, b.title) || compareStrings(a.text, b.text))
    .map(({ copies }) => {
      const inOrder = copies.length === 1 ? copies : inOrderOfPublication(copies);
      return { article: inOrder[0]!, copies: inOrder };
    });
}
