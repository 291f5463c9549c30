import type { Article } from '../../article.js';
import type { ReuseResult } from '../../reuse/index.js';
import type { Cell } from '../formats/index.js';

/**
 * One row per pair of passages, with a header row: the relation of the two articles, and ids, offsets and text of both.
 */
export function reuseRows(articles: readonly Article[], { pairs }: ReuseResult): Cell[][] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const side = ({ article, start, end }: ReuseResult['pairs'][number]['a']): Cell[] => {
    const { outlet, text } = byId.get(article) ?? {};
    return [article, outlet, start, end, text?.slice(start, end)];
  };
  const head = ['article', 'outlet', 'start', 'end', 'text'];
  return [
    ['kind', 'between', 'words', 'jaccard', ...head.map((name) => `a.${name}`), ...head.map((name) => `b.${name}`)],
    ...pairs.map(({ kind, between, words, jaccard, a, b }) => [kind, between, words, jaccard, ...side(a), ...side(b)]),
  ];
}
