import { DisjointSet } from '../../structures/index.js';

/** A stretch of an article, by its index in the collection. */
export interface Stretch {
  readonly article: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Two stretches of one article are the same passage where they overlap by at least half of what they cover together.
 */
const SAME_STRETCH = 0.5;
/** Stretches that start inside a stretch and are compared with it. */
export const MAX_OVERLAPPING = 64;

/**
 * Groups stretches into passage families: stretches that were found to be the same text, and stretches of one article
 * that cover nearly the same words, directly or through others. Overlapping stretches of a family and an article become
 * one member.
 *
 * A paragraph whose first half stands in one article and whose second half in another is in two families: the two
 * halves do not overlap. That is why families are joined by stretches and not by paragraphs.
 *
 * @param links pairs of stretches with the same text: article, start and end of the one and of the other, six numbers a
 * pair.
 * @param articles how many articles there are.
 * @param onBound is called for each stretch in which more than {@link MAX_OVERLAPPING} others begin: those further back
 * were not compared with it, and one family may come out as two.
 * @returns for each family its members, in order of article and place; families in the order of their first members.
 */
export function findFamilies(links: Int32Array, articles: number, onBound: () => void = () => {}): Stretch[][] {
  const { stretches, numbers } = distinctStretches(links, articles);
  const sets = new DisjointSet(stretches.length);
  for (let i = 0; i < numbers.length; i += 2) sets.union(numbers[i]!, numbers[i + 1]!);
  for (const [i, one] of stretches.entries()) {
    for (let j = i + 1; j < stretches.length; j++) {
      const other = stretches[j]!;
      // What begins further back has less than half in common with this one, and so has all that comes after it.
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

/** Each stretch once, in order of article and place; and which one of them each of the given ones is. */
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

/** Joins overlapping stretches of a sorted list. */
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
