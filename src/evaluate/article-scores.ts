import type { ArticleId } from '../article.js';
import { oneOf, readOptions } from '../options.js';
import type { EvaluationOptions } from './evaluate.js';
import { alignLabellings, type Label, type Labelling, type Singletons } from './labels/index.js';
import { countCells } from './scores/index.js';

/** The B-cubed score of one article. Plain JSON: store it to compare a later version with it. */
export interface ArticleScore {
  readonly id: ArticleId;
  /** The gold story of the article. */
  readonly story: Label;
  /** Share of its predicted story that belongs to its gold story. */
  readonly precision: number;
  /** Share of its gold story that is in its predicted story. */
  readonly recall: number;
}

/**
 * B-cubed precision and recall of each article, in the order of `gold`. Their means are those of `evaluateClustering`.
 * Bootstraps resample these; store them to compare a later version.
 *
 * @throws {SameStoryError} `invalid-labels`, as `evaluateClustering`.
 *
 * @example
 * scoreArticles([['a', 'b'], ['c']], [['a'], ['b', 'c']])[1];
 * // { id: 'b', story: 0, precision: 0.5, recall: 0.5 }
 */
export function scoreArticles(gold: Labelling, predicted: Labelling, options?: EvaluationOptions): ArticleScore[] {
  const { singletons } = readOptions<{ singletons: Singletons }>('scoreArticles', options, {
    singletons: oneOf('keep', ['keep', 'drop']),
  });
  const aligned = alignLabellings(gold, predicted, singletons);
  const { goldSizes, predictedSizes, starts, columns, counts } = countCells(aligned);
  const shared = new Map<number, number>();
  const keyOf = (g: number, p: number): number => g * predictedSizes.length + p;
  for (let g = 0; g < goldSizes.length; g++) {
    for (let cell = starts[g]!; cell < starts[g + 1]!; cell++) {
      shared.set(keyOf(g, columns[cell]!), counts[cell]!);
    }
  }
  return aligned.ids.map((id, i) => {
    const g = aligned.gold[i]!;
    const p = aligned.predicted[i]!;
    const count = shared.get(keyOf(g, p))!;
    return {
      id,
      story: aligned.goldNames[g]!,
      precision: count / predictedSizes[p]!,
      recall: count / goldSizes[g]!,
    };
  });
}
