import type { Article } from '../../article.js';
import { outletKey } from '../provenance/index.js';
import type { ArticleReuse } from './article-reuse.js';
import { requireReuse } from './require-reuse.js';

/** How much of each outlet's text is in the articles of each other outlet. */
export interface OutletMatrix {
  /** Names of the outlets, sorted; rows and columns are in this order. */
  readonly outlets: readonly string[];
  /** Total words in the bodies of each outlet's articles. */
  readonly words: readonly number[];
  /** `shared[row][column]`: words of the row's articles that are in an article of the column; the diagonal is 0. */
  readonly shared: readonly (readonly number[])[];
}

/**
 * Sums the reuse of articles by outlet. Articles without an outlet are left out. Shared does not mean copied: both
 * sides of a passage count, so check the times of the families before saying who took from whom.
 *
 * @throws {SameStoryError} `invalid-argument`.
 *
 * @example
 * const { outlets, shared } = outletMatrix(articles, findReuse(articles));
 */
export function outletMatrix(
  articles: readonly Pick<Article, 'id' | 'outlet'>[],
  reuse: { readonly articles: readonly ArticleReuse[] },
): OutletMatrix {
  requireReuse('outletMatrix', articles, reuse, ['articles']);
  const { articles: shares } = reuse;
  const nameOf = new Map<string, string>();
  const outletOf = new Map<string, string>();
  for (const { id, outlet } of articles) {
    if (!outlet) continue;
    const key = outletKey(outlet);
    outletOf.set(id, key);
    const name = nameOf.get(key);
    if (name === undefined || outlet < name) nameOf.set(key, outlet);
  }
  const sorted = [...nameOf].sort(([, x], [, y]) => (x < y ? -1 : 1));
  const indexes = new Map(sorted.map(([key], index) => [key, index]));
  const words = new Array<number>(sorted.length).fill(0);
  const shared = sorted.map(() => new Array<number>(sorted.length).fill(0));
  for (const { article, words: own, outlets } of shares) {
    const row = indexes.get(outletOf.get(article) ?? '');
    if (row === undefined) continue;
    words[row]! += own;
    for (const { outlet, words: common } of outlets) {
      const column = indexes.get(outletKey(outlet));
      if (column === undefined || column === row) continue;
      const cells = shared[row]!;
      cells[column]! += common;
    }
  }
  return { outlets: sorted.map(([, name]) => name), words, shared };
}
