// Entry point `samestory/workers`: the heavy functions as promises, off the main thread.
import type { Article } from '../article.js';
import type { Coverage, CoverageOptions, VersionComparison } from '../coverage/index.js';
import type { ReuseOptions, ReuseResult } from '../reuse/index.js';
import type { FindStoriesOptions, GroupsResult, StoriesResult } from '../stories/index.js';
import type { RepeatedBoilerplateOptions, RepeatedParagraph } from '../text/index.js';
import { type JobOptions, WorkerPool } from './worker-pool.js';

export { type JobOptions, type JobProgress, WorkerPool, type WorkerPoolOptions } from './worker-pool.js';

let shared: WorkerPool | undefined;

/** The pool of all functions below: two workers, started when they are first needed. */
function pool(): WorkerPool {
  shared ??= new WorkerPool();
  return shared;
}

/**
 * `findStories` on a worker: the same result, as a promise, while the event loop stays free.
 *
 * @throws what `findStories` throws; the signal's reason; `worker-failed` if the worker dies.
 *
 * @example
 * const { stories } = await findStories(articles, {}, { threads: 2, onProgress: ({ done }) => console.error(done) });
 */
export function findStories(
  articles: readonly Article[],
  options?: FindStoriesOptions & { readonly describe?: 'all' | undefined },
  job?: JobOptions,
): Promise<StoriesResult>;
export function findStories(
  articles: readonly Article[],
  options: FindStoriesOptions,
  job?: JobOptions,
): Promise<GroupsResult>;
export function findStories(
  articles: readonly Article[],
  options?: FindStoriesOptions,
  job?: JobOptions,
): Promise<StoriesResult | GroupsResult> {
  return pool().findStories(articles, options as FindStoriesOptions, job);
}

/** `findReuse` on a worker; see {@link findStories}. */
export function findReuse(
  articles: readonly Article[],
  options?: ReuseOptions,
  job?: JobOptions,
): Promise<ReuseResult> {
  return pool().findReuse(articles, options, job);
}

/** `compareCoverage` on a worker; see {@link findStories}. */
export function compareCoverage(
  articles: readonly Article[],
  options?: Omit<CoverageOptions, 'onProgress'>,
  job?: JobOptions,
): Promise<Coverage> {
  return pool().compareCoverage(articles, options, job);
}

/** `compareVersions` on a worker; see {@link findStories}. */
export function compareVersions(older: Article, newer: Article, job?: JobOptions): Promise<VersionComparison> {
  return pool().compareVersions(older, newer, job);
}

/** `findRepeatedBoilerplate` on a worker; see {@link findStories}. */
export function findRepeatedBoilerplate(
  articles: readonly Article[],
  options?: RepeatedBoilerplateOptions,
  job?: JobOptions,
): Promise<readonly RepeatedParagraph[]> {
  return pool().findRepeatedBoilerplate(articles, options, job);
}

/** Ends the workers of the functions above. A program that has nothing else to do exits without this. */
export async function closeWorkers(): Promise<void> {
  const ending = shared;
  shared = undefined;
  await ending?.close();
}
