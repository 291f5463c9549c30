import { expect, test } from '@jest/globals';
import { groupBy } from '../../src/structures/group-by.js';

test('keys keep the order in which they were met, also those that look like numbers', () => {
  const words = ['10', '2', '__proto__', '10'];
  expect([...groupBy(words, (word) => word)]).toEqual([
    ['10', ['10', '10']],
    ['2', ['2']],
    ['__proto__', ['__proto__']],
  ]);
  expect([...groupBy(new Set([5, 6, 7]), (_, index) => index % 2)]).toEqual([
    [0, [5, 7]],
    [1, [6]],
  ]);
});
