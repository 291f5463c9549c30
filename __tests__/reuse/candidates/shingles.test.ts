import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findRepeatedShingles, NO_GROUP, type SharedFeatures } from '../../../src/reuse/candidates/shingles.js';
import type { WordSequences } from '../../../src/reuse/passages/word-sequences.js';
import { seededIntegers } from '../../../src/structures/hash.js';

function sequencesOf(lists: readonly (readonly number[])[]): WordSequences {
  const starts = [0];
  for (const list of lists) starts.push((starts.at(-1) as number) + list.length);
  return { words: Int32Array.from(lists.flat()), starts: Int32Array.from(starts) };
}

/** For each shingle of words, the sequences it stands in. */
function bruteForce(lists: readonly (readonly number[])[], size: number): Map<string, Set<number>> {
  const where = new Map<string, Set<number>>();
  lists.forEach((list, s) => {
    for (let at = 0; at + size <= list.length; at++) {
      const key = list.slice(at, at + size).join(' ');
      where.set(key, (where.get(key) ?? new Set()).add(s));
    }
  });
  return where;
}

/** What was found, as the list of sequences of each feature, read from both directions. */
function listsOf({ features, starts, sequences, listStarts }: SharedFeatures): {
  bySequence: string[];
  byFeature: string[];
} {
  const where = Array.from({ length: listStarts.length - 1 }, (): number[] => []);
  for (let s = 0; s + 1 < starts.length; s++) {
    for (const feature of features.subarray(starts[s], starts[s + 1])) where[feature]?.push(s);
  }
  return {
    bySequence: where.map((list) => list.join(',')).sort(),
    byFeature: where.map((_, f) => sequences.subarray(listStarts[f], listStarts[f + 1]).join(',')).sort(),
  };
}

function expectExact(lists: readonly (readonly number[])[], size: number, found: SharedFeatures): void {
  const expected = [...bruteForce(lists, size).values()]
    .filter((where) => where.size > 1)
    .map((where) => [...where].join(','))
    .sort();
  const { bySequence, byFeature } = listsOf(found);
  expect(bySequence).toEqual(expected);
  expect(byFeature).toEqual(expected);
}

describe('findRepeatedShingles', () => {
  const sequence = fc.array(fc.nat(3), { maxLength: 30 });

  test('finds every shingle of two sequences or more, and no other, with its sequences', () => {
    fc.assert(
      fc.property(fc.array(sequence, { maxLength: 12 }), fc.integer({ min: 1, max: 8 }), (lists, size) => {
        expectExact(lists, size, findRepeatedShingles(sequencesOf(lists), size));
      }),
      { numRuns: 100 },
    );
  });

  test('leaves out what stands in one group only; what is in none is a group of its own', () => {
    const grouped = fc.array(fc.tuple(sequence, fc.integer({ min: NO_GROUP, max: 2 })), { maxLength: 12 });
    fc.assert(
      fc.property(grouped, fc.integer({ min: 1, max: 4 }), (given, size) => {
        const lists = given.map(([list]) => list);
        const groupOf = Int32Array.from(given, ([, group]) => group);
        const expected = [...bruteForce(lists, size).values()]
          .map((where) => [...where])
          .filter((where) => where.length > 1)
          .filter((where) => where.some((s) => groupOf[s] === NO_GROUP || groupOf[s] !== groupOf[where[0]!]))
          .map((where) => where.join(','))
          .sort();
        const { bySequence, byFeature } = listsOf(findRepeatedShingles(sequencesOf(lists), size, { groupOf }));
        expect(bySequence).toEqual(expected);
        expect(byFeature).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  test('finds the same in many parts and rounds as in one', () => {
    // Four parts, since there are more than 2 x 65,536 words.
    const next = seededIntegers(1);
    const lists = Array.from({ length: 3000 }, () => Array.from({ length: 60 }, () => (next() >>> 0) % 500));
    const found = findRepeatedShingles(sequencesOf(lists), 2);
    expectExact(lists, 2, found);
    expect(findRepeatedShingles(sequencesOf(lists), 2, { shinglesAtOnce: 1 })).toEqual(found);
  });

  test('leaves out shingles that stand in too many places, counts them, and hardly any other', () => {
    const next = seededIntegers(2);
    const lists = Array.from({ length: 2000 }, () => [
      7,
      8,
      9,
      ...Array.from({ length: 20 }, () => (next() >>> 0) % 3000),
    ]);
    const found = findRepeatedShingles(sequencesOf(lists), 2, { max: 32 });
    const kept = new Set(listsOf(found).byFeature);
    const expected = [...bruteForce(lists, 2).values()].filter((where) => where.size > 1 && where.size <= 32);
    expect(found.common.count).toBe(2);
    expect(listsOf(found).byFeature.every((list) => list.split(',').length <= 32)).toBe(true);
    const missed = expected.filter((where) => !kept.has([...where].join(',')));
    expect(missed.length / expected.length).toBeLessThan(0.02);
  });

  test('bears one word everywhere, where all places fall into one part', () => {
    const list = new Array<number>(100_000).fill(5);
    const found = findRepeatedShingles(sequencesOf([list, list, [5, 5]]), 2);
    expect(listsOf(found)).toEqual({ bySequence: ['0,1,2'], byFeature: ['0,1,2'] });
    expect(findRepeatedShingles(sequencesOf([list, list]), 2, { max: 32 })).toMatchObject({
      common: { count: 1 },
      features: new Int32Array(0),
    });
  });

  test('has nothing to say about no sequences, and about sequences shorter than a shingle', () => {
    expect(findRepeatedShingles(sequencesOf([]), 8).features.length).toBe(0);
    expect(findRepeatedShingles(sequencesOf([[1, 2], [1, 2], []]), 3).features.length).toBe(0);
  });
});
