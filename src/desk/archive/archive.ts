import { type ArticleId, parsePublicationTime } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import type { ArticleRecord } from '../../io/index.js';
import { registerMoreLanguages } from '../../languages.js';
import { type Database, type DatabaseOptions, openDatabase, requireSchema } from '../../store/index.js';
import { ArchiveJobs, ArchiveTexts, type Job, type Question } from './archive-texts.js';
import { type ArchiveReuse, ReuseWorker, reuseJobs } from './reuse-jobs.js';
import { StoriesWorker, storiesJobs } from './stories-jobs.js';

export interface ArchiveOptions extends DatabaseOptions {
  /** Only articles from this time on, and up to that one; ISO 8601. @default all */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /**
   * Texts of a slice. A job holds two slices, 50 KB a text of 6,000 characters; larger slices are fewer jobs. The
   * stories do not depend on it. @default a quarter of all, from 1000 to 10000
   */
  readonly articlesInSlice?: number | undefined;
  /** Works jobs off, but leaves the result to another process. @default false */
  readonly workOnly?: boolean | undefined;
  /** Called after each job, with its number among those that this process did. */
  readonly onJob?:
    | ((job: { readonly done: number; readonly left: number; readonly milliseconds: number }) => void)
    | undefined;
}

/**
 * By default an archive is cut into so many slices, of so many texts. Each text is weighed once or twice for every
 * slice, so fewer slices are less work; four give ten jobs a phase, enough for three or four processes.
 */
const SLICES = 4;
const MIN_SLICE = 1000;
const MAX_SLICE = 10_000;
/** How often a process that has nothing to do looks whether the others are done, in milliseconds. */
const LOOK = 200;

/**
 * Puts articles into the archive's tables; see {@link groupArchive}.
 *
 * @param shared an open database to use instead of opening one; it stays open.
 */
export async function loadArchive(
  articles: readonly ArticleRecord[],
  options: DatabaseOptions,
  shared?: Database,
): Promise<void> {
  await withDatabase(options, shared, async (database, schema) => {
    const texts = new ArchiveTexts(database, schema);
    await texts.create();
    await texts.store(articles);
  });
}

async function withDatabase<Result>(
  options: DatabaseOptions,
  shared: Database | undefined,
  use: (database: Database, schema: string) => Promise<Result>,
): Promise<Result> {
  const schema = requireSchema(options.schema ?? 'samestory');
  const database = shared ?? (await openDatabase(options));
  try {
    return await use(database, schema);
  } finally {
    if (shared === undefined) await database.close();
  }
}

/**
 * Groups an archive into stories, by jobs that any number of processes work off: start the same command in each, on
 * whatever machine reaches the database.
 *
 * The archive is cut into slices by time. Each is counted; then each two slices are compared, so that a term weighs,
 * and a neighbour is near, what it is in the whole archive; then their texts are linked; and the links of all make the
 * stories. So the stories are those of one process over everything (`bench/desk/slices.ts`), and no process holds more
 * than two slices until the links are joined.
 *
 * A process that dies leaves its job to the others; jobs that are done stay done, so that an archive can be gone on
 * with.
 *
 * @param shared an open database to use instead of opening one; it stays open.
 * @returns stories as lists of articles; `undefined` with `workOnly`.
 * @throws {SameStoryError} as `openDatabase`; `invalid-option` where the archive is empty.
 */
export async function groupArchive(options: ArchiveOptions, shared?: Database): Promise<ArticleId[][] | undefined> {
  const { from, to, articlesInSlice } = options;
  const plan = { from, to, textsInPart: articlesInSlice };
  return workOn('stories', options, shared, storiesJobs, (texts, jobs, count, size) => {
    const worker = new StoriesWorker(texts, jobs, plan, count, size);
    return { work: (job) => worker.work(job), finish: () => worker.stories() };
  });
}

/**
 * Finds the passages that the articles of an archive share, by jobs that any number of processes work off, as
 * {@link groupArchive} does; undated articles are always among them.
 *
 * The articles are read slice by slice; then runs of words and pairs of words are compared range by range of their
 * hashes, and paragraphs share by share. The families are those that `findReuse` finds with `candidates: 'index'`
 * (`bench/desk/slices.ts --reuse`). A process holds the words of all articles as numbers, some 8 KB an article of 1,000
 * words, and no text.
 *
 * @param shared an open database to use instead of opening one; it stays open.
 * @returns the families and the bounds that were reached; `undefined` with `workOnly`.
 * @throws {SameStoryError} as `openDatabase`; `invalid-option` where the archive is empty.
 */
export async function findArchiveReuse(options: ArchiveOptions, shared?: Database): Promise<ArchiveReuse | undefined> {
  return workOn('reuse', options, shared, reuseJobs, (texts, jobs, count, size) => {
    const worker = new ReuseWorker(texts, jobs, count, size);
    return { work: (job) => worker.work(job), finish: () => worker.families() };
  });
}

/** What works off jobs, and what makes the result of all of them. */
interface Worker<Result> {
  work(job: Job): Promise<Uint8Array>;
  finish(): Promise<Result>;
}

async function workOn<Result>(
  question: Question,
  options: ArchiveOptions,
  shared: Database | undefined,
  jobsOf: (slices: number) => readonly Job[],
  workerOf: (texts: ArchiveTexts, jobs: ArchiveJobs, count: number, size: number) => Worker<Result>,
): Promise<Result | undefined> {
  for (const name of ['from', 'to'] as const) {
    const time = options[name];
    if (time !== undefined && parsePublicationTime(time) === undefined)
      throw new SameStoryError('invalid-option', `${name} must be a date such as 2026-11-22 or 2026-11-22T09:30:00Z`);
  }
  registerMoreLanguages();
  return withDatabase(options, shared, async (database, schema) => {
    const [texts, jobs] = [new ArchiveTexts(database, schema, question), new ArchiveJobs(database, schema, question)];
    await texts.create();
    const { from, to, articlesInSlice } = options;
    const plan = { from, to, textsInPart: articlesInSlice };
    const count = await texts.plan(plan, (all) => jobsOf(Math.ceil(all / sliceSize(all, articlesInSlice))));
    if (count === 0)
      throw new SameStoryError('invalid-option', 'the archive has no articles of that time: load some first');
    const worker = workerOf(texts, jobs, count, sliceSize(count, articlesInSlice));
    await workOff(jobs, (job) => worker.work(job), options);
    return options.workOnly === true ? undefined : worker.finish();
  });
}

function sliceSize(texts: number, asked: number | undefined): number {
  return asked ?? Math.min(MAX_SLICE, Math.max(MIN_SLICE, Math.ceil(texts / SLICES)));
}

/** Works jobs off until none is left, those included that other processes have at hand. */
async function workOff(
  jobs: ArchiveJobs,
  work: (job: Job) => Promise<Uint8Array>,
  { onJob }: ArchiveOptions,
): Promise<void> {
  for (let done = 0; ; ) {
    const job = await jobs.take();
    if (job === undefined) {
      if ((await jobs.left()) === 0) return;
      // Others are at the last of a phase. What one of them leaves behind is due again after a while.
      await new Promise((resolve) => setTimeout(resolve, LOOK));
      continue;
    }
    const began = performance.now();
    const result = await work(job);
    const milliseconds = performance.now() - began;
    await jobs.finish(job, result, milliseconds);
    onJob?.({ done: ++done, left: await jobs.left(), milliseconds });
  }
}
