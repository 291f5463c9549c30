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

describe('repeatsItself', () => {
  test('is about runs of three words', () => {
    expect(repeatsItself(Int32Array.from([1, 2, 3, 4, 1, 2, 5]))).toBe(false);
    expect(repeatsItself(Int32Array.from([1, 2, 3, 4, 1, 2, 3]))).toBe(true);
    expect(repeatsItself(Int32Array.from([7, 7, 7, 7]))).toBe(true);
    expect(repeatsItself(new Int32Array(100_000))).toBe(true);
  });
});
