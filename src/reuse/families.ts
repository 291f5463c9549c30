import { DisjointSet } from '../structures/index.js';

/** A stretch of an article, by its index in the collection. */
export interface Stretch {
  readonly article: number;
  readonly start: number;
  readonly end: number;
}

/** Two stretches of one article are the same passage where they overlap by at least half of what they cover together. */
const SAME_STRETCH = 0.5;
/** Stretches that start inside a stretch and are compared with it. */
export const MAX_OVERLAPPING = 64;

/**
 * Groups stretches into passage families: stretches that were found to be the same text, and stretches of one article that cover
 * nearly the same words, directly or through others. Overlapping stretches of a family and an article become one member.
 *
 * A paragraph whose first half stands in one article and whose second half in another is in two families: the two halves do
 * not overlap. That is why families are joined by stretches and not by paragraphs.
 *
 * @param links pairs of stretches with the same text.
 * @param onBound is called for each stretch in which more than {@link MAX_OVERLAPPING} others begin: those further back were not
 * compared with it, and one family may come out as two.
 * @returns for each family its members, in order of article and place; families in the order of their first members.
 */
export function findFamilies(
  links: readonly (readonly [Stretch, Stretch])[],
  onBound: () => void = () => {},
): Stretch[][] {
  const numbers = new Map<string, number>();
  const stretches: Stretch[] = [];
  const numberOf = (stretch: Stretch): number => {
    const key = `${stretch.article}:${stretch.start}:${stretch.end}`;
    let number = numbers.get(key);
    if (number === undefined) {
      number = stretches.length;
      numbers.set(key, number);
      stretches.push(stretch);
    }
    return number;
  };
  const edges = links.map(([a, b]) => [numberOf(a), numberOf(b)] as const);
  const sets = new DisjointSet(stretches.length);
  for (const [a, b] of edges) sets.union(a, b);

  const order = stretches.map((_, number) => number).sort((x, y) => inPlace(stretches[x], stretches[y]));
  for (let i = 0; i < order.length; i++) {
    const one = stretches[order[i]!]!;
    for (let j = i + 1; j < order.length; j++) {
      const other = stretches[order[j]!]!;
      // What begins further back has less than half in common with this one, and so has all that comes after it.
      if (other.article !== one.article || one.end - other.start < SAME_STRETCH * (one.end - one.start)) break;
      if (j > i + MAX_OVERLAPPING) {
        onBound();
        break;
      }
      const common = Math.min(one.end, other.end) - other.start;
      const together = Math.max(one.end, other.end) - one.start;
      if (common >= SAME_STRETCH * together) sets.union(order[i]!, order[j]!);
    }
  }
  return sets
    .groups()
    .map((group) => merged(group.map((number) => stretches[number]!).sort(inPlace)))
    .sort((x, y) => inPlace(x[0], y[0]) || x.length - y.length);
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

function inPlace(x: Stretch | undefined, y: Stretch | undefined): number {
  if (x === undefined || y === undefined) return 0;
  return x.article - y.article || x.start - y.start || x.end - y.end;
}
