import { describe, expect, test } from '@jest/globals';
import type { FormedFigure } from '../../../src/coverage/figures/formed-figure.js';
import {
  arePersons,
  COMPATIBLE_RULES,
  countOthers,
  DIFFERENT_RULES,
  EQUAL_RULES,
  firstOf,
  type Pair,
  sharesSubject,
} from '../../../src/coverage/figures/pairing-rules.js';

/** Some of a figure; what is `undefined` is missing. */
type Figured = { readonly [K in keyof FormedFigure]?: FormedFigure[K] | undefined };

const figure = (given: Figured): FormedFigure =>
  ({
    kind: 'count',
    value: 15,
    unit: 'count',
    subject: 'homes',
    subjectTerms: [1],
    isScoped: true,
    ...given,
  }) as FormedFigure;

type Given = Partial<Omit<Pair, 'one' | 'two'>>;

function pair(one: Figured, two: Figured, given: Given = {}): Pair {
  const rest = { isSubject: false, isOther: false, isPassage: false, near: 0, isNear: false, context: 0 };
  const own = { isOfOwnWords: false, isOwn: false };
  return { one: figure(one), two: figure(two), ...rest, ...own, isAlone: false, isOnly: false, ...given };
}

describe('two equal values', () => {
  const strength = (one: Figured, given?: Given, two: Figured = {}) =>
    firstOf(EQUAL_RULES, pair(one, { ...one, ...two }, given));
  const age = (value: number, name?: string) => ({ kind: 'age', value, name }) as const;

  test.each<[string, number, Figured, Given?, Figured?]>([
    ['an age', 2, age(27, 'Ann Lee')],
    ['an age in shared context', 5, age(27, 'Ann Lee'), { context: 3 }],
    ['an age of others', 0, age(27, 'Ann Lee'), { isOther: true }],
    ['an age of others, in the same words', 2, age(27, 'Ann Lee'), { isOther: true, isNear: true }],
    ['an age of others, one of no name', 0.5, age(18), { isOther: true }, { name: 'Ann Lee' }],
    ['a child’s age of others', 0, age(17), { isOther: true }],
    ['a distinctive number', 4, { value: 337 }],
    ['a distinctive number in shared context', 6, { value: 337 }, { context: 2 }],
    ['a distinctive number of others', 0.5, { value: 337 }, { isOther: true }],
    ['a distinctive number of others in one passage', 4, { value: 337 }, { isOther: true, isPassage: true }],
    ['ten thousand', 4, { value: 10_000 }],
    ['nine thousand', 0, { value: 9000 }],
    ['nine thousand, in one passage', 4, { value: 9000 }, { isPassage: true }],
    ['a question of one event has its own row', 0, { value: 2, question: 'dead' }],
    ['a sentence of six years', 1, { kind: 'duration', value: 6, unit: 'year', question: 'sentence' }],
    [
      'of two questions',
      0,
      { kind: 'duration', value: 6, unit: 'year', question: 'sentence' },
      {},
      { question: 'price' },
    ],
    ['a small number in one passage', 5, { value: 2 }, { isPassage: true, context: 1 }],
    ['a small number of others', 0, { value: 2 }, { isOther: true }],
    ['a small number in shared context', 2, { value: 2 }, { context: 1 }],
    ['a small number', 0, { value: 2 }],
    ['an unlikely number', 1, { value: 15 }],
    ['a round measure', 1, { kind: 'measure', value: 10, unit: 'metre' }],
    ['twelve beside similar words', 1, { value: 12 }, { near: 0.4 }],
    ['twelve beside other words', 0, { value: 12 }, { near: 0.39 }],
    ['ten beside similar words', 0, { value: 10 }, { near: 0.4 }],
    ['ten persons beside similar words', 1, { value: 10, subject: 'soldiers' }, { near: 0.4 }],
    ['nine persons beside similar words', 0, { value: 9, subject: 'soldiers' }, { near: 0.4 }],
  ])('%s: %d', (...[, expected, one, given, two]) => {
    expect(strength(one, given, two)).toBe(expected);
  });
});

