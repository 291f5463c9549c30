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
   * Terms that more articles hold than this are not used to find pairs, only to compare them: they cost the square of
   * their frequency and say little. Terms that fewer than this hold always find each other.
   */
  readonly commonTerm: number;
  /** Pairs whose cosine over the terms used stays below this are dropped. */
  readonly floor: number;
  /** At most so many pairs are kept per article and earlier article, the nearest. */
  readonly max: number;
  /**
   * Articles from this index on are compared with those before it, and no others with each other. @default all with all
   */
  readonly boundary?: number | undefined;
}

/**
 * Finds the pairs of articles that are worth comparing, through the inverted index: for each article a running sum of
 * products for every earlier article that shares a term. Exact but for the cap on common terms, which only makes the
 * sum smaller.
 *
 * @param from the first article that is compared with those before it, and `to` the first that is not: the lists of
 *   ranges that follow one another, put together, are the list of all.
 */
export function findNeighbours(
  rows: WeightedRows,
  limits: NeighbourLimits,
  from: number = limits.boundary ?? 0,
  to: number = rows.articles,
): PairList {
  const { offsets, ranks, weights, postings, holders, entryOfPosting } = rows;
  const { floor, max, boundary } = limits;
  const lastRank = firstCommonRank(rows, limits.commonTerm);
  const sums = new Float64Array(to);
  const near = new Int32Array(to);
  const next = postingsFrom(rows, boundary ?? from, lastRank);
  const step = boundary === undefined ? 1 : 0;
  // The weights in the order of the index, because the sums read them in that order.
  const postingWeights = new Float32Array(postings[lastRank]!);
  for (let posting = 0; posting < postingWeights.length; posting++) {
    postingWeights[posting] = weights[entryOfPosting[posting]!]!;
  }

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
    // All sums are read, touched or not: that is faster than noting at each posting whether its sum is new.
    const behind = boundary ?? article;
    let count = 0;
    for (let other = 0; other < behind; other++) if (sums[other]! >= floor) near[count++] = other;
    pairs.push(article, count > max ? nearest(near.subarray(0, count), sums, max) : near.subarray(0, count));
    sums.fill(0, 0, article);
  }
  return pairs.finish();
}

/** For each rank before the last, the first posting of an article from `from` on. */
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

/** Those with the largest sums, ascending. */
function nearest(others: Int32Array, sums: Float64Array, max: number): Int32Array {
  const bySum = others.slice().sort((a, b) => sums[b]! - sums[a]! || a - b);
  return bySum.subarray(0, max).sort();
}

/** The first rank whose term more than `common` articles hold, or the number of ranks; ranks ascend by frequency. */
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

/** The other articles that share a term with one which no more than `common` articles hold. */
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

  /** The pairs of one article with others. */
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
