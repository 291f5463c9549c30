import { DisjointSet, minOf } from '../../structures/index.js';
import { type ChainedClusters, followChains } from './neighbour-chain.js';

/**
 * Links between articles: `left[i]` and `right[i]` belong together with probability `scores[i]`; absent pairs score 0.
 */
export interface LinkGraph {
  readonly articles: number;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly scores: Float64Array;
  /** Groups that are one from the beginning, at level 1. */
  readonly together?: readonly (readonly number[])[];
  /** Pairs that are never in one cluster. */
  readonly apart?: readonly (readonly [number, number])[];
  /** How far apart the articles of one cluster may be in time. */
  readonly spans?: SpanLimit | undefined;
}

/**
 * The times between which each article was published, in any unit, and the maximum span of one cluster. An article
 * without a time goes from Infinity to -Infinity.
 */
export interface SpanLimit {
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly max: number;
}

/** Two clusters become one. A cluster is named by the lowest number among its articles. */
export interface Merge {
  readonly into: number;
  readonly from: number;
  /** Average link score between the two, from 1 down to 0. */
  readonly level: number;
}

/**
 * How similar two clusters are, from the scores of the pairs between them. An absent link counts as 0.
 *
 * - `average`: the mean score. One strong link between two groups does not join them, and one weak link does not keep
 *   them apart.
 * - `single`: the highest score. For follow-ups and running stories, where each article resembles the one before.
 *   Chains where stories touch.
 * - `complete`: the lowest score. For near-copies, where every article must resemble every other. Splits an event that
 *   is told in two ways.
 * - `quorum`: the share of pairs that score one half or more. For scores that cannot be trusted as probabilities: each
 *   pair has one vote, and a few certain pairs do not outweigh many uncertain ones.
 */
export type Linkage = 'average' | 'single' | 'complete' | 'quorum';

export const LINKAGES: readonly Linkage[] = ['average', 'single', 'complete', 'quorum'];

/** With `quorum`, a pair with this score or more votes for joining. */
const VOTE = 0.5;

/**
 * Agglomerative clustering of a sparse graph: joins the two most similar clusters again and again (average linkage is
 * UPGMA: Sokal and Michener, "A statistical method for evaluating systematic relationships", 1958), by chains of
 * nearest neighbours. Clusters that no link joins stay apart.
 *
 * @returns merges in order of falling level; equal ones in order of `into`, then `from`.
 */
export function agglomerate(graph: LinkGraph, linkage: Linkage = 'average'): Merge[] {
  return inOrderOfLevel(mergesOf(graph, linkage));
}

/** Merges by falling level; equal ones by `into`, then `from`. */
export function inOrderOfLevel(merges: readonly Merge[]): Merge[] {
  return [...merges].sort((a, b) => b.level - a.level || a.into - b.into || a.from - b.from);
}

/**
 * The merges of {@link agglomerate} in the order in which they are made: merges within a cluster come before merges of
 * the cluster.
 */
export function mergesOf(graph: LinkGraph, linkage: Linkage): Merge[] {
  const { articles, left, right, scores, together = [], apart = [], spans } = graph;
  const clusters = new SparseClusters(articles, linkage, spans);
  for (let link = 0; link < scores.length; link++) {
    clusters.link(left[link]!, right[link]!, scores[link]!);
  }
  for (const [a, b] of apart) clusters.part(a, b);
  for (const group of together) {
    const into = minOf(group);
    for (const from of group) if (from !== into) clusters.join(into, from, 1);
  }
  followChains(articles, clusters);
  return clusters.merges;
}

/**
 * Clusters, named by their lowest article, with one number for the scores between each two: their sum for `average`,
 * the number of votes for `quorum`, else the highest or lowest.
 */
class SparseClusters implements ChainedClusters {
  /** In the order in which they were made. */
  readonly merges: Merge[] = [];
  readonly #scores: (Map<number, number> | undefined)[];
  readonly #parted = new Map<number, Set<number>>();
  readonly #sizes: Int32Array;
  readonly #linkage: Linkage;
  readonly #spans: SpanLimit | undefined;

