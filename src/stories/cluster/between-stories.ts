import { MERGE_FEATURES, mergeScorer } from '../link/index.js';
import { type Grouping, scoredPairs } from './group-articles.js';
import type { Linkage } from './linkage.js';
import { MergeWalk, mergeLevel } from './merge-tree.js';

/** Two clusters that were compared and kept apart, by their indexes. */
export interface Between {
  readonly a: number;
  readonly b: number;
  /**
   * The probability that they are one story; without a merge model, their similarity by the linkage. Compare it with
   * the threshold.
   */
  readonly level: number;
  /** The two articles of the strongest link between them. */
  readonly left: number;
  readonly right: number;
  readonly probability: number;
}

interface Links {
  readonly a: number;
  readonly b: number;
  count: number;
  votes: number;
  sum: number;
  lowest: number;
  probability: number;
  left: number;
  right: number;
}

/** All pairs of clusters with a link between them, the most similar first. Linear in the links. */
export function levelsBetween(grouping: Grouping, linkage: Linkage): Between[] {
  const { pairs, probabilities, clusters } = grouping;
  const clusterOf = clusterOfEach(clusters);
  const found = new Map<number, Links>();
  for (let pair = 0; pair < pairs.length; pair++) {
    const [left, right] = [pairs.left[pair]!, pairs.right[pair]!];
    const probability = probabilities[pair]!;
    const [one, other] = [clusterOf[left]!, clusterOf[right]!];
    if (one === other || probability === 0) continue;
    const [a, b] = one < other ? [one, other] : [other, one];
    const key = a * clusters.length + b;
    let links = found.get(key);
    if (links === undefined) {
      links = { a, b, count: 0, votes: 0, sum: 0, lowest: 1, probability: 0, left, right };
      found.set(key, links);
    }
    links.count += 1;
    links.sum += probability;
    links.lowest = Math.min(links.lowest, probability);
    if (probability >= 0.5) links.votes += 1;
    if (probability > links.probability) Object.assign(links, { probability, left, right });
  }
  const judged = mergeLevels(grouping);
  return [...found.values()]
    .map((links) => {
      const possible = (clusters[links.a] as number[]).length * (clusters[links.b] as number[]).length;
      const { a, b, left, right, probability } = links;
      return {
        a,
        b,
        left,
        right,
        probability,
        level: judged?.(a, b, links.sum / possible) ?? levelOf(links, possible, linkage),
      };
    })
    .sort((x, y) => y.level - x.level || x.a - y.a || x.b - y.b);
}

/** With a merge model: a function that gives the probability of joining two clusters whose mean link is known. */
function mergeLevels(grouping: Grouping): ((a: number, b: number, mean: number) => number) | undefined {
  const { judge, merges, threshold, clusters, times, counts } = grouping;
  if (judge === undefined) return undefined;
  const walk = new MergeWalk(counts.articles, scoredPairs(grouping), times);
  const values = new Float64Array(MERGE_FEATURES.length);
  for (const { into, from, level } of merges) {
    if (level < threshold) break;
    walk.join(into, from, values, 0);
  }
  const probability = mergeScorer(judge.model);
  return (a, b, mean) => {
    walk.compare(clusters[a]![0]!, clusters[b]![0]!, values, 0);
    return mergeLevel(values, mean, probability, judge.weightOfVectors);
  };
}

function levelOf({ count, votes, sum, lowest, probability }: Links, possible: number, linkage: Linkage): number {
  switch (linkage) {
    case 'average':
      return sum / possible;
    case 'single':
      return probability;
    case 'complete':
      return count === possible ? lowest : 0;
    case 'quorum':
      return votes / possible;
  }
}

/** The index of each article's cluster. */
export function clusterOfEach(clusters: Grouping['clusters']): Int32Array {
  const clusterOf = new Int32Array(clusters.reduce((sum, members) => sum + members.length, 0));
  clusters.forEach((members, cluster) => {
    for (const member of members) clusterOf[member] = cluster;
  });
  return clusterOf;
}
