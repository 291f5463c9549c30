import { describe, expect, test } from '@jest/globals';
import { compareCoverage } from '../../../src/coverage/compare-coverage.js';
import { termName } from '../../../src/coverage/read/term-names.js';

describe('termName', () => {
  test.each([
    ['fled', 'flee'],
    ['struck', 'striking'],
    ['women', 'woman'],
    ['killed', 'deaths'],
    ['toddlers', 'child'],
    ['cops', 'police'],
  ])('%s is a form of %s', (one, two) => {
    expect(termName(one, 'en')).toBe(termName(two, 'en'));
  });

  test.each([
    ['injured', 'died'],
    ['woman', 'girl'],
    ['shoot', 'shop'],
  ])('%s is none of %s', (one, two) => {
    expect(termName(one, 'en')).not.toBe(termName(two, 'en'));
  });

  test('other languages have no such groups', () => {
    expect(termName('died', 'de')).not.toBe(termName('killed', 'de'));
  });
});

test('a sentence in the words of another report is found by them', () => {
  const { passages } = compareCoverage([
    { id: 'one', text: 'The driver fled the bridge but officers caught the man in Oster.\nRain fell all night.' },
    { id: 'two', text: 'A man was caught by police in Oster after fleeing the bridge.\nSchools stay shut.' },
  ]);
  expect(passages).toHaveLength(1);
});