  constructor(articles: number, linkage: Linkage, spans: SpanLimit | undefined) {
    this.#scores = Array.from({ length: articles }, () => new Map());
    this.#sizes = new Int32Array(articles).fill(1);
    this.#linkage = linkage;
    this.#spans = spans && { from: spans.from.slice(), to: spans.to.slice(), max: spans.max };
  }

  isGone(cluster: number): boolean {
    return this.#scores[cluster] === undefined;
  }

  link(a: number, b: number, score: number): void {
    if (this.#linkage === 'quorum' && score < VOTE) return;
    const own = this.#linkage === 'quorum' ? 1 : score;
    this.#scores[a]?.set(b, own);
    this.#scores[b]?.set(a, own);
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
      this.#scores[one]?.delete(other);
    }
  }

  /** The most similar cluster: of equal ones the previous one of the chain, else the lowest; -1 for none. */
  nearest(cluster: number, previous: number): number {
    let best = -1;
    let highest = 0;
    for (const [other, score] of this.#scores[cluster]!) {
      const level = this.#levelOf(score, cluster, other);
      if (level <= 0 || (this.#spans !== undefined && !this.#fits(cluster, other, this.#spans))) continue;
      const isBetter =
        level > highest || (level === highest && best !== previous && (other === previous || other < best));
      if (isBetter) [best, highest] = [other, level];
    }
    return best;
  }

  /** The similarity of two clusters, from the number stored for them. */
  #levelOf(score: number, a: number, b: number): number {
    return this.#isMean ? score / (this.#sizes[a]! * this.#sizes[b]!) : score;
  }

  /** @param level the similarity of the two. @default computed from the scores between them */
  join(a: number, b: number, level = this.#levelOf(this.#scores[a]!.get(b)!, a, b)): number {
    const [into, from] = a < b ? [a, b] : [b, a];
    this.merges.push({ into, from, level });
    const kept = this.#scores[into]!;
    const gone = this.#scores[from]!;
    this.#scores[from] = undefined;
    kept.delete(from);
    gone.delete(into);
    if (this.#linkage === 'complete') this.#drop(kept, into, gone);
    for (const [other, score] of gone) {
      const back = this.#scores[other]!;
      back.delete(from);
      const joined = this.#joined(kept.get(other), score);
      if (joined === undefined) continue;
      kept.set(other, joined);
      back.set(into, joined);
    }
    this.#sizes[into]! += this.#sizes[from]!;
    if (this.#spans !== undefined) {
      const { from: begins, to: ends } = this.#spans;
      begins[into] = Math.min(begins[into]!, begins[from]!);
      ends[into] = Math.max(ends[into]!, ends[from]!);
    }
    // A cluster parted from either half is parted from both.
    for (const other of this.#parted.get(from) ?? []) {
      this.#parted.get(other)?.delete(from);
      this.part(into, other);
    }
    this.#parted.delete(from);
    for (const other of this.#parted.get(into) ?? []) this.part(into, other);
    return into;
  }

  get #isMean(): boolean {
    return this.#linkage === 'average' || this.#linkage === 'quorum';
  }

  /** The number for a joined cluster and a third one, from those of its two parts. The first part may have none. */
  #joined(a: number | undefined, b: number): number | undefined {
    if (this.#linkage === 'complete') return a === undefined ? undefined : Math.min(a, b);
    if (this.#linkage === 'single') return Math.max(a ?? 0, b);
    return (a ?? 0) + b;
  }

  /** With `complete`, a cluster that is linked to one part only is no neighbour of the whole. */
  #drop(kept: Map<number, number>, into: number, gone: Map<number, number>): void {
    for (const other of [...kept.keys()]) {
      if (gone.has(other)) continue;
      kept.delete(other);
      this.#scores[other]?.delete(into);
    }
  }

  #fits(a: number, b: number, { from, to, max }: SpanLimit): boolean {
    return Math.max(to[a]!, to[b]!) - Math.min(from[a]!, from[b]!) <= max;
  }
}

/**
 * The clusters that the merges of at least `level` make: members ascending, clusters in order of their lowest member.
 */
export function cutTree(articles: number, merges: readonly Merge[], level: number): number[][] {
  const clusters = new DisjointSet(articles);
  for (const merge of merges) {
    if (merge.level < level) break;
    clusters.union(merge.into, merge.from);
  }
  return clusters.groups();
}
