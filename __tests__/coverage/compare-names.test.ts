import { describe, expect, test } from '@jest/globals';
import { compareNames, groupNames } from '../../src/coverage/names/compare-names.js';

const articles = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

function compared(...names: (readonly [article: number, name: string, ...aliases: string[]])[]) {
  return compareNames(
    articles,
    groupNames(names.map(([article, name, ...aliases]) => ({ article, name, kind: 'person', aliases, mentions: [] }))),
  );
}

describe('compareNames', () => {
  test('one name in two articles is one, and those in most articles come first', () => {
    expect(compared([0, 'Anna Berg'], [0, 'Matt Hancock'], [1, 'Matt Hancock'])).toEqual([
      { name: 'Matt Hancock', kind: 'person', articles: ['a', 'b'], spellings: [] },
      { name: 'Anna Berg', kind: 'person', articles: ['a'], spellings: [] },
    ]);
  });

  test('two spellings of one name are noted', () => {
    expect(compared([0, 'Mohamed Morsi'], [1, 'Mohammed Morsi'])).toEqual([
      {
        name: 'Mohamed Morsi',
        kind: 'person',
        articles: ['a', 'b'],
        spellings: [
          { name: 'Mohamed Morsi', articles: ['a'] },
          { name: 'Mohammed Morsi', articles: ['b'] },
        ],
      },
    ]);
  });

  test('near names in one article, and short ones, are two', () => {
    expect(compared([0, 'Mohamed Morsi'], [0, 'Mohammed Morsi'])).toHaveLength(2);
    expect(compared([0, 'Mary Ward'], [1, 'Mark Ward'])).toHaveLength(2);
  });

  test('an alias of exactly one name joins it', () => {
    expect(compared([0, 'Local Medical Committee', 'LMC'], [1, 'LMC'])).toMatchObject([
      { name: 'Local Medical Committee', articles: ['a', 'b'] },
    ]);
    expect(compared([0, 'Ken Rowse', 'Rowse'], [1, 'Ann Rowse', 'Rowse'], [2, 'Rowse'])).toHaveLength(3);
  });

  test('a name of 500 words costs nothing special', () => {
    const long = Array.from({ length: 500 }, (_, at) => `Word${at}`).join(' ');
    expect(compared([0, long], [1, long])).toMatchObject([{ articles: ['a', 'b'], spellings: [] }]);
  });
});
