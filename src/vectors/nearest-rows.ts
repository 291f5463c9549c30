import { doubled } from '../structures/index.js';
import type { WeightedRows } from './rows.js';

/** Pairs of articles, each once with `left[p] > right[p]`, in order of left, then right. */
export interface PairList {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly length: number;
}

export interface NeighbourLimits {
  /**
   * Terms in more articles than this do not find pairs and only serve to compare them, because their cost is the square
   * of their frequency and they say little. Rarer terms always find their pairs.
   */
  readonly commonTerm: number;
  /** Pairs whose cosine over the terms used is lower are dropped. */
  readonly floor: number;
  /** Maximum number of pairs kept per article, the nearest earlier ones. */
  readonly max: number;
  /**
   * Articles from this index on are compared with those before it, and no others with each other. @default all with all
   */
  readonly boundary?: number | undefined;
}

/**
 * Finds the pairs of articles that are worth comparing, through the inverted index: for each article a running sum of
 * products for every earlier article that shares a term. The sums are exact except for the cap on common terms, which
 * can only make them smaller.
 *
 * @param from the first article to compare with those before it; `to` is the first one not to compare. The lists of
 *   consecutive ranges, joined, are the list of all.
 */
export function findNeighbours(
  rows: WeightedRows,
  limits: NeighbourLimits,
  from: number = limits.boundary ?? 0,
  to: number = rows.articles,
): PairList {
  const { offsets, ranks, weights, postings, holders, postingWeights } = rows;
  const { floor, max, boundary } = limits;
  const lastRank = firstCommonRank(rows, limits.commonTerm);
  const sums = new Float64Array(to);
  const near = new Int32Array(to);
  const next = postingsFrom(rows, boundary ?? from, lastRank);
  const step = boundary === undefined ? 1 : 0;

  const pairs = new PairBuffer();
  for (let article = from; article < to; article++) {
    const end = offsets[article + 1]!;
    for (let entry = offsets[article]!; entry < end; entry++) {
      const rank = ranks[entry]!;
      if (rank >= lastRank) break; // rows are ascending: only more common terms follow
      const weight = weights[entry]!;
      const own = next[rank]!; // the posting of this article: those before it are of earlier ones
      next[rank] = own + step;
      for (let posting = postings[rank]!; posting < own; posting++) {
        const other = holders[posting]!;
        sums[other]! += weight * postingWeights[posting]!;
      }
    }
    // All sums are read, whether touched or not; this is faster than recording at each posting whether its sum is new.
    const behind = boundary ?? article;
    let count = 0;
    for (let other = 0; other < behind; other++) if (sums[other]! >= floor) near[count++] = other;
    pairs.push(article, count > max ? nearest(near.subarray(0, count), sums, max) : near.subarray(0, count));
    sums.fill(0, 0, article);
  }
  return pairs.finish();
}

/** For each rank before the last, the first posting of an article at or after `from`. */
function postingsFrom({ postings, holders }: WeightedRows, from: number, lastRank: number): Int32Array {
  const first = postings.slice(0, lastRank + 1);
  if (from === 0) return first;
  for (let rank = 0; rank < lastRank; rank++) {
    let [low, high] = [postings[rank]!, postings[rank + 1]!];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holders[middle]! < from) low = middle + 1;
      else high = middle;
    }
    first[rank] = low;
  }
  return first;
}

/** The articles with the largest sums, ascending by number. */
function nearest(others: Int32Array, sums: Float64Array, max: number): Int32Array {
  const bySum = others.slice().sort((a, b) => sums[b]! - sums[a]! || a - b);
  return bySum.subarray(0, max).sort();
}

/** The first rank whose term is in more than `common` articles, or the number of ranks; ranks ascend by frequency. */
export function firstCommonRank({ heldBy }: WeightedRows, common: number): number {
  let low = 0;
  let high = heldBy.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (heldBy[middle]! > common) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The other articles that share a term with this one, counting only terms in at most `common` articles. */
export function sharingArticles(rows: WeightedRows, article: number, common: number): Set<number> {
  const { offsets, ranks, postings, holders } = rows;
  const lastRank = firstCommonRank(rows, common);
  const found = new Set<number>();
  for (let entry = offsets[article]!; entry < offsets[article + 1]!; entry++) {
    const rank = ranks[entry]!;
    if (rank >= lastRank) break; // rows are ascending: only more common terms follow
    for (let at = postings[rank]!; at < postings[rank + 1]!; at++) found.add(holders[at]!);
  }
  found.delete(article);
  return found;
}

class PairBuffer {
  #left = new Int32Array(1 << 12);
  #right = new Int32Array(1 << 12);
  #length = 0;

  /** Adds the pairs of one article with others. */
  push(left: number, rights: Int32Array): void {
    const length = this.#length + rights.length;
    while (length > this.#left.length) {
      this.#left = doubled(this.#left);
      this.#right = doubled(this.#right);
    }
    this.#left.fill(left, this.#length, length);
    this.#right.set(rights, this.#length);
    this.#length = length;
  }

  finish(): PairList {
    return {
      left: this.#left.slice(0, this.#length),
      right: this.#right.slice(0, this.#length),
      length: this.#length,
    };
  }
}
