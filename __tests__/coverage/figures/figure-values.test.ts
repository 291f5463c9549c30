import { describe, expect, test } from '@jest/globals';
import { digitsOf, isDistinctive, isUnlikely } from '../../../src/coverage/figures/values/distinctive-numbers.js';
import {
  areCompatible,
  areEqual,
  isBeyondBound,
  isExact,
  type WrittenValue,
  writtenFigure,
} from '../../../src/coverage/figures/values/figure-values.js';

/** "more than 26000000", "450 foot = 137.16 metre", "150-200": a hedge, a value, its end, its unit and base. */
function written(text: string): WrittenValue {
  const [, hedge, value, high, unit, base, baseUnit] =
    /^(?:([a-z ]+) )?(-?[\d.]+)(?:-([\d.]+))?(?: ([a-zF -]+?))?(?: = (-?[\d.]+) ([a-z-]+))?$/.exec(text)!;
  return {
    value: Number(value),
    ...(high !== undefined && { high: Number(high) }),
    ...(unit !== undefined && { unit }),
    ...(base !== undefined && { base: { value: Number(base), unit: baseUnit! } }),
    ...(hedge === 'hundreds of' || hedge === 'tens of' ? { isOrder: true } : hedge !== undefined && { hedge }),
  };
}

const halfDay = (value: number): WrittenValue => ({ value, unit: 'time-of-day', isHalfDay: true });

describe('areCompatible', () => {
  test.each<[string, string, string]>([
    ['small whole numbers are never rounded', '20', '20'],
    ['a number cut off is the finer one', '2800', '2891'],
    ['a number rounded up is the finer one', '2900', '2891'],
    ['a half is rounded up', '86000', '85500'],
    ['measures are rounded from a hundred on', '580 kilometre = 580000 metre', '577 kilometre = 577000 metre'],
    ['whole dollars are those without cents', '130 dollar', '129.99 dollar'],
    ['a half makes a whole', '20', '19.5'],
    ['decimals are rounded', '9.7', '9.68'],
    ['what is just below one number is its rounding', 'nearly 2900', 'nearly 2891'],
    ['"about" reaches a tenth', 'about 100', '110'],
    ['"about" reaches a tenth downwards', 'about 100', '90'],
    ['"more than" reaches a fifth', 'more than 100', '120'],
    ['"at least" overlaps with more', 'more than 10', 'at least 12'],
    ['"nearly" reaches a tenth downwards', 'nearly 100', '90'],
    ['"up to" overlaps with "at least"', 'up to 100', 'at least 90'],
    ['a range holds its ends', '150-200', '150'],
    ['a range holds what is inside', '150-200', '175'],
    ['ranges overlap at an end', '150-200', '200-250'],
    ['one order of magnitude is itself', 'hundreds of 100', 'hundreds of 100'],
    ['hundreds are from two hundred', 'hundreds of 100', '200'],
    ['hundreds are up to a thousand', 'hundreds of 100', '1000'],
    ['a score is the same score', '2-1 score', '2-1 score'],
    ['feet are converted to metres and rounded', '450 foot = 137.16 metre', '137 metre'],
    ['miles are converted roughly', '1700 kilometre = 1700000 metre', '1000 mile = 1609344 metre'],
    ['degrees are converted with their zero', '70-90 degree Fahrenheit = 21.1 degree', '30 degree'],
    ['about seven is ten to', 'about 420 time-of-day', '400 time-of-day'],
    ['about seven is twenty past', 'about 420 time-of-day', '440 time-of-day'],
    ['an hour is rounded by a few minutes', '420 time-of-day', '424 time-of-day'],
    ['a day of a month is itself', '1124 date', '1124 date'],
    ['negative numbers are rounded too', '-2900', '-2891'],
    ['nothing is nothing', '0', '0'],
  ])('%s: %s, %s', (_, one, two) => {
    expect([areCompatible(written(one), written(two)), areCompatible(written(two), written(one))]).toEqual([
      true,
      true,
    ]);
  });

  test.each<[string, string, string]>([
    ['small whole numbers are exact', '20', '23'],
    ['999 is not rounded', '900', '903'],
    ['a number below is no cutting off', '2900', '2849'],
    ['a half is not rounded down', '80000', '85000'],
    ['ten million is not 8.3 million', '10000000', '8300000'],
    ['two numbers rounded alike differ', '2800', '2900'],
    ['below ten a half is a difference', '9', '9.49'],
    ['a whole dollar more is another price', '130 dollar', '129.49 dollar'],
    ['"about" reaches no more than a tenth', 'about 100', '111'],
    ['"more than" reaches no more than a fifth', 'more than 100', '121'],
    ['"more than" is not below', 'more than 100', '99'],
    ['"nearly" is not above', 'nearly 100', '101'],
    ['"nearly" reaches no more than a tenth', 'nearly 100', '89'],
    ['what is just below one number is not just below another', 'nearly 80', 'nearly 100'],
    ['"up to" is below "at least"', 'up to 80', 'at least 90'],
    ['a range ends', '150-200', '149'],
    ['a range ends above', '150-200', '201'],
    ['hundreds are not one hundred', 'hundreds of 100', '199'],
    ['hundreds are not two thousand', 'hundreds of 100', '1001'],
    ['hundreds are not thousands', 'hundreds of 100', 'hundreds of 1000'],
    ['the second number of a score counts', '2-1 score', '2-2 score'],
    ['the first number of a score counts', '2-1 score', '3-1 score'],
    ['a score is no count', '2-1 score', '2'],
    ['a conversion of many digits is fine', '1420788 kilogram = 1420788 kilogram', '3050500 pound = 1383684 kilogram'],
    ['a conversion is within six per cent', '450 foot = 137.16 metre', '160 metre'],
    ['about seven is not half past', 'about 420 time-of-day', '441 time-of-day'],
    ['a minute that is not round is exact', '421 time-of-day', '424 time-of-day'],
    ['a day of a month is not the next', '1124 date', '1125 date'],
    ['years are not rounded', '2000 calendar-year', '2004 calendar-year'],
    ['nothing is not one', '0', '1'],
  ])('not: %s: %s, %s', (_, one, two) => {
    expect([areCompatible(written(one), written(two)), areCompatible(written(two), written(one))]).toEqual([
      false,
      false,
    ]);
  });

  test('a time without its half of the day is that of either half', () => {
    const evening = written('1121 time-of-day');
    expect(areCompatible(halfDay(401), evening)).toBe(true);
    expect(areCompatible(evening, halfDay(401))).toBe(true);
    expect(areCompatible(halfDay(402), evening)).toBe(false);
  });
});