const IN_PASSAGE: Given = { context: 1, isNear: true };

describe('two values that may be rounded', () => {
  const strength = (one: Figured, two: Figured, given?: Given) => firstOf(COMPATIBLE_RULES, pair(one, two, given));

  test.each<[string, number, Figured, Figured, Given?]>([
    ['in shared context and words', 2, { value: 90, hedge: 'about' }, { value: 88 }, { context: 2, isNear: true }],
    ['how long ago', 0, { value: 27, isAgo: true }, { value: 30 }, { context: 2, isNear: true }],
    ['how long ago, of the other', 0, { value: 27 }, { value: 30, isAgo: true }, { context: 2, isNear: true }],
    ['a sum cut off', 1, { kind: 'money', value: 437_714 }, { kind: 'money', value: 437_000 }],
    [
      'a sum cut off, of others',
      0,
      { kind: 'money', value: 437_714 },
      { kind: 'money', value: 437_000 },
      { isOther: true },
    ],
    ['a sum cut off to two digits', 0, { kind: 'money', value: 437_714 }, { kind: 'money', value: 440_000 }],
    ['a small sum cut off', 0, { kind: 'money', value: 9371 }, { kind: 'money', value: 9370 }],
    ['a hedged sum', 1, { kind: 'money', value: 437_714 }, { kind: 'money', value: 437_000, hedge: 'more than' }],
    ['a sum and a range', 0, { kind: 'money', value: 437_714 }, { kind: 'money', value: 437_000, high: 438_000 }],
    [
      'a hedge beside what is not known',
      0,
      { value: 71, isScoped: false },
      { value: 65, hedge: 'at least' },
      IN_PASSAGE,
    ],
    ['a hedge beside what is known', 1, { value: 171 }, { value: 165, hedge: 'at least' }, IN_PASSAGE],
    ['a length cut off', 0, { kind: 'measure', value: 437_714 }, { kind: 'measure', value: 437_000 }],
    ['without context', 0, { value: 90 }, { value: 88, hedge: 'about' }, { isNear: true }],
    ['a time without context', 0, { kind: 'time', value: 420 }, { kind: 'time', value: 424 }, {}],
    [
      'a bound and a number of other things',
      0,
      { value: 10, hedge: 'up to' },
      { value: 8 },
      { context: 1, isNear: true },
    ],
    [
      'a bound and a number of one thing',
      3,
      { value: 10, hedge: 'up to' },
      { value: 8 },
      { context: 3, isNear: true, isSubject: true },
    ],
    ['a rough number is no bound', 1, { value: 10, hedge: 'about' }, { value: 9 }, { context: 1, isNear: true }],
    ['"nearly" is no bound', 1, { value: 10, hedge: 'nearly' }, { value: 9 }, { context: 1, isNear: true }],
    [
      'from a hundred on a bound only rounds',
      1,
      { value: 100, hedge: 'up to' },
      { value: 98 },
      { context: 1, isNear: true },
    ],
    [
      'of one thing, loosely, in similar words',
      2,
      { value: 90, hedge: 'about' },
      { value: 88 },
      { context: 2, isSubject: true, near: 0.4 },
    ],
    [
      'of one thing, loosely, in other words',
      0,
      { value: 90, hedge: 'about' },
      { value: 88 },
      { context: 2, isSubject: true, near: 0.39 },
    ],
    ['of one thing, large', 2, { value: 26_000 }, { value: 26_400 }, { context: 2, isSubject: true, near: 0.4 }],
    [
      'of one thing, an order of magnitude',
      0,
      { value: 26_000, isOrder: true },
      { value: 26_400 },
      { context: 2, isSubject: true, near: 0.4 },
    ],
    ['of one thing, exact and small', 0, { value: 2600 }, { value: 2640 }, { context: 2, isSubject: true, near: 0.4 }],
  ])('%s: %d', (...[, expected, one, two, given]) => {
    expect(strength(one, two, given)).toBe(expected);
  });
});

