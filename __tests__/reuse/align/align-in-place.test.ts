import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alignInPlace, alignWords, repeatsItself } from '../../../src/reuse/align/index.js';

describe('alignInPlace', () => {
  test('gives what alignWords gives, or nothing', () => {
    let given = 0;
    // Few different words, so that changed ones often stand elsewhere too.
    const word = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 3, maxLength: 40 }),
        fc.array(fc.tuple(fc.nat(39), word), { maxLength: 5 }),
        (words, changes) => {
          const b = Int32Array.from(words);
          const a = Int32Array.from(words);
          for (const [at, changed] of changes) if (at < a.length) a[at] = changed;
          if (repeatsItself(b)) return;
          const tiles = alignInPlace(a, b);
          if (tiles === undefined) return;
          given++;
          expect(tiles).toEqual(alignWords(a, b));
        },
      ),
      { numRuns: 1000, seed: 1 },
    );
    expect(given).toBeGreaterThan(500);
  });

  test('leaves to others what has a changed word in a run elsewhere', () => {
    const b = Int32Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    const a = Int32Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 3, 4, 5]);
    expect(alignInPlace(a, b)).toBeUndefined();
    expect(alignWords(a, b).length).toBeGreaterThan(0);
  });
});

/** Twelve words, of which two next to each other are there twice. */
const WORDS = [1, 2, 3, 7, 8, 1, 2, 4, 9, 10, 11, 12];
const changed = (at: number, word: number, words: readonly number[] = WORDS) =>
  words.map((own, i) => (i === at ? word : own));

test.each<[string, readonly number[], readonly number[]]>([
  ['the last of a run', changed(2, 4), WORDS],
  ['the first of a run', changed(3, 8, changed(4, 1, changed(5, 2))), WORDS],
  ['within a run', [1, 6, 3, 9, 8, 7, 5, 10, 11, 12], [1, 2, 3, 9, 8, 1, 6, 3, 11, 12]],
  ['the first of a run, at the end of the other', [1, 2, 3, 20, 5, 6, 4, 21, 8], [1, 2, 3, 4, 5, 6, 20, 5, 6]],
])('a changed word that is elsewhere %s is left to others', (_, a, b) => {
  expect(alignInPlace(Int32Array.from(a), Int32Array.from(b))).toBeUndefined();
});

test.each<[string, readonly number[], readonly number[]]>([
  ['nowhere else', changed(4, 99), WORDS],
  ['at the beginning', changed(0, 99), WORDS],
  ['at the end', changed(11, 99), WORDS],
  ['elsewhere in a run of two', changed(2, 9), WORDS],
  ['elsewhere at the end', changed(0, 12), WORDS],
  ['elsewhere at the beginning', changed(11, 1), WORDS],
  ['one of three in ten', [1, 2, 3, 97, 5, 6, 98, 8, 9, 99], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
])('a changed word that is %s is read in place', (_, a, b) => {
  const [one, other] = [Int32Array.from(a), Int32Array.from(b)];
  expect(alignInPlace(one, other)).toEqual(alignWords(one, other));
});

test.each<[string, readonly number[], readonly number[]]>([
  ['of another length', WORDS, WORDS.slice(1)],
  ['of two words', [1, 2], [1, 2]],
  ['of which too many words differ', [1, 2, 3, 97, 5, 6, 98, 96, 9, 99], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
  ['without a run of three words', [1, 2, 99, 4, 5], [1, 2, 3, 4, 5]],
])('sequences %s are left to others', (_, a, b) => {
  expect(alignInPlace(Int32Array.from(a), Int32Array.from(b))).toBeUndefined();
});

describe('repeatsItself', () => {
  test('is about runs of three words', () => {
    expect(repeatsItself(Int32Array.from([1, 2, 3, 4, 1, 2, 5]))).toBe(false);
    expect(repeatsItself(Int32Array.from([1, 2, 3, 4, 1, 2, 3]))).toBe(true);
    expect(repeatsItself(Int32Array.from([7, 7, 7, 7]))).toBe(true);
    expect(repeatsItself(new Int32Array(100_000))).toBe(true);
    expect([400, 401].map((length) => repeatsItself(Int32Array.from({ length }, (_, at) => at)))).toEqual([
      false,
      true,
    ]);
    expect(repeatsItself(Int32Array.from([9, 1, 2, 3, 8, 2, 7, 1, 2, 3]))).toBe(true);
    expect(repeatsItself(Int32Array.from([1, 2, 3, 8, 1, 2, 4, 3, 2, 3, 8]))).toBe(true);
    expect(repeatsItself(Int32Array.from([1, 2, 3, 4, 2, 3, 5, 1, 2]))).toBe(false);
  });
});
