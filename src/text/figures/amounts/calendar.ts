import { Gap, MONTHS, type Reading, Role } from '../../reading/index.js';
import { TokenKind } from '../../tokens/index.js';
import {
  type CalendarFigure,
  dateOf,
  dayFrom,
  dayOfMonth,
  type Found,
  monthOf,
  numericDate,
  timeOf,
  weekdayOf,
} from './date-names.js';
import { looksAhead, wordAt } from './figure-context.js';
import { DOTTED_DAYS } from './foreign-dates.js';

const SHIFTS: ReadonlyMap<string, number> = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['next', 1],
  ['coming', 1],
]);
const RELATIVE: ReadonlyMap<string, number> = new Map([
  ['yesterday', -1],
  ['today', 0],
  ['tonight', 0],
  ['tomorrow', 1],
]);
const FURTHER: ReadonlyMap<string, number> = new Map([
  ['before', -1],
  ['after', 1],
]);
/** Months that are also words or names; they count only with a preposition or a number. */
const AMBIGUOUS = new Set(['may', 'march', 'april', 'june', 'august', 'mar', 'jan', 'sep', 'dec']);
const MONTH_NUMBERS = new Map(MONTHS);
const TIGHT = Gap.Space | Gap.Stop;

/** Reads dates and times. `published` is the article's day in milliseconds, for relative dates. */
export class Calendar {
  readonly #reading: Reading;
  /** The article's day in milliseconds. */
  readonly published: number | undefined;

  constructor(reading: Reading, published: number | undefined) {
    this.#reading = reading;
    this.published = published;
  }

