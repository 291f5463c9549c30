import { isRecord } from '../arguments.js';
import type { Article } from '../article.js';
import { compareCoverage, compareVersions } from '../coverage/index.js';
import { findReuse } from '../reuse/index.js';
import { findStories } from '../stories/index.js';
import { findRepeatedBoilerplate } from '../text/index.js';

/**
 * What a worker is asked for: a function of the library, its options, and a report of how much is done, from 0 to 1.
 */
type Work = (articles: readonly Article[], options: never, report: (done: number) => void) => unknown;

/**
 * The functions that a worker runs. Each checks its arguments itself, so what is wrong is refused there as it is on the
 * main thread.
 */
export const FUNCTIONS = {
  findStories: (articles, options) => findStories(articles, options),
  findReuse: (articles, options) => findReuse(articles, options),
  compareCoverage: (articles, options: unknown, report) =>
    compareCoverage(
      articles,
      options === undefined || isRecord(options) ? { ...options, onProgress: report } : (options as never),
    ),
  compareVersions: (articles) => compareVersions(articles[0]!, articles[1]!),
  findRepeatedBoilerplate: (articles, options) => findRepeatedBoilerplate(articles, options),
} satisfies Record<string, Work>;

export type FunctionName = keyof typeof FUNCTIONS;
