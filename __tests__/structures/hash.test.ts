import { describe, expect, test } from '@jest/globals';
import { hashString, mix32, seededIntegers } from '../../src/structures/hash.js';

describe('hash', () => {
  // Results are stored in snapshots: a change of these numbers is a change of the format.
  test('gives the numbers that it has always given', () => {
    expect([0, 1, 2, -1, 0x7fffffff].map(mix32)).toEqual([0, 1364076727, 821347078, -2114883783, -104067416]);
    const next = seededIntegers(42);
    expect([next(), next(), next()]).toEqual([939911724, -346236540, 321366731]);
    expect([hashString(''), hashString('vote')]).toEqual([-1421968373, -1454223403]);
  });

  test('keeps different integers apart', () => {
    expect(new Set(Array.from({ length: 100_000 }, (_, i) => mix32(i))).size).toBe(100_000);
  });

  test('spreads consecutive integers over all bits', () => {
    const ones = new Array<number>(32).fill(0);
    for (let i = 0; i < 4096; i++) {
      const hash = mix32(i);
      for (let bit = 0; bit < 32; bit++) ones[bit] = (ones[bit] as number) + ((hash >>> bit) & 1);
    }
    for (const count of ones) expect(Math.abs(count - 2048)).toBeLessThan(200);
  });
});