describe('two different values', () => {
  const strength = (one: Figured, two: Figured, given?: Given) => firstOf(DIFFERENT_RULES, pair(one, two, given));
  const passage = { isPassage: true, isAlone: true, isSubject: true, context: 2, near: 1 } as const;
  const age = (value: number, subject = 'child') => ({ kind: 'age', value, subject }) as const;
  const time = (value: number) => ({ kind: 'time', value, unit: 'time-of-day' }) as const;
  const hours = (value: number, rest: Figured = {}) => ({ kind: 'duration', value, unit: 'hour', ...rest }) as const;
  const race = (value: number) => ({ kind: 'duration', value, unit: 'second' }) as const;

  test.each<[string, number, Figured, Figured, Given?]>([
    ['ages of one person', 4.5, age(4), age(5), passage],
    ['ages of one person, far apart', 0, age(4), age(7), passage],
    ['a girl and a boy', 0, age(4, 'girl'), age(5, 'boy'), passage],
    ['a boy and a girl', 0, age(4, 'boy'), age(5, 'girl'), passage],
    ['two girls', 4.5, age(4, 'girl'), age(5, 'girl'), passage],
    ['the only ages of a passage', 0.2, age(4), age(5), { ...passage, isSubject: false }],
    ['ages outside a passage', 0, age(4), age(5), { isAlone: true, isSubject: true }],
    ['beside words of their own', 1.5, { value: 21 }, { value: 22 }, { isOfOwnWords: true }],
    ['race times', 0.2, race(117.59), race(117.95), { isPassage: true, isAlone: true }],
    ['race times far apart', 0, race(117.59), race(217.95), { isPassage: true, isAlone: true }],
    ['whole seconds', 0, race(117), race(118), { isPassage: true, isAlone: true }],
    ['of others', 0, { value: 21 }, { value: 22 }, { ...passage, isOther: true }],
    ['without context', 0, { value: 21 }, { value: 22 }, { ...passage, context: 0 }],
    ['one on top', 0, { value: 21, isMore: true }, { value: 22 }, passage],
    ['one of some', 0, { value: 21, isSome: true }, { value: 22 }, passage],
    ['where what is counted is not known', 0, { value: 21, isScoped: false }, { value: 22 }, passage],
    ['a rate', 0, { value: 21, isRate: true }, { value: 22 }, passage],
    ['points of players', 0, { value: 21, subject: 'points' }, { value: 22, subject: 'points' }, passage],
    ['hundreds of points', 0.2, { value: 211, subject: 'points' }, { value: 221, subject: 'points' }, passage],
    ['a named sort', 0, { value: 21, subject: 'AK-47 rifles' }, { value: 22, subject: 'assault rifles' }, passage],
    ['one named sort', 0.2, { value: 21, subject: 'AK-47 rifles' }, { value: 22, subject: 'AK-47 guns' }, passage],
    ['times near each other', 0.1, time(420), time(465), { near: 0.6 }],
    ['times in other words', 0, time(420), time(465), { near: 0.59 }],
    ['times further apart', 0, time(420), time(466), { near: 1 }],
    ['times of the other half of the day', 0.1, time(420), time(1140), { near: 0.6 }],
    ['how long ago', 0, hours(21, { isAgo: true }), hours(22), passage],
    ['lengths of time, one rough', 0.1, hours(21, { hedge: 'about' }), hours(22), passage],
    ['lengths of time, far apart', 0, hours(21, { hedge: 'about' }), hours(32), passage],
    ['lengths of time, exact', 0, hours(21), hours(22), { ...passage, near: 1.4 }],
    ['lengths of time, in the same words', 0.2, hours(21), hours(22), { ...passage, near: 1.5 }],
    ['small numbers of nothing', 0, { value: 4, subject: undefined }, { value: 5 }, { ...passage, isSubject: false }],
    ['in no passage', 0, { value: 21 }, { value: 22 }, { ...passage, isPassage: false }],
    ['far apart', 0, { value: 21 }, { value: 85 }, passage],
    ['three times as many', 0.2, { value: 21 }, { value: 63 }, passage],
    ['a whole number and a fraction', 0, { value: 21 }, { value: 21.5 }, passage],
    [
      'areas',
      0.1,
      { kind: 'measure', value: 21, unit: 'acre' },
      { kind: 'measure', value: 22, unit: 'acre' },
      { ...passage, isSubject: false, near: 0 },
    ],
    ['of one thing, alone', 0.2, { value: 21 }, { value: 22 }, { ...passage, near: 0 }],
    ['of one thing, in similar words', 0.2, { value: 21 }, { value: 22 }, { ...passage, isAlone: false }],
    ['of one thing, in other words', 0, { value: 21 }, { value: 22 }, { ...passage, isAlone: false, near: 0.9 }],
    ['of no known thing, alone in similar words', 0.2, { value: 21 }, { value: 22 }, { ...passage, isSubject: false }],
    ['of no known thing, in other words', 0, { value: 21 }, { value: 22 }, { ...passage, isSubject: false, near: 0.9 }],
  ])('%s: %d', (...[, expected, one, two, given]) => {
    expect(strength(one, two, given)).toBeCloseTo(expected, 9);
  });
});

