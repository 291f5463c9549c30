import type { Article } from '../article.js';
import { DisjointSet } from '../reuse/disjoint-set.js';
import { findReuse } from '../reuse/find-reuse.js';

/** From this share of its words on, an article that stands in another is taken to come from the same source. */
const SAME_SOURCE = 0.5;

/**
 * How many sources stand behind the articles of one story. Articles of one outlet are one source, and so are two that carry the same
 * text: where half of the words of either stand in the other, both are the wire's, or one is the other's.
 *
 * @param mayShareText whether to look for shared text at all.
 */
export function countIndependentSources(articles: readonly Article[], mayShareText: boolean): number {
  const places = new Map(articles.map(({ id }, place) => [id, place]));
  const sources = new DisjointSet(articles.length);
  uniteEqual(sources, articles, ({ outlet }) => outlet || undefined);
  const distinct = uniteEqual(sources, articles, ({ text }) => text);
  const reuse = mayShareText && distinct.length > 1 ? findReuse(distinct).articles : [];
  for (const { article, with: others } of reuse) {
    for (const other of others) {
      if (other.share >= SAME_SOURCE) sources.union(places.get(article) as number, places.get(other.article) as number);
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
