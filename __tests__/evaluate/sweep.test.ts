import { describe, expect, test } from '@jest/globals';
import { evaluateClustering } from '../../src/evaluate/evaluate.js';
import { type SweepStep, sweep } from '../../src/evaluate/sweep.js';

const gold = [
  ['a', 'b', 'c'],
  ['d', 'e'],
];
const steps: SweepStep[] = [
  { into: 'a', from: 'b', level: 0.9 },
  { into: 'd', from: 'e', level: 0.7 },
  { into: 'b', from: 'c', level: 0.4 },
  { into: 'c', from: 'e', level: 0.2 },
];
/** What the steps say at each level, written out. */
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
  test('takes the steps that hold at each threshold', () => {
    const { points, best } = sweep(gold, steps, { thresholds });
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
    expect(fromFunction).toEqual(sweep(gold, steps, { thresholds }));
  });

  test('a pair merged exactly at the threshold stays together', () => {
    expect(sweep(gold, steps, { thresholds: [0.4] }).best.bCubed.f1).toBe(1);
  });

  test('by default from 0.05 to 0.95; of equals the lowest is the best', () => {
    const { points, best } = sweep(gold, steps);
    expect(points).toHaveLength(19);
    expect(points[2]?.threshold).toBe(0.15);
    expect(best.threshold).toBe(0.25);
  });

  test('neither the order of the steps nor which article names a group matters', () => {
    const turned = steps.toReversed().map(({ into, from, level }) => ({ into: from, from: into, level }));
    expect(sweep(gold, turned)).toEqual(sweep(gold, steps));
  });

  test('a chain of merges as long as the collection', () => {
    const ids = Array.from({ length: 50_000 }, (_, i) => `article ${i}`);
    const chain = ids.slice(1).map((from, k) => ({ into: ids[k] ?? '', from, level: 1 - k / ids.length }));
    const { points } = sweep([ids], chain, { thresholds: [0.5, 0] });
    expect(points.map(({ stories }) => stories.predicted)).toEqual([1, 24_999]);
    expect(sweep([ids], chain.toReversed(), { thresholds: [0] }).best.stories.predicted).toBe(1);
  });

  test('faults', () => {
    const step = { into: 'a', from: 'b', level: 0.5 };
    const faulty = (given: SweepStep[]) => () => sweep([['a', 'b']], given);
    expect(faulty([step, { ...step, from: 'x' }])).toThrow('steps[1]: "x" is not in gold');
    expect(faulty([{ ...step, level: Number.NaN }])).toThrow('steps[0]: level must be a finite number, not NaN');
    expect(() => sweep(gold, steps, { thresholds: [] })).toThrow(
      'sweep: thresholds must be a list of one finite number or more',
    );
    expect(() => sweep(gold, () => [['a']])).toThrow('"b" (and 3 more) is in gold but not in predicted');
  });
});
