import { describe, expect, test } from '@jest/globals';
import { articleFromRecord, readDate } from '../../src/io/index.js';
import { dateInAddress, dateOrderOf } from '../../src/io/mapping/values/dates.js';

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

/** Zones as mail, feeds and agencies name them: hours ahead of Greenwich. */
const ZONES = {
  ...{
    Z: 0,
    UT: 0,
    UTC: 0,
    GMT: 0,
    WET: 0,
    WEST: 1,
    BST: 1,
    CET: 1,
    MEZ: 1,
    CEST: 2,
    MESZ: 2,
    EET: 2,
    EEST: 3,
    MSK: 3,
  },
  ...{ HKT: 8, SGT: 8, AWST: 8, JST: 9, KST: 9, AEST: 10, AEDT: 11, NZST: 12, NZDT: 13 },
  ...{ EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7, AKST: -9, HST: -10 },
};

test.each(Object.entries(ZONES))('a time in %s is %d hours ahead of Greenwich', (zone, hours) => {
  const ahead = hours === 0 ? 'Z' : `${hours < 0 ? '-' : '+'}${String(Math.abs(hours)).padStart(2, '0')}:00`;
  for (const written of [`2026-3-10 21:40 ${zone}`, `Tue, 10 Mar 2026 21:40:00 ${zone.toLowerCase()}`])
    expect(readDate(written)?.iso).toMatch(new RegExp(`^2026-03-10T21:40(:00)?${ahead.replace('+', '\\+')}$`));
});

test.each([
  [
    '01',
    'January Jan janvier Januar Jänner enero gennaio janeiro tammikuuta stycznia ledna января січня Ocak ianuarie',
  ],
  ['02', 'February Feb février févr Februar febrero febbraio fevereiro helmikuuta lutego února февраля Şubat február'],
  ['03', 'March Mar mars März Marz marzo março maart mrt marts maaliskuuta marca března марта березня Mart martie'],
  ['04', 'April Apr avril abril aprile avr abr huhtikuuta kwietnia dubna апреля квітня Nisan aprilie április Απριλίου'],
  ['05', 'May mai mayo maggio maio mei maj toukokuuta maja května мая травня Mayıs május Μαΐου'],
  ['06', 'June Jun juin Juni junio giugno junho kesäkuuta czerwca června июня червня Haziran iunie Ιουνίου'],
  ['07', 'July Jul juillet Juli julio luglio julho heinäkuuta lipca července июля липня Temmuz iulie Ιουλίου'],
  ['08', 'August Aug août aout agosto augustus elokuuta sierpnia srpna августа серпня Ağustos augusztus Αυγούστου'],
  ['09', 'September Sep Sept septembre Setembro settembre syyskuuta września září сентября вересня Eylül septembrie'],
  [
    '10',
    'October Oct octobre Oktober octubre ottobre outubro lokakuuta października října октября жовтня Ekim octombrie',
  ],
  ['11', 'November Nov novembre noviembre novembro marraskuuta listopada ноября листопада Kasım noiembrie Νοεμβρίου'],
  [
    '12',
    'December Dec décembre Dezember diciembre dicembre dezembro joulukuuta grudnia prosince декабря грудня Aralık',
  ],
])('month %s is %s', (month, names) => {
  for (const name of names.split(' '))
    expect([name, readDate(`5 ${name} 2026`)?.iso]).toEqual([name, `2026-${month}-05`]);
});

