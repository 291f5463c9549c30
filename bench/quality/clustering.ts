import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../src/article.js';
import { type ArticleScore, scoreArticles } from '../../src/evaluate/article-scores.js';
import { bootstrap } from '../../src/evaluate/bootstrap.js';
import { evaluateClustering } from '../../src/evaluate/evaluate.js';
import { readArticles } from '../../src/io/read-articles.js';
import { findStories } from '../../src/stories/find-stories.js';
import type { QualityPart } from './part.js';

/** Sets of the data folder whose articles carry a `cluster`. */
const SETS = ['giveme5w1h', 'ecbplus-dev', 'allsides-dev', 'multinews-dev', 'cstnews-dev', 'vietnamese-dev'] as const;

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

/** The stories of each labelled set at the defaults, against its labels: B-cubed with its 95 % interval, and ARI. */
export const part: QualityPart = {
  name: 'clustering',
  needs: '',
  async run(folder) {
    const measured: Measured[] = [await measure('seeds/newsroom', 'seeds/newsroom.jsonl')];
    const absent: string[] = [];
    for (const set of SETS) {
      const file = path.join(folder, `${set}.jsonl.gz`);
      if (existsSync(file)) measured.push(await measure(set, file));
      else absent.push(set);
    }
    const rows = [
      ...measured.map(({ row }) => row),
      [
        `mean of ${measured.length}`,
        ...COLUMNS.slice(1).map((column, place) => (isMeaned(column) ? mean(measured, place + 1) : undefined)),
      ],
      ...absent.map((set) => [set, `skipped: not in ${folder}`]),
    ];
    const scores = measured.map(({ set, articles }) => ({ set, articles }));
    return [{ title: 'Stories at the defaults, B-cubed in per cent', columns: COLUMNS, rows, scores }];
  },
};

async function measure(set: string, file: string): Promise<Measured> {
  const { articles, rejected } = await readArticles([file]);
  for (const { source, line, reason } of rejected) console.error(`${source}:${line ?? ''} ${reason}`);
  const gold = new Map(articles.map(({ id, cluster }) => [id, String(cluster)]));
  // The label goes no further than here.
  const unlabelled = articles.map(({ cluster: _, ...article }) => article as Article);
  const started = performance.now();
  const predicted = findStories(unlabelled);
  const seconds = (performance.now() - started) / 1000;
  const { bCubed, ari, stories } = evaluateClustering(gold, predicted);
  const withoutSingles = evaluateClustering(gold, predicted, { singletons: 'drop' }).bCubed.f1;
  const scores = scoreArticles(gold, predicted);
  const { low, high } = bootstrap(scores).f1;
  const figures = [bCubed.precision, bCubed.recall, bCubed.f1, low, high, withoutSingles, ari].map(percent);
  return {
    set,
    row: [set, articles.length, ...figures, stories.predicted, stories.gold, Math.round(seconds * 10) / 10],
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
