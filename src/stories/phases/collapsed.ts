import type { Article } from '../../article.js';
import type { DistinctArticle } from '../describe/index.js';

/**
 * Where one text has very many near-duplicates, one of them represents all, as if the others were copies of it.
 *
 * @param leaders the article that represents each; `undefined` where each stands for itself.
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
