import { describe, expect, test } from '@jest/globals';
import { areOfDifferentNumber, seriesNumbers } from '../../../src/stories/kinds/series-numbers.js';

const numbers = (text: string, title = '') => seriesNumbers(`${title}\n${text}`);
const differ = (a: string, b: string) => areOfDifferentNumber(numbers(a), numbers(b));

describe('series numbers', () => {
  test('are read in figures, in words and in other languages', () => {
    expect(numbers('The 12th package of sanctions', 'A thirteenth package')).toEqual(
      new Map([['package', new Set([13, 12])]]),
    );
    expect(numbers('das 12. Paket, o 3º turno, le 2e tour')).toEqual(
      new Map([
        ['paket', new Set([12])],
        ['turno', new Set([3])],
        ['tour', new Set([2])],
      ]),
    );
  });

  test('differ where a series is the same and no number is', () => {
    expect(differ('a 12th package', 'the 13th package')).toBe(true);
    expect(differ('the second round of talks', 'the third round of talks')).toBe(true);
    expect(differ('the 12th package follows the 11th package', 'after an 11th package')).toBe(false);
    expect(differ('a 12th package', 'the 13th floor')).toBe(false);
    expect(differ('12 packages arrived', '13 packages arrived')).toBe(false);
  });

  test('do not take sums, ages and dates of the day for a series', () => {
    expect(
      numbers('It cost 12.50 dollars and 3,000 people came. He is 40. Another sentence follows.').size,
    ).toBeLessThanOrEqual(1);
    expect(numbers('').size).toBe(0);
  });
});
