import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { DisjointSet } from '../../src/structures/disjoint-set.js';

describe('DisjointSet', () => {
  test('keeps apart what was never joined', () => {
    expect(new DisjointSet(3).groups()).toEqual([[0], [1], [2]]);
    expect(new DisjointSet(0).groups()).toEqual([]);
  });

  test('says whether a union joined two sets', () => {
    const sets = new DisjointSet(3);
    expect(sets.union(0, 2)).toBe(true);
    expect(sets.union(2, 0)).toBe(false);
    expect(sets.union(1, 1)).toBe(false);
  });

  test('gives one partition whatever the order of the unions', () => {
    const edge = fc.tuple(fc.nat(19), fc.nat(19));
    fc.assert(
      fc.property(fc.array(edge), fc.infiniteStream(fc.nat()), (edges, shuffle) => {
        const partition = (order: readonly (readonly [number, number])[]) => {
          const sets = new DisjointSet(20);
          for (const [a, b] of order) sets.union(a, b);
          return sets.groups();
        };
        const keyed = edges.map((value) => ({ value, key: shuffle.next().value as number }));
        const shuffled = keyed.sort((x, y) => x.key - y.key).map(({ value }) => value);
        const swapped = shuffled.map(([a, b]) => [b, a] as const);
        expect(partition(swapped)).toEqual(partition(edges));
      }),
    );
  });

  test('joins exactly what a walk over the edges reaches', () => {
    const sets = new DisjointSet(6);
    sets.union(0, 1);
    sets.union(4, 3);
    sets.union(1, 3);
    expect(sets.groups()).toEqual([[0, 1, 3, 4], [2], [5]]);
  });
});
