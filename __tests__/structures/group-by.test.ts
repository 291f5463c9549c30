import { expect, test } from '@jest/globals';
import { byFrequency, countEach, groupBy } from '../../src/structures/group-by.js';

test('keys keep the order in which they were met, also those that look like numbers', () => {
  const words = ['10', '2', '__proto__', '10'];
  expect([...groupBy(words, (word) => word)]).toEqual([
    ['10', ['10', '10']],
    ['2', ['2']],
    ['__proto__', ['__proto__']],
  ]);
});

test('an item without a key is left out', () => {
  expect([...groupBy(new Set([5, 6, 7]), (number) => (number === 6 ? undefined : 'odd'))]).toEqual([['odd', [5, 7]]]);
});

test('values are counted in the order in which they were met, or listed by how often they occur', () => {
  const values = ['b', 'c', undefined, 'a', 'c'];
  expect([...countEach(values)]).toEqual([
    ['b', 1],
    ['c', 2],
    ['a', 1],
  ]);
  expect(byFrequency(values)).toEqual(['c', 'a', 'b']);
});
