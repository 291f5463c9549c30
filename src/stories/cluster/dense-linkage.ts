import type { Merge } from './linkage.js';

/**
 * The merges of average linkage of a few articles down to a level, in the order in which they are made: what `mergesOf`
 * gives, by a matrix of sums instead of maps, which is many times faster where most pairs are linked or the articles
 * are few. Chains of nearest neighbours that end below the level are left: means only fall as clusters grow, so nothing
 * of them would be joined at the level.
 *
 * @param scores symmetric, row by row: `size * size` link scores, 0 where there is no link, minus infinity where two
 *   are never in one cluster. Overwritten.
 * @param together groups of articles that are one from the beginning, without an article in two of them.
 */
export function denseMerges(
  size: number,
  scores: Float64Array,
  level: number,
  together: readonly (readonly number[])[] = [],
): Merge[] {
  const merges: Merge[] = [];
  const sizes = new Int32Array(size).fill(1);
  const join = (a: number, b: number, at: number): number => {
    const [into, from] = a < b ? [a, b] : [b, a];
    merges.push({ into, from, level: at });
    for (let other = 0; other < size; other++) {
      const sum = scores[into * size + other]! + scores[from * size + other]!;
      scores[into * size + other] = sum;
      scores[other * size + into] = sum;
    }
    sizes[into]! += sizes[from]!;
    sizes[from] = 0;
    return into;
  };
  for (const group of together) group.slice(1).reduce((a, b) => join(a, b, 1), group[0]!);
  const chain: number[] = [];
  for (let start = 0; start < size; start++) {
    if (sizes[start] === 0) continue;
    chain.push(start);
    while (chain.length > 0) {
      const top = chain[chain.length - 1]!;
      const previous = chain[chain.length - 2] ?? -1;
      const nearest = nearestOf(top, previous, size, scores, sizes, level);
      if (nearest < 0) chain.length = 0;
      else if (nearest !== previous) chain.push(nearest);
      else {
        chain.length -= 2;
        const mean = scores[top * size + previous]! / (sizes[top]! * sizes[previous]!);
        const joined = join(top, previous, mean);
        if (chain.length === 0) chain.push(joined);
      }
    }
  }
  return merges;
}

/**
 * The cluster with the highest mean score, `previous` of equal ones, else the lowest; -1 where none reaches the level.
 */
function nearestOf(
  cluster: number,
  previous: number,
  size: number,
  scores: Float64Array,
  sizes: Int32Array,
  level: number,
): number {
  const own = sizes[cluster]!;
  let best = -1;
  let highest = Math.max(level, Number.MIN_VALUE);
  for (let other = 0; other < size; other++) {
    const others = sizes[other]!;
    if (others === 0 || other === cluster) continue;
    const mean = scores[cluster * size + other]! / (own * others);
    if (mean > highest || (mean === highest && (best < 0 || other === previous))) {
      best = other;
      highest = mean;
    }
  }
  return best;
}
