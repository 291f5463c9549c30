import { describe, expect, test } from '@jest/globals';
import { canBeOnePerson } from '../../../src/coverage/figures/age-rows.js';
import type { FormedFigure } from '../../../src/coverage/figures/formed-figure.js';
import { joinAnswers } from '../../../src/coverage/figures/question-rows.js';
import { DisjointSet } from '../../../src/structures/index.js';

/** A figure of an article (`a`, `b` …) with what matters of it; the rest says nothing. */
type Given = readonly [
  article: string,
  value: number,
  rest?: Partial<Omit<FormedFigure, 'article' | 'value' | 'scope' | 'time'>> & {
    readonly scope?: Partial<FormedFigure['scope']>;
    readonly time?: Partial<FormedFigure['time']>;
  },
];

function figure([article, value, rest = {}]: Given, at: number): FormedFigure {
  return {
    kind: 'count',
    unit: 'count',
    question: 'dead',
    rank: 0,
    sentence: at,
    subjectTerms: [],
    isScoped: true,
    isMore: false,
    people: [],
    isOrder: false,
    isOfPlace: false,
    isBackground: false,
    ...rest,
    value,
    article: article.charCodeAt(0),
    scope: { group: [], isPart: false, isMore: false, isEarlier: false, isMaximum: false, ...rest.scope },
    time: { label: undefined, day: undefined, isOfEvent: false, background: undefined, ...rest.time },
  } as unknown as FormedFigure;
}

/** The rows of more than one figure, as "a41 b38", and which earthquake each article is about. */
function joined(given: readonly Given[]): { rows: string[]; shocks: Record<string, number> } {
  const sets = new DisjointSet(given.length);
  const shocks = joinAnswers(given.map(figure), (a, b) => sets.union(a, b));
  const rows = sets
    .groups()
    .filter((group) => group.length > 1)
    .map((group) => group.map((at) => `${given[at]![0]}${given[at]![1]}`).join(' '));
  return {
    rows: rows.sort(),
    shocks: Object.fromEntries([...shocks].map(([article, shock]) => [String.fromCharCode(article), shock])),
  };
}

const part = { scope: { isPart: true } };
const of = (...group: string[]) => ({ scope: { group } });
const later = { rank: 4 };

