import { describe, expect, test } from '@jest/globals';
import { CommonShingles } from '../../../src/reuse/candidates/common-shingles.js';

/** A hash of a part, by its highest two bits, and of a counter in it. */
function hash(part: number, counter: number): number {
  return ((part << 30) | counter) >>> 0;
}

describe('CommonShingles', () => {
  const PARTS = [[3], [40], [3, 63], []];

  function written(parts: readonly (readonly number[])[]): CommonShingles {
    const common = new CommonShingles();
    for (const high of parts) {
      const counters = new Uint8Array(64).fill(2);
      for (const counter of high) counters[counter] = 3;
      common.addPart(counters, 2, 2, 0);
    }
    return common;
  }

  test.each<[string, CommonShingles]>([
    ['of one list', written(PARTS)],
    ['of two lists put together', appended(written(PARTS.slice(0, 2)), written(PARTS.slice(2)))],
  ])('has what was counted more often than the maximum in its own part, %s', (_, common) => {
    const found = PARTS.map((__, part) =>
      Array.from({ length: 64 }, (___, at) => at).filter((at) => common.has(hash(part, at))),
    );
    expect(found).toEqual(PARTS);
    expect(common.count).toBe(4);
  });

  function appended(one: CommonShingles, other: CommonShingles): CommonShingles {
    one.append(other.written());
    return one;
  }
});
