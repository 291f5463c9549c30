import { DAY } from '../../../article.js';
/** A day, month or year as a readable integer: 20191123, 201911, 2019; without a known year, the rest of it. */
export interface CalendarFigure {
  readonly value: number;
  /** The last day of several. */
  readonly high?: number | undefined;
  readonly unit: 'date' | 'year-month' | 'calendar-year' | 'month-day' | 'month-of-year' | 'weekday' | 'time-of-day';
}

/** A date or time in a text: tokens `[first, last)` and their meaning. */
export interface Found extends CalendarFigure {
  readonly first: number;
  readonly last: number;
}

/** Number of days in a month; 29 for February if the year is unknown. */
function daysIn(month: number, year?: number): number {
  if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** A day that the calendar has, or nothing. */
export function dateOf(year: number, month: number, day: number): CalendarFigure | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month, year) || year < 1000 || year > 2999) return undefined;
  return { value: year * 10_000 + month * 100 + day, unit: 'date' };
}

function fromTime(time: number): CalendarFigure {
  const date = new Date(time);
  return { value: date.getUTCFullYear() * 10_000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate(), unit: 'date' };
}

/** A day and month with its year. `shift` is -1 for "last", 1 for "next" or a sentence about the future, 0 if open. */
export function dayOfMonth(
  month: number,
  day: number,
  published: number | undefined,
  shift: number,
): CalendarFigure | undefined {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(month)) return undefined;
  if (published === undefined) return { value: month * 100 + day, unit: 'month-day' };
  const year = nearestYear(month, day, published, shift);
  return dateOf(year, month, day) ?? { value: month * 100 + day, unit: 'month-day' };
}

export function monthOf(month: number, published: number | undefined, shift: number): CalendarFigure {
  if (published === undefined) return { value: month, unit: 'month-of-year' };
  // Whether the article's own month is this one, on its first day and on its last.
  const now = new Date(published);
  if (shift === 0 && now.getUTCMonth() + 1 === month)
    return { value: now.getUTCFullYear() * 100 + month, unit: 'year-month' };
  return { value: nearestYear(month, 15, published, shift) * 100 + month, unit: 'year-month' };
}

/**
 * A day may lie this many days ahead of the article without a word for the future, if its last occurrence was long ago.
 */
const NEAR_AHEAD = 75;
const FAR_BACK = 250;

/**
 * The year of a day: that of its last occurrence, unless that was long ago and the next is near. With `shift` 1, that
 * of the next occurrence.
 */
function nearestYear(month: number, day: number, published: number, shift: number): number {
  const year = new Date(published).getUTCFullYear();
  const past = Date.UTC(year, month - 1, day) <= published ? year : year - 1;
  if (shift > 0) return past + 1;
  if (shift < 0) return past;
  const back = (published - Date.UTC(past, month - 1, day)) / DAY;
  const ahead = (Date.UTC(past + 1, month - 1, day) - published) / DAY;
  return ahead < NEAR_AHEAD && back > FAR_BACK ? past + 1 : past;
}

/** The last such weekday up to the article's day, or the next one in a sentence about the future. */
export function weekdayOf(weekday: number, published: number | undefined, ahead: boolean): CalendarFigure {
  if (published === undefined) return { value: weekday, unit: 'weekday' };
  const today = new Date(published).getUTCDay() || 7;
  const back = (today - weekday + 7) % 7;
  const days = ahead ? (back === 0 ? 7 : 7 - back) : -back;
  return fromTime(published + days * DAY);
}

export function dayFrom(published: number, days: number): CalendarFigure {
  return fromTime(published + days * DAY);
}

/** Minutes since midnight; `half` is 0 for a 24-hour clock, 1 for a.m., 2 for p.m. */
export function timeOf(hour: number, minute: number, half: number): CalendarFigure | undefined {
  if (minute > 59 || hour > 24 || (half > 0 && (hour > 12 || hour === 0))) return undefined;
  const hours = half === 0 ? hour % 24 : (hour % 12) + (half === 2 ? 12 : 0);
  return { value: hours * 60 + minute, unit: 'time-of-day' };
}

/**
 * A date in figures. "2019-11-23" and "23.11.2019" are unambiguous; for "10/03/2017" the reading nearer to the
 * article's date is used, without one the day comes first (`monthFirst` for American English).
 */
export function numericDate(written: string, published: number | undefined): CalendarFigure | undefined {
  const parts = written.split(/[-/.]/).map(Number);
  const [a, b, c] = parts;
  if (a === undefined || b === undefined || c === undefined || parts.length !== 3 || parts.some(Number.isNaN))
    return undefined;
  if (a > 999) return dateOf(a, b, c);
  const year = c < 100 ? c + (c < 50 ? 2000 : 1900) : c;
  const dayFirst = dateOf(year, b, a);
  const monthFirst = dateOf(year, a, b);
  if (dayFirst === undefined || monthFirst === undefined || written.includes('.')) return dayFirst ?? monthFirst;
  if (published === undefined) return dayFirst;
  return Math.abs(Date.UTC(year, b - 1, a) - published) <= Math.abs(Date.UTC(year, a - 1, b) - published)
    ? dayFirst
    : monthFirst;
}
