import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../src/article.js';
import { evaluateClustering } from '../../src/evaluate/evaluate.js';
import { readArticles } from '../../src/io/index.js';
import { registerMoreLanguages } from '../../src/languages.js';
import { findStories } from '../../src/stories/find-stories.js';
import { StoryStream } from '../../src/stories/stream/story-stream.js';
import { seededIntegers } from '../../src/structures/hash.js';
import type { QualityPart } from './part.js';
import { StoryLists } from './story-lists.js';

/** Sets of the data folder that have dates. */
const SETS = ['giveme5w1h', 'allsides-dev', 'vietnamese-dev', 'cstnews-dev'] as const;
const SHUFFLES = 3;

const COLUMNS = [
  'set',
  'articles',
  'batch F1',
  'final F1',
  'less',
  'at arrival F1',
  'less',
  'ids kept a day',
  'settled F1',
  'shuffled F1',
  'differs by',
];

type Labelled = Article & { readonly cluster?: unknown };

/**
 * The stream at its defaults over each set in order of date (undated articles last), beside the batch: B-cubed F1 of
 * what each article ended in; the mean of each article's precision and recall at the moment of its arrival, as an F1;
 * how many stories of two or more articles still have their id a day later; and the same with the articles of each day
 * shuffled (undated ones among all), worst of three.
 */
export const part: QualityPart = {
  name: 'stream',
  needs: '',
  async run(folder) {
    registerMoreLanguages();
    const rows: (string | number | undefined)[][] = [await measure('seeds/newsroom', 'seeds/newsroom.jsonl')];
    const strict: (string | number | undefined)[][] = [];
    for (const set of SETS) {
      const file = path.join(folder, `${set}.jsonl.gz`);
      if (!existsSync(file)) {
        rows.push([set, `skipped: not in ${folder}`]);
        continue;
      }
      rows.push(await measure(set, file));
      strict.push(await measureStrict(set, file));
    }
    return [
      { title: 'The stream beside the batch, B-cubed in per cent', columns: COLUMNS, rows },
      {
        title:
          'The same sets, a few articles a day over years, with minKept: 0 (nothing older than the window is kept)',
        columns: ['set', 'batch F1', 'window 14: F1', 'window 60: F1', 'window 3650: F1'],
        rows: strict,
      },
    ];
  },
};

async function read(file: string): Promise<{ articles: Article[]; gold: Map<string, string> }> {
  const { articles } = await readArticles([file]);
  const gold = new Map(articles.map(({ id, cluster }) => [id, String(cluster)]));
  // The label goes no further than here.
  return { articles: inOrderOfDate(articles.map(({ cluster: _, ...article }: Labelled) => article)), gold };
}

async function measure(set: string, file: string): Promise<(string | number | undefined)[]> {
  const { articles, gold } = await read(file);
  const batch = f1(gold, findStories(articles));
  const run = follow(articles, gold);
  const shuffles = Array.from({ length: SHUFFLES }, (_, seed) => follow(shuffledByDay(articles, seed), gold).final);
  const worst = shuffles.reduce((a, b) => (Math.abs(a - run.final) > Math.abs(b - run.final) ? a : b));
  return [
    set,
    articles.length,
    batch,
    run.final,
    batch - run.final,
    run.atArrival,
    batch - run.atArrival,
    run.kept,
    run.settled,
    worst,
    Math.abs(worst - run.final),
  ];
}

async function measureStrict(set: string, file: string): Promise<(string | number | undefined)[]> {
  const { articles, gold } = await read(file);
  const final = (window: number): number => {
    const stream = new StoryStream({ window, minKept: 0 });
    const lists = new StoryLists();
    for (const article of articles) lists.play(stream.add(article).events);
    return f1(gold, lists.labels());
  };
  return [set, f1(gold, findStories(articles)), ...[14, 60, 3650].map(final)];
}

interface Followed {
  readonly final: number;
  readonly settled: number;
  readonly atArrival: number;
  readonly kept: number | undefined;
}

/** One pass over a set, scored on what a reader of the events knows. */
function follow(articles: readonly Article[], gold: ReadonlyMap<string, string>): Followed {
  const stream = new StoryStream();
  const lists = new StoryLists();
  let precision = 0;
  let recall = 0;
  let day = '';
  let yesterday: string[] = [];
  let stories = 0;
  let kept = 0;
  const endDay = (): void => {
    const now = new Set(lists.ids());
    stories += yesterday.length;
    kept += yesterday.filter((id) => now.has(id)).length;
    yesterday = lists.ids(2);
  };
  const seen = new Map<string, number>();
  for (const article of articles) {
    const today = article.publishedAt?.slice(0, 10) ?? day;
    if (today !== day && day !== '') endDay();
    day = today;
    const label = gold.get(article.id) as string;
    const expected = (seen.get(label) ?? 0) + 1;
    seen.set(label, expected);
    const { events, story } = stream.add(article);
    lists.play(events);
    const members = lists.members(story);
    const right = members.filter((id) => gold.get(id) === label).length;
    precision += right / members.length;
    recall += right / expected;
  }
  endDay();
  const final = f1(gold, lists.labels());
  lists.play(stream.settle());
  const [p, r] = [precision / articles.length, recall / articles.length];
  return {
    final,
    settled: f1(gold, lists.labels()),
    atArrival: (200 * p * r) / (p + r),
    kept: stories === 0 ? undefined : (100 * kept) / stories,
  };
}

function f1(
  gold: ReadonlyMap<string, string>,
  predicted: ReadonlyMap<string, string> | ReturnType<typeof findStories>,
): number {
  return 100 * evaluateClustering(gold, predicted).bCubed.f1;
}

/** By date; what has none goes last, since the set does not say when it came. */
function inOrderOfDate(articles: readonly Article[]): Article[] {
  const dateOf = ({ publishedAt }: Article): string => publishedAt ?? '9999';
  return [...articles].sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : a.id < b.id ? -1 : 1));
}

function shuffledByDay(articles: readonly Article[], seed: number): Article[] {
  const next = seededIntegers(seed + 1);
  const keyed = articles.map((article) => ({ article, day: article.publishedAt?.slice(0, 10) ?? '9999', key: next() }));
  return keyed.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.key - b.key)).map(({ article }) => article);
}
