import { parsePublicationTime, requireText, type Span, type TextInput } from '../../article.js';
import { optional, readOptions } from '../../options.js';
import { languageOf, languageTag } from '../language/index.js';
import { Gap, Reading, Role } from '../reading/index.js';
import { TokenFlag, TokenKind } from '../tokens/index.js';
import {
  type Amount,
  asAmount,
  Calendar,
  type FigureContext,
  type FigureKind,
  type Hedge,
  readWords,
  wordAt,
} from './amounts/index.js';
import { behindHyphen, letteredMoney } from './attached-signs.js';
import { digitsAt, gluedCode, gluedScale, raceTime } from './digits.js';
import { compoundWord, numberWords } from './number-words.js';
import { foreignHalf, oneAndAHalf, orderWord, partOrOrdinal, severalOf, withArticle } from './parts.js';
import { oClock } from './plain-numbers.js';

export type { FigureKind, Hedge } from './amounts/index.js';

/** A number that a text states, with what it counts. */
export interface Figure extends Span {
  readonly kind: FigureKind;
  readonly value: number;
  readonly unit: string;
  /** The upper end of a range, the second number of a score. */
  readonly high?: number;
  readonly hedge?: Hedge;
  /** What is counted, as the text words it: "general practice appointments". */
  readonly subject?: string;
  /** The value in the unit that others of its kind are compared in: metres, kilograms, degrees Celsius, seconds. */
  readonly base?: { readonly value: number; readonly unit: string };
  /** The day, month or year that "three days ago" means, if the article's date is known. */
  readonly date?: { readonly value: number; readonly unit: string };
}

/** Languages that write "9,7" and "26.400.000". */
const DECIMAL_COMMA = new Set(
  'de fr es it pt nl sv no da fi pl cs sk hu ro hr sr sl bg ru uk tr id vi el et lv lt ca gl is'.split(' '),
);

export interface FindFiguresOptions {
  /** BCP 47 tag; decides how decimals are written. @default the article's, else detected from the text */
  readonly language?: string | undefined;
  /**
   * ISO 8601 date against which "Friday", "last month" and "June 12" are resolved. Without it they stay a weekday, a
   * month and a day. @default the article's
   */
  readonly publishedAt?: string | undefined;
}

/**
 * The numbers that a text states: counts, money, percentages, parts, multiples, ages, durations, measures, scores,
 * ordinals, dates and times, in digits or words, with hedges and ranges. Numbers that are part of a name (a flight, a
 * model, a street), telephone numbers and links are left out, and so are "one", "first" and "second" in mere phrases.
 *
 * Units: `count`, an ISO 4217 currency, `%`, `percentage point`, `fraction`, `times`, `age`, `ordinal`, `score`, a
 * singular English unit (`day`, `mile`, `degree Celsius`), and for the calendar integers that can be read: `date`
 * 20191123, `year-month` 201911, `calendar-year` 2019, `calendar-decade` 1980, `month-day` 1123, `month-of-year` 11,
 * `weekday` 1 (Monday) to 7, `time-of-day` in minutes. `$` means US dollars unless letters say otherwise. An amount
 * that only its verb shows to be money ("raised 5m") has the currency `XXX` of ISO 4217. Measures have a `base`, in
 * which miles and kilometres can be compared. Degrees and percentages may be negative. "Hundreds" and "several hundred"
 * have the value 100 and the hedge "about".
 *
 * Linear in the length of the text; a token of more than 15 digits is not a figure, and every value is finite.
 *
 * @param input A text, or an article, whose `language` and `publishedAt` are used unless the options override them.
 * @throws {SameStoryError} `invalid-article` if there is no text; `invalid-option`.
 *
 * @example
 * const figures = findFigures('More than 26m GP appointments, up 9.7 per cent');
 * figures.map(({ value, unit, hedge, subject }) => ({ value, unit, hedge, subject }));
 * // [{ value: 26000000, unit: 'count', hedge: 'more than', subject: 'GP appointments' }, { value: 9.7, unit: '%' }]
 */
export function findFigures(input: TextInput, options?: FindFiguresOptions): Figure[] {
  const article = requireText('findFigures', input);
  const given = readOptions<FindFiguresOptions>('findFigures', options, {
    language: languageTag,
    publishedAt: dateOption,
  });
  const reading = new Reading();
  reading.read(article.text, languageOf(article.text, given.language ?? article.language));
  return figuresOf(reading, given.publishedAt ?? article.publishedAt);
}

/** How the option `publishedAt` is read. */
export const dateOption = optional<string | undefined>(
  (value) => typeof value === 'string' && parsePublicationTime(value) !== undefined,
  'a date such as 2026-11-22',
);