describe('answers to a question about the event', () => {
  test.each<[string, string[], ...Given[]]>([
    ['tolls that differ', ['a41 b38'], ['a', 41], ['b', 38]],
    ['tolls at most four times apart', ['a40 b10'], ['a', 40], ['b', 10]],
    ['tolls further apart', [], ['a', 41], ['b', 10]],
    ['three articles in one row', ['a10 b20 c44'], ['a', 10], ['b', 20], ['c', 44]],
    ['of the upper end of a range', ['a10 b45'], ['a', 10, { high: 12 }], ['b', 45]],
    ['beyond four times the upper end', [], ['a', 10, { high: 12 }], ['b', 49]],
    ['none at all is far from any', [], ['a', 0, { high: 3 }], ['b', 9]],
    [
      'by their common unit',
      ['a9 b3'],
      ['a', 9, { base: { value: 3, unit: 'x' } }],
      ['b', 3, { base: { value: 9, unit: 'x' } }],
    ],
    ['two questions', [], ['a', 41], ['b', 41, { question: 'injured' }]],
    ['another event', [], ['a', 41], ['b', 41, { isBackground: true }]],
    ['no question', [], ['a', 41, { question: undefined }], ['b', 41, { question: undefined }]],
    ['further values of the opening', ['a41 a38 b39'], ['a', 41], ['a', 38, { rank: 3 }], ['b', 39]],
    ['further values below the opening', ['a41 b39'], ['a', 41], ['a', 38, later], ['b', 39]],
    ['further down, if it agrees', ['a41 a41 b39'], ['a', 41], ['a', 41, later], ['b', 39]],
    [
      'further down, if it held earlier',
      ['a41 a38 b39'],
      ['a', 41],
      ['a', 38, { rank: 4, scope: { isEarlier: true } }],
      ['b', 39],
    ],
    ['of the opening, but far', ['a41 b39'], ['a', 41], ['a', 9], ['b', 39]],
    ['the first whole answer, not the part before it', ['a41 b39'], ['a', 20, part], ['a', 41], ['b', 39]],
    ['nor what is added', ['a41 b39'], ['a', 20, { isMore: true }], ['a', 41], ['b', 39]],
    ['nor a group', ['a41 b39'], ['a', 20, of('children')], ['a', 41], ['b', 39]],
    ['nor an order', ['a100 a41 b39'], ['a', 100, { isOrder: true }], ['a', 41], ['b', 39]],
    ['a group, where there is nothing else', ['a20 b39'], ['a', 20, of('children')], ['b', 39]],
    ['parts alone', [], ['a', 20, part], ['b', 39]],
    [
      'parts of one group',
      ['a41 b39', 'a6 b8'],
      ['a', 41],
      ['a', 6, of('children')],
      ['b', 39],
      ['b', 8, of('small', 'children')],
    ],
    [
      'parts of one group, too far apart',
      ['a41 b39'],
      ['a', 41],
      ['a', 5, of('children')],
      ['b', 39],
      ['b', 8, of('children')],
    ],
    ['parts of two groups', ['a41 b39'], ['a', 41], ['a', 6, of('children')], ['b', 39], ['b', 6, of('women')]],
    [
      'a part and the same group whole',
      ['a41 b39'],
      ['a', 41],
      ['a', 6, { scope: { isPart: true, group: ['children'] } }],
      ['b', 39],
      ['b', 8, of('children')],
    ],
    [
      'a part and the same group whole, of one number',
      ['a41 b39', 'a6 b6'],
      ['a', 41],
      ['a', 6, { scope: { isPart: true, group: ['children'] } }],
      ['b', 39],
      ['b', 6, of('children')],
    ],
    ['a part given twice', ['a6 a6', 'a41 b39'].sort(), ['a', 41], ['a', 6, part], ['a', 6, part], ['b', 39]],
    ['two parts of one article', ['a41 b39'], ['a', 41], ['a', 6, of('women')], ['a', 7, of('women')], ['b', 39]],
    [
      'parts of one place',
      ['a41 b39', 'a10 b13'],
      ['a', 41],
      ['a', 10, { name: 'Oster', ...part }],
      ['b', 39],
      ['b', 13, { name: 'Oster', ...part }],
    ],
    [
      'parts of one place, too far apart',
      ['a41 b39'],
      ['a', 41],
      ['a', 10, { name: 'Oster', ...part }],
      ['b', 39],
      ['b', 14, { name: 'Oster', ...part }],
    ],
    [
      'parts of two places',
      ['a41 b39'],
      ['a', 41],
      ['a', 10, { name: 'Oster', ...part }],
      ['b', 39],
      ['b', 10, { name: 'Varda', ...part }],
    ],
    [
      'the whole answer of one is a part of another’s',
      ['a9 b9'],
      ['a', 9, { name: 'Oster' }],
      ['b', 41, { name: 'Varda' }],
      ['b', 9, { name: 'Oster' }],
    ],
    ['and of a group', ['a9 b9'], ['a', 9], ['b', 41], ['b', 9, of('children')]],
    ['the same number as a nameless part', ['a12 b41'], ['a', 12], ['b', 41], ['b', 12, part]],
    [
      'which agrees with a third report, and so is the whole',
      ['a9 c9'],
      ['a', 9],
      ['b', 41],
      ['b', 9, of('children')],
      ['c', 9],
    ],
    [
      'another place’s number, of the same value, further down',
      ['a9 b9', 'a41 b39'].sort(),
      ['a', 41, { name: 'Varda' }],
      ['a', 9, { name: 'Oster', rank: 5 }],
      ['b', 39],
      ['b', 9, { name: 'Oster', rank: 5 }],
    ],
    [
      'answers of two places, where a report tells them apart',
      [],
      ['a', 20, { name: 'Varda' }],
      ['a', 9, { name: 'Oster' }],
      ['b', 12, { name: 'Oster' }],
    ],
    [
      'answers of two places that nobody tells apart',
      ['a20 b12'],
      ['a', 20, { name: 'Varda' }],
      ['b', 12, { name: 'Oster' }],
    ],
    [
      'answers that the text says of two places',
      [],
      ['a', 20, { name: 'Varda', isOfPlace: true }],
      ['b', 12, { name: 'Oster', isOfPlace: true }],
    ],
    [
      'answers of which only one is said of its place',
      ['a20 b12'],
      ['a', 20, { name: 'Varda', isOfPlace: true }],
      ['b', 12, { name: 'Oster' }],
    ],
    [
      'answers said of two places, of one value',
      ['a20 b20'],
      ['a', 20, { name: 'Varda', isOfPlace: true }],
      ['b', 20, { name: 'Oster', isOfPlace: true }],
    ],
    [
      'of one place and of none',
      ['a20 b12'],
      ['a', 20, { name: 'Varda', isOfPlace: true }],
      ['b', 12, { isOfPlace: true }],
    ],
    [
      'of no place and of one',
      ['a20 b12'],
      ['a', 20, { isOfPlace: true }],
      ['b', 12, { name: 'Varda', isOfPlace: true }],
    ],
    [
      'another place, of much the same number',
      ['a1000 b1000', 'a1040 b1040'],
      ['a', 1000, { name: 'Varda' }],
      ['a', 1040, { name: 'Oster', rank: 5, hedge: 'about' }],
      ['b', 1000],
      ['b', 1040, { name: 'Oster', hedge: 'about', ...part }],
    ],
    [
      'another place, of one of the numbers of the first',
      ['a41 a38 a41 b39'],
      ['a', 41, { name: 'Varda' }],
      ['a', 38, { rank: 1 }],
      ['a', 41, { name: 'Oster', rank: 5 }],
      ['b', 39],
    ],
    [
      'a day and none',
      ['a20 b12 c14'],
      ['a', 20, { time: { isOfEvent: true } }],
      ['b', 12, { time: { isOfEvent: true, day: 'weekday 1' } }],
      ['c', 14, { time: { isOfEvent: true } }],
    ],
    [
      'the event of two days',
      [],
      ['a', 20, { time: { isOfEvent: true, day: 'weekday 1' } }],
      ['b', 12, { time: { isOfEvent: true, day: 'weekday 5' } }],
    ],
    [
      'the event of one day',
      ['a20 b12'],
      ['a', 20, { time: { isOfEvent: true, day: 'weekday 1' } }],
      ['b', 12, { time: { isOfEvent: true, day: 'weekday 1' } }],
    ],
    [
      'a day and a date may be one',
      ['a20 b12'],
      ['a', 20, { time: { isOfEvent: true, day: 'weekday 1' } }],
      ['b', 12, { time: { isOfEvent: true, day: 'date 20260306' } }],
    ],
    [
      'two days of which one is when it was said',
      ['a20 b12'],
      ['a', 20, { time: { isOfEvent: true, day: 'weekday 1' } }],
      ['b', 12, { time: { isOfEvent: false, day: 'weekday 5' } }],
    ],
    ['what another opens with', ['a400 b400'], ['a', 12], ['a', 400, later], ['b', 400]],
    ['what another opens with, below a hundred', [], ['a', 12], ['a', 99, later], ['b', 99]],
    ['a hundred', ['a100 b100'], ['a', 12], ['a', 100, later], ['b', 100]],
    [
      'what another opens with, roughly',
      ['a1000 b1040'],
      ['a', 12],
      ['a', 1000, { ...later, hedge: 'about' }],
      ['b', 1040],
    ],
    ['a part is not what another opens with', [], ['a', 12], ['a', 400, { ...later, ...part }], ['b', 400]],
    ['nor what is added', [], ['a', 12], ['a', 400, { ...later, isMore: true }], ['b', 400]],
    ['nor a group', [], ['a', 12], ['a', 1000, { ...later, ...of('women'), hedge: 'about' }], ['b', 1040]],
    ['nor an order', [], ['a', 12], ['a', 400, { ...later, isOrder: true }], ['b', 400, { isOrder: true }]],
    [
      'nor where the row has an answer of the article',
      ['a200 b400 b100 c390'],
      ['a', 200],
      ['b', 400],
      ['b', 100],
      ['c', 390],
      ['a', 390, later],
    ],
  ])('%s', (_, expected, ...given) => {
    expect(joined(given).rows).toEqual([...expected].sort());
  });
});

