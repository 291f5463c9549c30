import { describe, expect, test } from '@jest/globals';
import { evaluateClustering } from '../../src/evaluate/evaluate.js';
import { type MergeTree, sweep } from '../../src/evaluate/sweep.js';

const gold = [
  ['a', 'b', 'c'],
  ['d', 'e'],
];
const tree: MergeTree = {
  ids: ['a', 'b', 'c', 'd', 'e'],
  merges: [
    { left: 0, right: 1, similarity: 0.9 },
    { left: 3, right: 4, similarity: 0.7 },
    { left: 5, right: 2, similarity: 0.4 },
    { left: 7, right: 6, similarity: 0.2 },
  ],
};
/** What the tree says at each level, written out. */
const levels = new Map([
  [0.1, [['a', 'b', 'c', 'd', 'e']]],
  [
    0.3,
    [
      ['a', 'b', 'c'],
      ['d', 'e'],
    ],
  ],
  [0.5, [['a', 'b'], ['c'], ['d', 'e']]],
  [0.8, [['a', 'b'], ['c'], ['d'], ['e']]],
  [0.95, [['a'], ['b'], ['c'], ['d'], ['e']]],
]);
const thresholds = [...levels.keys()];

describe('sweep', () => {
  test('cuts a tree at each threshold', () => {
    const { points, best } = sweep(gold, tree, { thresholds });
    expect(points.map(({ threshold }) => threshold)).toEqual(thresholds);
    for (const { threshold, ...point } of points) {
      const { bCubed, pairwise, ari, stories } = evaluateClustering(gold, levels.get(threshold) ?? []);
      expect(point).toEqual({ bCubed, pairwise, ari, stories });
    }
    expect(best.threshold).toBe(0.3);
    expect(best.bCubed.f1).toBe(1);
  });

  test('asks a function for the clusters', () => {
    const fromFunction = sweep(gold, (threshold) => levels.get(threshold) ?? [], {
      thresholds: thresholds.toReversed(),
    });
    expect(fromFunction).toEqual(sweep(gold, tree, { thresholds }));
  });

  test('a pair merged exactly at the threshold stays together', () => {
    expect(sweep(gold, tree, { thresholds: [0.4] }).best.bCubed.f1).toBe(1);
  });

  test('by default from 0.05 to 0.95; of equals the lowest is the best', () => {
    const { points, best } = sweep(gold, tree);
    expect(points).toHaveLength(19);
    expect(points[2]?.threshold).toBe(0.15);
    expect(best.threshold).toBe(0.25);
  });

  test('a merge above a weaker one is not made without it', () => {
    const inverted = {
      ids: ['a', 'b', 'c'],
      merges: [
        { left: 0, right: 1, similarity: 0.3 },
        { left: 3, right: 2, similarity: 0.6 },
      ],
    };
    expect(sweep([['a', 'b', 'c']], inverted, { thresholds: [0.5] }).best.stories.predicted).toBe(3);
  });

  test('a chain of merges as long as the collection', () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => `article ${i}`);
    const merges = ids.slice(1).map((_, k) => ({
      left: k === 0 ? 0 : ids.length + k - 1,
      right: k + 1,
      similarity: 1 - k / ids.length,
    }));
    const { points } = sweep([ids], { ids, merges }, { thresholds: [0.5, 0] });
    expect(points.map(({ stories }) => stories.predicted)).toEqual([1, 24_999]);
  });

  test('faults', () => {
    const merge = { left: 0, right: 1, similarity: 0.5 };
    const faulty = (merges: MergeTree['merges']) => () => sweep([['a', 'b']], { ids: ['a', 'b'], merges });
    expect(faulty([merge, { left: 0, right: 2, similarity: 0.1 }])).toThrow(
      'merges[1]: 0 is not a node that is left to merge',
    );
    expect(faulty([{ ...merge, right: 2 }])).toThrow('merges[0]: 2 is not a node that is left to merge');
    expect(faulty([{ ...merge, similarity: Number.NaN }])).toThrow('merges[0]: similarity must be a finite number');
    expect(() => sweep(gold, tree, { thresholds: [] })).toThrow(
      'sweep: thresholds must be a list of one finite number or more',
    );
    expect(() => sweep(gold, { ids: ['a'], merges: [] })).toThrow('"b" (and 3 more) is in gold but not in predicted');
  });
});