/** {@link findFigures} for a text that has been read. */
export function figuresOf(reading: Reading, publishedAt: string | undefined): Figure[] {
  const time = publishedAt === undefined ? undefined : parsePublicationTime(publishedAt);
  const calendar = new Calendar(reading, time && localTime(time.from, publishedAt!));
  const context: FigureContext = {
    reading,
    calendar,
    decimalComma: DECIMAL_COMMA.has(reading.tag),
  };
  const figures: Figure[] = [];
  let done = 0;
  for (let i = 0; i < reading.count; ) {
    const found = figureAt(context, i);
    if (found === undefined) {
      i++;
    } else if (typeof found === 'number') {
      i = Math.max(found, i + 1);
    } else {
      // A month searches back for its day, an article for its number, so a longer figure replaces an earlier one.
      while (
        figures.length > 0 &&
        found.first < done &&
        figures[figures.length - 1]!.start >= reading.start(found.first)
      )
        figures.pop();
      if (found.first >= done || figures.length === 0 || figures[figures.length - 1]!.end <= reading.start(found.first))
        pushFigure(reading, figures, toFigure(reading, found));
      done = found.last;
      i = Math.max(found.last, i + 1);
    }
  }
  return figures;
}

/** What the clock showed where an article was published: "today" is that day, whatever day it was in Greenwich. */
function localTime(time: number, publishedAt: string): number {
  const [, sign, hours, minutes] = /T[^T]*([+-])(\d\d):?(\d\d)$/i.exec(publishedAt.trim()) ?? [];
  if (hours === undefined) return time;
  return time + (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** Kinds whose unit may follow the last of several numbers: "61 and 48 years old". */
const AFTER_AND: ReadonlySet<FigureKind> = new Set(['age', 'percent']);
const AFTER_OR: ReadonlySet<FigureKind> = new Set(['age', 'percent', 'duration', 'measure', 'times']);
/**
 * Words between two numbers of which the first shares the unit of the second: "5 or 6 miles", "fell from 30 to 20 per
 * cent".
 */
const SHARES: ReadonlyMap<string, ReadonlySet<FigureKind>> = new Map([
  [' and ', AFTER_AND],
  [' und ', AFTER_AND],
  [' y ', AFTER_AND],
  [' e ', AFTER_AND],
  [' et ', AFTER_AND],
  [', ', AFTER_AND],
  [' or ', AFTER_OR],
  [' to ', new Set<FigureKind>(['percent', 'measure', 'points'])],
]);

function pushFigure({ text }: Reading, figures: Figure[], figure: Figure): void {
  const before = figures[figures.length - 1];
  if (
    before?.kind === 'count' &&
    before.subject === undefined &&
    before.high === undefined &&
    figure.start - before.end <= 6 &&
    figure.high === undefined
  ) {
    const shares = SHARES.get(text.slice(before.end, figure.start));
    if (shares?.has(figure.kind)) {
      const { base, unit, kind, value } = figure;
      const own = base === undefined ? {} : { base: { value: (before.value * base.value) / value, unit: base.unit } };
      figures[figures.length - 1] = { ...before, kind, unit, ...own };
    }
  }
  const whole = before === undefined ? undefined : composed(text, before, figure);
  if (whole === undefined) figures.push(figure);
  else figures[figures.length - 1] = whole;
}

/** Between the two parts of one length of time. */
const JOINS_PARTS = /^(?: and |, | |, and | e | y | et | und )$/;

/** "Three years and four months": one length of time, in the smaller of its units. */
function composed(text: string, large: Figure, small: Figure): Figure | undefined {
  if (large.kind !== 'duration' || small.kind !== 'duration' || large.unit === small.unit) return undefined;
  if (large.high !== undefined || small.high !== undefined || small.hedge !== undefined) return undefined;
  if (small.start - large.end > 6 || !JOINS_PARTS.test(text.slice(large.end, small.start))) return undefined;
  const [whole, part] = [large.base?.value ?? large.value, small.base?.value ?? small.value];
  const [one, two] = [large.base?.unit ?? large.unit, small.base?.unit ?? small.unit];
  const unit = part / small.value;
  if (one !== two || !(part < whole / large.value)) return undefined;
  const sum = whole + part;
  return {
    ...small,
    start: large.start,
    value: sum / unit,
    ...(large.hedge === undefined ? {} : { hedge: large.hedge }),
    ...(small.base === undefined ? {} : { base: { value: sum, unit: two } }),
  };
}

function figureAt(context: FigureContext, i: number): Amount | number | undefined {
  const { reading, calendar } = context;
  const kind = reading.tokens.kinds[i]!;
  switch (kind) {
    case TokenKind.Number:
    case TokenKind.Money:
    case TokenKind.Percent:
    case TokenKind.Measure:
    case TokenKind.Ordinal:
      return digitsAt(context, i);
    case TokenKind.Time: {
      // "GMT+02:00" is not a time.
      if (reading.text.charCodeAt(reading.start(i) - 1) === 43) return i + 1;
      const race = raceTime(context, i);
      if (race !== undefined) return race;
      const time = calendar.time(i);
      return time === undefined ? i + 1 : asAmount(time, 'time');
    }
    case TokenKind.Date: {
      const date = calendar.date(i);
      return date === undefined ? i + 1 : asAmount(date, 'date');
    }
    case TokenKind.Word:
      return wordFigureAt(context, i);
    default:
      return undefined;
  }
}

/** A figure that a word opens: a number or date in words, a scale, a unit. */
function wordFigureAt(context: FigureContext, i: number): Amount | number | undefined {
  const { reading, calendar } = context;
  const role = reading.role(i);
  if (role & (Role.Number | Role.Scale | Role.Month | Role.Weekday | Role.Unit)) {
    if (role & Role.Month) {
      const found = calendar.month(i);
      if (found !== undefined) return asAmount(found, 'date');
    }
    if (role & Role.Weekday) {
      const found = calendar.weekday(i);
      return found === undefined ? i + 1 : asAmount(found, 'date');
    }
    if (role & Role.Number) {
      const value = reading.value(i);
      if (value >= 0) return oClock(context, { first: i, last: i + 1, value }) ?? numberWords(context, i);
      const relative = calendar.relative(i);
      return relative === undefined ? partOrOrdinal(context, i) : asAmount(relative, 'date');
    }
    const article =
      i > 0 &&
      reading.has(i - 1, Role.Determiner) &&
      reading.gap(i) === Gap.Space &&
      /^an?$/.test(wordAt(reading, i - 1));
    if (role & Role.Scale) {
      if (role & Role.Hedge) return orderWord(context, i);
      if (article) return withArticle(context, i);
      // "Mil duzentas pessoas"
      if (reading.language !== 'en' && reading.value(i) === 1000 && readWords(reading, i).value > 1000)
        return numberWords(context, i);
      if (reading.language !== 'en') return foreignHalf(context, i);
      return reading.gap(i) === Gap.Space ? severalOf(context, i) : undefined;
    }
    if (role & Role.Unit) {
      const period = calendar.period(i);
      if (period !== undefined) return asAmount(period, 'date');
      if (!article && reading.language !== 'en') return oneAndAHalf(context, i);
      return article ? withArticle(context, i) : undefined;
    }
    return undefined;
  }
  // Not known as a whole, or only as an opener of sentences ("Two-thirds of …").
  if ((role & ~Role.Opener) === 0) {
    const hyphen = hyphenOf(reading, i);
    const month = hyphen > 0 ? calendar.hyphenated(i, hyphen) : undefined;
    if (month !== undefined) return asAmount(month, 'date');
    const behind = hyphen > 0 ? behindHyphen(context, i) : undefined;
    if (behind !== undefined) return behind;
    const hasDigit = (reading.tokens.flags[i]! & TokenFlag.HasDigit) !== 0;
    const lettered = hasDigit ? letteredMoney(context, i) : undefined;
    if (lettered !== undefined) return lettered;
    if (hyphen > 0) return compoundWord(context, i, hyphen);
    if (hasDigit) {
      return gluedCode(context, i) ?? gluedScale(context, i) ?? raceTime(context, i);
    }
  }
  return undefined;
}

/** The offset of the first hyphen of a word, 0 if it has none. */
function hyphenOf(reading: Reading, i: number): number {
  const { text } = reading;
  const start = reading.start(i);
  // "one-" is the shortest number word before a hyphen, "seventeen-" the longest.
  const end = Math.min(reading.wordEnds[i]!, start + 11);
  for (let at = start + 3; at < end; at++) if (text.charCodeAt(at) === 45) return at;
  return 0;
}

function toFigure(reading: Reading, amount: Amount): Figure {
  const { kind, value, unit, high, hedge, base, date, subject } = amount;
  return {
    start: reading.start(amount.first) - (amount.lead ?? 0),
    end: reading.wordEnds[amount.last - 1]!,
    kind,
    value,
    unit,
    ...(high === undefined ? {} : { high }),
    ...(hedge === undefined ? {} : { hedge }),
    ...(subject === undefined ? {} : { subject: reading.text.slice(subject.start, subject.end) }),
    ...(base === undefined ? {} : { base }),
    ...(date === undefined ? {} : { date }),
  };
}
