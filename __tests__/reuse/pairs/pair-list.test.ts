import { describe, expect, test } from '@jest/globals';
import { type Match, PairList } from '../../../src/reuse/pairs/pair-list.js';

function matchAt(a: number): Match {
  return {
    kind: 'partial',
    tiles: [{ a, b: 0, length: 4 }],
    aligned: 4,
    share: 1,
    distinct: { first: 9, second: 9, common: 4 },
  };
}

describe('PairList.inOrder', () => {
  test('is by the first paragraph, then the second, then by where a passage begins', () => {
    const pairs = new PairList();
    const given: [first: number, second: number, at: number][] = [
      [1, 4, 30],
      [0, 3, 20],
      [1, 4, 8],
      [0, 2, 25],
      [1, 4, 12],
      [0, 3, 5],
      [0, 4, 1],
    ];
    for (const [first, second, at] of given) pairs.push(first, second, matchAt(at));
    const order = [...pairs.inOrder(5)].map((pair) => [pairs.first(pair), pairs.second(pair), pairs.firstWord(pair)]);
    expect(order).toEqual([
      [0, 2, 25],
      [0, 3, 5],
      [0, 3, 20],
      [0, 4, 1],
      [1, 4, 8],
      [1, 4, 12],
      [1, 4, 30],
    ]);
  });
});
