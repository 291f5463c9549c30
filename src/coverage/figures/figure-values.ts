import { parsePublicationTime } from '../../article.js';

/**
 * How the figures for one question stand to one another. `equal`: the same value; `compatible`: rounding or a hedge explains the
 * difference; `updated`: a later article has a later value; `conflict`: two exact values for one question, scope and time;
 * `other-scope`: the values differ because they are of different parts ("in the state", "in the country"); `sole`: one article has it.
 */
export type FigureAgreement = 'equal' | 'compatible' | 'updated' | 'conflict' | 'other-scope' | 'sole';

/** A value as it is written: exact, hedged ("more than", "about"), a range, or an order of magnitude ("hundreds"). */
export interface WrittenValue {
  readonly value: number;
  readonly high?: number | undefined;
  readonly hedge?: string | undefined;
  readonly unit?: string | undefined;
  /** The value in the unit that others of its kind are compared in. */
  readonly base?: { readonly value: number; readonly unit: string } | undefined;
  readonly isOrder?: boolean | undefined;
}

interface DatedValue extends WrittenValue {
  readonly article: number;
  readonly published?: string | undefined;
  readonly unit: string;
}

/** How far "about" reaches to either side, as a share of the value. */
const ABOUT = 0.1;
/** How far "more than" and "nearly" reach, as a share of the value: "more than 26m" is not said of 40m. */
const BEYOND = 0.2;
/** Smaller numbers are not rounded without a hedge: "20 dead" and "23 dead" differ. */
const MIN_ROUNDED = 1000;
/** How far a value may be from its conversion into another unit, as a share: "450 feet (137 metres)", "1,700km (1,000 miles)". */
const CONVERTED = 0.03;
/** "Hundreds" are two hundred at least and a thousand at most. */
const ORDER = { least: 2, most: 10 };
/** Days, months and years by number, which are never rounded. */
const CALENDAR: ReadonlySet<string> = new Set(['date', 'year-month', 'calendar-year', 'time-of-day']);

const MORE = /^(?:more|over|above|at least|upwards?|exceed|not less|no fewer|no less)/i;
const LESS = /^(?:less|fewer|under|below|nearly|almost|up to|at most|just under|not more|no more)/i;

/** Whether two figures are the same number, in the same unit or in one that is converted. */
export function areEqual(one: WrittenValue, two: WrittenValue): boolean {
  // "A thousand" is not "thousands".
  if ((one.isOrder === true) !== (two.isOrder === true)) return false;
  const [first, second] = [inBase(one), inBase(two)];
  return isSame(first.value, second.value) && (first.high === second.high || isSame(first.high, second.high));
}

/** Whether one quantity can be behind both: what each may mean overlaps, by rounding, hedge, range or conversion. */
export function areCompatible(one: WrittenValue, two: WrittenValue): boolean {
  if (one.isOrder === true && two.isOrder === true) return one.value === two.value;
  // The second number of a score is no upper end.
  if (one.unit === 'score' || two.unit === 'score') return areEqual(one, two);
  const [first, second] = [reach(one), reach(two)];
  const converted = one.unit === two.unit ? 0 : CONVERTED;
  const slack = converted * (Math.abs(first.low) + Math.abs(second.low));
  return first.low <= second.high + slack && second.low <= first.high + slack;
}

function isSame(one: number | undefined, two: number | undefined): boolean {
  if (one === undefined || two === undefined) return one === two;
  return one === two || Math.abs(one - two) <= 1e-9 * Math.max(Math.abs(one), Math.abs(two));
}

/** A value and its upper end in the unit that others of its kind are compared in. */
function inBase({ value, high, unit, base }: WrittenValue): { value: number; high: number | undefined } {
  if (base === undefined) return { value, high };
  return { value: base.value, high: high === undefined ? undefined : convert(high, value, unit, base.value) };
}

/** A number of the written unit in the base unit, by what the value beside it became. */
function convert(number: number, value: number, unit: string | undefined, converted: number): number {
  if (unit === 'degree Fahrenheit') return ((number - 32) * 5) / 9;
  return value === 0 ? number : (number * converted) / value;
}

/**
 * How the values for one quantity stand to one another. A difference counts as an update where every article with another value was
 * surely published at another time and the values of a count or an amount never fall from an earlier article to a later one.
 */
export function agreementOf(values: readonly DatedValue[]): FigureAgreement {
  const [first] = values;
  if (first === undefined || values.every(({ article }) => article === first.article)) return 'sole';
  if (values.every((value) => areEqual(first, value))) {
    return values.every(({ hedge }) => (hedge === undefined) === (first.hedge === undefined)) ? 'equal' : 'compatible';
  }
  if (values.every((one, place) => values.slice(place + 1).every((two) => areCompatible(one, two))))
    return 'compatible';
  return isUpdate(values) ? 'updated' : 'conflict';
}

function isUpdate(values: readonly DatedValue[]): boolean {
  const dated = values.map((value) => ({
    value,
    time: value.published === undefined ? undefined : parsePublicationTime(value.published),
  }));
  return dated.every((one) =>
    dated.every((two) => {
      if (one === two || areCompatible(one.value, two.value)) return true;
      if (one.time === undefined || two.time === undefined) return false;
      if (one.time.to < two.time.from) return one.value.value < two.value.value;
      return two.time.to < one.time.from && two.value.value < one.value.value;
    }),
  );
}

/** The interval of exact values that a written one may stand for, in the base unit. */
function reach(written: WrittenValue): { low: number; high: number } {
  const { value, unit, base } = written;
  const own = ownReach(written);
  if (base === undefined) return own;
  if (CALENDAR.has(base.unit)) return { low: base.value, high: base.value };
  return { low: convert(own.low, value, unit, base.value), high: convert(own.high, value, unit, base.value) };
}

function ownReach({ value, high = value, hedge, unit, isOrder }: WrittenValue): { low: number; high: number } {
  if (isOrder === true) return { low: ORDER.least * value, high: ORDER.most * value };
  if (unit !== undefined && CALENDAR.has(unit)) return { low: value, high };
  const size = Math.abs(value);
  if (hedge !== undefined && MORE.test(hedge)) return { low: value, high: high + BEYOND * size };
  if (hedge !== undefined && LESS.test(hedge)) return { low: value - BEYOND * size, high };
  const rounding = Math.max(rounded(value), rounded(high)) / 2;
  const margin = hedge === undefined ? rounding : Math.max(rounding, ABOUT * size);
  return { low: value - margin, high: high + margin };
}

/** The unit a value is rounded to: 1,000,000 for 26,000,000, 0.1 for 9.7; 0 for a small whole number, which is taken as exact. */
function rounded(value: number): number {
  const size = Math.abs(value);
  if (size === 0 || !Number.isFinite(size)) return 0;
  if (Number.isInteger(size)) {
    if (size < MIN_ROUNDED) return 0;
    let unit = 1;
    while (size % (unit * 10) === 0) unit *= 10;
    return unit;
  }
  const decimals = /\.(\d{1,20})$/.exec(String(size))?.[1];
  return decimals === undefined ? 0 : 10 ** -decimals.length;
}
