import { evaluateClustering } from '../../src/evaluate/index.js';
import {
  asBlurb,
  asFeedItem,
  asHeadline,
  FOLDER_SIZES,
  type Folder,
  FolderDraw,
  UNRELATED_SIZES,
} from '../../src/stories/calibrate/draw-folders.js';
import {
  type ComparedCollection,
  compareCollection,
  type LabelledCollection,
  sampleCollection,
} from '../../src/stories/calibrate/index.js';
import { type Granularity, groupPairs } from '../../src/stories/cluster/index.js';
import { type LinkModel, shippedLinkModel } from '../../src/stories/link/link-model.js';
import { SeededRandom } from '../../src/structures/index.js';
import { FITTED_ON, fitToShip, loadSet, NEVER_FITTED_ON, STORYLINE_SETS } from '../labelled-sets.js';
import type { QualityPart, Table } from './part.js';

const COLUMNS = [
  'whole',
  'halves',
  'feed',
  'headlines',
  'folders',
  'of 2 to 5',
  'pairs joined',
  'unrelated joined',
  'alerts joined',
] as const;
type Column = (typeof COLUMNS)[number];

/** Draws of each kind and size; of unrelated articles fewer where there are many pairs in each. */
const FOLDER_DRAWS = 12;
const PAIR_DRAWS = 120;
const UNRELATED_PAIRS = 400;
const SEED = 11;
const ONE_DAY = '2026-05-04';

/**
 * A collection, compared, and the columns that its score counts for. Draws of one `size` weigh as much as those of
 * another, whatever their number.
 */
interface Case {
  readonly columns: readonly Column[];
  readonly size: number;
  readonly compared: ComparedCollection;
}

/**
 * What every kind of collection reaches, with the weights that ship and with weights fitted without the set, on the
 * very same draws: collections are compared once and grouped under each model. This is what a design of the link score
 * is judged by.
 */
export const part: QualityPart = {
  name: 'columns',
  needs: '',
  isLong: true,
  async run(folder) {
    const sets: LabelledCollection[] = [];
    for (const name of [...FITTED_ON, ...NEVER_FITTED_ON]) {
      const set = await loadSet(folder, name);
      if (set === undefined) console.log(`${name}: skipped, not in ${folder}`);
      else sets.push(set);
    }
    const cases = new Map(sets.map((set) => [set.name, casesOf(set)]));
    const fitted = sets.filter(({ name }) => (FITTED_ON as readonly string[]).includes(name));
    const sampled = fitted.map((set) => sampleCollection(set));
    const leftOut = new Map(
      fitted.length < 3
        ? []
        : sampled.map(({ name }) => [name, fitToShip(sampled.filter((other) => other.name !== name))]),
    );
    const shipped = shippedLinkModel();
    return [
      table('the weights that ship', sets, cases, () => shipped),
      table('weights fitted without the set', sets, cases, (name) => leftOut.get(name) ?? shipped),
    ];
  },
};

function table(
  weights: string,
  sets: readonly LabelledCollection[],
  cases: ReadonlyMap<string, readonly Case[]>,
  modelOf: (name: string) => LinkModel,
): Table {
  const rows = sets.map(({ name }) => [name, ...scoresOf(name, cases.get(name)!, modelOf(name))]);
  const means = COLUMNS.map((_, at) =>
    mean(rows.flatMap((row) => (typeof row[at + 1] === 'number' ? [row[at + 1] as number] : []))),
  );
  return {
    title: `With ${weights}: B-cubed F1, and shares of pairs that are joined, per cent`,
    columns: ['set', ...COLUMNS],
    rows: [...rows, [`mean of ${rows.length}`, ...means]],
  };
}

