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

  test('two known places are no spellings of one', () => {
    const named = (article: number, name: string) => ({ article, name, kind: 'place', aliases: [], mentions: [] });
    expect(groupNames([named(0, 'Niger'), named(1, 'Nigeria')])).toHaveLength(2);
  });

  test('an alias of exactly one name joins it', () => {
    expect(compared([0, 'Local Medical Committee', 'LMC'], [1, 'LMC'])).toMatchObject([
      { name: 'Local Medical Committee', articles: ['a', 'b'] },
    ]);
    expect(compared([0, 'Ken Rowse', 'Rowse'], [1, 'Ann Rowse', 'Rowse'], [2, 'Rowse'])).toHaveLength(3);
  });

  type Named = readonly [article: number, name: string, ...aliases: string[]];
  test.each<[why: string, number, ...Named[]]>([
    ['case does not matter', 1, [0, 'CARLA Mendes'], [1, 'Carla Mendes']],
    ['both words may be spelt otherwise', 1, [0, 'Mohammed Fernandes'], [1, 'Mohamed Fernandez']],
    [
      'a spelling of a spelling that is like the first',
      1,
      [0, 'Mohamed Morsi'],
      [1, 'Mohammed Morsi'],
      [2, 'Mohamad Morsi'],
    ],
    ['words of five letters may differ', 1, [0, 'Ann Brian'], [1, 'Ann Brain']],
    ['words of four letters may not', 2, [0, 'Ann Alan'], [1, 'Ann Alna']],
    ['a first letter may not differ', 2, [0, 'Katherine Wolf'], [1, 'Catherine Wolf']],
    ['one word more is another name', 2, [0, 'Maria Fernandes'], [1, 'Maria Fernandes Costa']],
    [
      'six words may be spelt otherwise',
      1,
      [0, 'Society for the Care of Mariners'],
      [1, 'Society for the Care of Marinerss'],
    ],
    ['seven may not', 2, [0, 'The Society for the Care of Mariners'], [1, 'The Society for the Care of Marinerss']],
    ['words of forty letters may not', 2, [0, `Ann ${'a'.repeat(40)}`], [1, `Ann ${'a'.repeat(41)}`]],
    ['an alias joins whatever its case', 1, [0, 'Local Medical Committee', 'LMC'], [1, 'lmc']],
    ['an alias of its own name joins nothing', 2, [0, 'Rowse', 'Rowse'], [1, 'Mendes']],
    ['two names that are aliases of each other are one', 1, [0, 'Ann Lee', 'Lee'], [1, 'Lee', 'Ann Lee']],
  ])('%s: %i', (_, count, ...names) => {
    expect(compared(...names)).toHaveLength(count);
  });

  test('of one person the fullest form is shown, of equally full ones that of most articles, then by the alphabet', () => {
    const named = (...names: Named[]) => compared(...names).map(({ name }) => name);
    expect(named([0, 'Rowse'], [1, 'Ken Rowse', 'Rowse'])).toEqual(['Ken Rowse']);
    expect(named([0, 'Mohammed Morsi'], [1, 'Mohamed Morsi'], [2, 'Mohamed Morsi'])).toEqual(['Mohamed Morsi']);
    expect(named([0, 'Mohammed Morsi'], [1, 'Mohamed Morsi'])).toEqual(['Mohamed Morsi']);
    expect(compared([2, 'Rowse'], [0, 'Rowse'], [1, 'Rowse'])[0]!.articles).toEqual(['a', 'b', 'c']);
    // Of names in equally many articles the alphabet decides; more articles come first.
    expect(named([0, 'Wolf'], [0, 'Adams'], [0, 'Zorn'], [1, 'Zorn'])).toEqual(['Zorn', 'Adams', 'Wolf']);
  });

  test('no spelling is another case, an abbreviation or a shorter form', () => {
    const spellings = (...names: Named[]) => compared(...names)[0]!.spellings.map(({ name }) => name);
    expect(spellings([0, 'CARLA MENDES'], [1, 'Carla Mendes'])).toEqual([]);
    expect(spellings([0, 'Ken Rowse', 'Rowse'], [1, 'Rowse'])).toEqual([]);
    expect(spellings([0, 'UNICEF', 'Unicef Fund'], [1, 'Fund', 'UNICEF'])).toEqual([]);
    expect(spellings([0, 'North Oster'], [1, 'North Osters'])).toEqual([]);
    expect(spellings([0, 'Osterlania'], [1, 'Osterlanians'])).toEqual([]);
    expect(spellings([0, 'Harbour Democrats'], [1, 'Harbour Democratic'])).toEqual([]);
    expect(spellings([0, 'Osterlania'], [1, 'Ostrelania'])).toHaveLength(2);
    expect(spellings([0, 'Mohamed Morsi'], [1, 'Mohammed Morsi'], [2, 'Morsi'])).toEqual([
      'Mohamed Morsi',
      'Mohammed Morsi',
    ]);
  });

  test('the kind is that of the first mention that has one', () => {
    const kindOf = (...kinds: (string | undefined)[]) =>
      compareNames(
        articles,
        groupNames(kinds.map((kind, article) => ({ article, name: 'Rowse', kind, aliases: [], mentions: [] }))),
      )[0]!.kind;
    expect(kindOf(undefined, 'place', 'person')).toBe('place');
    expect(kindOf(undefined, undefined)).toBeNull();
  });

  test('a new spelling is compared with the first 64 names of its initials', () => {
    const others = (count: number) =>
      Array.from(
        { length: count },
        (_, at): Named => [0, `R${String.fromCharCode(97 + (at % 26), 97 + Math.floor(at / 26))} M`],
      );
    const count = (before: number) =>
      compared(...others(before), [0, 'Rodrigues Mendes'], [1, 'Rodriguez Mendes']).length - before;
    expect(count(63)).toBe(1);
    expect(count(64)).toBe(2);
  });

  test('a name of 500 words costs nothing special', () => {
    const long = Array.from({ length: 500 }, (_, at) => `Word${at}`).join(' ');
    expect(compared([0, long], [1, long])).toMatchObject([{ articles: ['a', 'b'], spellings: [] }]);
  });
});
