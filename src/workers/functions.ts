import { isRecord } from '../arguments.js';
import type { Article } from '../article.js';
import { compareCoverage, compareVersions } from '../coverage/index.js';
import { findReuse } from '../reuse/index.js';
import { findInPhases } from '../stories/index.js';
import { findRepeatedBoilerplate } from '../text/index.js';
import type { Helpers } from './threads/index.js';

/**
 * A function that a worker runs: it takes articles, its options, and a callback for the fraction that is done, 0 to 1.
 */
type Work = (articles: readonly Article[], options: never, report: (done: number) => void, crew: Crew) => unknown;

/** Threads that help, and whether they must load more languages. */
export interface Crew {
  readonly helpers: Helpers;
  readonly moreLanguages: boolean;
}

/** The functions that a worker runs. Each checks its own arguments, so errors are the same as on the main thread. */
export const FUNCTIONS = {
  findStories: async (articles, options, report, { helpers, moreLanguages }) => {
    const analysis = await helpers.drive(findInPhases(articles, options), moreLanguages, report);
    return analysis.result;
  },
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
