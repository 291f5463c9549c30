import { Gap, inBaseUnit, type Reading, Role, type Unit } from '../../reading/index.js';
import { TokenKind } from '../../tokens/index.js';
import { MONEY_CONTEXT, STRETCHES } from './amount-cues.generated.js';
import type { Calendar } from './calendar.js';
import type { Found } from './date-names.js';
import { wordAt } from './figure-context.js';
import { type Hedge, hedgeAfter, hedgeBefore } from './hedges.js';
import { subjectAfter, subjectBefore } from './subjects.js';

export type FigureKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'fraction'
  | 'times'
  | 'age'
  | 'duration'
  | 'measure'
  | 'ordinal'
  | 'score'
  | 'date'
  | 'time';

/** A figure as tokens `[first, last)`. */
export interface Amount {
  readonly first: number;
  readonly last: number;
  readonly kind: FigureKind;
  readonly value: number;
  readonly unit: string;
  readonly high?: number | undefined;
  readonly hedge?: Hedge | undefined;
  readonly base?: { readonly value: number; readonly unit: string } | undefined;
  readonly date?: { readonly value: number; readonly unit: string } | undefined;
  readonly subject?: { readonly start: number; readonly end: number } | undefined;
  /** Characters before the first token that belong to it, a minus sign or "€ "; negative where some of it do not. */
  readonly lead?: number | undefined;
}

/** Everything needed to read a figure: the text, its date, and how its language writes decimals. */
export interface FigureContext {
  readonly reading: Reading;
  readonly calendar: Calendar;
  readonly decimalComma: boolean;
}

/** Kinds whose subject may precede them. */
const COUNTED_BEFORE: ReadonlySet<FigureKind> = new Set(['count', 'money', 'percent', 'points']);

export function asAmount(found: Found, kind: 'date' | 'time'): Amount {
  return {
    first: found.first,
    last: found.last,
    kind: found.unit === 'time-of-day' ? 'time' : kind,
    value: found.value,
    unit: found.unit,
    high: found.high,
  };
}

/**
 * What a figure has besides its value: the upper end of a range, its own hedge, the token at which its subject starts.
 */
export interface Extras {
  readonly high?: number | undefined;
  readonly hedge?: Hedge | undefined;
  readonly subjectFrom?: number | undefined;
}

/** A figure with the hedge before or after it. */
export function made(
  { reading }: FigureContext,
  first: number,
  last: number,
  kind: FigureKind,
  value: number,
  unit: string,
  { high, hedge, subjectFrom }: Extras = {},
): Amount {
  const after = hedgeAfter(reading, last);
  const from = subjectFrom === last && after !== undefined ? after.last : subjectFrom;
  const single = kind !== 'count' || value === 1;
  return {
    first,
    last,
    kind,
    value,
    unit,
    high: high === value ? undefined : high,
    hedge: hedgeOf(reading, first, last, kind) ?? after?.hedge ?? hedge,
    subject:
      (from === undefined ? undefined : subjectAfter(reading, from, single)) ??
      (COUNTED_BEFORE.has(kind) ? subjectBefore(reading, first) : undefined),
  };
}

/** The hedge before a figure. In "over three years" and "under 2015" the word is no hedge; it says when. */
function hedgeOf(reading: Reading, first: number, last: number, kind: FigureKind): Hedge | undefined {
  const hedge = hedgeBefore(reading, first);
  const lasts = kind === 'duration' || (kind === 'count' && STRETCHES.has(wordAt(reading, last)));
  if (hedge === undefined || !(lasts || kind === 'date')) return hedge;
  // "more than 2018" compares with the situation of that year.
  if (kind === 'date' && hedge !== 'about') return undefined;
  return /^(?:over|under|above|below)$/.test(wordAt(reading, first - 1)) ? undefined : hedge;
}

