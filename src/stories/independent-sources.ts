import type { Article } from '../article.js';
import { DisjointSet } from '../reuse/disjoint-set.js';
import { findReuse } from '../reuse/find-reuse.js';
import { independentSources } from '../reuse/sources.js';

/**
 * How many sources stand behind the articles of one story: those of one outlet are one, and so are those that carry the same text (see
 * `independentSources`), which only looks at texts that are not the same throughout.
 *
 * @param mayShareText whether to look for shared text at all.
 * @param outletOf the outlet that an outlet counts for.
 */
export function countIndependentSources(
  articles: readonly Article[],
  mayShareText: boolean,
  outletOf: (outlet: string | undefined) => string | undefined = (outlet) => outlet || undefined,
): number {
  const places = new Map(articles.map(({ id }, place) => [id, place]));
  const sources = new DisjointSet(articles.length);
  uniteEqual(sources, articles, ({ outlet }) => outletOf(outlet));
  const distinct = uniteEqual(sources, articles, ({ text }) => text);
  if (mayShareText && distinct.length > 1) {
    for (const { articles: ids } of independentSources(distinct, findReuse(distinct))) {
      for (const id of ids) sources.union(places.get(ids[0] as string) as number, places.get(id) as number);
    }
  }
  return sources.groups().length;
}

/** Makes one source of the articles with an equal key, and returns the first of each. */
function uniteEqual(
  sources: DisjointSet,
  articles: readonly Article[],
  keyOf: (article: Article) => string | undefined,
): Article[] {
  const firsts = new Map<string, number>();
  articles.forEach((article, place) => {
    const key = keyOf(article);
    if (key === undefined) return;
    const first = firsts.get(key);
    if (first === undefined) firsts.set(key, place);
    else sources.union(first, place);
  });
  return [...firsts.values()].map((place) => articles[place] as Article);
}