test.each([
  // Days with their parts marked.
  ['2026年12月31日 21:40', '2026-12-31T21:40:00'],
  ['2026年 3月 10日', '2026-03-10'],
  ['2026년12월31일', '2026-12-31'],
  ['2026年3月10日報', undefined],
  ['26年3月10日', undefined],
  ['2026. 12. 31.', '2026-12-31'],
  ['2026.3.10.', '2026-03-10'],
  ['x2026. 3. 10.', undefined],
  ['31 tháng 12, 2026', '2026-12-31'],
  ['1 tháng 3 2026', '2026-03-01'],
  ['ngày 31-12-2026', '2026-12-31'],
  ['Ngày 1/3/2026', '2026-03-01'],
  ['tối ngày 10/3/2026', undefined],
  ['/Date(100000000)/', '1973-03-03T09:46:40Z'],
  ['/Date(12345678)/', undefined],
  // Counted from 1970 in seconds, milliseconds, microseconds and nanoseconds: as many digits as a time of our days has.
  [-100_000_000, '1966-10-31T14:13:20Z'],
  [100_000_000_000, '1973-03-03T09:46:40Z'],
  [100_000_000_000_000, '1973-03-03T09:46:40Z'],
  [100_000_000_000_000_000, '1973-03-03T09:46:40Z'],
  ['100000000', '1973-03-03T09:46:40Z'],
  ['17731788.5', undefined],
  ['x1773178800', undefined],
  [20260310, '2026-03-10'],
  ['15000101000000', '1500-01-01T00:00:00'],
  ['19991231235959', '1999-12-31T23:59:59'],
  ['20991231235959', '2099-12-31T23:59:59'],
  ['21991231235959', '2199-12-31T23:59:59'],
  [new Date('1400-01-01'), undefined],
  ['+002026-03-10', '+002026-03-10'],
  ['+012026-03-10', undefined],
  // The compact form.
  ['20260310T2140', '2026-03-10T21:40:00'],
  ['20260310t2140z', '2026-03-10T21:40:00Z'],
  ['20260310 2140 -0500', '2026-03-10T21:40:00-05:00'],
  ['20260310T214000.12Z', '2026-03-10T21:40:00Z'],
  ['20260310T21', undefined],
  ['20260310T2140x', undefined],
  ['a20260310', undefined],
  // The year first.
  ['2026/12/31', '2026-12-31'],
  ['2026.1.5 6:07', '2026-01-05T06:07:00'],
  ['2026-3-10,21:40', '2026-03-10T21:40:00'],
  ['2026-3-10T21:40:07', '2026-03-10T21:40:07'],
  ['2026-3-10 9:05:07.25 p.m. EST', '2026-03-10T21:05:07-05:00'],
  ['2026-3-10 9:40pm', '2026-03-10T21:40:00'],
  ['2026-3-10 9:40 A.M.', '2026-03-10T09:40:00'],
  ['2026-3-10 9:40 pmx', '2026-03-10'],
  ['2026-3-100', undefined],
  ['12026/3/10', undefined],
  ['2026-3-10 21:4', undefined],
  ['2026-3-10 221:40', undefined],
  ['2026-3-10 on 21:40', undefined],
  [`2026-3-10 21:40 ${'x'.repeat(41)}`, undefined],
  // The day first.
  ['31.12.2026, 21:40', '2026-12-31T21:40:00'],
  ['1.3.2026T6:07', '2026-03-01T06:07:00'],
  ['10.3.2026 at 21:40:07', '2026-03-10T21:40:07'],
  ['10.3.2026,21:40', '2026-03-10T21:40:00'],
  ['10.3.2026 - 9:40 pm CET', '2026-03-10T21:40:00+01:00'],
  ['10.3.2026 9:05:07,25 a.m.', '2026-03-10T09:05:07'],
  ['13-12-2026', '2026-12-13'],
  ['12/12/2026 21:40', '2026-12-12T21:40:00'],
  ['110.03.2026', undefined],
  ['10.03.20261', undefined],
  ['10.03.2026x', undefined],
  ['10.3.26', undefined],
  ['10.3.2026 21:4', undefined],
  // The month in words.
  ['mar. 5 avr. 2026', '2026-04-05'],
  ['21 Apr 2026 at 9.05 pm', '2026-04-21T21:05:00'],
  ['21 Apr 2026 9:05:07,25 a.m. EST', '2026-04-21T09:05:07-05:00'],
  ['21 Apr 2026 9h05', '2026-04-21T09:05:00'],
  ['21 Apr 2026 9:05.30', '2026-04-21T09:05:30'],
  ['Tue Apr 21 9:05:07 Z 2026', '2026-04-21T09:05:07Z'],
  ['Tue Apr 21 09:05:07 -0500 2026', '2026-04-21T09:05:07-05:00'],
  ['Tue Apr 21 09:05:07 GMT-0500 2026', '2026-04-21T09:05:07-05:00'],
  ['09:05 +0100, 21 April 2026', '2026-04-21T09:05:00+01:00'],
  ['09:05 21 April 2026', '2026-04-21T09:05:00'],
  ['09:05 – April 21, 2026', '2026-04-21T09:05:00'],
  ['April 1st, 2026', '2026-04-01'],
  ['the 22nd of April 2026', '2026-04-22'],
  ['April 3RD 2026', '2026-04-03'],
  ['21 avril 26', '2026-04-21'],
  // No more than twelve words are looked at.
  ['a b c d e f g h i 10 March 2026', '2026-03-10'],
  ['a b c d e f g h i j 10 March 2026', undefined],
  // No more than a hundred characters are.
  ['10 March 2026'.padEnd(100), '2026-03-10'],
  ['10 March 2026'.padEnd(101), undefined],
  // What may stand behind a time.
  ['2026-3-10 21:40 hr', '2026-03-10T21:40:00'],
  ['2026-3-10 21:40 hrs', '2026-03-10T21:40:00'],
  ['2026-3-10 21:40 hour', '2026-03-10T21:40:00'],
  ['2026-3-10 21:40 Hours', '2026-03-10T21:40:00'],
  ['2026-3-10 21:40 hrsx', '2026-03-10'],
  ['2026-3-10 21:40 xhrs', '2026-03-10'],
  ['2026-3-10 21:40 +2', '2026-03-10T21:40:00+02:00'],
  ['2026-3-10 21:40 -11:30', '2026-03-10T21:40:00-11:30'],
  ['2026-3-10 21:40 gmt +0530', '2026-03-10T21:40:00+05:30'],
  ['2026-3-10 21:40 +02000', '2026-03-10'],
  ['2026-3-10 21:40 x+0200', '2026-03-10'],
  ['2026-3-10 21:40 CET,', '2026-03-10T21:40:00+01:00'],
  ['2026-3-10 21:40 CET[Europe/Paris]', '2026-03-10T21:40:00+01:00'],
  ['2026-3-10 21:40 (CET)', '2026-03-10T21:40:00'],
  ['2026-3-10 21:40 (CET) x', '2026-03-10'],
  ['2026-3-10 12:40 am', '2026-03-10T00:40:00'],
])('%s is %s', (written, iso) => {
  expect(readDate(written)?.iso).toBe(iso);
});

