import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  type AnsweredValue,
  agreementOf,
  type FigureAgreement,
  isOrderKnown,
} from '../../../src/coverage/figures/values/agreement.js';

type Given = Partial<Omit<AnsweredValue, 'scope' | 'time'>> & {
  readonly group?: string[];
  readonly isEarlier?: boolean;
  readonly isMaximum?: boolean;
  readonly day?: string | undefined;
};

function answered(article: number, given: Given): AnsweredValue {
  const { group = [], isEarlier = false, isMaximum = false, day, ...rest } = given;
  return {
    value: 0,
    unit: 'person',
    article,
    sentence: -1,
    published: undefined,
    question: undefined,
    scope: { group, isEarlier, isMaximum },
    time: { day },
    isRising: false,
    isProgress: false,
    isJudged: false,
    source: undefined,
    besides: [],
    ...rest,
  };
}

/** Each value is of the next article, unless it says which. */
function agreement(...given: readonly Given[]): FigureAgreement {
  return agreementOf(given.map((one, at) => answered(one.article ?? at, one)));
}

/** The same in the other order of articles, where that may not matter. */
function either(...given: readonly Given[]): FigureAgreement[] {
  return [...new Set([agreement(...given), agreement(...given.toReversed())])];
}

const MORNING = '2026-03-02T08:00:00Z';
const EVENING = '2026-03-02T20:00:00Z';