describe('magnitudes', () => {
  const quake = { question: 'magnitude', kind: 'measure', unit: 'magnitude' } as const;
  const on = (day: string) => ({ ...quake, time: { isOfEvent: true, day } });
  const beside = { ...quake, sentence: 99 };

  test.each<[string, string[], Record<string, number>, ...Given[]]>([
    ['one shock, measured twice', ['a6.1 b5.5'], { a: 0, b: 0 }, ['a', 6.1, quake], ['b', 5.5, quake]],
    ['two shocks', [], { a: 0, b: 1 }, ['a', 6.2, quake], ['b', 5.5, quake]],
    ['of two days', [], { a: 0, b: 1 }, ['a', 6.1, on('weekday 1')], ['b', 6.3, on('weekday 5')]],
    ['of one day', ['a6.1 b6.3'], { a: 0, b: 0 }, ['a', 6.1, on('weekday 1')], ['b', 6.3, on('weekday 1')]],
    [
      'of two days and one value',
      ['a6.1 b6.1'],
      { a: 0, b: 0 },
      ['a', 6.1, on('weekday 1')],
      ['b', 6.1, on('weekday 5')],
    ],
    [
      'a later shock, beside that of another report',
      ['a6.1 b6.1'],
      { a: 0, b: 1 },
      ['a', 6.1, quake],
      ['b', 5.8, quake],
      ['b', 6.1, quake],
    ],
    ['the other way round', ['a6.1 b6.1'], { a: 0, b: 1 }, ['a', 5.8, quake], ['a', 6.1, quake], ['b', 6.1, quake]],
    [
      'two agencies of one sentence',
      ['a6.1 b5.8 b6.1'],
      { a: 0, b: 0 },
      ['a', 6.1, quake],
      ['b', 5.8, beside],
      ['b', 6.1, beside],
    ],
    [
      'two of three reports',
      ['a6.1 c6.1'],
      { a: 0, b: 1, c: 0 },
      ['a', 6.1, quake],
      ['b', 7.3, quake],
      ['c', 6.1, quake],
    ],
    [
      'an aftershock of two reports',
      ['a6.1 b6', 'a4.2 b4.2'],
      { a: 0, b: 0 },
      ['a', 6.1, quake],
      ['a', 4.2, quake],
      ['b', 6, quake],
      ['b', 4.2, quake],
    ],
    ['a magnitude of none is of no shock', [], { a: 0 }, ['a', 6.1, quake], ['b', 5.9, { ...quake, ...part }]],
  ])('%s', (_, rows, shocks, ...given) => {
    const found = joined(given);
    expect(found.rows.map((row) => row.split(' ').sort().join(' ')).sort()).toEqual(
      rows.map((row) => row.split(' ').sort().join(' ')).sort(),
    );
    expect(found.shocks).toEqual(shocks);
  });

  test('each shock has its own dead', () => {
    const tolls = (second: number) =>
      joined([
        ['a', 6.1, quake],
        ['a', 20],
        ['b', second, quake],
        ['b', 12],
        ['c', 14],
      ]).rows;
    expect(tolls(6)).toEqual(['a20 b12 c14', 'a6.1 b6']);
    expect(tolls(7.5)).toEqual(['a20 c14']);
  });
});

