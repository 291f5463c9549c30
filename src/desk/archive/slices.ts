import type { Article, ArticleId } from '../../article.js';
import { DAY } from '../../article.js';
import { publicationTime } from '../../article-order.js';
import { DisjointSet } from '../../structures/index.js';

/** A span of time whose articles are grouped together. */
export interface Slice {
  /** Start in milliseconds; earlier articles belong to the slice before. */
  readonly from: number;
  /** End in milliseconds: one window into the next slice, so that both see everything at the seam. */
  readonly to: number;
}

/** Stories of a slice, as lists of articles. */
export interface SliceStories {
  readonly slice: Slice;
  readonly stories: readonly (readonly ArticleId[])[];
}

/**
 * Cuts a span of time into slices with about equally many articles, neighbours overlapping by one window. Cuts fall on
 * multiples of whole days, so that every process cuts the same archive in the same way.
 *
 * @param times of the articles, in milliseconds, ascending.
 */
export function cutSlices(times: readonly number[], articlesInSlice: number, windowDays: number): Slice[] {
  const window = windowDays * DAY;
  const cuts: number[] = [];
  for (let at = articlesInSlice; at < times.length; at += articlesInSlice) {
    const cut = Math.floor(times[at]! / DAY) * DAY;
    // A slice must be longer than its overlaps, or both its neighbours would see all of it.
    if (cut - (cuts.at(-1) ?? times[0] ?? 0) >= 2 * window) cuts.push(cut);
  }
  const starts = [Number.NEGATIVE_INFINITY, ...cuts];
  return starts.map((from, index) => ({ from, to: (starts[index + 1] ?? Number.POSITIVE_INFINITY) + window }));
}

/**
 * When an article counts as published. Undated articles count as the end of time and are grouped with the last slice.
 */
export function timeOf(article: Pick<Article, 'publishedAt'>): number {
  return publicationTime(article)?.from ?? Number.MAX_SAFE_INTEGER;
}

/**
 * Joins the stories of slices, given in order of time, into those of the whole archive. An article of an overlap
 * belongs to the story of its nearer slice: before the middle of the overlap, the earlier one. Two stories of two
 * slices are joined if most of the articles that either has in the overlap are in both, so one article that was grouped
 * differently does not chain them.
 */
export function joinSlices(slices: readonly SliceStories[], timesOf: ReadonlyMap<ArticleId, number>): ArticleId[][] {
  const stories = slices.flatMap(({ stories: all }, slice) => all.map((articles) => ({ slice, articles })));
  const sets = new DisjointSet(stories.length);
  for (let later = 1; later < slices.length; later++) joinSeam(later, slices, stories, timesOf, sets);
  const joined = new Map<number, ArticleId[]>();
  for (const [index, { slice, articles }] of stories.entries()) {
    const own = articles.filter((id) => homeOf(timesOf.get(id) ?? 0, slices) === slice);
    const group = joined.get(sets.find(index)) ?? [];
    group.push(...own);
    joined.set(sets.find(index), group);
  }
  return [...joined.values()].filter((articles) => articles.length > 0);
}

/** The slice that an article belongs to: the one in which it lies farther from the edge. */
function homeOf(time: number, slices: readonly SliceStories[]): number {
  let home = 0;
  for (let at = 1; at < slices.length; at++) {
    const { from } = (slices[at] as SliceStories).slice;
    const before = (slices[at - 1] as SliceStories).slice.to;
    if (time >= (from + before) / 2) home = at;
  }
  return home;
}

function joinSeam(
  later: number,
  slices: readonly SliceStories[],
  stories: readonly { readonly slice: number; readonly articles: readonly ArticleId[] }[],
  timesOf: ReadonlyMap<ArticleId, number>,
  sets: DisjointSet,
): void {
  const { from } = (slices[later] as SliceStories).slice;
  const { to } = (slices[later - 1] as SliceStories).slice;
  const inOverlap = (id: ArticleId): boolean => {
    const time = timesOf.get(id) ?? 0;
    return time >= from && time < to;
  };
  const earlier = new Map<ArticleId, number>();
  const sizes = new Map<number, number>();
  for (const [index, { slice, articles }] of stories.entries()) {
    if (slice !== later - 1) continue;
    const shared = articles.filter(inOverlap);
    sizes.set(index, shared.length);
    for (const id of shared) earlier.set(id, index);
  }
  for (const [index, { slice, articles }] of stories.entries()) {
    if (slice !== later) continue;
    const shared = articles.filter(inOverlap);
    const counts = new Map<number, number>();
    for (const id of shared) {
      const other = earlier.get(id);
      if (other !== undefined) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
    for (const [other, common] of counts) {
      if (2 * common > shared.length && 2 * common > (sizes.get(other) ?? 0)) sets.union(index, other);
    }
  }
}
