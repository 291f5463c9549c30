import { isListOf, isRecord } from '../arguments.js';
import type { ArticleId } from '../article.js';
import { SameStoryError } from '../errors.js';
import { integer, number, readOptions } from '../options.js';
import { getOrInsert, SeededRandom } from '../structures/index.js';
import type { ArticleScore } from './article-scores.js';
import { type Label, show } from './labels/index.js';
import { type Score, scoreOf } from './scores/index.js';

/** A value, and the bounds that hold the given share of the resampled values. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A difference, its bounds, and how surprising it would be if there were none. */
export interface Difference extends Interval {
  /**
   * Two-sided: twice the share of the resamples, the actual one included, in which the difference is 0 or has the other
   * sign.
   */
  readonly pValue: number;
}

export interface BootstrapOptions {
  /** How many resamples are drawn. 1,000 fix the bounds to about a tenth of their width. @default 1000 */
  readonly resamples?: number | undefined;
  /** Share of the resamples between the bounds. @default 0.95 */
  readonly confidence?: number | undefined;
  /** The same seed gives the same bounds. @default 1 */
  readonly seed?: number | undefined;
}

export interface BootstrapResult extends Required<{ [K in keyof BootstrapOptions]: number }> {
  readonly precision: Interval;
  readonly recall: Interval;
  readonly f1: Interval;
  /** How many gold stories there are. Below about twenty, the bounds are too narrow. */
  readonly stories: number;
}

export interface PairedBootstrapResult extends Required<{ [K in keyof BootstrapOptions]: number }> {
  readonly before: Score;
  readonly after: Score;
  /** After minus before. */
  readonly difference: { readonly precision: Difference; readonly recall: Difference; readonly f1: Difference };
  readonly stories: number;
}

/**
 * B-cubed with bootstrap intervals: what the score might have been with other stories in the news. Whole gold stories
 * are drawn with replacement, because the articles of one story succeed and fail together; drawing single articles
 * would give bounds that are far too narrow. Bounds are percentiles of the resampled scores.
 *
 * The predicted stories stay as they are, so the bounds say nothing about how the drawn stories would have been
 * clustered by themselves. Cost: `resamples` times the number of gold stories.
 *
 * Source: Efron and Tibshirani, "An Introduction to the Bootstrap" (1993), chapters 13 and 8.
 *
 * @param scores From `scoreArticles`.
 * @throws {SameStoryError} `invalid-option`; `invalid-labels` for scores that are empty or hold an id twice.
 *
 * @example
 * const gold = [['a', 'b'], ['c', 'd'], ['e']];
 * bootstrap(scoreArticles(gold, [['a', 'b'], ['c'], ['d', 'e']])).f1; // { value, low, high }
 */
export function bootstrap(scores: readonly ArticleScore[], options?: BootstrapOptions): BootstrapResult {
  const settings = readBootstrapOptions('bootstrap', options);
  const stories = sumByStory(scores, 'scores');
  const resampled = resample(stories, settings);
  const value = meanScore(stories);
  const interval = (of: keyof Score): Interval => ({ value: value[of], ...bounds(resampled[of], settings.confidence) });
  return {
    precision: interval('precision'),
    recall: interval('recall'),
    f1: interval('f1'),
    stories: stories.length,
    ...settings,
  };
}

/**
 * Says whether a second clustering of the same articles is better than a first. The same gold stories are drawn for
 * both, so that stories that are hard for both do not hide the difference.
 *
 * Source: Berg-Kirkpatrick, Burkett and Klein, "An empirical investigation of statistical significance in NLP" (2012),
 * with the two-sided percentile test in place of their shifted one.
 *
 * @param before From `scoreArticles`, or read back from where it was stored.
 * @param after Scores of the same articles against the same gold labels.
 * @throws {SameStoryError} `invalid-option`; `invalid-labels` if the two differ in their articles or gold stories.
 *
 * @example
 * const gold = [['a', 'b'], ['c', 'd']];
 * const before = scoreArticles(gold, [['a'], ['b'], ['c'], ['d']]);
 * const after = scoreArticles(gold, [['a', 'b'], ['c', 'd']]);
 * pairedBootstrap(before, after).difference.f1.value; // 0.333…
 */
export function pairedBootstrap(
  before: readonly ArticleScore[],
  after: readonly ArticleScore[],
  options?: BootstrapOptions,
): PairedBootstrapResult {
  const settings = readBootstrapOptions('pairedBootstrap', options);
  const first = sumByStory(before, 'before');
  const second = sumByStory(after, 'after');
  requireSameStories(before, after);
  const resampledBefore = resample(first, settings);
  const resampledAfter = resample(second, settings);
  const [scoreBefore, scoreAfter] = [meanScore(first), meanScore(second)];
  const difference = (of: keyof Score): Difference => {
    const earlier = resampledBefore[of];
    const differences = resampledAfter[of].map((score, i) => score - earlier[i]!);
    const value = scoreAfter[of] - scoreBefore[of];
    return { value, ...bounds(differences, settings.confidence), pValue: twoSided(differences) };
  };
  return {
    before: scoreBefore,
    after: scoreAfter,
    difference: { precision: difference('precision'), recall: difference('recall'), f1: difference('f1') },
    stories: first.length,
    ...settings,
  };
}

