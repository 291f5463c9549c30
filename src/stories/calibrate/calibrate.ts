import { isListOf, isRecord, requireArgument } from '../../arguments.js';
import { integer, number, oneOf, readOptions } from '../../options.js';
import { type LinkModel, shippedLinkModel } from '../link/index.js';
import { fitLinkModel, RIDGE } from './fit-model.js';
import type { LabelledCollection } from './labelled-collection.js';
import { sampleCollection } from './samples.js';

export interface CalibrationOptions {
  /**
   * The penalty on weights counts as much as this many pairs of average weight. More keeps weights smaller when labels
   * are few, which carries over better to other collections.
   * @default 300
   */
  readonly ridge?: number | undefined;
  /**
   * What the penalty pulls the weights towards. `shipped` starts from the weights that ship and moves them as far as
   * the labels ask; a few hundred articles are enough. `nothing` fits them anew, which needs thousands from several
   * collections.
   * @default 'shipped'
   */
  readonly from?: 'shipped' | 'nothing' | undefined;
  /** Seed of the samples that are drawn. @default 1 */
  readonly seed?: number | undefined;
}

/**
 * Fits the weights of the link score on labelled articles: logistic regression over the pairs of each collection and of
 * samples of its stories, in which every collection counts the same, and every article in it. Then picks the threshold
 * with the best mean B-cubed F1. Pass the result to `findStories` as `model`, and score it on articles it was not
 * fitted on (`samestory calibrate` does).
 *
 * @throws {SameStoryError} `invalid-argument`; `invalid-labels` for an article without a label, or where there are no
 *   pairs, or only pairs of one kind, to learn from.
 *
 * @example
 * const model = calibrateLinkScore([{ name: 'desk', articles, labels }]);
 * findStories(articles, { model });
 */
export function calibrateLinkScore(
  collections: readonly LabelledCollection[],
  options?: CalibrationOptions,
): LinkModel {
  const isList = isListOf(collections, (entry) => isRecord(entry) && entry.labels instanceof Map);
  const expected = 'a list of { name, articles, labels }, where labels is a Map of stories by article id';
  requireArgument('calibrateLinkScore', 'collections', isList, collections, expected);
  const { ridge, from, seed } = readOptions<{ ridge: number; from: 'shipped' | 'nothing'; seed: number }>(
    'calibrateLinkScore',
    options,
    {
      ridge: number(RIDGE, 0.001, 1e6),
      from: oneOf('shipped', ['shipped', 'nothing']),
      seed: integer(1, 0, Number.MAX_SAFE_INTEGER),
    },
  );
  return fitLinkModel(
    collections.map((collection) => sampleCollection(collection, seed)),
    { ridge, prior: from === 'shipped' ? shippedLinkModel() : undefined },
  );
}
