/**
 * Average linkage of a few nodes, cut at a level: what `averageLinkage` and `cutTree` give, by a matrix of sums instead of maps, which is
 * many times faster where most pairs are linked or the nodes are few. Chains of nearest neighbours that end below the level are left:
 * means only fall as clusters grow, so nothing of them would be joined at the level.
 *
 * @param scores symmetric, row by row: `size * size` link scores, 0 where there is no link. Overwritten.
 * @param together groups of places that are one from the beginning, without a place in two of them.
 * @returns clusters of places, ascending; clusters in order of their first place.
 */
export function denseLinkage(
  size: number,
  scores: Float64Array,
  level: number,
  together: readonly (readonly number[])[] = [],
): number[][] {
  const sizes = new Int32Array(size).fill(1);
  const parent = Int32Array.from({ length: size }, (_, place) => place);
  const join = (a: number, b: number): number => {
    const [into, from] = a < b ? [a, b] : [b, a];
    for (let other = 0; other < size; other++) {
      const sum = (scores[into * size + other] as number) + (scores[from * size + other] as number);
      scores[into * size + other] = sum;
      scores[other * size + into] = sum;
    }
    sizes[into] = (sizes[into] as number) + (sizes[from] as number);
    sizes[from] = 0;
    parent[from] = into;
    return into;
  };
  for (const group of together) group.slice(1).reduce(join, group[0] as number);
  const chain: number[] = [];
  for (let start = 0; start < size; start++) {
    if (sizes[start] === 0) continue;
    chain.push(start);
    while (chain.length > 0) {
      const top = chain[chain.length - 1] as number;
      const previous = chain[chain.length - 2] ?? -1;
      const nearest = nearestOf(top, previous, size, scores, sizes, level);
      if (nearest < 0) chain.length = 0;
      else if (nearest !== previous) chain.push(nearest);
      else {
        chain.length -= 2;
        const joined = join(top, previous);
        if (chain.length === 0) chain.push(joined);
      }
    }
  }
  const clusters = new Map<number, number[]>();
  for (let place = 0; place < size; place++) {
    let root = place;
    while (parent[root] !== root) root = parent[root] as number;
    const cluster = clusters.get(root);
    if (cluster === undefined) clusters.set(root, [place]);
    else cluster.push(place);
  }
  return [...clusters.values()];
}

/** The cluster with the highest mean score, `previous` of equal ones, else the lowest; -1 where none reaches the level. */
function nearestOf(
  cluster: number,
  previous: number,
  size: number,
  scores: Float64Array,
  sizes: Int32Array,
  level: number,
): number {
  const own = sizes[cluster] as number;
  let best = -1;
  let highest = Math.max(level, Number.MIN_VALUE);
  for (let other = 0; other < size; other++) {
    const others = sizes[other] as number;
    if (others === 0 || other === cluster) continue;
    const mean = (scores[cluster * size + other] as number) / (own * others);
    if (mean > highest || (mean === highest && (best < 0 || other === previous))) {
      best = other;
      highest = mean;
    }
  }
  return best;
}
