import { DisjointSet } from '../../structures/index.js';
import { invert } from '../passages/index.js';

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
 * @param onBound is called for each stretch in which more than {@link MAX_OVERLAPPING} others begin: those further back
 * were not compared with it, and one family may come out as two.
 * @returns for each family its members, in order of article and place; families in the order of their first members.
 * One is made at a time: all of them as objects, beside what a caller makes of them, would double the memory.
 */
export function* findFamilies(
  links: Int32Array,
  articles: number,
  onBound: () => void = () => {},
): Generator<Stretch[]> {
  const stretches = new Stretches(links, articles);
  const { count, numbers } = stretches;
  const sets = new DisjointSet(count);
  for (let i = 0; i < numbers.length; i += 2) sets.union(numbers[i]!, numbers[i + 1]!);
  for (let i = 0; i < count; i++) {
    const [start, end] = [stretches.start(i), stretches.end(i)];
    for (let j = i + 1; j < count; j++) {
      const [otherStart, otherEnd] = [stretches.start(j), stretches.end(j)];
      // What begins further back has less than half in common with this one, and so has all that comes after it.
      if (stretches.article(j) !== stretches.article(i) || end - otherStart < SAME_STRETCH * (end - start)) break;
      if (j > i + MAX_OVERLAPPING) {
        onBound();
        break;
      }
      const common = Math.min(end, otherEnd) - otherStart;
      const together = Math.max(end, otherEnd) - start;
      if (common >= SAME_STRETCH * together) sets.union(i, j);
    }
  }
  const { items, starts } = grouped(sets, count);
  const groupOf = (group: number) => items.subarray(starts[group], starts[group + 1]);
  const endOfFirst = (group: number) => stretches.merged(groupOf(group), 1)[0]!.end;
  const order = Int32Array.from({ length: starts.length - 1 }, (_, group) => group);
  order.sort((x, y) => {
    const [first, other] = [items[starts[x]!]!, items[starts[y]!]!];
    return (
      stretches.article(first) - stretches.article(other) ||
      stretches.start(first) - stretches.start(other) ||
      endOfFirst(x) - endOfFirst(y) ||
      groupOf(x).length - groupOf(y).length
    );
  });
  for (const group of order) yield stretches.merged(groupOf(group));
}

/** The sets in the order of their smallest members, each ascending: set `s` is `items[starts[s]]` up to `…[s + 1]`. */
function grouped(sets: DisjointSet, count: number): { items: Int32Array; starts: Int32Array } {
  /** The number of the set that each element represents, from 1 on; 0 where it represents none. */
  const numbers = new Int32Array(count);
  const setOf = new Int32Array(count);
  let found = 0;
  for (let element = 0; element < count; element++) {
    const root = sets.find(element);
    if (numbers[root] === 0) numbers[root] = ++found;
    setOf[element] = numbers[root]! - 1;
  }
  return invert(setOf, found);
}

/** Each stretch once, in order of article and place, in a flat array. */
class Stretches {
  readonly count: number;
  /** Which one of them each of the given ones is. */
  readonly numbers: Int32Array;
  /** Article, start and end of each. */
  readonly #values: Int32Array;

  constructor(links: Int32Array, articles: number) {
    const { starts, order } = byArticle(links, articles);
    const values = new Int32Array(links.length);
    const numbers = new Int32Array(order.length);
    let count = 0;
    for (let article = 0; article < articles; article++) {
      const own = order.subarray(starts[article], starts[article + 1]);
      own.sort((x, y) => links[3 * x + 1]! - links[3 * y + 1]! || links[3 * x + 2]! - links[3 * y + 2]!);
      const first = count;
      for (const i of own) {
        const [start, end] = [links[3 * i + 1]!, links[3 * i + 2]!];
        const last = 3 * (count - 1);
        if (count === first || values[last + 1] !== start || values[last + 2] !== end) {
          values.set([article, start, end], 3 * count);
          count++;
        }
        numbers[i] = count - 1;
      }
    }
    this.count = count;
    this.numbers = numbers;
    // Most stretches are in several links.
    this.#values = values.slice(0, 3 * count);
  }

  article(number: number): number {
    return this.#values[3 * number]!;
  }

  start(number: number): number {
    return this.#values[3 * number + 1]!;
  }

  end(number: number): number {
    return this.#values[3 * number + 2]!;
  }

  /** Some of them, in ascending order, as objects, those that overlap joined into one: the first `max` of these. */
  merged(numbers: Iterable<number>, max = Number.POSITIVE_INFINITY): Stretch[] {
    const members: Stretch[] = [];
    for (const number of numbers) {
      const [article, start, end] = [this.article(number), this.start(number), this.end(number)];
      const last = members.at(-1);
      if (last !== undefined && last.article === article && start < last.end) {
        members[members.length - 1] = { ...last, end: Math.max(last.end, end) };
      } else {
        if (members.length === max) break;
        members.push({ article, start, end });
      }
    }
    return members;
  }
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
