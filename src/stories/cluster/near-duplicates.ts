import { mix32 } from '../../structures/index.js';
import type { TermCounts } from '../../vectors/index.js';

/** More near-duplicates of one text than this are collapsed into one. */
const MAX_COPIES = 50;
/** Near-duplicates have at least this share of the terms of both in common (Jaccard). */
const NEAR_COPY = 0.5;
/** Bins of a sketch, and bins in a band. Two articles with a Jaccard of 0.7 share a band nine times in ten. */
const BINS = 32;
const BAND = 4;
/** A band leads to at most this many texts. A few leaders are enough to find all near-duplicates of a text. */
const MAX_LEADERS = 8;

/**
 * Finds texts with more than {@link MAX_COPIES} near-duplicates, such as one agency report on every site of a chain.
 * Otherwise all words of such a text would be common, only its small changes would have any weight, and its pairs would
 * grow with the square of its articles. So one article represents them all: it is counted, weighted and compared, and
 * the others join its story.
 *
 * Candidates come from one-permutation MinHash over the terms (Li, Owen and Zhang, "One permutation hashing", 2012);
 * each is compared with the first leader it shares a band with. Linear in the terms.
 *
 * @param exempt articles that must represent themselves.
 * @returns for each article the one that represents it, in most cases itself; `undefined` if nothing is collapsed.
 */
export function findNearDuplicates(counts: TermCounts, exempt: ReadonlySet<number>): Int32Array | undefined {
  const { articles, offsets, terms, vocabulary } = counts;
  if (articles <= MAX_COPIES) return undefined;
  const leaderOf = Int32Array.from({ length: articles }, (_, article) => article);
  const followers = new Int32Array(articles);
  const leaders = new Map<number, number[]>();
  const marks = new Int32Array(vocabulary.size).fill(-1);
  const sketch = new Int32Array(BINS);
  const bands = new Int32Array(BINS / BAND);
  for (let article = 0; article < articles; article++) {
    if (exempt.has(article)) continue;
    const from = offsets[article]!;
    const to = offsets[article + 1]!;
    for (let entry = from; entry < to; entry++) marks[terms[entry]!] = article;
    const filled = readBands(terms.subarray(from, to), sketch, bands);
    const leader = findLeader(counts, article, bands.subarray(0, filled), leaders, marks);
    if (leader !== undefined) {
      leaderOf[article] = leader;
      followers[leader]! += 1;
      continue;
    }
    for (const band of bands.subarray(0, filled)) {
      const known = leaders.get(band);
      if (known === undefined) leaders.set(band, [article]);
      else if (known.length < MAX_LEADERS) known.push(article);
    }
  }
  if (followers.every((count) => count < MAX_COPIES)) return undefined;
  return leaderOf.map((leader, article) => (followers[leader]! < MAX_COPIES ? article : leader));
}

/**
 * Writes the smallest hash of each bin, and one hash for each band whose bins are all filled; returns how many bands.
 */
function readBands(terms: Int32Array, sketch: Int32Array, bands: Int32Array): number {
  sketch.fill(-1);
  for (const term of terms) {
    const hash = mix32(term + 1);
    const bin = hash & (BINS - 1);
    const value = hash >>> 5;
    const smallest = sketch[bin]!;
    if (smallest < 0 || value < smallest) sketch[bin] = value;
  }
  let filled = 0;
  for (let band = 0; band < bands.length; band++) {
    let key = band + 1;
    let isFilled = true;
    for (let bin = band * BAND; bin < (band + 1) * BAND; bin++) {
      isFilled &&= sketch[bin]! >= 0;
      key = mix32(Math.imul(key, 0x9e3779b1) ^ sketch[bin]!);
    }
    if (isFilled) bands[filled++] = key;
  }
  return filled;
}

/** The first leader that shares a band with the current article, whose terms are marked, and is its near-duplicate. */
function findLeader(
  { offsets, terms }: TermCounts,
  article: number,
  bands: Int32Array,
  leaders: ReadonlyMap<number, readonly number[]>,
  marks: Int32Array,
): number | undefined {
  const own = offsets[article + 1]! - offsets[article]!;
  const tried = new Set<number>();
  for (const band of bands) {
    for (const leader of leaders.get(band) ?? []) {
      if (tried.has(leader)) continue;
      tried.add(leader);
      const from = offsets[leader]!;
      const to = offsets[leader + 1]!;
      let shared = 0;
      for (let entry = from; entry < to; entry++) if (marks[terms[entry]!] === article) shared++;
      if (shared >= NEAR_COPY * (own + to - from - shared)) return leader;
    }
  }
  return undefined;
}
