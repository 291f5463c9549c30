import { describe, expect, test } from '@jest/globals';
import { articleFromRecord, readDate } from '../../src/io/index.js';

describe('a day is read', () => {
  test.each([
    ...[' 2026-03-10 ', '20260310', '2026/3/10', '2026.03.10', '2026-3-10', '10.03.2026', '10.3.2026', '3/10/2026'],
    ...[
      '2026年3月10日',
      '2026년 3월 10일',
      '2026. 3. 10.',
      '10 tháng 3, 2026',
      '10 tháng 3 năm 2026',
      'ngày 10/3/2026',
    ],
    ...['March 10, 2026', 'March 10th, 2026', '10 mars 2026', '10 de marzo de 2026', '10 marca 2026', '10 марта 2026'],
    ...['10 Mart 2026', '2026 March 10', 'Published 10 March 2026 by Ann Cole', 'mar. 10 mar. 2026', '10-Mar-26'],
  ])('of %s', (written) => {
    const isUnclear = written === '3/10/2026';
    expect(readDate(written, isUnclear ? 'month' : undefined)).toEqual({ iso: '2026-03-10' });
  });

  test.each([
    ...[1773178800, 1773178800000, 1773178800000000, 1773178800000000000, '1773178800', '1773178800000'],
    ...['/Date(1773178800000)/', '/Date(1773178800000+0100)/', new Date(1773178800000), '20260310T214000Z'],
    ...['2026-03-10T21:40:00Z', '2026-03-10 21:40:00.123 UTC', 'Tue, 10 Mar 2026 21:40:00 GMT', '10 Mar 26 21:40 UT'],
    ...['21:40 GMT, 10 March 2026', 'March 10, 2026 9:40 PM GMT', 'Tuesday, 10-Mar-26 21:40:00 GMT'],
  ])('with its moment of %s', (written) => {
    const { iso = '' } = readDate(written) ?? {};
    expect(iso.replace(' ', 'T')).toBe('2026-03-10T21:40:00Z');
  });

  test.each([
    ...['20260310214000', '20260310 2140', '20260310T214000,5', '2026-03-10 at 21:40', '2026-03-10, 21:40:00.25'],
    ...['2026-3-10 9:40 pm', '2026-03-10 9:40 p.m.', '2026-03-10 21:40 Uhr', '2026-03-10 21:40 [Europe/Berlin]'],
    ...['10.03.2026 21:40', '10/03/2026 - 21:40:00', '10 March 2026 at 21:40', 'Tue Mar 10 21:40:00 2026'],
    ...['10 mars 2026 à 21h40', '10. März 2026, 21:40 Uhr', '21.40 | 10 March 2026', 'Mar 10, 2026 9:40:00.5 pm'],
    20260310214000,
  ])('with its time of %s', (written) => {
    expect(readDate(written, 'day')).toEqual({ iso: '2026-03-10T21:40:00' });
  });

  test.each([
    ['2026-03-10 9:40 p.m. EST', '-05:00'],
    ['20260310T214000.123+0200', '+02:00'],
    ['20260310T214000 +02:00', '+02:00'],
    ['2026-03-10, 21:40 GMT+2', '+02:00'],
    ['2026-03-10, 21:40 UTC +0530', '+05:30'],
    ['2026-03-10, 21:40 CET (Central Europe)', '+01:00'],
    ['2026-03-10, 21:40 NZST.', '+12:00'],
    ['Tue, 10 Mar 2026 21:40:00 EDT', '-04:00'],
    ['Tue, 10 Mar 2026 21:40:00 +0000', '+00:00'],
    ['Tue Mar 10 21:40:00 CET 2026', '+01:00'],
    ['Tue Mar 10 21:40:00 +0100 2026', '+01:00'],
    ['Tue Mar 10 2026 21:40:00 GMT+0100 (CET)', '+01:00'],
    ['10 Mar 2026 21:40 akst', '-09:00'],
    ['21:40 CET, 10 March 2026', '+01:00'],
    ['10 March 2026 21:40 Z', 'Z'],
  ])('with the zone of %s', (written, zone) => {
    expect(readDate(written)).toEqual({ iso: `2026-03-10T21:40:00${zone}` });
  });

  test('with the fraction of a second that a clock has counted', () => {
    expect(readDate(1773178800123)).toEqual({ iso: '2026-03-10T21:40:00.123Z' });
    expect(readDate('1773178800.25')).toEqual({ iso: '2026-03-10T21:40:00.250Z' });
  });

  test('midnight and noon of twelve hours', () => {
    expect(readDate('2026-3-10 12:05 am')?.iso).toBe('2026-03-10T00:05:00');
    expect(readDate('2026-3-10 12:05 pm')?.iso).toBe('2026-03-10T12:05:00');
    expect(readDate('2026-3-10 11:05 am')?.iso).toBe('2026-03-10T11:05:00');
  });
});

