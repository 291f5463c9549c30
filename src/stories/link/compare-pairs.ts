import type { Article } from '../../article.js';
import { Field, type PairList, type TermCounts, type WeightedRows } from '../../vectors/index.js';
import {
  COPIES,
  FEATURES,
  MIN_COSINE,
  type NeighbourLevels,
  pairFeatures,
  SUMS,
  sidesOf,
  sumShared,
  USUAL_FROM,
  USUAL_TO,
} from './pair-features.js';

/**
 * Compares the articles of each pair in every field, and each pair with the neighbours of both.
 *
 * @param counts tokens of each article, and its language.
 * @returns the features of pair `p`, in the order of {@link FEATURES}, from `p * FEATURES.length` on.
 */
export function comparePairs(
  articles: readonly Article[],
  rows: WeightedRows,
  { lengths, languages }: Pick<TermCounts, 'lengths' | 'languages'>,
  pairs: PairList,
): Float64Array {
  const sums = sumShared(rows, pairs, FEATURES);
  const levels = neighbourLevels(articles.length, pairs, sums);
  return pairFeatures({ pairs, sums, ...levels, ...sidesOf(articles, { lengths, languages }) });
}

/** The levels of each article's neighbours, from the sums of its pairs. */
export function neighbourLevels(articles: number, pairs: PairList, sums: Float32Array): NeighbourLevels {
  const counts = new Int32Array(articles + 1);
  for (let pair = 0; pair < pairs.length; pair++) {
    for (const article of [pairs.left[pair]!, pairs.right[pair]!]) {
      counts[article + 1]! += 1;
    }
  }
  for (let article = 0; article < articles; article++) {
    counts[article + 1]! += counts[article]!;
  }
  const levels = new Float32Array(pairs.length * 2);
  const next = counts.slice();
  for (let pair = 0; pair < pairs.length; pair++) {
    for (const article of [pairs.left[pair]!, pairs.right[pair]!]) {
      const at = next[article]!;
      levels[at] = sums[pair * SUMS + Field.All]!;
      next[article] = at + 1;
    }
  }
  const nearest = new Float64Array(articles);
  const usual = new Float64Array(articles);
  for (let article = 0; article < articles; article++) {
    const own = levels.subarray(counts[article]!, counts[article + 1]!).sort();
    let last = own.length - 1;
    while (last >= 0 && own[last]! >= COPIES) last--;
    nearest[article] = Math.max(own[last] ?? 0, MIN_COSINE);
    let sum = 0;
    for (let rank = USUAL_FROM; rank < USUAL_TO; rank++) {
      sum += Math.max(own[own.length - 1 - rank] ?? 0, MIN_COSINE);
    }
    usual[article] = sum / (USUAL_TO - USUAL_FROM);
  }
  return { nearest, usual };
}
