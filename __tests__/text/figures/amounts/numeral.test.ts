import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNumeral } from '../../../../src/text/figures/amounts/numeral.js';
import { testRows } from '../../rows.js';

const value = (text: string, decimalComma = false) => readNumeral(text, 0, text.length, decimalComma)?.value;

describe('the same number in two conventions', () => {
  test('any amount of cents reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (cents) => {
        const amount = cents / 100;
        const english = amount.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
        const german = english.replaceAll(',', ' ').replace('.', ',').replaceAll(' ', '.');
        expect(value(english)).toBe(amount);
        expect(value(german, true)).toBe(amount);
      }),
    );
  });

  test('three digits behind one separator are read by the language', () => {
    expect([value('26.400'), value('26.400', true), value('26,400'), value('26,400', true)]).toEqual([
      26.4, 26400, 26400, 26.4,
    ]);
  });

  test('Indian groups', () => {
    expect(value('1,00,000')).toBe(100000);
  });
});

test.each(['0845', '1.2.3', '9/11', '24/7', '1'.repeat(16), '1'.repeat(10_000), '1-844-500-6397', ''])(
  '%.20s is no number',
  (text) => {
    expect(value(text)).toBeUndefined();
  },
);

test('a value is finite whatever the digits', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9.,/'’ –-]{1,60}$/), fc.boolean(), (text, decimalComma) => {
      const found = readNumeral(text, 0, text.length, decimalComma);
      if (found !== undefined) {
        expect(Number.isFinite(found.value)).toBe(true);
        expect(found.second === undefined || Number.isFinite(found.second)).toBe(true);
      }
    }),
  );
});

/** The parts of a number; a comma before the text says that its language writes decimals with one. */
function parts(written: string): string {
  const decimalComma = written.startsWith(', ');
  const text = decimalComma ? written.slice(2) : written;
  const found = readNumeral(text, 0, text.length, decimalComma);
  if (found === undefined) return 'nothing';
  const { value, second, currency, suffix, year, formatted } = found;
  const numbers = [value, second].filter((number) => number !== undefined).map((number) => Number(number.toFixed(4)));
  const shown = [numbers.join('..'), currency, suffix, ...(year ? ['year'] : []), ...(formatted ? ['formatted'] : [])];
  return shown.filter((part) => part !== '').join(' ');
}

describe('the parts of a number', () =>
  testRows(parts, [
    '7 → 7',
    '1999 → 1999 year',
    '19999 → 19999',
    '199 → 199',
    '1,999 → 1999 formatted',
    ', 1.999 → 1999 formatted',
    ', 1,999 → 1.999 formatted',
    '1.999 → 1.999 formatted',
    '12.5 → 12.5 formatted',
    ', 12,5 → 12.5 formatted',
    '0.125 → 0.125 formatted',
    ', 0.125 → 0.125 formatted',
    ', 0,125 → 0.125 formatted',
    '0.5 → 0.5 formatted',
    '.5 → nothing',
    '1,234.56 → 1234.56 formatted',
    ', 1.234,56 → 1234.56 formatted',
    '1.234,56 → 1234.56 formatted',
    '1,234,567.8 → 1234567.8 formatted',
    '1,234,567 → 1234567 formatted',
    '1.234.567 → 1234567 formatted',
    '1,23,456 → 123456 formatted',
    '1,2,3 → nothing',
    '1,2345,678 → nothing',
    '1,234,56 → nothing',
    '12,34.5 → 1234.5 formatted',
    '1234,567 → 1234.567 formatted',
    '1234.567 → 1234.567 formatted',
    '1.2.3 → nothing',
    '1,234.567.8 → 1234567.8 formatted',
    '1.234.567,8 → 1234567.8 formatted',
    "1'000 → 1000 formatted",
    '1’000 → 1000 formatted',
    '1\u00a0000 → 1000 formatted',
    '1\u202f000 → 1000 formatted',
    '1\u2009000 → 1000 formatted',
    "1'000'000 → 1000000 formatted",
    '½ → 0.5 formatted',
    '¼ → 0.25 formatted',
    '¾ → 0.75 formatted',
    '⅓ → 0.3333 formatted',
    '⅔ → 0.6667 formatted',
    '⅛ → 0.125 formatted',
    '⅜ → 0.375 formatted',
    '⅝ → 0.625 formatted',
    '⅞ → 0.875 formatted',
    '2½ → 2.5 formatted',
    '1999½ → 1999.5 formatted',
    '½km → 0.5 km formatted',
    '1/2 → 0.5 formatted',
    '3/4 → 0.75 formatted',
    '9/10 → 0.9 formatted',
    '9/11 → nothing',
    '1/1 → nothing',
    '2/1 → nothing',
    '1/0 → nothing',
    '1.5/2 → nothing',
    '1/2/3 → nothing',
    '10/10 → nothing',
    '2018/19 → 2018..19 year',
    '2018/20 → nothing',
    '1999/00 → 1999..0 year',
    '1899/00 → nothing',
    '2018/1 → nothing',
    '20185/19 → nothing',
    '30-50 → 30..50',
    '30–50 → 30..50',
    '30\u201050 → 30..50',
    '30\u201150 → 30..50',
    '30—50 → nothing',
    '2018-19 → 2018..19 year',
    '30km-50km → 30..50 km',
    '30-50km → 30..50 km',
    '30km-50 → 30..50 km',
    '30- → nothing',
    '30-km → nothing',
    '1-2-3 → nothing',
    '1-844-500-6397 → nothing',
    '$5 → 5 USD',
    '£5.5bn → 5.5 GBP bn formatted',
    '€5 → 5 EUR',
    '5€ → 5 EUR',
    '5 € → 5 EUR',
    '5km → 5 km',
    '5% → 5 %',
    '5 % → 5 %',
    '5th → 5 th',
    '1980s → 1980 s year',
    'A$5 → 5 AUD',
    'XY5 → nothing',
    'abc → nothing',
    '5a6 → nothing',
    '$5-$6 → 5..6 USD',
    '$5-6 → 5..6 USD',
    '0845 → nothing',
    '007 → 7',
    '00 → 0',
    '0,845 → 0.845 formatted',
    '123456789012345 → 123456789012345',
    '1234567890123456 → nothing',
    '5usd → 5 usd',
    '5$ → 5 USD',
  ]));