/** "41 million pounds" is money, because such amounts are seldom weights; a weight would be "of" something. */
export function isBigPound(unit: Unit, value: number, reading: Reading, last: number): boolean {
  return unit.name === 'pound' && value >= 1e6 && wordAt(reading, last) !== 'of';
}

/** A figure in a unit: money by its factor, pounds as money or weight, everything else with its base unit. */
export function ofUnit(
  context: FigureContext,
  first: number,
  last: number,
  value: number,
  unit: Unit,
  extras: Extras = {},
): Amount {
  const { reading } = context;
  switch (unit.kind) {
    case 'money': {
      const factor = unit.factor ?? 1;
      const high = extras.high === undefined ? undefined : extras.high * factor;
      return made(context, first, last, 'money', value * factor, unit.name, { ...extras, high });
    }
    case 'percent':
      return made(context, first, last, 'percent', value, '%', {
        ...extras,
        subjectFrom: wordAt(reading, last) === 'of' ? last + 1 : undefined,
      });
    case 'age':
      // A Vietnamese noun stands before its age.
      return made(context, first, last, 'age', value, unit.name, {
        ...extras,
        subjectFrom: reading.language === 'vi' ? undefined : last,
      });
    case 'points': {
      const factor = unit.factor ?? 1;
      const high = extras.high === undefined ? undefined : extras.high * factor;
      return made(context, first, last, 'points', value * factor, unit.name, { ...extras, high });
    }
    case 'times':
      return made(context, first, last, unit.kind, value, unit.name, extras);
    default:
      if (unit.name === 'pound' && isPaid(context, first, last))
        return made(context, first, last, 'money', value, 'GBP', extras);
      if (unit.kind === 'duration') {
        const found = made(context, first, last, 'duration', value, unit.name, extras);
        return { ...found, base: inBaseUnit(value, unit), date: daysAgo(context, found) };
      }
      if (unit.name === 'foot' && extras.high === undefined) {
        const inches = inchesAt(reading, last);
        if (inches !== undefined) {
          const feet = value + inches.value / 12;
          return { ...made(context, first, inches.last, 'measure', feet, 'foot'), base: inBaseUnit(feet, unit) };
        }
      }
      return { ...made(context, first, last, unit.kind, value, unit.name, extras), base: inBaseUnit(value, unit) };
  }
}

/** The day meant by "three days ago", or the year meant by "two years ago", if the article's date is known. */
function daysAgo({ reading, calendar }: FigureContext, { value, unit, hedge, high, last }: Amount) {
  if (hedge !== undefined || high !== undefined || wordAt(reading, last) !== 'ago') return undefined;
  return calendar.ago(value, unit);
}

/** The inches after the feet: "6ft 2in", "five feet, 11 inches". */
function inchesAt(reading: Reading, i: number): { readonly value: number; readonly last: number } | undefined {
  if (i >= reading.count || reading.gap(i) & ~(Gap.Space | Gap.Comma)) return undefined;
  const written = /^(\d{1,2})(?:in|inches|")?$/.exec(wordAt(reading, i).slice(0, 9));
  const value = written === null ? (reading.has(i, Role.Number) ? reading.value(i) : -1) : Number(written[1]);
  if (value < 0 || value > 11) return undefined;
  if (written !== null && reading.end(i) - reading.start(i) > written[1]!.length) return { value, last: i + 1 };
  return /^(?:in|ins|inch|inches)$/.test(wordAt(reading, i + 1)) ? { value, last: i + 2 } : undefined;
}

/** Whether pounds are money rather than weight. */
function isPaid(context: FigureContext, first: number, last: number): boolean {
  const { reading } = context;
  for (let k = first - 1; k >= 0 && first - k < 7 && !reading.opens(k + 1); k--)
    if (MONEY_CONTEXT.has(wordAt(reading, k))) return true;
  return (
    last < reading.count &&
    (wordAt(reading, last) === 'sterling' ||
      reading.tokens.kinds[last + 1] === TokenKind.Money ||
      reading.tokens.kinds[last] === TokenKind.Money)
  );
}