describe('agreementOf two articles', () => {
  test.each<[string, FigureAgreement, Given, Given]>([
    ['the same number', 'equal', { value: 12 }, { value: 12 }],
    ['the same number, hedged by both', 'equal', { value: 12, hedge: 'about' }, { value: 12, hedge: 'nearly' }],
    ['the same number, hedged by one', 'compatible', { value: 12, hedge: 'about' }, { value: 12 }],
    [
      'two digits exchanged, whoever is later',
      'conflict',
      { value: 23, published: MORNING },
      { value: 32, published: EVENING },
    ],
    ['a rounding', 'compatible', { value: 2900 }, { value: 2891 }],
    ['bounds that overlap', 'compatible', { value: 10, hedge: 'more than' }, { value: 12, hedge: 'at least' }],
    [
      'two exact values of a lasting answer',
      'conflict',
      { value: 57, question: 'aboard' },
      { value: 59, question: 'aboard' },
    ],
    ['two exact values without a question', 'conflict', { value: 57 }, { value: 59 }],
    ['one that lies beyond a bound', 'conflict', { value: 80, hedge: 'at least' }, { value: 57 }],
    ['one outside a range', 'conflict', { value: 10, high: 12 }, { value: 15 }],
    ['rough numbers of a lasting answer', 'compatible', { value: 40, hedge: 'about' }, { value: 52, hedge: 'about' }],
    ['bounds far apart of a lasting answer', 'compatible', { value: 100, hedge: 'more than' }, { value: 240 }],
    ['other parts', 'other-scope', { value: 57, group: ['children'] }, { value: 59, group: ['women'] }],
    ['a part and the whole', 'other-scope', { value: 57, group: ['children'] }, { value: 59 }],
    ['one part under two names', 'conflict', { value: 57, group: ['a', 'b'] }, { value: 59, group: ['b'] }],
    ['a maximum and what was given', 'other-scope', { value: 5, isMaximum: true }, { value: 4 }],
    ['two maxima', 'conflict', { value: 5, isMaximum: true }, { value: 4, isMaximum: true }],
    ['the sum of what stands beside', 'other-scope', { value: 10 }, { value: 3, besides: [4, 7] }],
    ['the part of a sum', 'other-scope', { value: 3, besides: [7] }, { value: 10 }],
    ['what is no sum', 'conflict', { value: 11 }, { value: 3, besides: [4, 7] }],
    [
      'a toll that rose',
      'updated',
      { value: 8, question: 'dead', published: MORNING, isRising: true },
      { value: 7, question: 'dead', published: MORNING },
    ],
    [
      'a toll earlier in the text',
      'updated',
      { value: 8, question: 'dead', published: MORNING, isEarlier: true },
      { value: 7, question: 'dead', published: MORNING },
    ],
    [
      'two earlier tolls of one hour',
      'conflict',
      { value: 8, question: 'dead', published: MORNING, isEarlier: true },
      { value: 7, question: 'dead', published: MORNING, isEarlier: true },
    ],
    [
      'tolls of two days',
      'updated',
      { value: 8, question: 'dead', published: MORNING, day: 'weekday 1' },
      { value: 7, question: 'dead', published: MORNING, day: 'weekday 5' },
    ],
    [
      'tolls of two times of publication',
      'updated',
      { value: 8, question: 'dead', published: MORNING },
      { value: 7, question: 'dead', published: EVENING },
    ],
    [
      'tolls of one hour',
      'conflict',
      { value: 8, question: 'dead', published: MORNING },
      { value: 7, question: 'dead', published: MORNING },
    ],
    [
      'tolls of one day, by the day alone',
      'updated',
      { value: 8, question: 'dead', published: '2026-03-02' },
      { value: 7, question: 'dead', published: '2026-03-02' },
    ],
    [
      'a toll of one hour and one of unknown time',
      'updated',
      { value: 8, question: 'dead', published: MORNING },
      { value: 7, question: 'dead' },
    ],
    [
      'tolls of one hour, one of a named day',
      'conflict',
      { value: 8, question: 'dead', published: MORNING, day: 'weekday 1' },
      { value: 7, question: 'dead', published: MORNING },
    ],
    ['without a question, more at an unknown time', 'conflict', { value: 57, published: MORNING }, { value: 59 }],
    [
      'hundreds and a number far above, of a toll',
      'compatible',
      { value: 100, isOrder: true, question: 'dead', published: MORNING },
      { value: 1500, question: 'dead', published: MORNING },
    ],
    ['tolls of unknown time', 'updated', { value: 8, question: 'dead' }, { value: 7, question: 'dead' }],
    [
      'rough tolls far apart',
      'updated',
      { value: 100, question: 'dead', hedge: 'over', published: MORNING },
      { value: 240, question: 'dead', published: MORNING },
    ],
    [
      'rough tolls a fifth apart',
      'updated',
      { value: 40, question: 'dead', hedge: 'about', published: MORNING },
      { value: 52, question: 'dead', hedge: 'about', published: MORNING },
    ],
    [
      'rough tolls that are near',
      'compatible',
      { value: 100, question: 'dead', hedge: 'over', published: MORNING },
      { value: 130, question: 'dead', published: MORNING },
    ],
    ['a count that goes on', 'updated', { value: 25, isProgress: true }, { value: 31, isProgress: true }],
    [
      'a lasting answer whatever the time',
      'conflict',
      { value: 5, question: 'sentence', published: MORNING },
      { value: 6, question: 'sentence', published: EVENING },
    ],
    [
      'without a question, more at a later time',
      'updated',
      { value: 57, published: MORNING },
      { value: 59, published: EVENING },
    ],
    [
      'without a question, less at a later time',
      'conflict',
      { value: 59, published: MORNING },
      { value: 57, published: EVENING },
    ],
    [
      'a slip of a digit is no later value',
      'conflict',
      { value: 668, published: MORNING },
      { value: 688, published: EVENING },
    ],
    [
      'a slip in the last digit is none',
      'updated',
      { value: 668, published: MORNING },
      { value: 669, published: EVENING },
    ],
    [
      'a change of two digits is none',
      'updated',
      { value: 668, published: MORNING },
      { value: 779, published: EVENING },
    ],
    ['a change to zero is none', 'updated', { value: 168, published: MORNING }, { value: 208, published: EVENING }],
    [
      'two digits are too short for a slip',
      'updated',
      { value: 16, published: MORNING },
      { value: 26, published: EVENING },
    ],
    ['other lengths are no slip', 'updated', { value: 968, published: MORNING }, { value: 1068, published: EVENING }],
  ])('%s: %s', (_, expected, one, two) => {
    expect(agreement(one, two)).toBe(expected);
  });

  test('the order of articles does not matter where no times are known', () => {
    expect(either({ value: 80, hedge: 'at least' }, { value: 57 })).toEqual(['conflict']);
    expect(either({ value: 10 }, { value: 3, besides: [7] })).toEqual(['other-scope']);
    expect(either({ value: 25, isProgress: true }, { value: 31 })).toEqual(['updated']);
  });

  test.each<[string, FigureAgreement, Given, Given]>([
    ['two ages of one day', 'conflict', { value: 33, published: MORNING }, { value: 34, published: EVENING }],
    [
      'a birthday between them',
      'updated',
      { value: 33, published: '2026-03-02' },
      { value: 34, published: '2026-04-20' },
    ],
    [
      'three weeks are the least for a birthday',
      'conflict',
      { value: 33, published: '2026-03-02' },
      { value: 34, published: '2026-03-22' },
    ],
    [
      'two years in a month',
      'conflict',
      { value: 33, published: '2026-03-02' },
      { value: 35, published: '2026-04-20' },
    ],
    [
      'three years older after two and a half',
      'updated',
      { value: 33, published: '2026-03-02' },
      { value: 36, published: '2028-09-02' },
    ],
    [
      'one year older after three',
      'conflict',
      { value: 33, published: '2026-03-02' },
      { value: 34, published: '2029-03-02' },
    ],
    ['older at the verdict', 'updated', { value: 35, isJudged: true }, { value: 33 }],
    ['younger at the verdict', 'conflict', { value: 31, isJudged: true }, { value: 33 }],
    ['two verdicts', 'conflict', { value: 35, isJudged: true }, { value: 33, isJudged: true }],
    ['of other groups', 'conflict', { value: 35, group: ['boys'] }, { value: 33, group: ['girls'] }],
  ])('ages: %s: %s', (_, expected, one, two) => {
    expect(agreement({ ...one, question: 'age' }, { ...two, question: 'age' })).toBe(expected);
  });
});

