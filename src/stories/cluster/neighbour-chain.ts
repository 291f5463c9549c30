/** Clusters that are joined two at a time; each is named by its lowest article. */
export interface ChainedClusters {
  /** Whether a cluster has become part of another. */
  isGone(cluster: number): boolean;
  /**
   * The most similar cluster; of several, `previous` if it is among them, so that the chain ends; -1 if there is
   * nothing to join.
   */
  nearest(cluster: number, previous: number): number;
  /** Makes two clusters one, and returns its name. */
  join(a: number, b: number): number;
}

/**
 * Joins clusters along chains of nearest neighbours. A chain goes from a cluster to its nearest, and on from there,
 * until two are nearest to each other. These two are joined, and the chain goes on from what is left of it. No join
 * here brings a cluster nearer to a third, so the tree is the same as if the best pair had been joined each time
 * (Murtagh, "A survey of recent advances in hierarchical clustering algorithms", 1983).
 */
export function followChains(size: number, clusters: ChainedClusters): void {
  const chain: number[] = [];
  for (let start = 0; start < size; start++) {
    if (clusters.isGone(start)) continue;
    chain.push(start);
    while (chain.length > 0) {
      const top = chain[chain.length - 1]!;
      const previous = chain[chain.length - 2] ?? -1;
      const nearest = clusters.nearest(top, previous);
      if (nearest < 0) chain.length = 0;
      else if (nearest !== previous) chain.push(nearest);
      else {
        chain.length -= 2;
        const joined = clusters.join(top, previous);
        // If nothing is left of the chain, it continues from the new cluster.
        if (chain.length === 0) chain.push(joined);
      }
    }
  }
}
