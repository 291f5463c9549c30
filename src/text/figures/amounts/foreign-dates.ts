// Dates that open with a number, as languages other than English write them: "8 nov", "du 3 au 7 novembre", "3-11",
// "11月3日".
import { getOrInsert } from '../../../structures/index.js';
import { Gap, type Reading, Role } from '../../reading/index.js';
import { type CalendarFigure, dateOf, dayOfMonth, type Found } from './date-names.js';
import { tokenFrom, wordAt } from './figure-context.js';
import { MONTH_FORMS } from './month-names.generated.js';

/** Languages that write a stop behind the number of a day. Elsewhere the stop ends a sentence. */
export const DOTTED_DAYS: ReadonlySet<string> = new Set(['de', 'no', 'da', 'fi', 'cs']);
/** How far the longest date goes. */
const MAX_LENGTH = 48;

const TO = 'au|al|a|à|ao|bis|tot|do|til|till|y|e|et|und|en';
const NAMED_MONTH = new RegExp(
  `^(\\d{1,2})(er|º|°|ª|\\.)?(?:(?:\\s?[-–]\\s?|\\s(?:${TO})\\s(?:el\\s|zum\\s)?)(\\d{1,2})\\.?)?` +
    '(?:\\s(?:de\\s|del\\s|di\\s)?|[-/](?=\\p{L}))(\\p{L}{2,13})(?![\\p{L}\\d]|-\\p{L})(?:\\.?,?[\\s/-](?:de\\s|del\\s)?((?:1\\d|20)\\d\\d)(?!\\d))?',
  'u',
);
const EAST_ASIAN = /^(?:(\d{4})年)?(?:(\d{1,2})月(?!間|间)(?:(\d{1,2})[日号])?|\d{1,2}[日号](?!間|间))/;
const DAY_AND_MONTH = /^(\d{1,2})([/.-])(\d{1,2})(?![/.,-]?\d|\p{L})(\.?)/u;
const VIETNAMESE_DATE = /^(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:(?:[/.-]| năm )((?:19|20)\d\d))?(?![/.,-]?\d)/;
const VIETNAMESE_MONTH = /^()(\d{1,2})(?:[/.-]| năm )((?:19|20)\d\d)(?![/.,-]?\d)/;
/** Vietnamese words before a day: day, morning, noon, afternoon, evening, night. "Từ 3-5 người" is three to five. */
const VIETNAMESE_DAYS: ReadonlySet<string> = new Set('ngày sáng trưa chiều tối đêm khuya'.split(' '));
const PORTUGUESE_DAYS = /^(?:segunda|terça|quarta|quinta|sexta|sábado|domingo)(?:-feira)?$/;
const GERMAN_BEFORE_DAYS = /^(?:am|vom|zum|bis|dem|den|ab|seit)$/;

const months = new Map<string, ReadonlyMap<string, number>>();

/** By form in lower case: the month, negative where the form needs a year behind it. */
function monthsOf(language: string): ReadonlyMap<string, number> {
  return getOrInsert(months, language, () => {
    const forms: string | undefined = (MONTH_FORMS as Readonly<Record<string, string>>)[language];
    const rows = forms === undefined ? [] : forms.split(' ');
    return new Map(
      rows.flatMap((row, at) =>
        row
          .split('/')
          .map((form) => (form.endsWith('?') ? ([form.slice(0, -1), -at - 1] as const) : ([form, at + 1] as const))),
      ),
    );
  });
}