test.each<[string, boolean, Figured, Figured, boolean?]>([
  ['two things', true, { subjectTerms: [1] }, { subjectTerms: [2] }],
  ['one thing', false, { subjectTerms: [1] }, { subjectTerms: [2] }, true],
  ['amounts', false, { kind: 'money', subjectTerms: [1] }, { kind: 'money', subjectTerms: [2] }],
  ['one question', false, { question: 'dead', subjectTerms: [1] }, { question: 'dead', subjectTerms: [2] }],
  ['two questions', true, { question: 'dead', subjectTerms: [1] }, { question: 'missing', subjectTerms: [2] }],
  [
    'ages, of one question',
    true,
    { kind: 'age', question: 'age', subjectTerms: [1] },
    { kind: 'age', question: 'age', subjectTerms: [2] },
  ],
  ['something and nothing', false, { subjectTerms: [] }, { subjectTerms: [2] }],
  [
    'what stands before and what stands behind',
    false,
    { isSubjectBefore: true, subjectTerms: [1] },
    { subjectTerms: [2] },
  ],
  ['equally many persons', false, { subject: 'soldiers' }, { subject: 'Americans', subjectTerms: [2] }],
  ['persons, not equally many', true, { subject: 'soldiers' }, { value: 16, subject: 'Americans', subjectTerms: [2] }],
  [
    'a distinctive number of people',
    false,
    { value: 337, subject: 'people' },
    { value: 337, subject: 'voters', subjectTerms: [2] },
  ],
  [
    'a distinctive number of two groups',
    true,
    { value: 337, subject: 'homes' },
    { value: 337, subject: 'voters', subjectTerms: [2] },
  ],
])('countOthers: %s: %j', (...[, expected, one, two, isSubject = false]) => {
  expect(countOthers(figure(one), figure(two), isSubject)).toBe(expected);
});

test('subjects are shared where they have a term in common, and persons are counted as such', () => {
  expect(sharesSubject(figure({ subjectTerms: [1, 2] }), figure({ subjectTerms: [2, 3] }))).toBe(true);
  expect(sharesSubject(figure({ subjectTerms: [1] }), figure({ subjectTerms: [] }))).toBe(false);
  const soldiers = figure({ subject: 'Turkish soldiers' });
  expect(arePersons(soldiers, figure({ subject: 'Japanese' }))).toBe(true);
  expect(arePersons(soldiers, figure({ subject: 'soldiers’ homes' }))).toBe(false);
  expect(arePersons(figure({ kind: 'age', subject: 'soldiers' }), soldiers)).toBe(false);
  expect(arePersons(soldiers, figure({ subject: undefined }))).toBe(false);
});
