import { isListOf, isRecord } from '../arguments.js';
import type { ArticleId } from '../article.js';
import { SameStoryError } from '../errors.js';
import { oneOf, optional, readOptions } from '../options.js';
import { alignLabellings, type Labelling, numberLabels, type Singletons, show } from './labels/index.js';
import { adjustedRandIndex, bCubed, countCells, pairwise, type Score } from './scores/index.js';

/** Two groups of articles that were joined, each named by any of its articles, and how similar they were. */
export interface SweepStep {
  readonly into: ArticleId;
  readonly from: ArticleId;
  readonly level: number;
}

export interface SweepPoint {
  readonly threshold: number;
  readonly stories: { readonly gold: number; readonly predicted: number };
  readonly bCubed: Score;
  readonly pairwise: Score;
  readonly ari: number;
}

export interface Sweep {
  /** In ascending order of threshold. */
  readonly points: readonly SweepPoint[];
  /** The point with the highest B-cubed F1; of equal ones the lowest threshold. */
  readonly best: SweepPoint;
}

export interface SweepOptions {
  /** @default 0.05, 0.1, … 0.95 */
  readonly thresholds?: readonly number[] | undefined;
  /** See `EvaluationOptions`. @default 'keep' */
  readonly singletons?: Singletons | undefined;
}

/**
 * Scores a clustering at several thresholds: how precision trades for recall, and how wide the good range is. A
 * threshold that was chosen on the articles it is scored on flatters: choose on one set, report another.
 *
 * @param source The joins of an agglomerative clustering in any order, as `analyseStories(articles).tree()` gives them:
 *   at each threshold, the joins of that level or a higher one hold. Or a function that clusters at a threshold.
 * @throws {SameStoryError} `invalid-labels` for faulty labels or steps; `invalid-option`.
 *
 * @example
 * const steps = [{ into: 'a', from: 'b', level: 0.8 }, { into: 'a', from: 'c', level: 0.3 }];
 * sweep([['a', 'b'], ['c']], steps, { thresholds: [0.2, 0.5, 0.9] }).best.threshold; // 0.5
 */
export function sweep(
  gold: Labelling,
  source: readonly SweepStep[] | ((threshold: number) => Labelling),
  options?: SweepOptions,
): Sweep {
  const { thresholds, singletons } = readOptions<{ thresholds: readonly number[]; singletons: Singletons }>(
    'sweep',
    options,
    {
      thresholds: {
        ...optional(isThresholds, 'a list of one finite number or more'),
        fallback: Array.from({ length: 19 }, (_, i) => (i + 1) / 20),
      },
      singletons: oneOf('keep', ['keep', 'drop']),
    },
  );
  const cluster = typeof source === 'function' ? source : cutter(numberLabels(gold, 'gold').codes.keys(), source);
  const points = [...new Set(thresholds)]
    .sort((a, b) => a - b)
    .map((threshold): SweepPoint => {
      const table = countCells(alignLabellings(gold, cluster(threshold), singletons));
      return {
        threshold,
        stories: { gold: table.goldSizes.length, predicted: table.predictedSizes.length },
        bCubed: bCubed(table),
        pairwise: pairwise(table),
        ari: adjustedRandIndex(table),
      };
    });
  const best = points.reduce((one, other) => (other.bCubed.f1 > one.bCubed.f1 ? other : one));
  return { points, best };
}

function isThresholds(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((threshold) => Number.isFinite(threshold));
}

/** Checks the steps once; returns a function that says which article is in which group at a threshold. */
function cutter(ids: Iterable<ArticleId>, steps: readonly SweepStep[]): (threshold: number) => Map<ArticleId, number> {
  const areSteps = isListOf(steps, isRecord);
  if (!areSteps) {
    throw new SameStoryError(
      'invalid-labels',
      'source must be a list of { into, from, level }, or a function of the threshold',
    );
  }
  const indices = new Map([...ids].map((id, index) => [id, index]));
  const joins = steps.map(({ into, from, level }, step) => {
    if (!Number.isFinite(level)) {
      throw new SameStoryError('invalid-labels', `steps[${step}]: level must be a finite number, not ${show(level)}`);
    }
    const [one, other] = [into, from].map((id) => {
      const index = indices.get(id);
      if (index !== undefined) return index;
      throw new SameStoryError('invalid-labels', `steps[${step}]: ${show(id)} is not in gold`);
    });
    return { one: one!, other: other!, level };
  });
  return (threshold) => {
    // Each article points towards the representative of its group, which points to itself.
    const parents = Int32Array.from(indices.values());
    const find = (index: number): number => {
      let at = index;
      while (parents[at] !== at) {
        parents[at] = parents[parents[at]!]!;
        at = parents[at]!;
      }
      return at;
    };
    for (const { one, other, level } of joins) if (level >= threshold) parents[find(other)] = find(one);
    return new Map([...indices].map(([id, index]) => [id, find(index)]));
  };
}
