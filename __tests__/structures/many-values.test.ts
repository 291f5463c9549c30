import { expect, test } from '@jest/globals';
import { appendAll, maxOf, minOf } from '../../src/structures/index.js';

test('more values than a call may have arguments', () => {
  const values = Array.from({ length: 500_000 }, (_, index) => (index * 7) % 500_000);
  const list = [-1];
  appendAll(list, values);
  expect([list.length, maxOf(list), minOf(list)]).toEqual([500_001, 499_999, -1]);
  expect([maxOf([]), minOf([])]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
});
