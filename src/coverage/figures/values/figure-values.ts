/** A value as it is written: exact, hedged ("more than", "about"), a range, or an order of magnitude ("hundreds"). */
export interface WrittenValue {
  readonly value: number;
  readonly high?: number | undefined;
  readonly hedge?: string | undefined;
  readonly unit?: string | undefined;
  /** The value in the unit that others of its kind are compared in. */
  readonly base?: { readonly value: number; readonly unit: string } | undefined;
  readonly isOrder?: boolean | undefined;
  /** Whether it is a time of day without its half of the day: "at 6:41 last night". */
  readonly isHalfDay?: boolean | undefined;
}

/** How far "about" reaches to either side, as a fraction of the value. */
const ABOUT = 0.1;
/** How far "more than" and "nearly" reach, as a fraction of the value: "more than 26m" does not mean 40m. */
const BEYOND = 0.2;
/** Smaller numbers are rounded only with a hedge: "20 dead" and "23 dead" differ. */
const MIN_ROUNDED = 1000;
/** The same for measures: "577 km" is "580 km". */
const MIN_ROUNDED_MEASURE = 100;
/** How far a number may be from its rounding, as a fraction: ten million is not 8.3 million. */
const ROUNDED = 0.12;
/** The same for money: nobody calls £38m £40m without a hedge. */
const ROUNDED_MONEY = 0.04;
/** Minutes that "around seven" reaches to either side. */
const ABOUT_MINUTES = 20;
/** The minutes that an hour or a half is rounded to. */
const ROUND_MINUTES = 10;
const HALF_DAY = 720;
/**
 * How far a value may be from its conversion into another unit, as a fraction: "450 feet (137 metres)", "1,700km (1,000
 * miles)".
 */
const CONVERTED = 0.06;
/** The same for a conversion given to many digits: "1,420,788kg (3,132,301 lb)". */
const CONVERTED_FINE = 0.005;
const MIN_FINE_DIGITS = 4;
/** "Hundreds" are at least two hundred and at most a thousand. */
const ORDER = { min: 2, max: 10 };
/** Days, months and years by number, which are never rounded. */
const CALENDAR: ReadonlySet<string> = new Set(['date', 'year-month', 'calendar-year', 'time-of-day']);

const MORE = /^(?:more|over|above|at least|upwards?|exceed|not less|no fewer|no less)/i;
/** Hedges that state a bound; "nearly" and "over" only round. */
export const LOWER_BOUND: ReadonlySet<string> = new Set(['more than', 'at least']);
const UPPER_BOUND: ReadonlySet<string> = new Set(['less than', 'up to']);
const LESS = /^(?:less|fewer|under|below|nearly|almost|up to|at most|just under|not more|no more)/i;

/** Whether two figures are the same number, in the same unit or in one that is converted. */
export function areEqual(one: WrittenValue, two: WrittenValue): boolean {
  // "A thousand" is not "thousands".
  if ((one.isOrder === true) !== (two.isOrder === true)) return false;
  const [first, second] = [inBase(one), inBase(two)];
  return isSame(first.value, second.value) && (first.high === second.high || isSame(first.high, second.high));
}

/** Whether one quantity can be behind both: their possible values overlap, by rounding, hedge, range or conversion. */
export function areCompatible(one: WrittenValue, two: WrittenValue): boolean {
  if (one.isOrder === true && two.isOrder === true) return one.value === two.value;
  // The second number of a score is not an upper end.
  if (one.unit === 'score' || two.unit === 'score') return areEqual(one, two);
  if (one.unit === two.unit && areStated(one, two)) return isRounding(one, two);
  const [first, second] = [reach(one), reach(two)];
  const isShare = one.base?.unit === '%' || two.base?.unit === '%';
  const converted = one.unit === two.unit || isShare ? 0 : isFine(one) || isFine(two) ? CONVERTED_FINE : CONVERTED;
  const slack = converted * (Math.abs(first.low) + Math.abs(second.low));
  return first.low <= second.high + slack && second.low <= first.high + slack;
}

/** Whether the coarser of two exact values is the finer one, rounded or cut off: 2,891 is both "2,900" and "2,800". */
function isRounding(one: WrittenValue, two: WrittenValue): boolean {
  if (one.isHalfDay === true || two.isHalfDay === true) return (one.value - two.value) % HALF_DAY === 0;
  if (areEqual(one, two)) return true;
  if (isWhole(one, two) || isWhole(two, one)) return true;
  const [first, second] = [unitOf(one), unitOf(two)];
  if (first === second) return false;
  const [coarse, fine, unit] = first > second ? [one.value, two.value, first] : [two.value, one.value, second];
  const isCutOff = one.unit !== 'time-of-day' && fine > coarse && fine < coarse + unit && Math.abs(coarse) >= 10 * unit;
  // A half is rounded up: 85 is 90, and not 80.
  if (fine > coarse && fine - coarse === unit / 2 && one.unit !== 'time-of-day') return isCutOff;
  return isCutOff || Math.abs(fine - coarse) <= Math.min(unit / 2, roundedOf(one) * Math.abs(coarse));
}

/** Whether one is a whole number, and the other the same before it was rounded: "$130" for $129.99. */
function isWhole({ value: whole }: WrittenValue, { value: fine }: WrittenValue): boolean {
  return whole >= MIN_WHOLE && Number.isInteger(whole) && !Number.isInteger(fine) && Math.round(fine) === whole;
}

/** Between smaller numbers a half is a difference. */
const MIN_WHOLE = 10;

function roundedOf({ unit }: WrittenValue): number {
  return unit !== undefined && /^[A-Z]{3}$/.test(unit) ? ROUNDED_MONEY : ROUNDED;
}