/** Whether a capitalised word is a month, with its ending: "Kasım’da". */
export function isForeignMonth(reading: Reading, i: number): boolean {
  return reading.language !== 'en' && monthsOf(reading.language).has(wordAt(reading, i).replace(/['’].*$/, ''));
}

/** The date whose first number is token `i`; the token to continue from where the number is a day and says no more. */
export function foreignDate(reading: Reading, i: number, published: number | undefined): Found | number | undefined {
  const end = reading.end(i);
  // Most texts have no such sign here, and end at this test.
  if (reading.text.charCodeAt(end) > FIRST_EAST_ASIAN) return eastAsianDate(reading, i, published);
  if (reading.language === 'en') return undefined;
  return namedMonth(reading, i, published) ?? numericDay(reading, i, published) ?? bareDay(reading, i);
}

const FIRST_EAST_ASIAN = 0x3000;

/** "2025年11月3日", "11月3日", "3日" */
function eastAsianDate(reading: Reading, i: number, published: number | undefined): Found | number | undefined {
  const start = reading.start(i);
  const found = EAST_ASIAN.exec(reading.text.slice(start, start + MAX_LENGTH));
  if (found === null) return undefined;
  const last = tokenFrom(reading, i, start + found[0].length);
  const [year, month, day] = [Number(found[1] ?? 0), Number(found[2] ?? 0), Number(found[3] ?? 0)];
  if (month === 0) return last;
  if (day > 0) return placed(year > 0 ? dateOf(year, month, day) : dayOfMonth(month, day, published, 0), i, last);
  return year > 0 && month < 13 ? { value: year * 100 + month, unit: 'year-month', first: i, last } : last;
}

/** "8 nov", "8. Nov. 2025", "3 de set. de 2025", "du 3 au 7 novembre" */
function namedMonth(reading: Reading, i: number, published: number | undefined): Found | undefined {
  const start = reading.start(i);
  const found = NAMED_MONTH.exec(reading.text.slice(start, start + MAX_LENGTH));
  if (found === null) return undefined;
  const [whole, from, mark, to, name, year] = found as unknown as [string, string, string?, string?, string?, string?];
  if (mark === '.' && !DOTTED_DAYS.has(reading.language)) return undefined;
  const nameEnd =
    start + whole.length - (year === undefined ? 0 : whole.length - whole.lastIndexOf(name!) - name!.length);
  const at = tokenFrom(reading, i, nameEnd) - 1;
  const month = reading.has(at, Role.Month)
    ? reading.value(at)
    : (monthsOf(reading.language).get(name!.toLowerCase()) ?? 0);
  if (month === 0 || (month < 0 && year === undefined)) return undefined;
  // "ocak" with a small letter is a hearth or a quarry.
  if (reading.language === 'tr' && !reading.capitalised(at)) return undefined;
  const of = (day: string) =>
    year === undefined
      ? dayOfMonth(Math.abs(month), Number(day), published, 0)
      : dateOf(Number(year), Math.abs(month), Number(day));
  const [first, high] = [of(from), to === undefined ? undefined : of(to)];
  if (first === undefined || (to !== undefined && !(high !== undefined && high.value > first.value))) return undefined;
  const last = year === undefined ? at + 1 : tokenFrom(reading, i, start + whole.length);
  return { ...first, ...(high === undefined ? {} : { high: high.value }), first: i, last };
}

/** "ngày 3-11", "(4/11)", "am 3.11.": a day and a month in figures, where a word or a sign says that it is one. */
function numericDay(reading: Reading, i: number, published: number | undefined): Found | undefined {
  const start = reading.start(i);
  const written = reading.text.slice(start, start + MAX_LENGTH);
  const before = wordAt(reading, i - 1);
  if (reading.language === 'vi' && (before === 'ngày' || before === 'tháng')) {
    const whole = (before === 'ngày' ? VIETNAMESE_DATE : VIETNAMESE_MONTH).exec(written);
    if (whole !== null) {
      const [day, month, year] = [Number(whole[1] ?? 0), Number(whole[2]), Number(whole[3] ?? 0)];
      const last = tokenFrom(reading, i, start + whole[0].length);
      if (day === 0) return placed(month < 13 ? { value: year * 100 + month, unit: 'year-month' } : undefined, i, last);
      return placed(year > 0 ? dateOf(year, month, day) : dayOfMonth(month, day, published, 0), i, last);
    }
  }
  const found = DAY_AND_MONTH.exec(written);
  if (found === null) return undefined;
  const [whole, day, sign, month, stop] = found as unknown as [string, string, string, string, string];
  if (!isDay(reading, i, before, sign, stop, start + whole.length)) return undefined;
  return placed(dayOfMonth(Number(month), Number(day), published, 0), i, tokenFrom(reading, i, start + whole.length));
}

function isDay(reading: Reading, i: number, before: string, sign: string, stop: string, end: number): boolean {
  const bracketed = (reading.gap(i) & Gap.Open) !== 0 && reading.text[end] === ')';
  if (reading.language === 'vi')
    return VIETNAMESE_DAYS.has(before) || (sign === '/' && (bracketed || /^(?:từ|đến)$/.test(before)));
  if (reading.language === 'de' && sign === '.') return stop !== '' && GERMAN_BEFORE_DAYS.test(before);
  if (sign !== '/') return false;
  if (reading.language === 'pt' && bracketed) return true;
  return /^d[ií]a$/.test(before) || reading.has(i - 1, Role.Weekday) || monthsOf(reading.language).has(before);
}

/** "na terça-feira (3)", "el martes 3,": the day of a weekday, of which nothing else is said. */
function bareDay(reading: Reading, i: number): number | undefined {
  const length = reading.end(i) - reading.start(i);
  if (length > 2 || Number(reading.text.slice(reading.start(i), reading.end(i))) > 31) return undefined;
  const isPortuguese = reading.language === 'pt' && PORTUGUESE_DAYS.test(wordAt(reading, i - 1));
  if (!isPortuguese && !reading.has(i - 1, Role.Weekday)) return undefined;
  if (reading.gap(i) & Gap.Open) return reading.text[reading.end(i)] === ')' ? i + 1 : undefined;
  const behind = i + 1 < reading.count ? reading.gap(i + 1) : Gap.Line;
  if (reading.gap(i) !== Gap.Space) return undefined;
  return behind & (Gap.Comma | Gap.Stop | Gap.Line) || reading.has(i + 1, Role.Function) ? i + 1 : undefined;
}

function placed(figure: CalendarFigure | undefined, first: number, last: number): Found | undefined {
  return figure && { ...figure, first, last };
}
