import { describe, expect, test } from '@jest/globals';
import { PairCounts } from '../../../src/reuse/candidates/pair-counts.js';

function listed(counts: PairCounts, below: number): string[] {
  const { each } = counts.byFirst(below);
  return Array.from({ length: below }, (_, first) => {
    const found: string[] = [];
    each(first, (second, count) => found.push(`${first}-${second}: ${count}`));
    return found.sort();
  }).flat();
}

describe('PairCounts', () => {
  test('count each pair, also where two numbers are 0', () => {
    const counts = new PairCounts();
    counts.add(0, 0, 2);
    counts.add(1, 0, 1);
    counts.add(0, 0, 3);
    expect(listed(counts, 2)).toEqual(['0-0: 5', '1-0: 1']);
  });

  test('are written without free slots, and read again add to what is there', () => {
    const counts = new PairCounts();
    for (let first = 0; first < 900; first++) counts.add(first, first % 7, 1 + (first % 3));
    const written = counts.written();
    expect([written.firsts, written.seconds, written.counts].map(({ length }) => length)).toEqual([900, 900, 900]);
    const other = new PairCounts();
    other.add(0, 0, 10);
    other.addAll(written);
    const [first, ...rest] = listed(other, 900);
    expect(first).toBe('0-0: 11');
    expect(rest).toEqual(listed(counts, 900).slice(1));
  });
});
