import { type Contingency, isSamePartition, type Score, scoreOf } from './contingency.js';

/** How many pairs of articles are together in gold, in predicted, and in both. Exact up to 94 million articles. */
interface PairCounts {
  readonly all: number;
  readonly gold: number;
  readonly predicted: number;
  readonly both: number;
}

/**
 * Precision and recall over pairs of articles. Precision is the share of the pairs put together that belong together,
 * recall the share of the pairs that belong together that were put together. A story of a hundred articles counts 4,950
 * times as much as one of two, so read it beside B-cubed. Where no pair is put together, precision is 1; where no pair
 * belongs together, recall is 1.
 */
export function pairwise(table: Contingency): Score {
  const { gold, predicted, both } = countPairs(table);
  return scoreOf(predicted === 0 ? 1 : both / predicted, gold === 0 ? 1 : both / gold);
}

/**
 * Adjusted Rand index: agreement on pairs, corrected for chance; 1 for the same partition, about 0 for a random one,
 * negative for less than chance. With the pairs counted as a confusion table,
 *
 *     ARI = 2 (tp·tn − fp·fn) / ((tp + fn)(fn + tn) + (tp + fp)(fp + tn))
 *
 * The trivial cases follow from it, with 0/0 taken as agreement: the same partition is 1, also a single article, all
 * articles in one story on both sides, and all alone on both sides; all in one story against all alone is 0.
 *
 * Source: Hubert and Arabie, "Comparing partitions" (1985), in the form of Steinley (2004) that scikit-learn uses.
 */
export function adjustedRandIndex(table: Contingency): number {
  if (isSamePartition(table)) return 1;
  const { all, gold, predicted, both } = countPairs(table);
  const falsePositive = predicted - both;
  const falseNegative = gold - both;
  const trueNegative = all - gold - falsePositive;
  return (
    (2 * (both * trueNegative - falsePositive * falseNegative)) / (gold * (all - predicted) + predicted * (all - gold))
  );
}

function countPairs(table: Contingency): PairCounts {
  return {
    all: pairsWithin([table.articles]),
    gold: pairsWithin(table.goldSizes),
    predicted: pairsWithin(table.predictedSizes),
    both: pairsWithin(table.counts),
  };
}

function pairsWithin(sizes: Iterable<number>): number {
  let pairs = 0;
  for (const size of sizes) pairs += (size * (size - 1)) / 2;
  return pairs;
}
