import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findRepeatedShingles, type WordSequences } from '../../src/reuse/shingles.js';

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

describe('findRepeatedShingles', () => {
  const sequence = fc.array(fc.nat(3), { maxLength: 30 });

  test('finds every shingle of two sequences or more, and counts its sequences', () => {
    fc.assert(
      fc.property(fc.array(sequence, { maxLength: 12 }), fc.integer({ min: 1, max: 8 }), (lists, size) => {
        const found = findRepeatedShingles(sequencesOf(lists), size);
        const expected = [...bruteForce(lists, size).values()].filter((where) => where.size > 1);
        const sequencesOfShingle = new Map<number, number[]>();
        lists.forEach((_, s) => {
          for (let at = found.starts[s] as number; at < (found.starts[s + 1] as number); at++) {
            const shingle = found.features[at] as number;
            sequencesOfShingle.set(shingle, [...(sequencesOfShingle.get(shingle) ?? []), s]);
          }
        });
        for (const [shingle, where] of sequencesOfShingle) expect(found.frequency[shingle]).toBe(where.length);
        const repeated = [...sequencesOfShingle.values()].filter((where) => where.length > 1);
        const sorted = (all: number[][]) => all.map((where) => where.join(',')).sort();
        expect(sorted(repeated)).toEqual(sorted(expected.map((where) => [...where])));
      }),
      { numRuns: 300 },
    );
  });

  test('grows past its first table', () => {
    const list = Array.from({ length: 10_000 }, (_, i) => i);
    const found = findRepeatedShingles(sequencesOf([list, list]), 2);
    expect(found.frequency.length).toBe(9999);
    expect(new Set(found.frequency)).toEqual(new Set([2]));
  });

  test('has nothing to say about no sequences, and about sequences shorter than a shingle', () => {
    expect(findRepeatedShingles(sequencesOf([]), 8).features.length).toBe(0);
    expect(findRepeatedShingles(sequencesOf([[1, 2], [1, 2], []]), 3).features.length).toBe(0);
  });
});