describe('agreementOf a row', () => {
  test('of one article, or of none, is sole', () => {
    expect(agreement({ value: 7 })).toBe('sole');
    expect(agreement()).toBe('sole');
    expect(agreement({ value: 7, article: 1 }, { value: 9, article: 1 })).toBe('sole');
  });

  test('is a conflict where any two articles are, before what was updated or is of another part', () => {
    const aboard = (value: number, rest: Given = {}) => ({ value, question: 'aboard', ...rest }) as const;
    expect(agreement(aboard(57), aboard(57), aboard(59))).toBe('conflict');
    expect(agreement(aboard(57), aboard(59), aboard(3, { group: ['crew'] }))).toBe('conflict');
    expect(agreement(aboard(57), aboard(3, { group: ['crew'] }), aboard(57))).toBe('other-scope');
  });

  test('an article that gives the value of the other too contradicts nothing', () => {
    expect(agreement({ value: 57 }, { value: 57, article: 1 }, { value: 59, article: 1 })).toBe('compatible');
    const dead = { question: 'dead', published: MORNING } as const;
    expect(agreement({ ...dead, value: 7 }, { ...dead, value: 7, article: 1 }, { ...dead, value: 8, article: 1 })).toBe(
      'updated',
    );
    // A range that holds the other's value does not answer for the number beside it.
    expect(
      agreement(
        { ...dead, value: 150 },
        { ...dead, value: 150, high: 200, article: 1 },
        { ...dead, value: 148, article: 1 },
      ),
    ).toBe('conflict');
  });

  test('what is the sum of the parts that one article tells contradicts no other', () => {
    expect(agreement({ value: 9 }, { value: 7 })).toBe('conflict');
    expect(agreement({ value: 9 }, { value: 7 }, { value: 7, besides: [2] })).toBe('other-scope');
  });

  test('where one article has two answers to a lasting question, a third is of another part', () => {
    const price = (article: number, value: number) => ({ article, value, unit: 'dollar', question: 'price' }) as const;
    expect(agreement(price(0, 30), price(0, 35), price(1, 40))).toBe('other-scope');
    expect(agreement(price(0, 30), price(1, 40))).toBe('conflict');
    // One answer in two currencies is one answer.
    const fine = (article: number, value: number) => ({ ...price(article, value), question: 'fine' }) as const;
    expect(agreement({ ...fine(0, 30), unit: 'pound' }, fine(0, 35), fine(1, 40))).toBe('conflict');
    // Three articles with three prices tell of several bidders.
    expect(agreement(price(0, 30), price(1, 40), price(2, 50))).toBe('other-scope');
    expect(
      agreement(
        { ...price(0, 30), question: 'fine' },
        { ...price(1, 40), question: 'fine' },
        { ...price(2, 50), question: 'fine' },
      ),
    ).toBe('conflict');
  });

  test('one article that quotes two magnitudes of two sources reports a dispute', () => {
    const magnitude = (value: number, source: string | undefined, article = 0) =>
      ({ article, value, unit: 'magnitude', question: 'magnitude', source }) as const;
    const usgs = magnitude(6.1, 'USGS');
    expect(agreement(usgs, magnitude(6.8, 'the geological institute'), magnitude(6.1, 'USGS', 1))).toBe('conflict');
    expect(agreement(usgs, magnitude(6.8, 'USGS'), magnitude(6.1, 'USGS', 1))).not.toBe('conflict');
    expect(agreement(usgs, magnitude(6.8, undefined), magnitude(6.1, 'USGS', 1))).not.toBe('conflict');
    expect(agreement(usgs, { ...magnitude(6.8, 'others'), hedge: 'about' }, magnitude(6.1, 'USGS', 1))).not.toBe(
      'conflict',
    );
  });

  test('what has no question answers that of its row', () => {
    const dead = { question: 'dead', published: MORNING } as const;
    expect(agreement({ value: 7, published: EVENING }, { ...dead, value: 8 })).toBe('updated');
  });

  test('each unit is compared by itself where both articles have it', () => {
    const mile = (article: number, value: number) => ({
      article,
      value,
      unit: 'mile',
      base: { value: 1609.344 * value, unit: 'metre' },
    });
    const kilometre = (article: number, value: number) => ({
      article,
      value,
      unit: 'kilometre',
      base: { value: 1000 * value, unit: 'metre' },
    });
    expect(agreement(kilometre(0, 7), mile(0, 4), kilometre(1, 7), mile(1, 4))).toBe('equal');
    expect(agreement(mile(0, 4), kilometre(1, 7))).toBe('equal');
    expect(agreement(mile(0, 4), kilometre(1, 9))).toBe('conflict');
    expect(agreement(mile(0, 4), kilometre(0, 6.5), mile(1, 4), kilometre(1, 6.4))).toBe('compatible');
  });
});

