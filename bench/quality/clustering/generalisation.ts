import { evaluateClustering } from '../../../src/evaluate/evaluate.js';
import { scoreThresholds } from '../../../src/stories/calibrate/index.js';
import { findStories } from '../../../src/stories/find-stories.js';
import { type LinkModel, shippedLinkModel } from '../../../src/stories/link/link-model.js';
import type { Table } from '../part.js';
import type { LeftOut } from './left-out.js';

const COLUMNS = ['set', 'shipped', 'left out', 'gap', 'threshold', 'shipped, best cut', 'left out, best cut'];

/**
 * What is reached on sets that nothing was fitted on, beside what the shipped weights reach, which have seen most of
 * them.
 */
export function generalisation(leftOut: readonly LeftOut[]): Table {
  const rows = leftOut.map(({ collection, model, isFittedOn }) => {
    const shipped = atDefaults(collection, shippedLinkModel());
    const unseen = isFittedOn ? atDefaults(collection, model) : shipped;
    return [
      `${collection.name}${isFittedOn ? '' : ' (never fitted on)'}`,
      shipped.f1,
      unseen.f1,
      shipped.f1 - unseen.f1,
      `${Math.round(unseen.threshold * 1000) / 1000}`,
      bestCut(collection, shippedLinkModel()),
      bestCut(collection, model),
    ];
  });
  const mean = (column: number) => rows.reduce((sum, row) => sum + Number(row[column]), 0) / rows.length;
  return {
    title:
      'Weights fitted without the set that is scored, B-cubed F1 in per cent; the best cut is what no model can know',
    columns: COLUMNS,
    rows: [
      ...rows,
      [`mean of ${rows.length}`, ...COLUMNS.slice(1).map((_, at) => (at === 3 ? undefined : mean(at + 1)))],
    ],
  };
}

function atDefaults({ articles, labels }: LeftOut['collection'], model: LinkModel): { f1: number; threshold: number } {
  const { stories, threshold } = findStories(articles, { model });
  return { f1: evaluateClustering(labels, { stories }).bCubed.f1 * 100, threshold };
}

function bestCut(collection: LeftOut['collection'], model: LinkModel): number {
  return Math.max(...scoreThresholds(collection, model)) * 100;
}