describe('answers of which a text may have several', () => {
  const term = { question: 'sentence', kind: 'duration', unit: 'year' } as const;
  const price = { question: 'price', kind: 'money', unit: 'EUR' } as const;
  const depth = { question: 'depth', kind: 'measure', unit: 'kilometre' } as const;
  const counted = (...subjectTerms: number[]) => ({ question: 'votes', subjectTerms }) as const;
  const most = { ...term, scope: { isMaximum: true } };

  test.each<[string, string[], ...Given[]]>([
    ['at most 1.3 times apart', ['a10 b13'], ['a', 10, term], ['b', 13, term]],
    ['further apart', [], ['a', 10, term], ['b', 14, term]],
    ['the larger first', ['a13 b10'], ['a', 13, term], ['b', 10, term]],
    ['in two units', [], ['a', 10, term], ['b', 10, { ...term, unit: 'month' }]],
    [
      'in two units of one base',
      ['a10 b120'],
      ['a', 10, { ...term, base: { value: 10, unit: 'year' } }],
      ['b', 120, { ...term, unit: 'month', base: { value: 10, unit: 'year' } }],
    ],
    ['what the law allows, and what was given', [], ['a', 10, most], ['b', 10, term]],
    ['what the law allows', ['a10 b12'], ['a', 10, most], ['b', 12, most]],
    ['both in each', ['a10 b10', 'a4 b4'], ['a', 10, most], ['a', 4, term], ['b', 4, term], ['b', 10, most]],
    ['two sentences of one article', [], ['a', 10, term], ['a', 4, term], ['b', 10, term]],
    ['one sentence twice', ['a10 a10 b10'], ['a', 10, term], ['a', 10, term], ['b', 10, term]],
    ['in the tenth sentence', ['a10 b10'], ['a', 10, term], ['b', 10, { ...term, rank: 9 }]],
    ['below it', [], ['a', 10, term], ['b', 10, { ...term, rank: 10 }]],
    ['a range and a term', [], ['a', 10, { ...term, high: 12 }], ['b', 10, term]],
    ['two ranges', ['a10 b11'], ['a', 10, { ...term, high: 12 }], ['b', 11, { ...term, high: 12 }]],
    ['a range of prices and a price', ['a10 b11'], ['a', 10, { ...price, high: 12 }], ['b', 11, price]],
    ['depths at most 2.2 times apart', ['a10 b22'], ['a', 10, depth], ['b', 22, depth]],
    ['depths further apart', [], ['a', 10, depth], ['b', 23, depth]],
    ['prices 2.2 times apart', [], ['a', 10, price], ['b', 22, price]],
    ['counts of one thing', ['a10 b12'], ['a', 10, counted(1, 2)], ['b', 12, counted(2, 3)]],
    ['counts of two things', [], ['a', 10, counted(1)], ['b', 12, counted(2)]],
    ['a third that is close to the second alone', ['a10 b13 c16'], ['a', 10, term], ['b', 13, term], ['c', 16, term]],
  ])('%s', (_, expected, ...given) => {
    expect(joined(given).rows).toEqual([...expected].sort());
  });
});

