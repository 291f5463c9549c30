import { DisjointSet } from '../../structures/index.js';

/** A span of words of an article, which is named by its index in the collection. */
export interface Stretch {
  readonly article: number;
  readonly start: number;
  readonly end: number;
}

/** Two stretches of one article are the same passage if their overlap is at least half of their union. */
const SAME_STRETCH = 0.5;
/** Maximum number of stretches starting inside a stretch that are compared with it. */
export const MAX_OVERLAPPING = 64;

/**
 * Groups stretches into passage families: stretches that were found to be the same text, and stretches of one article
 * that cover nearly the same words, directly or through others. Overlapping stretches of a family and an article become
 * one member.
 *
 * A paragraph whose first half is in one article and whose second half is in another belongs to two families, because
 * the halves do not overlap. That is why families join stretches and not paragraphs.
 *
 * @param links pairs of stretches with the same text: article, start and end of the one and of the other, six numbers
 *   per pair.
 * @param articles how many articles there are.
 * @param onBound called for each stretch in which more than {@link MAX_OVERLAPPING} others begin. Those further back
 *   were not compared with it, so one family may be reported as two.
 * @returns the members of each family, in order of article and position; families in the order of their first members.
 */
export function findFamilies(links: Int32Array, articles: number, onBound: () => void = () => {}): Stretch[][] {
  const { stretches, numbers } = distinctStretches(links, articles);
  const sets = new DisjointSet(stretches.length);
  for (let i = 0; i < numbers.length; i += 2) sets.union(numbers[i]!, numbers[i + 1]!);
  for (const [i, one] of stretches.entries()) {
    for (let j = i + 1; j < stretches.length; j++) {
      const other = stretches[j]!;
      // A stretch that begins further back overlaps this one by less than half, and so do all later ones.
      if (other.article !== one.article || one.end - other.start < SAME_STRETCH * (one.end - one.start)) break;
      if (j > i + MAX_OVERLAPPING) {
        onBound();
        break;
      }
      const common = Math.min(one.end, other.end) - other.start;
      const together = Math.max(one.end, other.end) - one.start;
      if (common >= SAME_STRETCH * together) sets.union(i, j);
    }
  }
  return sets
    .groups()
    .map((group) => merged(group.map((number) => stretches[number]!)))
    .sort((x, y) => inPlace(x[0]!, y[0]!) || x.length - y.length);
}

/** The distinct stretches in order of article and position, and the index among them of each given stretch. */
function distinctStretches(links: Int32Array, articles: number): { stretches: Stretch[]; numbers: Int32Array } {
  const count = links.length / 3;
  const stretchAt = (i: number): Stretch => ({
    article: links[3 * i]!,
    start: links[3 * i + 1]!,
    end: links[3 * i + 2]!,
  });
  const { starts, order } = byArticle(links, articles);
  const stretches: Stretch[] = [];
  const numbers = new Int32Array(count);
  for (let article = 0; article < articles; article++) {
    const own = order.subarray(starts[article], starts[article + 1]);
    own.sort((x, y) => links[3 * x + 1]! - links[3 * y + 1]! || links[3 * x + 2]! - links[3 * y + 2]!);
    for (const i of own) {
      const last = stretches.at(-1);
      const stretch = stretchAt(i);
      if (last === undefined || inPlace(last, stretch) !== 0) stretches.push(stretch);
      numbers[i] = stretches.length - 1;
    }
  }
  return { stretches, numbers };
}

function byArticle(links: Int32Array, articles: number): { starts: Int32Array; order: Int32Array } {
  const starts = new Int32Array(articles + 1);
  for (let i = 0; i < links.length; i += 3) starts[links[i]! + 1]! += 1;
  for (let article = 0; article < articles; article++) starts[article + 1]! += starts[article]!;
  const next = starts.slice();
  const order = new Int32Array(links.length / 3);
  for (let i = 0; i < order.length; i++) {
    const article = links[3 * i]!;
    order[next[article]!] = i;
    next[article]! += 1;
  }
  return { starts, order };
}

/** Merges overlapping stretches of a sorted list. */
function merged(sorted: readonly Stretch[]): Stretch[] {
  const members: Stretch[] = [];
  for (const stretch of sorted) {
    const last = members.at(-1);
    if (last !== undefined && last.article === stretch.article && stretch.start < last.end) {
      members[members.length - 1] = { ...last, end: Math.max(last.end, stretch.end) };
    } else {
      members.push(stretch);
    }
  }
  return members;
}

function inPlace(x: Stretch, y: Stretch): number {
  return x.article - y.article || x.start - y.start || x.end - y.end;
}
