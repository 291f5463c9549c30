import { matchByWeight } from './assignment.js';
import { type Contingency, type Score, scoreOf } from './contingency.js';

/**
 * Entity-based CEAF. Gold and predicted stories are matched one to one so that the sum of their similarities
 * `φ₄(G, P) = 2 |G ∩ P| / (|G| + |P|)` is largest. Recall is that sum per gold story, precision per predicted story. It
 * counts stories, not articles: a story of two weighs as much as one of a hundred, and every unmatched fragment costs
 * precision.
 *
 * Source: Luo, "On coreference resolution performance metrics" (2005). Exact but for the last digit, because sums of
 * several best matchings may be rounded differently. Within 0.0001 where the labellings are large and have next to
 * nothing in common, such as 100,000 stories dealt out at random. See `matchByWeight`.
 */
export function ceafE(table: Contingency): Score {
  const { counts, columns, starts, goldSizes, predictedSizes } = table;
  const weights = new Float64Array(counts.length);
  for (let g = 0; g < goldSizes.length; g++) {
    for (let cell = starts[g]!; cell < starts[g + 1]!; cell++) {
      const sizes = goldSizes[g]! + predictedSizes[columns[cell]!]!;
      weights[cell] = (2 * counts[cell]!) / sizes;
    }
  }
  const matched = matchByWeight({
    rows: goldSizes.length,
    columns: predictedSizes.length,
    starts,
    targets: columns,
    weights,
  });
  const similarities = weights.filter((_, cell) => matched[cell] === 1).sort();
  const similarity = similarities.reduce((sum, weight) => sum + weight, 0);
  return scoreOf(similarity / predictedSizes.length, similarity / goldSizes.length);
}
