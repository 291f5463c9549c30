import type { Article } from '../article.js';
import { DisjointSet } from '../reuse/disjoint-set.js';
import { findReuse } from '../reuse/find-reuse.js';

/** From this share of its words on, an article that stands in another is taken to come from the same source. */
const SAME_SOURCE = 0.5;

/**
 * How many sources stand behind the articles of one story. Articles of one outlet are one source, and so are two that carry the same
 * text: where half of the words of either stand in the other, both are the wire's, or one is the other's.
 */
export function countIndependentSources(articles: readonly Article[]): number {
  const places = new Map(articles.map(({ id }, place) => [id, place]));
  const sources = new DisjointSet(articles.length);
  const firstOfOutlet = new Map<string, number>();
  articles.forEach(({ outlet }, place) => {
    if (!outlet) return;
    const first = firstOfOutlet.get(outlet);
    if (first === undefined) firstOfOutlet.set(outlet, place);
    else sources.union(first, place);
  });
  for (const { article, with: others } of findReuse(articles).articles) {
    for (const other of others) {
      if (other.share >= SAME_SOURCE) sources.union(places.get(article) as number, places.get(other.article) as number);
    }
  }
  return sources.groups().length;
}