  /** A whole number of one or two digits ("4", "22nd"); 0 for anything else. */
  #day(i: number): number {
    const reading = this.#reading;
    const kind = reading.tokens.kinds[i];
    if (i >= reading.count || (kind !== TokenKind.Number && kind !== TokenKind.Ordinal)) return 0;
    const found = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(
      reading.text.slice(reading.start(i), Math.min(reading.end(i), reading.start(i) + 5)),
    );
    return found === null ? 0 : Number(found[1]);
  }

  #year(i: number): number {
    const reading = this.#reading;
    if (i >= reading.count || reading.tokens.kinds[i] !== TokenKind.Number || reading.end(i) - reading.start(i) !== 4)
      return 0;
    const year = Number(reading.text.slice(reading.start(i), reading.end(i)));
    return year >= 1000 && year <= 2100 ? year : 0;
  }

  /** -1 for "last June"; 1 for "next June" and in sentences about the future. */
  #shift(i: number): number {
    const before = wordAt(this.#reading, i - 1);
    return (
      SHIFTS.get(before) ??
      (before === 'since' ? -1 : undefined) ??
      (this.published !== undefined && looksAhead(this.#reading, i) ? 1 : 0)
    );
  }

  /**
   * A date with a month's name at `i`, by the first form that fits: "December 31, 2017", "22 November 2013", "February
   * 2019", "in June".
   */
  month(i: number): Found | undefined {
    const reading = this.#reading;
    if (reading.language === 'en' && !reading.capitalised(i)) return undefined;
    const month = reading.value(i);
    return (
      this.#days(i, month) ??
      this.#dayThenMonth(i, month) ??
      this.#monthThenDay(i, month) ??
      this.#monthThenYear(i, month) ??
      this.#monthAlone(i, month)
    );
  }

  /** Whether what follows token `i` is directly next to it: "Nov. 22". */
  #isNear(i: number): boolean {
    return (this.#reading.gap(i + 1) & ~TIGHT) === 0;
  }

  /** "22 November 2013", "the 2nd of March", "22. November" */
  #dayThenMonth(i: number, month: number): Found | undefined {
    const reading = this.#reading;
    const before = /^(?:of|de|di)$/.test(wordAt(reading, i - 1)) ? i - 2 : i - 1;
    const dotted = DOTTED_DAYS.has(reading.language) && reading.gap(i) === TIGHT;
    const day = (reading.gap(i) === Gap.Space || dotted) && before >= 0 ? this.#day(before) : 0;
    if (day === 0 || day >= 32) return undefined;
    if (reading.gap(before) & Gap.Dash && before > 0 && reading.tokens.kinds[before - 1] === TokenKind.Number)
      return undefined;
    const at = /^(?:de|del)$/.test(wordAt(reading, i + 1)) ? i + 2 : i + 1;
    const year = this.#isNear(i) || reading.gap(at) === (Gap.Space | Gap.Comma) ? this.#year(at) : 0;
    const found = year > 0 ? dateOf(year, month, day) : dayOfMonth(month, day, this.published, this.#shift(i));
    return found && { ...found, first: before, last: year > 0 ? at + 1 : i + 1 };
  }

  /** "March 3, 2018", "March 3 to March 7, 2018", "March 3 last year" */
  #monthThenDay(i: number, month: number): Found | undefined {
    const reading = this.#reading;
    const day = this.#isNear(i) ? this.#day(i + 1) : 0;
    if (day === 0) return undefined;
    const comma = (reading.gap(i + 2) & ~(Gap.Space | Gap.Comma)) === 0;
    const year = comma ? this.#year(i + 2) : 0;
    const last = i + 2;
    const later = /^(?:to|and|through|until)$/.test(wordAt(reading, last)) && reading.has(last + 1, Role.Month);
    const shared = year === 0 && later && this.#day(last + 2) > 0 ? this.#year(last + 3) : 0;
    const start = shared > 0 ? dateOf(shared, month, day) : undefined;
    if (start !== undefined) return { ...start, first: i, last };
    if (year > 0) {
      const found = dateOf(year, month, day);
      return found && { ...found, first: i, last: i + 3 };
    }
    const isLastYear = wordAt(reading, last) === 'last' && wordAt(reading, last + 1) === 'year';
    const thisYear = this.published === undefined ? undefined : new Date(this.published).getUTCFullYear();
    const found =
      (isLastYear && thisYear !== undefined ? dateOf(thisYear - 1, month, day) : undefined) ??
      dayOfMonth(month, day, this.published, isLastYear ? -1 : this.#shift(i));
    return found && { ...found, first: i, last: isLastYear ? last + 2 : last };
  }

  /** "February 2019", "February of 2019" */
  #monthThenYear(i: number, month: number): Found | undefined {
    const reading = this.#reading;
    const near = this.#isNear(i);
    const at = near && /^(?:of|de)$/.test(wordAt(reading, i + 1)) ? i + 2 : i + 1;
    const year = near || reading.gap(i + 1) === (Gap.Space | Gap.Comma) ? this.#year(at) : 0;
    return year > 0 ? { value: year * 100 + month, unit: 'year-month', first: i, last: at + 1 } : undefined;
  }

  /** "in June" */
  #monthAlone(i: number, month: number): Found | undefined {
    if (this.#reading.language !== 'en' || !this.#isMonth(i)) return undefined;
    return { ...monthOf(month, this.published, this.#shift(i)), first: i, last: i + 1 };
  }

  /** "3 to 7 March 2018", "between 3 and 7 March", "3-7 March", "March 3-7, 2018": days of one month. */
  #days(i: number, month: number): Found | undefined {
    const reading = this.#reading;
    let first = i;
    let last = i + 1;
    let low = 0;
    let high = 0;
    if (i > 0 && reading.gap(i) === Gap.Space) {
      [low, high] = this.#span(i - 1);
      if (high > 0) first = i - 1;
      else {
        const word = wordAt(reading, i - 2);
        const joins = word === 'to' || (word === 'and' && wordAt(reading, i - 4) === 'between');
        [low, high] = joins ? [this.#day(i - 3), this.#day(i - 1)] : [0, 0];
        if (high > low && low > 0) first = i - 3;
      }
    }
    if (!(high > low && low > 0) && i + 1 < reading.count && (reading.gap(i + 1) & ~TIGHT) === 0) {
      [low, high] = this.#span(i + 1);
      if (high > 0) last = i + 2;
    }
    if (!(high > low && low > 0)) return undefined;
    const year = (reading.gap(last) & ~(Gap.Space | Gap.Comma)) === 0 ? this.#year(last) : 0;
    const of = (day: number) =>
      year > 0 ? dateOf(year, month, day) : dayOfMonth(month, day, this.published, this.#shift(i));
    const [from, to] = [of(low), of(high)];
    if (from === undefined || to === undefined) return undefined;
    return { ...from, high: to.value, first, last: year > 0 ? last + 1 : last };
  }

  /** The days of "3-7" in one token. */
  #span(i: number): [low: number, high: number] {
    const reading = this.#reading;
    if (i >= reading.count || reading.tokens.kinds[i] !== TokenKind.Number || reading.end(i) - reading.start(i) > 5)
      return [0, 0];
    const found = /^(\d{1,2})[-–](\d{1,2})$/.exec(reading.text.slice(reading.start(i), reading.end(i)));
    const [low, high] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)];
    return high > low && high < 32 ? [low, high] : [0, 0];
  }

  /** Whether a month's name means a month when nothing beside it says so. */
  #isMonth(i: number): boolean {
    const reading = this.#reading;
    const word = wordAt(reading, i).replace(/['’]s$/, '');
    const before = wordAt(reading, i - 1);
    if (SHIFTS.has(before) || /^(?:in|since|until|till|early|late|mid|during|through|every)$/.test(before)) return true;
    if (/^(?:by|from|of|before|after|between|for|to|and)$/.test(before)) {
      return (
        (word !== 'may' && word !== 'march') ||
        /^(?:end|beginning|middle|start|rest|month)$/.test(wordAt(reading, i - 2))
      );
    }
    // "an April shooting"
    if (reading.has(i - 1, Role.Determiner) && !reading.capitalised(i + 1) && reading.gap(i + 1) === Gap.Space)
      return word !== 'may' && word !== 'march';
    return !AMBIGUOUS.has(word) && reading.end(i) - reading.start(i) > 4 && !reading.capitalised(i - 1);
  }

  /** "mid-February". */
  hyphenated(i: number, hyphen: number): Found | undefined {
    const reading = this.#reading;
    if (!/^(?:mid|early|late)$/i.test(reading.text.slice(reading.start(i), hyphen))) return undefined;
    const month = MONTH_NUMBERS.get(reading.text.slice(hyphen + 1, reading.wordEnds[i]).toLowerCase());
    if (month === undefined) return undefined;
    return { ...monthOf(month, this.published, this.#shift(i)), first: i, last: i + 1 };
  }

  /** "Sunday"; also the day's name in "Monday, May 28, 2016", whose date is the more exact figure. */
  weekday(i: number): Found | undefined {
    const reading = this.#reading;
    if (!reading.capitalised(i) && /^(?:en|de)$/.test(reading.language)) return undefined;
    // Part of a name: "the Sunday Times", "Black Friday".
    if (
      reading.gap(i + 1) === Gap.Space &&
      reading.capitalised(i + 1) &&
      (reading.has(i + 1, Role.Organisation) || wordAt(reading, i + 1) === 'night')
    )
      return undefined;
    // The day of the date in "Monday, 25 November 2019".
    const date = this.#dateBehind(i);
    if (date !== undefined) return { ...date, first: i, last: i + 1 };
    const shift = SHIFTS.get(wordAt(reading, i - 1));
    const ahead = shift === undefined ? looksAhead(reading, i) : shift > 0;
    return { ...weekdayOf(reading.value(i), this.published, ahead), first: i, last: i + 1 };
  }

  /** The day of the date directly after the weekday at `i`, if the two agree. */
  #dateBehind(i: number): CalendarFigure | undefined {
    const reading = this.#reading;
    const gap = reading.gap(i + 1);
    if (this.published === undefined || i + 1 >= reading.count || gap & ~(Gap.Space | Gap.Comma | Gap.Stop))
      return undefined;
    const month = [i + 1, i + 2, i + 3].find((at) => reading.has(at, Role.Month));
    const found = month === undefined ? undefined : this.month(month);
    if (found === undefined || found.unit !== 'date' || found.first > i + 2) return undefined;
    const day = new Date(
      Date.UTC(Math.floor(found.value / 10_000), (Math.floor(found.value / 100) % 100) - 1, found.value % 100),
    ).getUTCDay();
    return (day || 7) === reading.value(i) ? { value: found.value, unit: 'date' } : undefined;
  }

  /** "yesterday", if the article's date is known. */
  relative(i: number): Found | undefined {
    const days = RELATIVE.get(wordAt(this.#reading, i).replace(/['’]s$/, ''));
    const second = this.#reading.text.charCodeAt(this.#reading.start(i) + 1); // "USA TODAY's"
    const loud = second >= 65 && second <= 90;
    if (days === undefined || this.published === undefined || loud) return undefined;
    // "the day before yesterday", "the day after tomorrow"
    const further = wordAt(this.#reading, i - 2) === 'day' ? FURTHER.get(wordAt(this.#reading, i - 1)) : undefined;
    if (further === undefined || Math.sign(days) !== further)
      return { ...dayFrom(this.published, days), first: i, last: i + 1 };
    return { ...dayFrom(this.published, days + further), first: i - 2, last: i + 1 };
  }

  /** "last year", "this month", relative to the article's date. */
  period(i: number): Found | undefined {
    const shift = SHIFTS.get(wordAt(this.#reading, i - 1));
    if (shift === undefined || this.published === undefined || wordAt(this.#reading, i - 1) === 'past')
      return undefined;
    const date = new Date(this.published);
    const word = wordAt(this.#reading, i).replace(/['’]s$/, '');
    const year = date.getUTCFullYear();
    if (word === 'night' && shift === -1) return { ...dayFrom(this.published, -1), first: i - 1, last: i + 1 };
    if (word === 'year') return { value: year + shift, unit: 'calendar-year', first: i - 1, last: i + 1 };
    if (word !== 'month') return undefined;
    const month = date.getUTCMonth() + shift;
    const moved = new Date(Date.UTC(year, month, 1));
    return {
      value: moved.getUTCFullYear() * 100 + moved.getUTCMonth() + 1,
      unit: 'year-month',
      first: i - 1,
      last: i + 1,
    };
  }

  /** The day, month or year that lies `value` units before the article's day. */
  ago(value: number, unit: string): CalendarFigure | undefined {
    if (this.published === undefined || !Number.isInteger(value) || value > 3000) return undefined;
    const days = unit === 'day' ? value : unit === 'week' ? value * 7 : 0;
    if (days > 0) return dayFrom(this.published, -days);
    const now = new Date(this.published);
    const year = now.getUTCFullYear();
    if (unit === 'year') return { value: year - value, unit: 'calendar-year' };
    if (unit !== 'month') return undefined;
    const then = new Date(Date.UTC(year, now.getUTCMonth() - value, 1));
    return { value: then.getUTCFullYear() * 100 + then.getUTCMonth() + 1, unit: 'year-month' };
  }

  /** A date in figures: "2019-11-23". */
  date(i: number): Found | undefined {
    const reading = this.#reading;
    const found = numericDate(
      reading.text.slice(reading.start(i), Math.min(reading.end(i), reading.start(i) + 10)),
      this.published,
    );
    return found === undefined ? undefined : { ...found, first: i, last: i + 1 };
  }

  /** "7:33 p.m.", "9pm", "17:06". */
  time(i: number): Found | undefined {
    const reading = this.#reading;
    const parts = /^(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2})?\s?([ap])?/i.exec(
      reading.text.slice(reading.start(i), Math.min(reading.end(i), reading.start(i) + 12)),
    );
    if (parts === null) return undefined;
    let half = parts[3] === undefined ? 0 : parts[3].toLowerCase() === 'p' ? 2 : 1;
    let last = i + 1;
    if (half === 0) {
      half = this.half(last);
      if (half > 0) last = this.halfEnd(last);
    }
    const found = timeOf(Number(parts[1]), Number(parts[2] ?? 0), half);
    return found === undefined ? undefined : { ...found, first: i, last };
  }

  /** 1 if "a.m." is at `i`, 2 if "p.m." is. */
  half(i: number): 0 | 1 | 2 {
    const reading = this.#reading;
    if (i >= reading.count || reading.gap(i) & ~Gap.Space || reading.end(i) - reading.start(i) > 4) return 0;
    const word = wordAt(reading, i);
    if (word === 'a.m.' || word === 'am' || word === 'a.m') return 1;
    if (word === 'p.m.' || word === 'pm' || word === 'p.m') return 2;
    // "4: 30 p. m."
    return (word === 'a' || word === 'p') && wordAt(reading, i + 1) === 'm' && reading.gap(i + 1) & Gap.Stop
      ? word === 'a'
        ? 1
        : 2
      : 0;
  }

  halfEnd(i: number): number {
    return wordAt(this.#reading, i).length === 1 ? i + 2 : i + 1;
  }
}