describe('what belongs to one name', () => {
  const paid = (name: string, rest = {}) =>
    ({ question: undefined, kind: 'money', unit: 'EUR', name, ...rest }) as const;

  test.each<[string, string[], ...Given[]]>([
    ['an amount', ['a100 b130'], ['a', 100, paid('Silver Lodge')], ['b', 130, paid('silver lodge')]],
    ['amounts too far apart', [], ['a', 100, paid('Silver Lodge')], ['b', 131, paid('Silver Lodge')]],
    ['amounts of two names', [], ['a', 100, paid('Silver Lodge')], ['b', 100, paid('Grey Lodge')]],
    ['a name of one word may be anybody’s', [], ['a', 100, paid('Silver')], ['b', 100, paid('Silver')]],
    ['two currencies', [], ['a', 100, paid('Silver Lodge')], ['b', 100, paid('Silver Lodge', { unit: 'USD' })]],
    [
      'of another event',
      [],
      ['a', 100, paid('Silver Lodge')],
      ['b', 100, paid('Silver Lodge', { isBackground: true })],
    ],
    ['a length', [], ['a', 100, paid('Silver Lodge')], ['b', 100, paid('Silver Lodge', { kind: 'measure' })]],
    ['of no name', [], ['a', 100, paid('Silver Lodge')], ['b', 100, { ...paid(''), name: undefined }]],
    [
      'compared with the first',
      ['a100 b125'],
      ['a', 100, paid('Silver Lodge')],
      ['b', 125, paid('Silver Lodge')],
      ['c', 150, paid('Silver Lodge')],
    ],
  ])('%s', (_, expected, ...given) => {
    expect(joined(given).rows).toEqual(expected);
  });
});

