import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alignWords } from '../../../src/reuse/align/align.js';

const align = (a: readonly number[], b: readonly number[]) => alignWords(Int32Array.from(a), Int32Array.from(b));
const words = fc.array(fc.nat(6), { maxLength: 60 });

/** Length of the longest run of equal words, by trying every pair of places. */
function longestRun(a: readonly number[], b: readonly number[]): number {
  let longest = 0;
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) {
      let length = 0;
      while (i + length < a.length && j + length < b.length && a[i + length] === b[j + length]) length++;
      longest = Math.max(longest, length);
    }
  }
  return longest;
}

describe('alignWords', () => {
  test('aligns equal words only, and no word twice', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const tiles = align(a, b);
        const usedA = tiles.flatMap((tile) => Array.from({ length: tile.length }, (_, i) => tile.a + i));
        const usedB = tiles.flatMap((tile) => Array.from({ length: tile.length }, (_, i) => tile.b + i));
        expect(usedA.map((i) => a[i])).toEqual(usedB.map((j) => b[j]));
        expect(new Set(usedA).size).toBe(usedA.length);
        expect(new Set(usedB).size).toBe(usedB.length);
        expect(usedA.every((i, place) => place === 0 || i > (usedA[place - 1] as number))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('has the longest common run inside one tile', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const longest = longestRun(a, b);
        const tile = Math.max(0, ...align(a, b).map(({ length }) => length));
        if (longest >= 3) expect(tile).toBeGreaterThanOrEqual(longest);
        else expect(tile).toBe(0);
      }),
      { numRuns: 500 },
    );
  });

  test('aligns equal sequences as one tile', () => {
    expect(align([1, 2, 3, 4], [1, 2, 3, 4])).toEqual([{ a: 0, b: 0, length: 4 }]);
  });

  test('follows moved runs', () => {
    expect(align([1, 2, 3, 10, 20, 30, 40], [10, 20, 30, 40, 1, 2, 3])).toEqual([
      { a: 0, b: 4, length: 3 },
      { a: 3, b: 0, length: 4 },
    ]);
  });

  test('bridges a word that was put in and a word that was changed', () => {
    expect(align([1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 99, 4, 5, 6, 7])).toEqual([
      { a: 0, b: 0, length: 3 },
      { a: 3, b: 4, length: 4 },
    ]);
    // 4 and 5 stand alone between two changes: too short for a tile, near enough to one.
    expect(align([1, 2, 3, 80, 4, 5, 81, 6, 7, 8], [1, 2, 3, 90, 4, 5, 91, 6, 7, 8])).toContainEqual({
      a: 4,
      b: 4,
      length: 2,
    });
  });

  test('takes most words of a gap, in order', () => {
    const tiles = align([1, 2, 3, 10, 20, 30, 40, 4, 5, 6], [1, 2, 3, 20, 90, 30, 91, 40, 10, 4, 5, 6]);
    expect(tiles.filter(({ length }) => length < 3).map(({ a }) => a)).toEqual([4, 5, 6]);
  });

  test('says nothing about words that only happen to be the same', () => {
    expect(align([1, 2, 10, 3, 11, 4], [20, 1, 2, 21, 22, 4])).toEqual([]);
  });

  test('says whether it tried all places', () => {
    const bounded = (a: readonly number[], b: readonly number[]) => {
      let told = false;
      alignWords(Int32Array.from(a), Int32Array.from(b), () => {
        told = true;
      });
      return told;
    };
    const often = (times: number) => Array.from({ length: times }, (_, i) => [1, 2, 3, 10 + i]).flat();
    expect(bounded(often(32), [1, 2, 3])).toBe(false);
    expect(bounded(often(33), [1, 2, 3])).toBe(true);
  });

  test('keeps its bounds on a word repeated many times', () => {
    const tiles = align(new Array(60_000).fill(7), new Array(90_000).fill(7));
    expect(tiles).toEqual([{ a: 0, b: 0, length: 60_000 }]);
  });
});