type Settings = Required<{ [K in keyof BootstrapOptions]: number }>;

/** Sums over the articles of one gold story. */
interface StorySums {
  articles: number;
  precision: number;
  recall: number;
}

function readBootstrapOptions(where: string, options: BootstrapOptions | undefined): Settings {
  return readOptions<Settings>(where, options, {
    resamples: integer(1000, 1, 1_000_000),
    confidence: number(0.95, 0.5, 0.9999),
    seed: integer(1, 0, Number.MAX_SAFE_INTEGER),
  });
}

/**
 * Stories in the order of their smallest id, so that neither the order of the articles nor the labels change a bound.
 */
function sumByStory(scores: readonly ArticleScore[], side: string): StorySums[] {
  const isList = isListOf(scores, (score) => isRecord(score) && typeof score.id === 'string' && 'story' in score);
  if (!isList)
    throw new SameStoryError('invalid-labels', `${side} must be what scoreArticles gives: a list of { id, story, … }`);
  if (scores.length === 0) throw new SameStoryError('invalid-labels', `${side}: there are no articles to draw from`);
  const sums = new Map<Label, StorySums>();
  let last: ArticleId | undefined;
  for (const { id, story, precision, recall } of [...scores].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))) {
    if (id === last) throw new SameStoryError('invalid-labels', `${side}: the id ${show(id)} stands twice`);
    last = id;
    for (const value of [precision, recall]) {
      if (!(value >= 0 && value <= 1)) {
        throw new SameStoryError(
          'invalid-labels',
          `${side}: ${show(id)} has the score ${show(value)}, not one from 0 to 1`,
        );
      }
    }
    const sum = getOrInsert(sums, story, () => ({ articles: 0, precision: 0, recall: 0 }));
    sum.articles++;
    sum.precision += precision;
    sum.recall += recall;
  }
  return [...sums.values()];
}

function meanScore(stories: readonly StorySums[]): Score {
  let [articles, precision, recall] = [0, 0, 0];
  for (const story of stories) {
    articles += story.articles;
    precision += story.precision;
    recall += story.recall;
  }
  return scoreOf(precision / articles, recall / articles);
}

/** The scores of each resample, unsorted. One seed draws the same stories from every list of the same length. */
function resample(stories: readonly StorySums[], { resamples, seed }: Settings): Record<keyof Score, Float64Array> {
  const random = new SeededRandom(seed);
  const scores = {
    precision: new Float64Array(resamples),
    recall: new Float64Array(resamples),
    f1: new Float64Array(resamples),
  };
  for (let i = 0; i < resamples; i++) {
    let [articles, precision, recall] = [0, 0, 0];
    for (let draws = stories.length; draws > 0; draws--) {
      const story = stories[random.below(stories.length)]!;
      articles += story.articles;
      precision += story.precision;
      recall += story.recall;
    }
    const score = scoreOf(precision / articles, recall / articles);
    scores.precision[i] = score.precision;
    scores.recall[i] = score.recall;
    scores.f1[i] = score.f1;
  }
  return scores;
}

/** Percentiles with linear interpolation. */
function bounds(values: Float64Array, confidence: number): { low: number; high: number } {
  const sorted = values.slice().sort();
  const at = (share: number): number => {
    const index = share * (sorted.length - 1);
    const below = Math.floor(index);
    const low = sorted[below]!;
    const high = sorted[Math.ceil(index)]!;
    return low + (high - low) * (index - below);
  };
  return { low: at((1 - confidence) / 2), high: at((1 + confidence) / 2) };
}

function twoSided(differences: Float64Array): number {
  let [notAbove, notBelow] = [1, 1];
  for (const difference of differences) {
    if (difference <= 0) notAbove++;
    if (difference >= 0) notBelow++;
  }
  return Math.min(1, (2 * Math.min(notAbove, notBelow)) / (differences.length + 1));
}

function requireSameStories(before: readonly ArticleScore[], after: readonly ArticleScore[]): void {
  const storyOf = new Map(before.map(({ id, story }) => [id, story]));
  for (const { id, story } of after) {
    const earlier = storyOf.get(id);
    if (earlier === undefined) throw notTheSame(`${show(id)} is in after but not in before`);
    if (earlier !== story) {
      throw notTheSame(`${show(id)} belongs to the gold story ${show(earlier)} before and to ${show(story)} after`);
    }
    storyOf.delete(id);
  }
  for (const id of storyOf.keys()) throw notTheSame(`${show(id)} is in before but not in after`);
}

function notTheSame(fault: string): SameStoryError {
  return new SameStoryError('invalid-labels', `${fault}: score both against the same gold labels`);
}