test('a zone that is not known is named by its first twenty characters', () => {
  expect(readDate(`2026-3-10 21:40  ${'x'.repeat(25)}`)?.lost).toBe(
    `the zone "${'x'.repeat(20)}", and so the time of day`,
  );
});

test.each([
  ['13/04/2026', 'day'],
  ['4/13/2026', 'month'],
  ['4/5/2026 and 13/4/2026', 'day'],
  ['4/13/2026 and 13/4/2026', undefined],
  ['12/12/2026', undefined],
  ['13/4/26', undefined],
  ['13/4/20261', undefined],
  ['113/4/2026', undefined],
  ['13-4-2026', undefined],
  ['', undefined],
])('of a table with %s the %s comes first', (text, order) => {
  expect(dateOrderOf(text)).toBe(order);
});

test.each([
  ['https://a.example/2026/04/21/bridge', '2026-04-21'],
  ['https://a.example/2026/apr/21/bridge', '2026-04-21'],
  ['https://a.example/2026/APR/21', '2026-04-21'],
  ['https://a.example/20260421-bridge', '2026-04-21'],
  ['https://a.example/bridge-2026-12-31', '2026-12-31'],
  ['https://a.example/bridge_2026_10_09_x', '2026-10-09'],
  ['https://a.example/2026/01/01.html', '2026-01-01'],
  ['https://a.example/2026-04-11?page=2', '2026-04-11'],
  ['https://a.example/2026/xyz/21/', undefined],
  ['https://a.example/2026/13/21/', undefined],
  ['https://a.example/2026/00/21/', undefined],
  ['https://a.example/2026/04/32/', undefined],
  ['https://a.example/2026/04/00/', undefined],
  ['https://a.example/2026/02/30/', undefined],
  ['https://a.example/1926/04/21/', undefined],
  ['https://a.example/2026/04-21/', undefined],
  ['https://a.example/2026/4/21/', undefined],
  ['https://a.example/202604211', undefined],
  ['https://a.example/x2026/04/21/', undefined],
  [`https://a.example/${'x'.repeat(1000)}/2026/04/21/`, undefined],
  [7, undefined],
  [undefined, undefined],
])('the day in the address %s is %s', (address, day) => {
  expect(dateInAddress(address)).toBe(day);
});
