import { DisjointSet } from '../reuse/disjoint-set.js';

/** Links between articles: `left[i]` and `right[i]` belong together with probability `scores[i]`; absent pairs score 0. */
export interface LinkGraph {
  readonly articles: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly scores: Float64Array;
  /** Groups that are one from the beginning, at level 1. */
  readonly together?: readonly (readonly number[])[];
  /** Pairs that are never in one cluster. */
  readonly apart?: readonly (readonly [number, number])[];
}

/** Two clusters become one. A cluster is named by the lowest number among its articles. */
export interface Merge {
  readonly into: number;
  readonly from: number;
  /** Average link score between the two, from 1 down to 0. */
  readonly level: number;
}

/**
 * Average linkage over a sparse graph, where an absent link counts as 0: clusters join while the mean score of all pairs
 * between them is high (UPGMA: Sokal and Michener, "A statistical method for evaluating systematic relationships", 1958), found
 * by chains of nearest neighbours (Murtagh, "A survey of recent advances in hierarchical clustering algorithms", 1983), which
 * gives exactly the same tree as joining the best pair each time.
 *
 * Useful for: stories, because one strong link between two groups does not chain them together. Clusters that no link joins
 * stay apart.
 *
 * @returns merges in order of falling level; equal ones in order of `into`, then `from`.
 */
export function averageLinkage(graph: LinkGraph): Merge[] {
  const { articles, left, right, scores, together = [], apart = [] } = graph;
  const clusters = new Clusters(articles);
  for (let link = 0; link < scores.length; link++) {
    clusters.link(left[link] as number, right[link] as number, scores[link] as number);
  }
  for (const [a, b] of apart) clusters.part(a, b);
  const merges: Merge[] = [];
  for (const group of together) {
    const into = Math.min(...group);
    for (const from of group) {
      if (from === into) continue;
      merges.push({ into, from, level: 1 });
      clusters.join(into, from);
    }
  }
  const chain: number[] = [];
  for (let start = 0; start < articles; start++) {
    if (clusters.isGone(start)) continue;
    chain.push(start);
    while (chain.length > 0) {
      const top = chain[chain.length - 1] as number;
      const previous = chain[chain.length - 2];
      const nearest = clusters.nearest(top, previous);
      if (nearest === undefined) {
        chain.length = 0;
      } else if (nearest.cluster !== previous) {
        chain.push(nearest.cluster);
      } else {
        chain.length -= 2;
        const [into, from] = top < previous ? [top, previous] : [previous, top];
        merges.push({ into, from, level: nearest.level });
        clusters.join(into, from);
        // The rest of the chain goes on from its end; where nothing is left of it, the new cluster is where to go on.
        if (chain.length === 0) chain.push(into);
      }
    }
  }
  return merges.sort((a, b) => b.level - a.level || a.into - b.into || a.from - b.from);
}

/** Clusters on their way: named by their lowest article, with the sums of scores to each other. */
class Clusters {
  readonly #sums: (Map<number, number> | undefined)[];
  readonly #parted = new Map<number, Set<number>>();
  readonly #sizes: Int32Array;

  constructor(articles: number) {
    this.#sums = Array.from({ length: articles }, () => new Map());
    this.#sizes = new Int32Array(articles).fill(1);
  }

  isGone(cluster: number): boolean {
    return this.#sums[cluster] === undefined;
  }

  link(a: number, b: number, score: number): void {
    this.#sums[a]?.set(b, score);
    this.#sums[b]?.set(a, score);
  }

  /** Keeps two clusters, and whatever they become part of, from being joined. */
  part(a: number, b: number): void {
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const) {
      const parted = this.#parted.get(one) ?? new Set();
      parted.add(other);
      this.#parted.set(one, parted);
      this.#sums[one]?.delete(other);
    }
  }

  /** The cluster with the highest mean score; the previous one of the chain if it is as near, else the lowest number. */
  nearest(cluster: number, previous: number | undefined): { cluster: number; level: number } | undefined {
    const own = this.#sizes[cluster] as number;
    let best: { cluster: number; level: number } | undefined;
    for (const [other, sum] of this.#sums[cluster] as Map<number, number>) {
      const level = sum / (own * (this.#sizes[other] as number));
      if (level <= 0) continue;
      const isBetter =
        best === undefined ||
        level > best.level ||
        (level === best.level && best.cluster !== previous && (other === previous || other < best.cluster));
      if (isBetter) best = { cluster: other, level };
    }
    return best;
  }

  join(into: number, from: number): void {
    const kept = this.#sums[into] as Map<number, number>;
    const gone = this.#sums[from] as Map<number, number>;
    this.#sums[from] = undefined;
    kept.delete(from);
    gone.delete(into);
    for (const [other, sum] of gone) {
      const joined = (kept.get(other) ?? 0) + sum;
      kept.set(other, joined);
      const back = this.#sums[other] as Map<number, number>;
      back.delete(from);
      back.set(into, joined);
    }
    this.#sizes[into] = (this.#sizes[into] as number) + (this.#sizes[from] as number);
    // What was parted from either is parted from both.
    for (const other of this.#parted.get(from) ?? []) {
      this.#parted.get(other)?.delete(from);
      this.part(into, other);
    }
    this.#parted.delete(from);
    for (const other of this.#parted.get(into) ?? []) this.part(into, other);
  }
}

/** The clusters that the merges of at least `level` make: members ascending, clusters in order of their lowest member. */
export function cutTree(articles: number, merges: readonly Merge[], level: number): number[][] {
  const clusters = new DisjointSet(articles);
  for (const merge of merges) {
    if (merge.level < level) break;
    clusters.union(merge.into, merge.from);
  }
  return clusters.groups();
}
