import { oneOf, readOptions } from '../options.js';
import { alignLabellings, type Labelling, type Singletons } from './labels/index.js';
import {
  adjustedRandIndex,
  bCubed,
  ceafE,
  countCells,
  informationScores,
  pairwise,
  purity,
  type Score,
  type VMeasure,
} from './scores/index.js';

/** Scores of a clustering, and counts. 1 is perfect; the least is 0, but `ari` and `ami` can be below. */
export interface Evaluation {
  /** Read this first: the mean over articles, so each counts once. */
  readonly bCubed: Score;
  /** Over pairs of articles: large stories weigh most. */
  readonly pairwise: Score;
  /** Adjusted Rand index: pairs, corrected for chance. */
  readonly ari: number;
  /** Adjusted mutual information (over the mean of both entropies). */
  readonly ami: number;
  /** Normalised mutual information (over the mean of both entropies); equals the F1 of V-measure. */
  readonly nmi: number;
  readonly vMeasure: VMeasure;
  /** CEAF-e: stories are matched one to one, and each counts once. */
  readonly ceafE: Score;
  /** Share of the articles that are of the main gold story of their predicted one. */
  readonly purity: number;
  /** The same with the sides exchanged. */
  readonly inversePurity: number;
  readonly stories: { readonly gold: number; readonly predicted: number };
  /** How many articles were counted. */
  readonly articles: number;
}

export interface EvaluationOptions {
  /**
   * `keep` counts every article. `drop` first removes the articles that are alone in gold from both sides: in most news
   * data they are the majority, and leaving them alone is easy. A lone article that was put into a story then costs
   * nothing, so read the scores with `keep` too.
   *
   * @default 'keep'
   */
  readonly singletons?: Singletons | undefined;
}

/**
 * Scores a clustering against gold labels, in time linear in the articles. The names of the labels do not matter, nor
 * does the order of the articles. Values agree with scikit-learn's to 1e-9 where it has the score.
 *
 * Trivial labellings have defined values, never NaN: equal partitions score 1 throughout, even of one article; see
 * `adjustedRandIndex` and `informationScores` for one story against all alone.
 *
 * @throws {SameStoryError} `invalid-labels` for a faulty labelling, articles that are on one side only, or no articles.
 *
 * @example
 * const { bCubed, stories } = evaluateClustering([['a', 'b', 'c'], ['d']], [['a', 'b'], ['c', 'd']]);
 * // bCubed: { precision: 0.75, recall: 0.666…, f1: 0.705… }, stories: { gold: 2, predicted: 2 }
 */
export function evaluateClustering(gold: Labelling, predicted: Labelling, options?: EvaluationOptions): Evaluation {
  const { singletons } = readOptions<{ singletons: Singletons }>('evaluateClustering', options, {
    singletons: oneOf('keep', ['keep', 'drop']),
  });
  const table = countCells(alignLabellings(gold, predicted, singletons));
  return {
    bCubed: bCubed(table),
    pairwise: pairwise(table),
    ari: adjustedRandIndex(table),
    ...informationScores(table),
    ceafE: ceafE(table),
    ...purity(table),
    stories: { gold: table.goldSizes.length, predicted: table.predictedSizes.length },
    articles: table.articles,
  };
}
