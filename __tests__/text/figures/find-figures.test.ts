import { describe, expect, test } from '@jest/globals';
import { SameStoryError } from '../../../src/errors.js';
import { type Figure, findFigures } from '../../../src/text/figures/find-figures.js';

/** The figures as "surface=value unit", with hedge and upper end. */
function read(text: string, options?: Parameters<typeof findFigures>[1]): string[] {
  return findFigures(text, options).map(
    ({ start, end, value, high, unit, hedge }) =>
      `${text.slice(start, end)}=${hedge === undefined ? '' : `${hedge} `}${value}${high === undefined ? '' : `..${high}`} ${unit}`,
  );
}

function only(text: string, options?: Parameters<typeof findFigures>[1]): Figure {
  const found = findFigures(text, options);
  expect(found).toHaveLength(1);
  return found[0] as Figure;
}

describe('amounts', () => {
  test.each([
    ['26,400,000 appointments', ['26,400,000=26400000 count']],
    ['more than 26m appointments', ['26m=more than 26000000 count']],
    ['a rise of 9.7%', ['9.7%=9.7 %']],
    ['up 9.7 per cent', ['9.7 per cent=9.7 %']],
    ['up 3 percentage points', ['3 percentage points=3 percentage point']],
    ['an extra £4.5bn', ['£4.5bn=4500000000 GBP']],
    ['nearly $2.07 billion', ['$2.07 billion=nearly 2070000000 USD']],
    ['it cost A$5m', ['A$5m=5000000 AUD']],
    ['they paid 20 cents', ['20 cents=0.2 USD']],
    ['a 20-dollar bill', ['20-dollar=20 USD']],
    ['3,000 Canadian dollars', ['3,000 Canadian dollars=3000 CAD']],
    ['he was fined 300 pounds', ['300 pounds=300 GBP']],
    ['it weighs 300 pounds', ['300 pounds=300 pound']],
    ['two dozen villages', ['two dozen=24 count']],
    ['twenty-five people', ['twenty-five=25 count']],
    ['two hundred and fifty thousand people', ['two hundred and fifty thousand=250000 count']],
    ['a million people', ['a million=1000000 count']],
    ['5 lakh voters and 2 crore rupees', ['5 lakh=500000 count', '2 crore rupees=20000000 INR']],
    ['hundreds of people', ['hundreds=about 100 count']],
    ['tens of millions of dollars', ['tens of millions of dollars=about 10000000 USD']],
    ['two-thirds of voters', ['two-thirds=0.6666666666666666 fraction']],
    ['a third of voters', ['a third=0.3333333333333333 fraction']],
    ['half of voters', ['half=0.5 fraction']],
    ['2½ cups', ['2½=2.5 count']],
    ['three times as many', ['three times=3 times']],
    ['one woman was hurt', ['one=1 count']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    ['at least 10 people', 'at least'],
    ['up to 10 people', 'up to'],
    ['as many as 10 people', 'up to'],
    ['fewer than 10 people', 'less than'],
    ['no more than 10 people', 'up to'],
    ['almost 10 people', 'nearly'],
    ['around 10 people', 'about'],
    ['an estimated 10 people', 'about'],
    ['10 or more people', 'at least'],
    ['over 10 people', 'more than'],
  ])('hedge: %s', (text, hedge) => {
    expect(only(text).hedge).toBe(hedge);
  });

  test('"over three years" says when, it is no hedge', () => {
    expect(only('It fell over three years').hedge).toBeUndefined();
  });

  test('what is counted', () => {
    const subjects = (text: string) => findFigures(text).map(({ subject }) => subject);
    expect(subjects('26,400,000 general practice appointments took place')).toEqual(['general practice appointments']);
    expect(subjects('20,000 more staff to support them')).toEqual(['staff']);
    expect(subjects('hundreds of people fled, two houses fell')).toEqual(['people', 'houses']);
    expect(subjects('60 per cent of the voters')).toEqual(['voters']);
    expect(subjects('an 18-year-old student')).toEqual(['student']);
  });
});

describe('ranges and scores', () => {
  test.each([
    ['30-50 people', ['30-50=30..50 count']],
    ['between 4 and 5 people', ['4 and 5=4..5 count']],
    ['72 to 120 hours', ['72 to 120 hours=72..120 hour']],
    ['seven to eight days', ['seven to eight days=7..8 day']],
    ['$140 million to $160 million', ['$140 million to $160 million=140000000..160000000 USD']],
    ['the bill passed 216-212', ['216-212=216..212 score']],
    ['a 9-14 record', ['9-14=9..14 score']],
    ['the 2007-08 season', ['2007-08=2007..2008 calendar-year']],
    ['in his 20s', ['20s=20..29 age']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('a fall is two figures', () => {
    expect(read('it fell from 50% to 30%')).toEqual(['50%=50 %', '30%=30 %']);
  });
});

describe('measures', () => {
  test('are converted for comparison', () => {
    expect(only('20 miles away').base).toEqual({ value: 32186.88, unit: 'metre' });
    expect(only('32 km away').base).toEqual({ value: 32000, unit: 'metre' });
    expect(only('at 86F outside').base).toEqual({ value: 30, unit: 'degree Celsius' });
    expect(only('it is 30°C').unit).toBe('degree Celsius');
    expect(only('after 48 hours').base).toEqual({ value: 172800, unit: 'second' });
  });

  test.each([
    ['a 181-kg gorilla', '181-kg=181 kilogram'],
    ['a speed of 12mph', '12mph=12 mile per hour'],
    ['a 6.1-magnitude quake', '6.1-magnitude=6.1 magnitude'],
    ['measuring 5.6 on the Richter scale', '5.6=5.6 magnitude'],
    ['the 100m sprint', '100m=100 metre'],
    ['half an hour later', 'half an hour=0.5 hour'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('ages and places in a row', () => {
  test.each([
    ['a 36-year-old climber', '36-year-old=36 age'],
    ['Ann Lee, 43, was hurt', '43=43 age'],
    ['The comedian, 47, left', '47=47 age'],
    ['He was 77. They left', '77=77 age'],
    ['he died at the age of 89', '89=89 age'],
    ['the 12th package', '12th=12 ordinal'],
    ['on lap 48 he crashed', '48=48 ordinal'],
    ['the fourth quarter', 'fourth=4 ordinal'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('dates', () => {
  const publishedAt = '2019-11-23';

  test.each([
    ['on 22 November 2013', '22 November 2013=20131122 date'],
    ['on December 31, 2017', 'December 31, 2017=20171231 date'],
    ['on Sept. 5, 2018', 'Sept. 5, 2018=20180905 date'],
    ['2019-11-23 it began', '2019-11-23=20191123 date'],
    ['23.11.2019 it began', '23.11.2019=20191123 date'],
    ['in February 2019', 'February 2019=201902 year-month'],
    ['in 2013', '2013=2013 calendar-year'],
    ['in the 1980s', '1980s=1980 calendar-decade'],
    ['at 7:33 p.m. it fell', '7:33 p.m.=1173 time-of-day'],
    ['at 9pm it fell', '9pm=1260 time-of-day'],
    ['at 17:06 it fell', '17:06=1026 time-of-day'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
    expect(read(text, { publishedAt })).toEqual([expected]);
  });

  test.each([
    ['on Friday they voted', 'Friday=5 weekday', 'Friday=20191122 date'],
    ['the quake struck before dawn on Friday', 'Friday=5 weekday', 'Friday=20191122 date'],
    ['they have to answer before Friday', 'Friday=5 weekday', 'Friday=20191129 date'],
    ['they will vote on Friday', 'Friday=5 weekday', 'Friday=20191129 date'],
    ['on June 12 they voted', 'June 12=612 month-day', 'June 12=20190612 date'],
    ['on December 3 they meet', 'December 3=1203 month-day', 'December 3=20191203 date'],
    ['in October they voted', 'October=10 month-of-year', 'October=201910 year-month'],
  ])('%s', (text, without, resolved) => {
    expect(read(text)).toEqual([without]);
    expect(read(text, { publishedAt })).toEqual([resolved]);
  });

  test('relative days and years need the article to be dated', () => {
    expect(read('yesterday they voted')).toEqual([]);
    expect(read('yesterday they voted', { publishedAt })).toEqual(['yesterday=20191122 date']);
    expect(read('as they did last year', { publishedAt })).toEqual(['last year=2018 calendar-year']);
    expect(read('as they did last month', { publishedAt })).toEqual(['last month=201910 year-month']);
  });

  test('a day that the calendar does not have is no date', () => {
    expect(findFigures('on 2019-02-30').filter(({ unit }) => unit === 'date')).toEqual([]);
    expect(findFigures('on February 30, 2019').filter(({ unit }) => unit === 'date')).toEqual([]);
  });

  test('an ambiguous date is read by the article and else the day first', () => {
    expect(read('on 10/03/2017', { publishedAt: '2017-10-04' })).toEqual(['10/03/2017=20171003 date']);
    expect(read('on 10/03/2017')).toEqual(['10/03/2017=20170310 date']);
  });
});

describe('what is no figure', () => {
  test.each([
    'Call 0845 125 2222 now',
    'Call (323) 890-5500 now',
    'Call 1-800-555-0199 now',
    'They flew on Flight 175 home',
    'He owns a Pixel 2 phone',
    'They met on 57th Street there',
    'It is in the 700 block of it',
    'Open 24/7 all round',
    'One of the houses fell',
    'the first time it fell',
    'version 1.2.3 of it',
    'see https://example.org/2019/11/23 for it',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('number conventions', () => {
  test.each([
    ['de', '26.400.000 Menschen, 9,7 % mehr', ['26.400.000=26400000 count', '9,7 %=9.7 %']],
    [
      'de',
      '4,5 Milliarden Euro am 22. November 2019',
      ['4,5 Milliarden Euro=4500000000 EUR', '22. November 2019=20191122 date'],
    ],
    [
      'fr',
      "4,5 millions d'euros le 22 novembre 2019",
      ["4,5 millions d'euros=4500000 EUR", '22 novembre 2019=20191122 date'],
    ],
    ['es', '9,7 por ciento de 26.400 personas', ['9,7 por ciento=9.7 %', '26.400=26400 count']],
    ['en', '26.4 people and 26,400 people', ['26.4=26.4 count', '26,400=26400 count']],
  ])('%s: %s', (language, text, expected) => {
    expect(read(text, { language })).toEqual(expected);
  });
});

test('a wrong date is an error that names the option', () => {
  expect(() => findFigures('x', { publishedAt: '30 February' })).toThrow(SameStoryError);
});

test.each([
  ['10 miles', '16093.44 metre'],
  ['5 nautical miles', '9260 metre'],
  ['3 km', '3000 metre'],
  ['2 square km', '2000000 square metre'],
  ['2 km²', '2000000 square metre'],
  ['10 cubic metres', undefined],
  ['6ft 3in', '1.905 metre'],
  ['1m57s59', '117.59 second'],
  ['2 hours', '7200 second'],
  ['86 degrees Fahrenheit', '30 degree Celsius'],
  ['-40F', '-40 degree Celsius'],
  ['5 dollars', undefined],
  ['5 apples', undefined],
])('%s can be compared as %s', (text, expected) => {
  const { base } = only(text);
  expect(base && `${Number(base.value.toFixed(3))} ${base.unit}`).toBe(expected);
});
