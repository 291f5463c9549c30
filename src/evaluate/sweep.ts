import type { ArticleId } from '../article.js';
import { SameStoryError } from '../errors.js';
import { oneOf, optional, readOptions } from '../options.js';
import { bCubed } from './b-cubed.js';
import { countCells, type Score } from './contingency.js';
import { alignLabellings, type Labelling, type Singletons } from './labelling.js';
import { adjustedRandIndex, pairwise } from './pairs.js';

/**
 * What an agglomerative clustering did. Nodes are numbered: node `i` is the article `ids[i]`, and the merge at place `k` makes
 * node `ids.length + k` of two earlier nodes.
 */
export interface MergeTree {
  readonly ids: readonly ArticleId[];
  readonly merges: readonly { readonly left: number; readonly right: number; readonly similarity: number }[];
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
  /** The point with the highest B-cubed F1, the lowest threshold of equals. */
  readonly best: SweepPoint;
}

export interface SweepOptions {
  /** @default 0.05, 0.1, … 0.95 */
  readonly thresholds?: readonly number[] | undefined;
  /** See `EvaluationOptions`. @default 'keep' */
  readonly singletons?: Singletons | undefined;
}

/**
 * Scores a clustering at each of several thresholds: where precision is bought with recall, and how wide the good stretch
 * is. A threshold that was chosen on the articles it is then scored on flatters; choose on one set, report another.
 *
 * @param source A merge tree, which is cut at each threshold (articles stay together where they were merged at that
 *   similarity or a higher one), or a function that clusters at a threshold.
 * @throws {SameStoryError} `invalid-labels` for faulty labels or a faulty tree; `invalid-option`.
 *
 * @example
 * const tree = { ids: ['a', 'b', 'c'], merges: [{ left: 0, right: 1, similarity: 0.8 }, { left: 3, right: 2, similarity: 0.3 }] };
 * sweep([['a', 'b'], ['c']], tree, { thresholds: [0.2, 0.5, 0.9] }).best.threshold; // 0.5
 */
export function sweep(
  gold: Labelling,
  source: MergeTree | ((threshold: number) => Labelling),
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
  const cluster = typeof source === 'function' ? source : cutter(source);
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

/** Checks a tree once, and gives the function that cuts it. */
function cutter({ ids, merges }: MergeTree): (threshold: number) => ArticleId[][] {
  const merged = new Uint8Array(ids.length + merges.length);
  merges.forEach(({ left, right, similarity }, place) => {
    for (const node of [left, right]) {
      if (!Number.isInteger(node) || node < 0 || node >= ids.length + place || merged[node] === 1) {
        throw new SameStoryError('invalid-labels', `merges[${place}]: ${node} is not a node that is left to merge`);
      }
      merged[node] = 1;
    }
    if (!Number.isFinite(similarity)) {
      throw new SameStoryError('invalid-labels', `merges[${place}]: similarity must be a finite number`);
    }
  });
  return (threshold) => {
    // Where a merge is more similar than one beneath it, both stand apart: a cut goes through every path from the root.
    const clusters: (ArticleId[] | undefined)[] = ids.map((id) => [id]);
    const done: ArticleId[][] = [];
    for (const { left, right, similarity } of merges) {
      const [one, other] = [clusters[left], clusters[right]];
      if (similarity >= threshold && one !== undefined && other !== undefined) {
        clusters.push(joined(one, other));
        clusters[left] = clusters[right] = undefined;
      } else clusters.push(undefined);
    }
    for (const cluster of clusters) if (cluster !== undefined) done.push(cluster);
    return done;
  };
}

/** The smaller list goes into the larger, so that a chain of merges does not copy the same articles again and again. */
function joined(one: ArticleId[], other: ArticleId[]): ArticleId[] {
  const [into, from] = one.length < other.length ? [other, one] : [one, other];
  for (const id of from) into.push(id);
  return into;
}
