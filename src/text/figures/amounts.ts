import type { Reading } from '../facts/reading.js';
import { TokenKind } from '../scan.js';
import type { Calendar, Found } from './calendar.js';
import { type Hedge, hedgeAfter, hedgeBefore, subjectAfter, wordAt } from './context.js';
import { inBaseUnit, type Unit } from './units.js';

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
  readonly subject?: { readonly start: number; readonly end: number } | undefined;
}

/** What reading a figure needs: the text, its date, and how its language writes decimals. */
export interface FigureContext {
  readonly reading: Reading;
  readonly calendar: Calendar;
  readonly decimalComma: boolean;
}

const MONEY_CONTEXT = new Set(
  'fined fine pay paid pays paying cost costs worth sold price priced owed owes owe earned earn raised donated spent spend sterling compensation salary fee debt budget loan tax bill'.split(
    ' ',
  ),
);

export function asAmount(found: Found, kind: 'date' | 'time'): Amount {
  return {
    first: found.first,
    last: found.last,
    kind: found.unit === 'time-of-day' ? 'time' : kind,
    value: found.value,
    unit: found.unit,
  };
}

/** What a figure has besides its value: the upper end of a range, a hedge of its own, the token its subject starts at. */
export interface Extras {
  readonly high?: number | undefined;
  readonly hedge?: Hedge | undefined;
  readonly subjectFrom?: number | undefined;
}

/** A figure with the hedge that stands around it. */
export function made(
  { reading }: FigureContext,
  first: number,
  last: number,
  kind: FigureKind,
  value: number,
  unit: string,
  { high, hedge, subjectFrom }: Extras = {},
): Amount {
  return {
    first,
    last,
    kind,
    value,
    unit,
    high: high === value ? undefined : high,
    hedge: hedgeOf(reading, first, kind) ?? hedgeAfter(reading, last) ?? hedge,
    subject: subjectFrom === undefined ? undefined : subjectAfter(reading, subjectFrom),
  };
}

/** The hedge before a figure; "over three years" and "under 2015" are no hedges but say when. */
function hedgeOf(reading: Reading, first: number, kind: FigureKind): Hedge | undefined {
  const hedge = hedgeBefore(reading, first);
  if (hedge === undefined || (kind !== 'duration' && kind !== 'date')) return hedge;
  return /^(?:over|under|above|below)$/.test(wordAt(reading, first - 1)) ? undefined : hedge;
}

/** A figure in a unit; money by its factor, pounds as money or as weight, the rest with its base unit. */
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
      return made(context, first, last, 'age', value, 'age', { ...extras, subjectFrom: last });
    case 'points':
    case 'times':
      return made(context, first, last, unit.kind, value, unit.name, extras);
    default:
      if (unit.name === 'pound' && isPaid(context, first, last))
        return made(context, first, last, 'money', value, 'GBP', extras);
      return { ...made(context, first, last, unit.kind, value, unit.name, extras), base: inBaseUnit(value, unit) };
  }
}

/** Pounds that are paid, not weighed. */
function isPaid(context: FigureContext, first: number, last: number): boolean {
  const { reading } = context;
  for (let k = first - 1; k >= 0 && first - k < 7 && !reading.opens(k + 1); k -= 1)
    if (MONEY_CONTEXT.has(wordAt(reading, k))) return true;
  return (
    last < reading.count &&
    (wordAt(reading, last) === 'sterling' ||
      reading.tokens.kinds[last + 1] === TokenKind.Money ||
      reading.tokens.kinds[last] === TokenKind.Money)
  );
}
