import type { ArticleId } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import type { ArticleRecord } from '../../io/index.js';
import { registerMoreLanguages } from '../../languages.js';
import { type DatabaseOptions, openDatabase, requireSchema } from '../../store/index.js';
import { findStories } from '../../stories/index.js';
import { ArchiveTables } from './slice-tables.js';
import { cutSlices, joinSlices } from './slices.js';

export interface ArchiveOptions extends DatabaseOptions {
  /** Only articles published in this span; ISO 8601. @default all */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /**
   * Approximate number of articles per slice. Larger slices come closer to one process over everything, and need more
   * memory: 100 MB for 4,000. @default 4000
   */
  readonly articlesInSlice?: number | undefined;
  /** How far neighbouring slices overlap, in days. @default 30 */
  readonly window?: number | undefined;
  /** Processes slices, but leaves joining them to another process. @default false */
  readonly workOnly?: boolean | undefined;
  readonly onSlice?:
    | ((slice: { readonly number: number; readonly articles: number; readonly milliseconds: number }) => void)
    | undefined;
}

/** How often an idle process checks whether the others are done, in milliseconds. */
const LOOK = 500;

/** Puts articles into the tables of the archive; see {@link groupArchive}. */
export async function loadArchive(articles: readonly ArticleRecord[], options: DatabaseOptions): Promise<void> {
  const database = await openDatabase(options);
  try {
    const tables = new ArchiveTables(database, requireSchema(options.schema ?? 'samestory'));
    await tables.create();
    await tables.store(articles);
  } finally {
    await database.close();
  }
}

/**
 * Groups an archive into stories, in slices of time that any number of processes share: start the same command in each,
 * on any machine that reaches the database. Neighbouring slices overlap by a window; stories at a seam are joined by
 * the articles that both slices contain.
 *
 * A slice weighs words by its own articles, so its stories differ a little from those of one process over everything:
 * on 8,000 articles over 13 years, in two slices, B-cubed between the two is 98.5 (`bench/desk/slices.ts`).
 *
 * A process that dies leaves its slice to the others. Finished slices stay finished, so an interrupted run can be
 * continued.
 *
 * @returns stories as lists of articles; `undefined` with `workOnly`.
 * @throws {SameStoryError} as `openDatabase`; `invalid-option` when the archive is empty.
 */
export async function groupArchive(options: ArchiveOptions): Promise<ArticleId[][] | undefined> {
  registerMoreLanguages();
  const database = await openDatabase(options);
  try {
    const tables = new ArchiveTables(database, requireSchema(options.schema ?? 'samestory'));
    await tables.create();
    const times = await tables.times(options.from, options.to);
    if (times.size === 0)
      throw new SameStoryError('invalid-option', 'the archive has no articles of that time: load some first');
    const dated = [...times.values()].filter((time) => time < Number.MAX_SAFE_INTEGER);
    await tables.plan(cutSlices(dated, options.articlesInSlice ?? 4000, options.window ?? 30));
    await workOff(tables, options);
    if (options.workOnly === true) return undefined;
    while ((await tables.left()) > 0) {
      await new Promise((resolve) => setTimeout(resolve, LOOK));
      // A slice whose process has died becomes due again after a while.
      await workOff(tables, options);
    }
    return joinSlices(await tables.results(), times);
  } finally {
    await database.close();
  }
}

async function workOff(tables: ArchiveTables, { onSlice }: ArchiveOptions): Promise<void> {
  for (let slice = await tables.take(); slice !== undefined; slice = await tables.take()) {
    const began = performance.now();
    const articles = await tables.articles(slice);
    const { stories } = findStories(articles);
    const milliseconds = performance.now() - began;
    await tables.finish(
      slice.number,
      stories.map((story) => story.articles),
      milliseconds,
    );
    onSlice?.({ number: slice.number, articles: articles.length, milliseconds });
  }
}
