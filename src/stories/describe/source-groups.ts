import type { Article } from '../../article.js';
import { findReuse, independentSources } from '../../reuse/index.js';
import { DisjointSet } from '../../structures/index.js';

/**
 * How many sources stand behind the articles of one story: those of one outlet are one, and so are those that carry the same text (see
 * `independentSources`), which only looks at texts that are not the same throughout.
 *
 * @param texts the articles, those with one text (or practically one) in one list.
 * @param copied pairs of lists, by place, of which one is known to stand in the other by half.
 * @param sharing the lists that are to be searched for text that stands in two of them.
 * @param outletOf the outlet that an outlet counts for.
 */
export function countIndependentSources(
  texts: readonly (readonly Article[])[],
  copied: readonly (readonly [number, number])[],
  sharing: readonly number[],
  outletOf: (outlet: string | undefined) => string | undefined = (outlet) => outlet || undefined,
): number {
  const sources = new DisjointSet(texts.length);
  for (const [a, b] of copied) sources.union(a, b);
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
  // What is one source already need not be read word by word.
  if (new Set(sharing.map((place) => sources.find(place))).size > 1) {
    const ones = sharing.map((place) => texts[place]?.[0] as Article);
    const places = new Map(ones.map(({ id }, at) => [id, sharing[at] as number]));
    for (const { articles: ids } of independentSources(ones, findReuse(ones))) {
      for (const id of ids) sources.union(places.get(ids[0] as string) as number, places.get(id) as number);
    }
  }
  return sources.groups().length;
}