describe('ages', () => {
  const age = (name?: string) =>
    ({ question: 'age', kind: 'age', unit: 'year', ...(name === undefined ? {} : { name }) }) as const;
  const noun = (subject: string, ...subjectTerms: number[]) => ({ ...age(), subject, subjectTerms });

  test.each<[string, string[], ...Given[]]>([
    ['of one name', ['a40 b42'], ['a', 40, age('Ann Lee')], ['b', 42, age('Ann Lee')]],
    ['of one name, at most 1.3 times apart', ['a40 b52'], ['a', 40, age('Ann Lee')], ['b', 52, age('Ann Lee')]],
    ['of one name, further apart', [], ['a', 40, age('Ann Lee')], ['b', 53, age('Ann Lee')]],
    ['digits the other way round', ['a47 b74'], ['a', 47, age('Ann Lee')], ['b', 74, age('Ann Lee')]],
    ['digits the other way round, of one surname', [], ['a', 47, age('Lee')], ['b', 74, age('Lee')]],
    ['digits the other way round, of two names', [], ['a', 47, age('Ann Lee')], ['b', 74, age('A. Lee')]],
    ['other digits', [], ['a', 47, age('Ann Lee')], ['b', 84, age('Ann Lee')]],
    ['of two names', [], ['a', 40, age('Ann Lee')], ['b', 40, age('Bob Roe')]],
    ['of a surname', ['a40 b41'], ['a', 40, age('Ann Lee')], ['b', 41, age('Lee')]],
    ['of a surname that two have', [], ['a', 40, age('Ann Lee')], ['a', 39, age('Bob Lee')], ['b', 41, age('Lee')]],
    [
      'of a surname that two have, by the number',
      ['a40 b40'],
      ['a', 40, age('Ann Lee')],
      ['a', 44, age('Bob Lee')],
      ['b', 40, age('Lee')],
    ],
    [
      'of a surname that one has in two spellings',
      ['a40 a40 b41'],
      ['a', 40, age('Ann Lee')],
      ['a', 40, age('A. Lee')],
      ['b', 41, age('Lee')],
    ],
    ['of nobody', [], ['a', 40, age()], ['b', 40, age()]],
    ['of the boy', ['a9 b10'], ['a', 9, noun('boy', 7)], ['b', 10, noun('boy', 7)]],
    ['of the boy, at most 1.5 times apart', ['a8 b12'], ['a', 8, noun('boy', 7)], ['b', 12, noun('boy', 7)]],
    ['of the boy, further apart', [], ['a', 8, noun('boy', 7)], ['b', 13, noun('boy', 7)]],
    ['of a boy and a girl', [], ['a', 9, noun('boy', 7)], ['b', 9, noun('girl', 8)]],
    [
      'by the last word of the noun',
      ['a30 b31'],
      ['a', 30, noun('bus driver', 5, 7)],
      ['b', 31, noun('taxi driver', 6, 7)],
    ],
    ['of two boys', [], ['a', 9, noun('boy', 7)], ['a', 12, noun('boy', 7)], ['b', 9, noun('boy', 7)]],
    ['of one boy, told twice', ['a9 b9'], ['a', 9, noun('boy', 7)], ['a', 9, noun('boy', 7)], ['b', 9, noun('boy', 7)]],
    ['of three reports', ['a9 b9 c10'], ['a', 9, noun('boy', 7)], ['b', 9, noun('boy', 7)], ['c', 10, noun('boy', 7)]],
    ['of a man', [], ['a', 30, noun('man', 7)], ['b', 30, noun('man', 7)]],
    ['of an old man', [], ['a', 30, noun('old Man', 5, 7)], ['b', 30, noun('old Man', 5, 7)]],
    ['of a manager', ['a30 b30'], ['a', 30, noun('man manager', 7)], ['b', 30, noun('man manager', 7)]],
    [
      'in a language whose nouns are not known',
      [],
      ['a', 9, { ...noun('boy', 7), isScoped: false }],
      ['b', 9, noun('boy', 7)],
    ],
    ['of a boy with a name', [], ['a', 9, { ...noun('boy', 7), name: 'Bo Lee' }], ['b', 9, noun('boy', 7)]],
  ])('%s', (_, expected, ...given) => {
    expect(joined(given).rows).toEqual(expected);
  });
});

test.each<[string, string, boolean]>([
  ['Ann Lee', 'Ann Lee', true],
  ['Ann Lee', 'ANN LEE', true],
  ['Ann Lee', 'Lee', true],
  ['Lee', 'Ann Lee', true],
  ['Ann', 'Ann Lee', true],
  ['Roe', 'Ann Lee', false],
  ['Lee', 'Roe', false],
  ['Ann Lee', 'Bob Lee', false],
  ['Ann Lee', 'Ann Roe', false],
  ['Ann Lee', 'A. Lee', true],
  ['Ann Mary Lee', 'Ann Lee', true],
  ['Katherine Lee', 'Catherine Lee', true],
  ['Katherine Lee', 'Catherina Lee', false],
  ['Karla Lee', 'Carla Lee', true],
  ['Karl Lee', 'Carl Lee', false],
  ['Katherine Lee', 'Cathrine Lee', false],
  ['Karla Lee', 'Carlas Lee', false],
])('%s and %s may be one person: %j', (one, two, expected) => {
  expect(canBeOnePerson(one, two)).toBe(expected);
});
