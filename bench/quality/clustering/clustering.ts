import { type ArticleScore, scoreArticles } from '../../../src/evaluate/article-scores.js';
import { bootstrap } from '../../../src/evaluate/bootstrap.js';
import { evaluateClustering } from '../../../src/evaluate/evaluate.js';
import type { LabelledCollection } from '../../../src/stories/calibrate/index.js';
import { findStories } from '../../../src/stories/find-stories.js';
import { FITTED_ON, loadSet, NEVER_FITTED_ON } from '../../labelled-sets.js';
import type { QualityPart, Table } from '../part.js';
import { generalisation } from './generalisation.js';
import { labelledSets, unseen } from './left-out.js';
import { missingFields } from './missing-fields.js';
import { reliability } from './reliability.js';

/** The project's own samples first: they are always there. */
const SETS = ['newsroom', ...FITTED_ON.filter((name) => name !== 'newsroom'), ...NEVER_FITTED_ON];

const COLUMNS = [
  'set',
  'articles',
  'P',
  'R',
  'F1',
  'from',
  'to',
  'F1 without singles',
  'ARI',
  'stories',
  'gold',
  'seconds',
];

interface Measured {
  readonly set: string;
  readonly row: readonly (string | number)[];
  readonly articles: readonly ArticleScore[];
}

/**
 * The stories of each labelled set against its labels: at the defaults (B-cubed with its 95 % interval, and ARI), with
 * weights that were not fitted on the set, and with fields taken away; and how far the link probabilities can be
 * believed.
 */
export const part: QualityPart = {
  name: 'clustering',
  needs: '',
  async run(folder) {
    const collections: LabelledCollection[] = [];
    const absent: string[] = [];
    for (const set of SETS) {
      const collection = await loadSet(folder, set);
      if (collection === undefined) absent.push(set);
      else collections.push(collection);
    }
    const tables: Table[] = [atDefaults(folder, collections, absent), missingFields(collections)];
    const sets = await labelledSets(folder);
    if (sets === undefined) return tables;
    const leftOut = unseen(sets);
    return [...tables, generalisation(leftOut), ...reliability(leftOut)];
  },
};

function atDefaults(folder: string, collections: readonly LabelledCollection[], absent: readonly string[]): Table {
  const measured = collections.map(measure);
  const means = COLUMNS.slice(1).map((column, index) => (isMeaned(column) ? mean(measured, index + 1) : undefined));
  return {
    title: 'Stories at the defaults, B-cubed in per cent',
    columns: COLUMNS,
    rows: [
      ...measured.map(({ row }) => row),
      [`mean of ${measured.length}`, ...means],
      ...absent.map((set) => [set, `skipped: not in ${folder}`]),
    ],
    scores: measured.map(({ set, articles }) => ({ set, articles })),
  };
}

function measure({ name, articles, labels }: LabelledCollection): Measured {
  const started = performance.now();
  const predicted = findStories(articles);
  const seconds = (performance.now() - started) / 1000;
  const { bCubed, ari, stories } = evaluateClustering(labels, predicted);
  const withoutSingles = evaluateClustering(labels, predicted, { singletons: 'drop' }).bCubed.f1;
  const scores = scoreArticles(labels, predicted);
  const { low, high } = bootstrap(scores).f1;
  const figures = [bCubed.precision, bCubed.recall, bCubed.f1, low, high, withoutSingles, ari].map(percent);
  return {
    set: name,
    row: [name, articles.length, ...figures, stories.predicted, stories.gold, Math.round(seconds * 10) / 10],
    articles: scores,
  };
}

function isMeaned(column: string): boolean {
  return ['P', 'R', 'F1', 'F1 without singles', 'ARI'].includes(column);
}

function mean(measured: readonly Measured[], column: number): number {
  return measured.reduce((sum, { row }) => sum + Number(row[column]), 0) / measured.length;
}

function percent(value: number): number {
  return Math.round(value * 10_000) / 100;
}