describe('areEqual', () => {
  test.each<[string, string, boolean]>([
    ['20', '20', true],
    ['20', '20.0000000001', true],
    ['20', '20.0001', false],
    ['20', '21', false],
    ['1000', 'hundreds of 1000', false],
    ['150-200', '150-200', true],
    ['150-200', '150-201', false],
    ['150-200', '150', false],
    ['2 kilometre = 2000 metre', '2000 metre', true],
    ['2-3 kilometre = 2000 metre', '2000-3000 metre', true],
    ['2-3 kilometre = 2000 metre', '2000-2500 metre', false],
    ['more than 20', '20', true],
  ])('%s and %s: %j', (one, two, expected) => {
    expect(areEqual(written(one), written(two))).toBe(expected);
    expect(areEqual(written(two), written(one))).toBe(expected);
  });
});

test.each<[string, boolean]>([
  ['20', true],
  ['2-1 score', true],
  ['about 20', false],
  ['20-30', false],
  ['hundreds of 100', false],
])('%s is exact: %j', (text, expected) => {
  expect(isExact(written(text))).toBe(expected);
});

test.each<[string, string, boolean]>([
  ['at least 80', '57', true],
  ['more than 80', '57', true],
  ['at least 80', '120', false],
  ['up to 80', '120', true],
  ['less than 80', '57', false],
  ['over 80', '57', false],
  ['nearly 80', '120', false],
  ['at least 80', 'about 57', false],
  ['10-12', '15', true],
  ['10', '15', false],
  ['hundreds of 100', '1500', false],
  ['at least 2 kilometre = 2000 metre', '1500 metre', true],
  ['up to 2 kilometre = 2000 metre', '1500 metre', false],
])('%s is a bound that %s is beyond: %j', (bound, exact, expected) => {
  expect(isBeyondBound(written(bound), written(exact))).toBe(expected);
  expect(isBeyondBound(written(exact), written(bound))).toBe(expected);
});

test.each([
  ['Twelve', 'at least', 'at least twelve'],
  ['Twelve', null, 'twelve'],
  ['EUR 5m', null, 'EUR 5m'],
  ['at least 12', 'at least', 'at least 12'],
  ['At least 12', 'at least', 'at least 12'],
  ['Dozens', 'about', 'dozens'],
  ['hundreds of homes', 'more than', 'hundreds of homes'],
  ['a few', 'about', 'a few'],
  ['severals', 'about', 'about severals'],
  ['12 dozens', 'about', 'about 12 dozens'],
])('%j with the hedge %j is written %j', (text, hedge, expected) => {
  expect(writtenFigure({ text, hedge })).toBe(expected);
});

describe('numbers that do not come up twice by chance', () => {
  const figure = (kind: string, value: number, rest: object = {}) => ({ kind, value, ...rest }) as never;

  test.each<[string, never, boolean]>([
    ['33 homes', figure('count', 33), true],
    ['12 homes', figure('count', 12), false],
    ['13 homes', figure('count', 13), true],
    ['30 homes, of one digit', figure('count', 30), false],
    ['10 metres', figure('measure', 10), true],
    ['9 metres', figure('measure', 9), false],
    ['2.5 metres', figure('measure', 2.5), true],
    ['an age of 33', figure('age', 33), false],
  ])('unlikely: %s', (_, given, expected) => {
    expect(isUnlikely(given)).toBe(expected);
  });

  test.each<[string, never, boolean]>([
    ['6.41 pm', figure('time', 1121), true],
    ['half past six', figure('time', 1110), false],
    ['2-2', figure('score', 2, { high: 2 }), true],
    ['2-1', figure('score', 2, { high: 1 }), false],
    ['37 hours', figure('duration', 37, { unit: 'hour' }), true],
    ['48 hours', figure('duration', 48, { unit: 'hour' }), false],
    ['18 months', figure('duration', 18, { unit: 'month' }), false],
    ['18 days', figure('duration', 18, { unit: 'day' }), true],
    ['8 days', figure('duration', 8, { unit: 'day' }), false],
    ['337', figure('count', 337), true],
    ['33700', figure('count', 33_700), true],
    ['3300', figure('count', 3300), false],
    ['aged 33', figure('age', 33), false],
    ['$33', figure('money', 33), true],
    ['$30', figure('money', 30), false],
  ])('distinctive: %s', (_, given, expected) => {
    expect(isDistinctive(given)).toBe(expected);
  });

  test.each([
    [0, 0],
    [5, 1],
    [500, 1],
    [505, 3],
    [0.05, 1],
    [12.5, 3],
    [-120, 2],
    [5e21, 3],
  ])('%d has %i digits', (value, digits) => {
    expect(digitsOf({ value })).toBe(digits);
  });
});
