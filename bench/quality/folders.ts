import { evaluateClustering } from '../../src/evaluate/index.js';
import {
  asFeedItem,
  asHeadline,
  FOLDER_SIZES,
  type Folder,
  FolderDraw,
  UNRELATED_SIZES,
} from '../../src/stories/calibrate/draw-folders.js';
import type { LabelledCollection } from '../../src/stories/calibrate/index.js';
import { findStories } from '../../src/stories/find-stories.js';
import { detectLanguage } from '../../src/text/index.js';
import { FITTED_ON, loadSet, NEVER_FITTED_ON } from '../labelled-sets.js';
import type { QualityPart, Table } from './part.js';

/** Folders drawn of each size, of each set; and pairs of one story; and folders that one article is added to. */
const DRAWS = 8;
const UNRELATED_DRAWS = 20;
const PAIR_DRAWS = 60;
const ADDED_DRAWS = 22;
const SEED = 1;

/**
 * The stories of what people hand over: folders of 2 to 33 articles with stories that look alike, articles that have
 * nothing to do with each other, two articles of one story alone, feeds, headlines; and whether an unrelated article
 * changes the others' stories.
 */
export const part: QualityPart = {
  name: 'folders',
  needs: '',
  async run(folder) {
    const sets: LabelledCollection[] = [];
    for (const name of [...FITTED_ON, ...NEVER_FITTED_ON]) {
      const set = await loadSet(folder, name);
      if (set === undefined) console.log(`${name}: skipped, not in ${folder}`);
      else sets.push(...byLanguage(set));
    }
    return [small(sets), unrelated(sets), cut(sets.filter(({ name }) => !name.includes(' ')))];
  },
};

/** A set, and beside a set of several languages those languages which have two stories or more. */
function byLanguage(set: LabelledCollection): LabelledCollection[] {
  const languages = new Map<string, LabelledCollection['articles'][number][]>();
  for (const article of set.articles) {
    const language = (article.language ?? detectLanguage(article.text)).split('-')[0] as string;
    languages.set(language, [...(languages.get(language) ?? []), article]);
  }
  if (set.name !== 'languages') return [set];
  const parts = [...languages].flatMap(([language, articles]) =>
    articles.length < 4 ? [] : [{ ...set, name: `languages ${language}`, articles }],
  );
  return [set, ...parts];
}

function small(sets: readonly LabelledCollection[]): Table {
  const rows = sets.map((set) => {
    const draw = new FolderDraw(set, SEED);
    const scores = FOLDER_SIZES.filter((size) => size <= set.articles.length).map((size) =>
      mean(repeat(DRAWS, () => score(draw.withLookalikes(size)))),
    );
    const few = scores.slice(0, FOLDER_SIZES.filter((size) => size <= 5).length);
    const pairs = repeat(PAIR_DRAWS, () => draw.pair()).filter((pair) => pair !== undefined);
    const changed = repeat(ADDED_DRAWS, () => draw.withOneMore(2 + draw.below(9))).flatMap((drawn) =>
      drawn === undefined ? [] : [isChanged(drawn)],
    );
    return [set.name, mean(scores), mean(few), mean(pairs.map(sharePaired)), mean(changed.map(Number)) * 100];
  });
  return {
    title: `Folders of 2 to 33 articles with look-alikes, every size weighing alike (B-cubed F1); pairs of one story given alone that are joined; folders of 2 to 10 in which one more article changes the others' stories; per cent`,
    columns: ['set', 'folders', 'of 2 to 5', 'pairs joined', 'changed by one more'],
    rows: withMeans(rows),
  };
}

function unrelated(sets: readonly LabelledCollection[]): Table {
  const rows = sets.map((set) => {
    const draw = new FolderDraw(set, SEED);
    const shares = UNRELATED_SIZES.map((size) =>
      size > draw.stories ? undefined : mean(repeat(UNRELATED_DRAWS, () => sharePaired(draw.unrelated(size)))),
    );
    return [set.name, ...shares, mean(shares.filter((share) => share !== undefined))];
  });
  return {
    title: 'Unrelated articles, each of another story: pairs that are joined, per cent',
    columns: ['set', ...UNRELATED_SIZES.map((size) => `of ${size}`), 'mean'],
    rows: withMeans(rows),
  };
}

/** Whole sets as a feed and as a list of links has them. */
function cut(sets: readonly LabelledCollection[]): Table {
  const rows = sets.map((set) => {
    const feed = evaluateClustering(set.labels, findStories(set.articles.map(asFeedItem))).bCubed;
    const titled = set.articles.flatMap((article) => asHeadline(article) ?? []);
    if (titled.length < set.articles.length / 2) return [set.name, feed.f1 * 100];
    const labels = new Map(titled.map(({ id }) => [id, set.labels.get(id) as string | number]));
    const { precision, recall, f1 } = evaluateClustering(labels, findStories(titled)).bCubed;
    return [set.name, feed.f1 * 100, f1 * 100, precision * 100, recall * 100];
  });
  return {
    title: 'Whole sets as headline and first 60 words, and as headlines alone (B-cubed in per cent)',
    columns: ['set', 'feed F1', 'headlines F1', 'P', 'R'],
    rows: withMeans(rows),
  };
}

function score({ articles, labels }: Folder): number {
  return evaluateClustering(labels, findStories(articles)).bCubed.f1 * 100;
}

/** The share of all pairs that are in one story. */
function sharePaired({ articles }: Folder): number {
  const { stories } = findStories(articles);
  const together = stories.reduce((sum, { articles: { length } }) => sum + (length * (length - 1)) / 2, 0);
  return (together / ((articles.length * (articles.length - 1)) / 2)) * 100;
}

function isChanged({ before, after }: { readonly before: Folder; readonly after: Folder }): boolean {
  const known = new Set(before.articles.map(({ id }) => id));
  const partition = ({ articles }: Folder) =>
    findStories(articles)
      .stories.map((story) =>
        story.articles
          .filter((id) => known.has(id))
          .sort()
          .join(' '),
      )
      .filter((ids) => ids !== '')
      .sort()
      .join('\n');
  return partition(before) !== partition(after);
}

function repeat<T>(times: number, make: () => T): T[] {
  return Array.from({ length: times }, make);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The rows, and the mean of every column over the sets that have it; parts of a set are not counted beside it. */
function withMeans(rows: readonly (readonly (string | number | undefined)[])[]): Table['rows'] {
  const whole = rows.filter(([name]) => !String(name).includes(' '));
  const width = Math.max(...rows.map(({ length }) => length));
  const means = Array.from({ length: width - 1 }, (_, at) => {
    const values = whole.flatMap((row) => (typeof row[at + 1] === 'number' ? [row[at + 1] as number] : []));
    return mean(values);
  });
  return [
    ...rows.map((row) => [...row, ...Array(width - row.length).fill(undefined)]),
    [`mean of ${whole.length}`, ...means],
  ];
}
