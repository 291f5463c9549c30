import type { Article } from '../article.js';
import { DisjointSet } from '../reuse/disjoint-set.js';
import { findReuse } from '../reuse/find-reuse.js';
import { independentSources } from '../reuse/sources.js';

/**
 * How many sources stand behind the articles of one story: those of one outlet are one, and so are those that carry the same text (see
 * `independentSources`), which only looks at texts that are not the same throughout.
 *
 * @param texts the articles, those with one text (or practically one) in one list.
 * @param mayShareText whether to look for text that stands in two of the lists.
 * @param outletOf the outlet that an outlet counts for.
 */
export function countIndependentSources(
  texts: readonly (readonly Article[])[],
  mayShareText: boolean,
  outletOf: (outlet: string | undefined) => string | undefined = (outlet) => outlet || undefined,
): number {
  const sources = new DisjointSet(texts.length);
  const firsts = new Map<string, number>();
  texts.forEach((copies, place) => {
    for (const { outlet } of copies) {
      const key = outletOf(outlet);
      if (key === undefined) continue;
      const first = firsts.get(key);
      if (first === undefined) firsts.set(key, place);
      else sources.union(first, place);
    }
  });
  if (mayShareText && texts.length > 1) {
    const ones = texts.map(([first]) => first as Article);
    const places = new Map(ones.map(({ id }, place) => [id, place]));
    for (const { articles: ids } of independentSources(ones, findReuse(ones))) {
      for (const id of ids) sources.union(places.get(ids[0] as string) as number, places.get(id) as number);
    }
  }
  return sources.groups().length;
}
