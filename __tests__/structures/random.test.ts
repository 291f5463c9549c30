import { describe, expect, test } from '@jest/globals';
import { SeededRandom } from '../../src/structures/random.js';

describe('SeededRandom', () => {
  // From an independent implementation of sfc32 as in PractRand.
  test.each([
    [0, [1363572419, 145230303, 808754475, 4216505632]],
    [1, [2012149540, 1872316204, 1707632675, 1779833415]],
    [Number.MAX_SAFE_INTEGER, [3268402823, 2602357022, 3266425223, 182731693]],
  ])('seed %d gives the numbers of the reference', (seed, expected) => {
    const random = new SeededRandom(seed);
    expect(Array.from({ length: 4 }, () => random.uint32())).toEqual(expected);
  });

  test('below reaches each number about equally often, also near 2³²', () => {
    const random = new SeededRandom(7);
    const counts = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 60_000; i++) {
      const drawn = random.below(6);
      counts[drawn] = (counts[drawn] ?? 0) + 1;
    }
    // Without the second draw of a number above the last full round, the lower third would come twice as often.
    let low = 0;
    for (let i = 0; i < 30_000; i++) if (random.below(3 * 2 ** 30) < 2 ** 30) low++;
    expect(Math.abs(low - 10_000)).toBeLessThan(400);
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(500);
    expect(random.below(1)).toBe(0);
  });
});
