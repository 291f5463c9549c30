import { DisjointSet } from '../reuse/disjoint-set.js';

/** Links between articles: `left[i]` and `right[i]` belong together with probability `scores[i]`; absent pairs score 0. */
export interface LinkGraph {
  readonly articles: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly scores: Float64Array;
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
  const { articles, left, right, scores } = graph;
  // Per cluster the sum of scores to each other cluster.
  const sums: (Map<number, number> | undefined)[] = Array.from({ length: articles }, () => new Map());
  for (let link = 0; link < scores.length; link++) {
    const [a, b] = [left[link] as number, right[link] as number];
    sums[a]?.set(b, scores[link] as number);
    sums[b]?.set(a, scores[link] as number);
  }
  const sizes = new Int32Array(articles).fill(1);
  const merges: Merge[] = [];
  const chain: number[] = [];
  for (let start = 0; start < articles; start++) {
    if (sums[start] === undefined) continue;
    chain.push(start);
    while (chain.length > 0) {
      const top = chain[chain.length - 1] as number;
      const previous = chain[chain.length - 2];
      const nearest = nearestCluster(top, sums[top] as Map<number, number>, sizes, previous);
      if (nearest === undefined) {
        chain.length = 0;
      } else if (nearest.cluster !== previous) {
        chain.push(nearest.cluster);
      } else {
        chain.length -= 2;
        const [into, from] = top < previous ? [top, previous] : [previous, top];
        merges.push({ into, from, level: nearest.level });
        join(into, from, sums, sizes);
        // The rest of the chain goes on from its end; where nothing is left of it, the new cluster is where to go on.
        if (chain.length === 0) chain.push(into);
      }
    }
  }
  return merges.sort((a, b) => b.level - a.level || a.into - b.into || a.from - b.from);
}

/** The cluster with the highest mean score; the previous one of the chain if it is as near, else the lowest number. */
function nearestCluster(
  cluster: number,
  sums: ReadonlyMap<number, number>,
  sizes: Int32Array,
  previous: number | undefined,
): { cluster: number; level: number } | undefined {
  const own = sizes[cluster] as number;
  let best: { cluster: number; level: number } | undefined;
  for (const [other, sum] of sums) {
    const level = sum / (own * (sizes[other] as number));
    if (level <= 0) continue;
    const isBetter =
      best === undefined ||
      level > best.level ||
      (level === best.level && best.cluster !== previous && (other === previous || other < best.cluster));
    if (isBetter) best = { cluster: other, level };
  }
  return best;
}

function join(into: number, from: number, sums: (Map<number, number> | undefined)[], sizes: Int32Array): void {
  const kept = sums[into] as Map<number, number>;
  const gone = sums[from] as Map<number, number>;
  sums[from] = undefined;
  kept.delete(from);
  gone.delete(into);
  for (const [other, sum] of gone) {
    const joined = (kept.get(other) ?? 0) + sum;
    kept.set(other, joined);
    const back = sums[other] as Map<number, number>;
    back.delete(from);
    back.set(into, joined);
  }
  sizes[into] = (sizes[into] as number) + (sizes[from] as number);
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
