import { expect, test } from '@jest/globals';
import { areOutletGroups, outletGrouping, outletKey } from '../../../src/reuse/provenance/outlet-groups.js';

test.each([
  ['The Daily', 'the daily'],
  ['  THE   Daily\t', 'the daily'],
  ['Le Libre\u0301', 'le libré'],
  ['TheDaily', 'thedaily'],
])('the key of %j is %j', (outlet, key) => {
  expect(outletKey(outlet)).toBe(key);
});

test('outlets count as the first of their group, others as themselves, and an unknown one as none', () => {
  const countsAs = outletGrouping([['The Daily', 'Sunday  daily'], ['Post']]);
  expect(['sunday Daily', 'THE DAILY', 'post', ' Globe ', '', undefined].map(countsAs)).toEqual([
    'the daily',
    'the daily',
    'post',
    'globe',
    undefined,
    undefined,
  ]);
});

test.each<[unknown, boolean]>([
  [[['a', 'b'], ['c']], true],
  [[], true],
  [[[]], false],
  [[['a', '']], false],
  [[['a', 1]], false],
  [['a'], false],
  ['a', false],
  [undefined, false],
])('%j are groups: %j', (value, expected) => {
  expect(areOutletGroups(value)).toBe(expected);
});
