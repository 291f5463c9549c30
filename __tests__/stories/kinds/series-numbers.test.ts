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

  test.each([
    ['the 1st round', 'round 1'],
    ['the 2nd round', 'round 2'],
    ['the 3rd round', 'round 3'],
    ['the 104th round', 'round 104'],
    ['le 1er tour', 'tour 1'],
    ['le 2ème tour', 'tour 2'],
    ['la 2ª vuelta', 'vuelta 2'],
    ['il 3º turno', 'turno 3'],
    ['das 13. Paket', 'paket 13'],
    ['A SECOND ROUND of talks', 'round 2'],
    ['the tenth and eleventh package', 'package 11'],
    ['the 3rd and 4th round, the 5th round', 'round 4,5'],
    ['the 1004th round', ''],
    ['1,004th round', ''],
    ['1.4th round', ''],
    ['x4th round', ''],
    ['the 4th-round', ''],
    ['the 4th of May', ''],
    ['the 0th round', ''],
    ['the other round', ''],
    ['seconded package', ''],
  ])('in "%s": %s', (text, found) => {
    const series = [...numbers(text)].map(([thing, own]) => `${thing} ${[...own].join()}`);
    expect(series.filter((one) => !one.startsWith('of '))).toEqual(found === '' ? [] : [found]);
  });

  test('agree where one series has a number in common, whatever others have', () => {
    expect(differ('the 2nd round, the 3rd stage', 'the 2nd round, the 4th stage')).toBe(false);
    expect(differ('the 3rd stage, the 2nd round', 'the 4th stage, the 2nd round')).toBe(false);
    expect(differ('a text', 'the 2nd round')).toBe(false);
    expect(differ('the 2nd round', 'a text')).toBe(false);
  });
});
