import type { Merge } from './linkage.js';
import { type ChainedClusters, followChains } from './neighbour-chain.js';

/**
 * Average linkage over a matrix of sums, down to a level. Gives the merges that `mergesOf` gives, in the order in which
 * they are made. This is many times faster than maps for few articles, or when most pairs are linked. A chain that ends
 * below the level is dropped: means only fall as clusters grow, so nothing in it would reach the level later.
 *
 * @param scores `size * size` link scores, symmetric, row by row: 0 without a link, minus infinity for two that must
 *   never be in one cluster. Overwritten.
 * @param together groups of articles that are one from the beginning. No article is in two of them.
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

/** Clusters with the sum of the scores between each two in a matrix. A cluster that is gone has size 0. */
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

  /**
   * The cluster with the highest mean score that reaches the level: of equal ones `previous`, else the lowest; else -1.
   */
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