function scoresOf(set: string, cases: readonly Case[], model: LinkModel): (number | undefined)[] {
  const scores = cases.map(({ columns, size, compared }) => {
    const isWhole = columns.some((column) => ['whole', 'halves', 'feed', 'headlines'].includes(column));
    const granularity: Granularity = isWhole && STORYLINE_SETS.includes(set) ? 'storyline' : 'event';
    return { columns, size, ...grouped(compared, model, granularity) };
  });
  return COLUMNS.map((column) => {
    const own = scores.filter(({ columns }) => columns.includes(column));
    const sizes = [...new Set(own.map(({ size }) => size))];
    const bySize = sizes.map((size) =>
      mean(
        own.filter((score) => score.size === size).map(({ f1, joined }) => (column.endsWith('joined') ? joined : f1)),
      ),
    );
    return bySize.length === 0 ? undefined : mean(bySize);
  });
}

/** B-cubed F1 of the stories, and the share of all pairs that are in one. */
function grouped(
  { distinct, compared, penalties, labels }: ComparedCollection,
  model: LinkModel,
  granularity: Granularity,
): { f1: number; joined: number } {
  const { clusters } = groupPairs(distinct.length, compared, model, undefined, { penalties, granularity });
  const stories = clusters.map((members) => members.flatMap((at) => distinct[at]!.copies.map(({ id }) => id)));
  const pairs = (count: number) => (count * (count - 1)) / 2;
  const together = stories.reduce((sum, { length }) => sum + pairs(length), 0);
  return { f1: evaluateClustering(labels, stories).bCubed.f1 * 100, joined: (together / pairs(labels.size)) * 100 };
}

function casesOf(set: LabelledCollection): Case[] {
  const draw = new FolderDraw(set, SEED);
  const drawn = (columns: readonly Column[], size: number, { articles, labels }: Folder): Case => ({
    columns,
    size,
    compared: compareCollection({ name: set.name, articles, labels }),
  });
  const folders = FOLDER_SIZES.filter((size) => size <= set.articles.length).flatMap((size) =>
    repeat(FOLDER_DRAWS, () =>
      drawn(size <= 5 ? ['folders', 'of 2 to 5'] : ['folders'], size, draw.withLookalikes(size)),
    ),
  );
  const pairs = repeat(PAIR_DRAWS, () => draw.pair()).flatMap((pair) =>
    pair === undefined ? [] : [drawn(['pairs joined'], 2, pair)],
  );
  const unrelated = UNRELATED_SIZES.filter((size) => size <= draw.stories).flatMap((size) =>
    repeat(Math.max(10, Math.ceil(UNRELATED_PAIRS / ((size * (size - 1)) / 2) / 2)), () =>
      drawn(['unrelated joined'], size, draw.unrelated(size)),
    ),
  );
  const alerts = repeat(UNRELATED_PAIRS / 2, () => {
    const { articles, labels } = draw.unrelated(2);
    return drawn(['alerts joined'], 2, { articles: articles.map(asAlert), labels });
  });
  return [...large(set), ...folders, ...pairs, ...unrelated, ...alerts];
}

/** The whole set, two draws of halves of its stories, and the whole as feed and as headlines. */
function large(set: LabelledCollection): Case[] {
  const random = new SeededRandom(SEED);
  const whole = (column: Column, articles: LabelledCollection['articles']): Case => {
    const labels = new Map(articles.map(({ id }) => [id, set.labels.get(id)!]));
    return {
      columns: [column],
      size: articles.length,
      compared: compareCollection({ name: set.name, articles, labels }),
    };
  };
  const halves = [1, 2].flatMap(() => {
    const stories = [...new Set(set.labels.values())].sort();
    const isFirst = new Map(stories.map((story) => [story, random.below(2) === 0]));
    return [true, false].map((half) => set.articles.filter(({ id }) => isFirst.get(set.labels.get(id)!) === half));
  });
  const titled = set.articles.flatMap((article) => asHeadline(article) ?? []);
  return [
    whole('whole', set.articles),
    ...halves.map((articles) => whole('halves', articles)),
    whole('feed', set.articles.map(asFeedItem)),
    ...(titled.length < set.articles.length / 2 ? [] : [whole('headlines', titled)]),
  ];
}

function asAlert(article: LabelledCollection['articles'][number]): LabelledCollection['articles'][number] {
  return { ...asBlurb(article), publishedAt: ONE_DAY };
}

function repeat<T>(times: number, make: () => T): T[] {
  return Array.from({ length: times }, make);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