function isFine({ value }: WrittenValue): boolean {
  return String(value).replace(/\D/g, '').replace(/0+$/, '').length >= MIN_FINE_DIGITS;
}

/** Whether a written value is meant to be exact: no hedge, no order of magnitude, no range. */
export function isExact({ hedge, isOrder, high, unit }: WrittenValue): boolean {
  return hedge === undefined && isOrder !== true && (high === undefined || unit === 'score');
}

/** Whether two values say what a number is: both exact, or both just below it ("nearly 80m" is not "nearly 100m"). */
export function areStated(one: WrittenValue, two: WrittenValue): boolean {
  if (one.hedge === 'nearly' && two.hedge === 'nearly') return one.high === undefined && two.high === undefined;
  return isExact(one) && isExact(two);
}

/** Whether a value that is not compatible with another is outside what that one states: 57 and "at least 80". */
export function isBeyondBound(one: WrittenValue, two: WrittenValue): boolean {
  const [bound, exact] = isExact(two) ? [one, two] : [two, one];
  if (!isExact(exact)) return false;
  // "10 to 12 feet" is not 15 feet.
  if (bound.hedge === undefined) return bound.high !== undefined && bound.isOrder !== true;
  if (LOWER_BOUND.has(bound.hedge)) return inBase(exact).value < inBase(bound).value;
  return UPPER_BOUND.has(bound.hedge) && inBase(exact).value > inBase(bound).value;
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

/** Converts a number of the written unit to the base unit, by the conversion of the value beside it. */
function convert(number: number, value: number, unit: string | undefined, converted: number): number {
  if (unit === 'degree Fahrenheit') return ((number - 32) * 5) / 9;
  return value === 0 ? number : (number * converted) / value;
}

/** The interval of exact values that a written one may stand for, in the base unit. */
function reach(written: WrittenValue): { low: number; high: number } {
  const { value, unit, base } = written;
  const own = ownReach(written);
  if (base === undefined) return own;
  if (CALENDAR.has(base.unit)) return { low: base.value, high: base.value };
  return { low: convert(own.low, value, unit, base.value), high: convert(own.high, value, unit, base.value) };
}

function ownReach(written: WrittenValue): { low: number; high: number } {
  const { value, high = value, hedge, unit, isOrder } = written;
  if (isOrder === true) return { low: ORDER.min * value, high: ORDER.max * value };
  if (unit === 'time-of-day' && hedge !== undefined) return { low: value - ABOUT_MINUTES, high: high + ABOUT_MINUTES };
  if (unit !== undefined && CALENDAR.has(unit)) return { low: value, high };
  const size = Math.abs(value);
  if (hedge !== undefined && MORE.test(hedge)) return { low: value, high: high + BEYOND * size };
  if (hedge !== undefined && LESS.test(hedge))
    return { low: value - (hedge === 'nearly' ? ABOUT : BEYOND) * size, high };
  const half = Math.max(unitOf(written), unitOf({ ...written, value: high })) / 2;
  const rounding = unit === 'time-of-day' ? half : Math.min(half, roundedOf(written) * size);
  const margin = hedge === undefined ? rounding : Math.max(rounding, ABOUT * size);
  return { low: value - margin, high: high + margin };
}

/**
 * The unit a value is rounded to: 1,000,000 for 26,000,000, 0.1 for 9.7; 0 for a small whole number, which counts as
 * exact.
 */
function unitOf({ value, unit, base }: WrittenValue): number {
  const size = Math.abs(value);
  if (unit === 'time-of-day') return value % 30 === 0 ? ROUND_MINUTES : value % 5 === 0 ? 5 : 0;
  if (size === 0 || !Number.isFinite(size) || (unit !== undefined && CALENDAR.has(unit))) return 0;
  if (Number.isInteger(size)) {
    if (size < (base === undefined ? MIN_ROUNDED : MIN_ROUNDED_MEASURE)) return 0;
    let step = 1;
    while (size % (step * 10) === 0) step *= 10;
    return step;
  }
  const decimals = /\.(\d{1,20})$/.exec(String(size))?.[1];
  return decimals === undefined ? 0 : 10 ** -decimals.length;
}

/** Numbers that are approximate by themselves: "dozens", and never "about dozens". */
const VAGUE = /^(?:dozens|scores|hundreds|thousands|millions|billions|several|a few)\b/i;

/**
 * A figure as a sentence has it: with its hedge, which is not always part of its own text, and without the capital that
 * a number in words has only where it begins a sentence ("Dozens", but "EUR 5m").
 *
 * @example
 * writtenFigure({ text: 'Twelve', hedge: 'at least' }); // 'at least twelve'
 */
export function writtenFigure({ text, hedge }: { readonly text: string; readonly hedge: string | null }): string {
  const inside = text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  const isSaid = hedge === null || inside.toLowerCase().startsWith(hedge.toLowerCase()) || VAGUE.test(inside);
  return isSaid ? inside : `${hedge} ${inside}`;
}

/** What a unit measures: "temperature", "length". */
export function measuredBy(unit: string): string {
  return Object.entries(MEASURED).find(([, units]) => units.test(unit))?.[0] ?? 'measure';
}

const MEASURED: Readonly<Record<string, RegExp>> = {
  temperature: /^degree/,
  speed: / per /,
  surface: /^(?:acre|hectare|square)/,
  duration: /^(?:second|minute|hour|day|week|month|year|decade)$/,
  length: /met(?:re|er)$|^(?:mile|foot|inch|yard)$/,
  weight: /gram$|^(?:ton|tonne|pound|ounce)$/,
};
