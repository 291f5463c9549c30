import { describe, expect, test } from '@jest/globals';
import { findFigures } from '../../../src/index.js';

/** What a text of a language states, each figure as "its words: value unit". */
function read(language: string, text: string): string[] {
  return findFigures(text, { language, publishedAt: '2025-11-10' }).map(
    ({ start, end, value, high, unit }) =>
      `${text.slice(start, end)}: ${value}${high === undefined ? '' : `–${high}`} ${unit}`,
  );
}

describe('days of a month, as languages other than English write them', () => {
  test.each([
    ['es', 'Arcaya, 8 nov (Meridiana).- Tres heridos', ['8 nov: 20251108 date', 'Tres: 3 count']],
    ['es', 'hasta el 3 de set. de 2024', ['3 de set. de 2024: 20240903 date']],
    ['pt', 'Lisboa, 03 out 2025 (Lusa)', ['03 out 2025: 20251003 date']],
    ['fr', 'depuis le 1er nov. et le 12 déc. 2024', ['1er nov: 20251101 date', '12 déc. 2024: 20241212 date']],
    ['fr', 'du 3 au 7 novembre', ['3 au 7 novembre: 20251103–20251107 date']],
    ['it', 'ROMA, 3 NOV - Due feriti', ['3 NOV: 20251103 date', 'Due: 2 count']],
    [
      'de',
      'Berlin, 8. Nov. (dpa) - vom 3. bis 7. Dezember',
      ['8. Nov: 20251108 date', '3. bis 7. Dezember: 20251203–20251207 date'],
    ],
    ['nl', 'op 3 mrt 2024', ['3 mrt 2024: 20240303 date']],
    ['pl', 'we wtorek 1 października', ['1 października: 20251001 date']],
    ['tr', '3 Kasım’da 5 ölü', ['3 Kasım: 20251103 date', '5: 5 count']],
    ['ru', '3 ноября 2025 года', ['3 ноября 2025: 20251103 date']],
  ])('%s: %s', (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
  });

  test('an abbreviation that is another word needs a year behind it, and a stop only some languages write', () => {
    expect(read('it', 'vinse in 3 set')).toEqual(['3: 3 count']);
    expect(read('it', 'il 3 set 2025')).toEqual(['3 set 2025: 20250903 date']);
    expect(read('es', 'Hubo 3. Mayo fue peor')).not.toContain('3. Mayo: 20250503 date');
    expect(read('de', 'nach 3 Mai-Kundgebungen')).toEqual(['3: 3 count']);
  });

  test('a day and a month in figures are a date where a word or a bracket says so', () => {
    expect(read('vi', 'Tối 18/10, 3 người chết')).toEqual(['18/10: 20251018 date', '3: 3 count']);
    expect(read('vi', 'ngày 3-11')).toEqual(['3-11: 20251103 date']);
    expect(read('vi', 'ngày 3 tháng 11 năm 2015')).toEqual(['3 tháng 11 năm 2015: 20151103 date']);
    expect(read('vi', 'từ 3-5 người')).toEqual(['3-5: 3–5 count']);
    expect(read('vi', 'thắng 3-1')).toEqual(['3-1: 3–1 score']);
    expect(read('pt', 'na quarta (4/11)')).toEqual(['4/11: 20251104 date']);
    expect(read('de', 'am 3.11. ab 3.11 Prozent')[0]).toBe('3.11: 20251103 date');
  });

  test('the day of a weekday counts nothing', () => {
    expect(read('pt', 'na terça-feira (4)')).toEqual(['terça-feira: 20251104 date']);
    expect(read('es', 'el martes 4, tres personas')).toEqual(['martes: 20251104 date', 'tres: 3 count']);
    expect(read('es', 'el martes 3 personas murieron')).toContain('3: 3 count');
  });

  test('dates in Chinese and Japanese, in any text', () => {
    expect(read('ja', '11月3日に3人が死亡')).toEqual(['11月3日: 20251103 date', '3人: 3 count']);
    expect(read('zh', '2025年11月3日')).toEqual(['2025年11月3日: 20251103 date']);
    expect(read('ja', '2025年11月')).toEqual(['2025年11月: 202511 year-month']);
    expect(read('ja', '3日間')).toEqual(['3: 3 count']);
  });
});

describe('times and ages', () => {
  test.each([
    ['fr', 'à 14 h 20, puis à 3 h', ['14 h 20: 860 time-of-day', '3 h: 180 time-of-day']],
    ['pl', 'o godz. 17.26', ['17.26: 1046 time-of-day']],
    ['tr', 'saat 04.31’de', ['04.31: 271 time-of-day']],
    ['es', 'Lucía Maroto, 26 años, murió tras 12 años', ['26 años: 26 age', '12 años: 12 year']],
    ['pt', 'Marcão, de 41 anos, jogou dois anos', ['41 anos: 41 age', 'dois anos: 2 year']],
    ['de', 'eine 19 Jahre alte Frau', ['19 Jahre: 19 age']],
  ])('%s: %s', (language, text, expected) => {
    expect(read(language, text)).toEqual(expected);
  });
});