test.each([
  ...['2026-03-10 13:05 pm', '2026-3-10 0:05 am', '2026-03-10, 25:40', '2026-03-10, 21:60', '10 March 2026 21:60'],
])('of %s, whose time cannot be, the day is kept', (written) => {
  expect(readDate(written)).toEqual({ iso: '2026-03-10' });
});

test('a zone of two countries, or of none, is said to be lost', () => {
  expect(readDate('2026-03-10 21:40 IST')).toEqual({
    iso: '2026-03-10',
    lost: 'the zone "IST", and so the time of day',
  });
  expect(readDate('10 Mar 2026 21:40 XYZ')?.lost).toMatch(/^the zone "XYZ"/);
});

test('two-digit years are of this century up to 49', () => {
  expect(readDate('Mon, 21 Apr 49 06:00:00 GMT')?.iso).toBe('2049-04-21T06:00:00Z');
  expect(readDate('Sunday, 06-Nov-50 08:49:37 GMT')?.iso).toBe('1950-11-06T08:49:37Z');
});

test.each([
  ['4/5/2026', undefined, undefined],
  ['4-5-2026', undefined, undefined],
  ['4/5/2026', 'day', '2026-05-04'],
  ['4/5/2026', 'month', '2026-04-05'],
  ['4.5.2026', 'month', '2026-05-04'],
  ['12/12/2026', undefined, '2026-12-12'],
  ['13/12/2026', 'month', '2026-12-13'],
  ['12/13/2026', 'day', '2026-12-13'],
  ['13/13/2026', 'day', undefined],
  ['31/2/2026', undefined, undefined],
  ['21.04/2026', undefined, undefined],
] as const)('%s with the %s first is %s', (written, order, iso) => {
  expect(readDate(written, order)?.iso).toBe(iso);
});

test.each([
  ...['', '  ', 'yesterday', 'March', '5 March', 'in 2026', '5 Foo 2026', 'Ma 10, 2026', 'Marchx 10, 2026'],
  // A month alone, or three numbers of which each could be the day.
  ...['April 2026', '2026-04', '1 2 3 March 2026'],
  ...['20261310', '20260230', '30 February 2026', '2026-13-01', 'x2026-03-10 21:40', '2026-03-10x', '2026-03-10 / 2'],
  // Seconds since 1970 are nine digits or more, and newspapers are not older than print.
  ...[99_999_999, Number.NaN, 1e20, '1499-12-31', '2201-01-01', `10 March 2026${' '.repeat(100)}`],
  ...[new Date(Number.NaN), null, undefined, true, {}, ['2026-03-10']],
])('%s is no day', (written) => {
  expect(readDate(written)).toBeUndefined();
});

test('the years of print are', () => {
  expect(['1500-01-01', '2200-12-31'].map((written) => readDate(written)?.iso)).toEqual(['1500-01-01', '2200-12-31']);
  expect(readDate(100_000_000)?.iso).toBe('1973-03-03T09:46:40Z');
  expect(readDate(-1e9)?.iso).toBe('1938-04-24T22:13:20Z');
});

test('a date that cannot be read costs the date alone, with a warning', async () => {
  const read = await articleFromRecord({ id: 'a', text: 'Doctors voted.', date: 'April 2026' });
  expect(read).toMatchObject({ kind: 'article', article: { id: 'a' } });
  expect(JSON.stringify(read)).toContain('April 2026');
});
