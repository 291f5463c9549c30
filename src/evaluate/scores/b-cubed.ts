import { type Contingency, type Score, scoreOf } from './contingency.js';

/**
 * B-cubed precision and recall. For one article, precision is the share of its predicted story that belongs to its gold
 * story, and recall the share of its gold story that is in its predicted story, the article itself included. Both are
 * averaged over the articles; F1 is the harmonic mean of the averages.
 *
 *     P = 1/n · Σ_cells c² / |predicted story|        R = 1/n · Σ_cells c² / |gold story|
 *
 * Read this score first: it counts each article once, weighs an error by the articles it affects, and is not dominated
 * by the many pairs of one large story. It is never 0, because every article shares a story with itself.
 *
 * Source: Bagga and Baldwin, "Algorithms for scoring coreference chains" (1998), with equal weights for the articles;
 * Amigó et al., "A comparison of extrinsic clustering evaluation metrics" (2009).
 */
export function bCubed(table: Contingency): Score {
  const { counts, columns, starts, goldSizes, predictedSizes } = table;
  const inGold = new Float64Array(goldSizes.length);
  const inPredicted = new Float64Array(predictedSizes.length);
  for (let g = 0; g < goldSizes.length; g++) {
    for (let cell = starts[g]!; cell < starts[g + 1]!; cell++) {
      const square = counts[cell]! ** 2;
      const p = columns[cell]!;
      inGold[g]! += square;
      inPredicted[p]! += square;
    }
  }
  return scoreOf(
    shareOfArticles(inPredicted, predictedSizes, table.articles),
    shareOfArticles(inGold, goldSizes, table.articles),
  );
}

/**
 * `Σ squares[k] / sizes[k] / articles`. Squares of equal denominators are added first, as whole numbers, so that
 * neither the order of the articles nor the names of the stories change a bit of the result.
 */
function shareOfArticles(squares: Float64Array, sizes: Int32Array, articles: number): number {
  const ofSize = new Float64Array(articles + 1);
  for (let k = 0; k < sizes.length; k++) {
    const size = sizes[k]!;
    ofSize[size]! += squares[k]!;
  }
  let sum = 0;
  for (let size = 1; size <= articles; size++) {
    const squared = ofSize[size]!;
    if (squared > 0) sum += squared / size;
  }
  return sum / articles;
}
