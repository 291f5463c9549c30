import type { Merge } from './linkage.js';
import { type ChainedClusters, followChains } from './neighbour-chain.js';

/**
 * The merges of average linkage of a few articles down to a level, in the order in which they are made: what `mergesOf`
 * gives, by a matrix of sums instead of maps, which is many times faster where most pairs are linked or the articles
 * are few. Chains that end below the level are left: means only fall as clusters grow, so nothing of them would be
 * joined at the level.
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
  const clusters = new DenseClusters(size, scores, level);
  for (const group of together) group.slice(1).reduce((a, b) => clusters.join(a, b, 1), group[0]!);
  followChains(size, clusters);
  return clusters.merges;
}

/** Clusters with the sum of the scores between each two in a matrix; a size of 0 is that of one that is gone. */
class DenseClusters implements ChainedClusters {
  readonly merges: Merge[] = [];
  readonly #size: number;
  readonly #scores: Float64Array;
  readonly #level: number;
  readonly #sizes: Int32Array;

  constructor(size: number, scores: Float64Array, level: number) {
    this.#size = size;
    this.#scores = scores;
    this.#level = Math.max(level, Number.MIN_VALUE);
    this.#sizes = new Int32Array(size).fill(1);
  }

  isGone(cluster: number): boolean {
    return this.#sizes[cluster] === 0;
  }

  /** The cluster with the highest mean score, `previous` of equal ones, else the lowest; -1 where none has the level. */
  nearest(cluster: number, previous: number): number {
    const [scores, sizes, size] = [this.#scores, this.#sizes, this.#size];
    const own = sizes[cluster]!;
    let best = -1;
    let highest = this.#level;
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

  join(a: number, b: number, level?: number): number {
    const [scores, sizes, size] = [this.#scores, this.#sizes, this.#size];
    const [into, from] = a < b ? [a, b] : [b, a];
    this.merges.push({ into, from, level: level ?? scores[a * size + b]! / (sizes[a]! * sizes[b]!) });
    for (let other = 0; other < size; other++) {
      const sum = scores[into * size + other]! + scores[from * size + other]!;
      scores[into * size + other] = sum;
      scores[other * size + into] = sum;
    }
    sizes[into]! += sizes[from]!;
    sizes[from] = 0;
    return into;
  }
}
