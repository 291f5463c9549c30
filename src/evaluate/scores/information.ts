import { type Contingency, isSamePartition } from './contingency.js';

/** Homogeneity, completeness and their harmonic mean, each from 0 to 1. */
export interface VMeasure {
  readonly homogeneity: number;
  readonly completeness: number;
  readonly f1: number;
}

/** The scores of this family. They are computed together because they share the entropies. */
export interface InformationScores {
  readonly ami: number;
  readonly nmi: number;
  readonly vMeasure: VMeasure;
}

/**
 * Scores from information theory: what the predicted labels tell about the gold ones, and the reverse.
 *
 * - homogeneity `I(G; P) / H(G)`: each predicted story holds articles of one gold story; 1 where gold is one story.
 * - completeness `I(G; P) / H(P)`: each gold story is in one predicted story; 1 where predicted is one story.
 * - V-measure: their harmonic mean (β = 1). Source: Rosenberg and Hirschberg (2007).
 * - NMI `2 I(G; P) / (H(G) + H(P))`, the arithmetic variant; it equals V-measure. 1 where both are one story.
 * - AMI `(I − E[I]) / ((H(G) + H(P)) / 2 − E[I])`, corrected for chance by the expectation over all labellings with the
 *   same sizes of stories. Source: Vinh, Epps and Bailey (2010). Trivial cases: the same partition is 1; otherwise 0 if
 *   either side is all one story or all alone, because such a labelling tells nothing that its sizes do not tell.
 *
 * Homogeneity and NMI rise with the number of stories whatever the quality, so with many small stories read AMI.
 */
export function informationScores(table: Contingency): InformationScores {
  if (isSamePartition(table)) {
    return { ami: 1, nmi: 1, vMeasure: { homogeneity: 1, completeness: 1, f1: 1 } };
  }
  const { articles, goldSizes, predictedSizes, counts } = table;
  const gold = entropy(goldSizes, articles);
  const predicted = entropy(predictedSizes, articles);
  const difference = gold + predicted - entropy(counts, articles);
  // If the labellings are independent, what is left of the difference is rounding.
  const mutual = difference > 8 * Number.EPSILON * (gold + predicted) ? difference : 0;
  const homogeneity = gold === 0 ? 1 : Math.min(1, mutual / gold);
  const completeness = predicted === 0 ? 1 : Math.min(1, mutual / predicted);
  const sum = homogeneity + completeness;
  // Different partitions, so at least one of the entropies is above 0.
  const nmi = (2 * mutual) / (gold + predicted);
  return {
    ami: adjusted(table, mutual, (gold + predicted) / 2),
    nmi,
    vMeasure: { homogeneity, completeness, f1: sum === 0 ? 0 : (2 * homogeneity * completeness) / sum },
  };
}

function adjusted(table: Contingency, mutual: number, mean: number): number {
  const { articles, goldSizes, predictedSizes } = table;
  for (const { length } of [goldSizes, predictedSizes]) if (length === 1 || length === articles) return 0;
  const expected = expectedMutualInformation(goldSizes, predictedSizes, articles);
  return (mutual - expected) / (mean - expected);
}

/**
 * Entropy in nats of a division into parts of these sizes; 0 for one part. Equal sizes are counted first, for
 * exactness.
 */
function entropy(sizes: Int32Array, articles: number): number {
  let sum = 0;
  for (const [size, times] of countSizes(sizes)) sum += times * size * Math.log(articles / size);
  return sum / articles;
}

/**
 * Expectation of the mutual information of two random labellings with these sizes of stories. Two stories of sizes a
 * and b share k articles with the hypergeometric probability of k. The sum runs over the distinct pairs of sizes, at
 * most 2n, and for each pair outwards from the most likely k until nothing more can be added, by the ratio of
 * neighbouring probabilities. These are normalised by their own sum, so no factorials of large numbers are needed,
 * whose logarithms would cost digits.
 */
function expectedMutualInformation(goldSizes: Int32Array, predictedSizes: Int32Array, n: number): number {
  const gold = countSizes(goldSizes);
  const predicted = countSizes(predictedSizes);
  let expectation = 0;
  for (const [a, timesA] of gold) {
    for (const [b, timesB] of predicted) {
      expectation += timesA * timesB * expectedTerm(a, b, n);
    }
  }
  return expectation / n;
}

/** `E[k · ln(k n / (a b))]` for k hypergeometric: how many of a articles are among b drawn from n. */
function expectedTerm(a: number, b: number, n: number): number {
  const min = Math.max(0, a + b - n);
  const max = Math.min(a, b);
  const mode = Math.min(max, Math.max(min, Math.floor(((a + 1) * (b + 1)) / (n + 2))));
  const ratio = n / (a * b);
  let total = 1;
  let sum = mode === 0 ? 0 : mode * Math.log(mode * ratio);
  for (let k = mode + 1, weight = 1; k <= max; k++) {
    weight *= ((a - k + 1) * (b - k + 1)) / (k * (n - a - b + k));
    if (weight < NEGLIGIBLE) break;
    total += weight;
    sum += weight * k * Math.log(k * ratio);
  }
  for (let k = mode - 1, weight = 1; k >= min; k--) {
    weight *= ((k + 1) * (n - a - b + k + 1)) / ((a - k) * (b - k));
    if (weight < NEGLIGIBLE) break;
    total += weight;
    if (k > 0) sum += weight * k * Math.log(k * ratio);
  }
  return sum / total;
}

/** Below this share of the most likely case, the rest of the tail is smaller than the rounding of the sum. */
const NEGLIGIBLE = 1e-22;

/** Distinct sizes in ascending order, with how often each occurs. */
function countSizes(sizes: Int32Array): [size: number, times: number][] {
  const counted: [number, number][] = [];
  let last: [number, number] | undefined;
  for (const size of Int32Array.from(sizes).sort()) {
    if (last !== undefined && last[0] === size) last[1]++;
    else {
      last = [size, 1];
      counted.push(last);
    }
  }
  return counted;
}
