import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alignLocally } from '../../../src/reuse/align/align-locally.js';

const GAP = 0.45;
const words = fc.array(fc.nat(5), { minLength: 1, maxLength: 9 });

function align(a: readonly number[], b: readonly number[], weight = 1) {
  return alignLocally(Int32Array.from(a), Int32Array.from(b), new Float64Array(a.length).fill(weight));
}

/** Best score over all pairs of stretches, by trying every common subsequence of every pair of stretches. */
function bestScore(a: readonly number[], b: readonly number[]): number {
  let best = 0;
  const extend = (i: number, j: number, score: number): void => {
    best = Math.max(best, score);
    for (let k = i; k < a.length; k++) {
      for (let l = j; l < b.length; l++) if (a[k] === b[l]) extend(k + 1, l + 1, score + 1 - GAP * (k - i + l - j));
    }
  };
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++) if (a[i] === b[j]) extend(i + 1, j + 1, 1);
  }
  return best;
}

/** Best score by the table of Smith and Waterman. */
function bestByTable(a: readonly number[], b: readonly number[], weights: readonly number[]): number {
  let above = new Array<number>(b.length + 1).fill(0);
  let best = 0;
  for (const [i, word] of a.entries()) {
    const row = [0];
    for (const [j, other] of b.entries()) {
      const matched = word === other ? (above[j] as number) + (weights[i] as number) : 0;
      row.push(Math.max(0, matched, (above[j + 1] as number) - GAP, (row[j] as number) - GAP));
      best = Math.max(best, row[j + 1] as number);
    }
    above = row;
  }
  return best;
}

describe('alignLocally', () => {
  test('finds the best of all alignments', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const found = align(a, b);
        const tiles = found?.tiles ?? [];
        const first = tiles[0];
        const last = tiles.at(-1);
        const matched = tiles.reduce((sum, { length }) => sum + length, 0);
        const skipped =
          first === undefined || last === undefined
            ? 0
            : last.a + last.length - first.a + last.b + last.length - first.b - 2 * matched;
        expect(matched - GAP * skipped).toBeCloseTo(bestScore(a, b), 9);
        expect(found?.weight).toBeCloseTo(matched, 9);
      }),
      { numRuns: 200 },
    );
  });

  test('aligns equal words only, in order', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        let [i, j] = [0, 0];
        for (const tile of align(a, b)?.tiles ?? []) {
          expect(tile.a).toBeGreaterThanOrEqual(i);
          expect(tile.b).toBeGreaterThanOrEqual(j);
          expect(a.slice(tile.a, tile.a + tile.length)).toEqual(b.slice(tile.b, tile.b + tile.length));
          [i, j] = [tile.a + tile.length, tile.b + tile.length];
        }
      }),
    );
  });

  test('leaves out a match that is too far away for its weight', () => {
    expect(align([1, 2, 3, 9], [1, 2, 3, 4, 5, 6, 7, 9])?.tiles).toEqual([{ a: 0, b: 0, length: 3 }]);
    expect(align([1, 2, 3, 9], [1, 2, 3, 4, 5, 6, 7, 9], 3)?.tiles).toHaveLength(2);
  });

  test('finds the best of all alignments in sequences too long to try all', () => {
    const long = fc.array(fc.nat(12), { minLength: 20, maxLength: 80 });
    const weights = fc.array(fc.double({ min: 0.1, max: 5, noNaN: true }), { minLength: 80, maxLength: 80 });
    fc.assert(
      fc.property(long, long, weights, (a, b, w) => {
        const found = alignLocally(Int32Array.from(a), Int32Array.from(b), Float64Array.from(w));
        const tiles = found?.tiles ?? [];
        let score = found?.weight ?? 0;
        tiles.slice(1).forEach((tile, place) => {
          const last = tiles[place] as (typeof tiles)[number];
          score -= GAP * (tile.a - last.a - last.length + tile.b - last.b - last.length);
        });
        expect(score).toBeCloseTo(bestByTable(a, b, w), 9);
      }),
      { numRuns: 300 },
    );
  });

  test('declines sequences with too many equal words, and no others', () => {
    expect(align(new Array(400).fill(1), new Array(400).fill(1))).toBeUndefined();
    const far = Array.from({ length: 60_000 }, (_, i) => i + 10);
    expect(align([1, 2, 3], [...far, 1, 2, 3])?.tiles).toEqual([{ a: 0, b: 60_000, length: 3 }]);
    expect(align([], [1])).toEqual({ tiles: [], weight: 0 });
    expect(align([1], [])).toEqual({ tiles: [], weight: 0 });
  });
});
