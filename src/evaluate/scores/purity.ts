import type { Contingency } from './contingency.js';

/** Purity and its inverse, each from 0 to 1. */
export interface Purity {
  readonly purity: number;
  readonly inversePurity: number;
}

/**
 * Purity: the share of the articles that belong to the commonest gold story of their predicted story. It is 1 when all
 * stand alone, so read it with its inverse: the share of the articles that are in the commonest predicted story of
 * their gold story.
 *
 * Source: Zhao and Karypis, "Criterion functions for document clustering" (2001).
 */
export function purity(table: Contingency): Purity {
  const { counts, columns, starts, goldSizes, predictedSizes } = table;
  const commonest = new Int32Array(predictedSizes.length);
  let inverse = 0;
  for (let g = 0; g < goldSizes.length; g++) {
    let largest = 0;
    for (let cell = starts[g]!; cell < starts[g + 1]!; cell++) {
      const count = counts[cell]!;
      const p = columns[cell]!;
      if (count > largest) largest = count;
      if (count > commonest[p]!) commonest[p] = count;
    }
    inverse += largest;
  }
  const pure = commonest.reduce((sum, count) => sum + count, 0);
  return { purity: pure / table.articles, inversePurity: inverse / table.articles };
}