describe('what an article gives over and over', () => {
  test('is compared once', () => {
    let compared = 0;
    const given = (article: number, value: number): AnsweredValue => {
      const scope = {
        isEarlier: false,
        isMaximum: false,
        get group() {
          compared++;
          return [];
        },
      };
      return { ...answered(article, { value, question: 'aboard' }), scope };
    };
    const many = Array.from({ length: 1000 }, () => [given(0, 12), given(1, 13)]).flat();
    expect(agreementOf(many)).toBe('conflict');
    expect(compared).toBeLessThan(5 * many.length);
  });

  // Values that name a source each are all different, and a source matters only to questions of an event.
  test('and changes no answer', () => {
    const one = fc.record({
      article: fc.nat(1),
      value: fc.constantFrom(10, 12, 21),
      high: fc.constantFrom(undefined, 30),
      hedge: fc.constantFrom(undefined, 'about', 'at least'),
      unit: fc.constantFrom('person', 'metre'),
      question: fc.constantFrom('age', 'price', undefined),
      group: fc.constantFrom<string[]>([], ['children']),
      day: fc.constantFrom(undefined, 'weekday 1'),
      isRising: fc.boolean(),
      besides: fc.constantFrom([], [2]),
      published: fc.constantFrom(undefined, MORNING, EVENING),
    });
    const several = fc.array(one, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(several, several, (own, again) => {
        const all = [...own, ...again, ...own];
        expect(agreement(...all.map((value, at) => ({ ...value, source: `${at}` })))).toBe(agreement(...all));
      }),
    );
  });
});

describe('isOrderKnown', () => {
  test.each<[string, boolean, Given, Given]>([
    ['nothing says', false, {}, {}],
    ['one rises', true, {}, { isRising: true }],
    ['one names a day', false, { day: 'weekday 1' }, {}],
    ['two name different days', true, { day: 'weekday 1' }, { day: 'weekday 2' }],
    ['a weekday beside a date may be the same day', false, { day: 'weekday 1' }, { day: 'date 20260309' }],
    ['one is of earlier', true, {}, { isEarlier: true }],
    ['two hours', true, { published: MORNING }, { published: EVENING }],
    ['one day, no hour', false, { published: '2026-03-02' }, { published: EVENING }],
    ['one time alone', false, { published: MORNING }, {}],
  ])('%s: %j', (_, expected, one, two) => {
    expect(isOrderKnown([answered(0, one), answered(1, two)])).toBe(expected);
  });
});
