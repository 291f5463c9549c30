import { describe, expect, test } from '@jest/globals';
import { SameStoryError } from '../../../src/errors.js';
import { chooseBands, estimateJaccard, findSharedBands, MinHasher } from '../../../src/reuse/candidates/minhash.js';

function signature(values: readonly number[], length = 128, seed = 1): Int32Array {
  const into = new Int32Array(length);
  new MinHasher(length, seed).sign(Int32Array.from(values), 0, values.length, into, 0);
  return into;
}

describe('chooseBands', () => {
  test('takes the most rows with which the promise can be kept', () => {
    expect(chooseBands(0.5)).toEqual({ bands: 72, rows: 4, missProbability: (1 - 0.5 ** 4) ** 72 });
    expect(chooseBands(1)).toMatchObject({ bands: 1, missProbability: 0 });
    for (const threshold of [0.15, 0.2, 0.3, 0.5, 0.8, 0.95]) {
      const { bands, rows, missProbability } = chooseBands(threshold, 0.02);
      expect(missProbability).toBeLessThanOrEqual(0.02);
      expect(missProbability).toBeCloseTo((1 - threshold ** rows) ** bands, 12);
    }
  });

  test('says what it misses where no number of bands is enough', () => {
    expect(chooseBands(0.01, 0.01)).toEqual({ bands: 256, rows: 1, missProbability: 0.99 ** 256 });
  });

  test('refuses what is not a probability', () => {
    for (const threshold of [0, -1, 1.1, Number.NaN]) expect(() => chooseBands(threshold)).toThrow(SameStoryError);
    for (const miss of [0, 1, Number.NaN]) expect(() => chooseBands(0.5, miss)).toThrow('miss');
  });
});

describe('MinHasher', () => {
  test('gives the signature that it has always given', () => {
    expect([...signature([1, 2, 3, 4, 5], 4, 7)]).toEqual([635815223, 122453312, 323921600, -1911821326]);
  });

  test('does not depend on order or repetition', () => {
    expect(signature([5, 1, 3, 3, 1])).toEqual(signature([1, 3, 5]));
  });

  test('agrees in as many components as the sets agree in members', () => {
    // 60 members in common of 140: the estimate of 0.43 from 2048 components has a standard error of 0.011.
    const a = signature(
      Array.from({ length: 100 }, (_, i) => i),
      2048,
    );
    const b = signature(
      Array.from({ length: 100 }, (_, i) => i + 40),
      2048,
    );
    expect(Math.abs(estimateJaccard(a, b) - 60 / 140)).toBeLessThan(0.045);
    expect(() => estimateJaccard(a, b.subarray(1))).toThrow('cannot be compared');
  });
});

describe('findSharedBands', () => {
  test('puts sequences with the same shingles into the same bands, and unlike ones into none', () => {
    const lists = [[1, 2, 3, 4, 5, 6, 7], [1, 2, 3, 4, 5, 6, 7], [11, 12, 13, 14, 15, 16, 17], [1]];
    const starts = Int32Array.from([0, 7, 14, 21, 22]);
    const found = findSharedBands(
      { words: Int32Array.from(lists.flat()), starts },
      2,
      { bands: 5, rows: 3, missProbability: 0 },
      1,
    );
    const featuresOf = (s: number) => [...found.features.subarray(found.starts[s], found.starts[s + 1])];
    expect(featuresOf(0)).toHaveLength(5);
    expect(featuresOf(1)).toEqual(featuresOf(0));
    expect([...found.sequences]).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
    expect([...found.listStarts]).toEqual([0, 2, 4, 6, 8, 10]);
    expect(featuresOf(2)).toEqual([]);
    expect(featuresOf(3)).toEqual([]);
  });

  test('finds pairs at the threshold as often as the bands promise', () => {
    // 400 pairs of sets that share 10 of 30 members; 26 bands of 3 rows miss (1 - (1/3)^3)^26 = 37.5% of them.
    const sequences: number[][] = [];
    for (let pair = 0; pair < 400; pair++) {
      const base = pair * 100;
      sequences.push(Array.from({ length: 20 }, (_, i) => base + i));
      sequences.push(Array.from({ length: 20 }, (_, i) => base + i + 10));
    }
    const starts = Int32Array.from({ length: sequences.length + 1 }, (_, s) => s * 20);
    const scheme = { bands: 26, rows: 3, missProbability: 0 };
    const found = findSharedBands({ words: Int32Array.from(sequences.flat()), starts }, 1, scheme, 3);
    let missed = 0;
    for (let pair = 0; pair < 400; pair++) {
      const first = new Set(found.features.subarray(found.starts[2 * pair], found.starts[2 * pair + 1]));
      const second = found.features.subarray(found.starts[2 * pair + 1], found.starts[2 * pair + 2]);
      if (!second.some((feature) => first.has(feature))) missed++;
    }
    expect(Math.abs(missed / 400 - (1 - (1 / 3) ** 3) ** 26)).toBeLessThan(0.08);
  });
});
