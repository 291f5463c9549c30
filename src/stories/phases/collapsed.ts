import type { Article } from '../../article.js';
import type { DistinctArticle } from '../describe/index.js';

/**
 * Treats the near-duplicates of a text as copies of the one article that represents them.
 *
 * @param leaders the article that represents each; `undefined` if each represents itself.
 */
export function collapsed(
  distinct: readonly DistinctArticle<Article>[],
  leaders: Int32Array | undefined,
): readonly DistinctArticle<Article>[] {
  if (leaders === undefined) return distinct;
  const copies = new Map<number, Article[]>();
  leaders.forEach((leader, index) => {
    const own = distinct[index]!.copies;
    const known = copies.get(leader);
    if (known === undefined) copies.set(leader, [...own]);
    else for (const copy of own) known.push(copy);
  });
  return keptBy(leaders).map((index) => ({ article: distinct[index]!.article, copies: copies.get(index)! }));
}

/** The articles that represent themselves. */
export function keptBy(leaders: Int32Array): number[] {
  return [...leaders.keys()].filter((index) => leaders[index] === index);
}
