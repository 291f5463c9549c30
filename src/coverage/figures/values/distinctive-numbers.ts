import type { Figure } from '../../../text/index.js';

/** The smallest round measure that is taken for the same one everywhere. */
const MIN_MEASURE = 10;

/**
 * A count or a measure that seldom comes up twice in the reports of one event, whatever it is said to be of: "33
 * properties", "33 homes".
 */
export function isUnlikely(figure: Figure): boolean {
  if (figure.kind === 'measure') return figure.value >= MIN_MEASURE || !Number.isInteger(figure.value);
  return figure.kind === 'count' && figure.value > MIN_DISTINCTIVE && digitsOf(figure) > 1;
}

const MIN_DISTINCTIVE = 12;

/**
 * A number that hardly occurs twice by chance: three digits besides closing zeros, or two with a unit; no full or half
 * hour.
 */
export function isDistinctive(figure: Figure): boolean {
  const { value, kind, unit } = figure;
  if (kind === 'time') return value % 30 !== 0;
  // "1-0" is the score of many games.
  if (kind === 'score') return value + (figure.high ?? 0) >= MIN_SCORE;
  const digits = digitsOf(figure);
  if (kind === 'duration') return digits >= 2 && !ROUND_DURATIONS.has(`${value} ${unit}`);
  return digits >= 3 || (digits >= 2 && kind !== 'count' && kind !== 'age');
}

const MIN_SCORE = 4;

/** Days and years in other words. */
const ROUND_DURATIONS: ReadonlySet<string> = new Set([
  '24 hour',
  '48 hour',
  '72 hour',
  '12 month',
  '18 month',
  '24 month',
]);

/** Number of digits without the zeros that only give the magnitude. */
export function digitsOf({ value }: Pick<Figure, 'value'>): number {
  const digits = String(value).replace(/[^0-9]/g, '');
  return digits.replace(/^0{1,300}/, '').replace(/0{1,300}$/, '').length;
}

/** Whether two numbers are one with two of its digits exchanged: 47 and 74, 48,211 and 48,112, 31 and 13 million. */
export function areTransposed({ value: one }: Pick<Figure, 'value'>, { value: two }: Pick<Figure, 'value'>): boolean {
  const [first, second] = [String(one), String(two)];
  if (first.length !== second.length) return false;
  const other = [...first].flatMap((digit, at) => (digit === second[at] ? [] : [at]));
  return other.length === 2 && first[other[0]!] === second[other[1]!] && first[other[1]!] === second[other[0]!];
}

/**
 * Whether two numbers are one but for a slip of the pen: of three digits or more with one other digit that is not the
 * last (668 and 688), or with two exchanged.
 */
export function areSlip(one: Pick<Figure, 'value'>, two: Pick<Figure, 'value'>): boolean {
  if (areTransposed(one, two)) return true;
  const [first, second] = [String(one.value), String(two.value)];
  const fine = Math.max(digitsOf(one), digitsOf(two));
  if (first.length !== second.length || fine < 3) return false;
  const other = [...first].flatMap((digit, at) => (digit === second[at] ? [] : [at]));
  return other.length === 1 && other[0] !== first.replace(/0+$/, '').length - 1 && second[other[0]!] !== '0';
}
