import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readNumeral } from '../../../../src/text/figures/amounts/numeral.js';

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
