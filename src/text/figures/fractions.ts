import { Gap, type Reading, Role } from '../reading/index.js';
import { type Amount, type FigureContext, made, type Numeral, readNumeral, readUnit, wordAt } from './amounts/index.js';

/** "one in five adults", "nine out of ten" are fractions; "three in 10 minutes" is not. */
export function shareOf(context: FigureContext, first: number, last: number, value: number): Amount | undefined {
  const { reading } = context;
  if (last >= reading.count || reading.gap(last) !== Gap.Space || !Number.isInteger(value) || value < 1)
    return undefined;
  const word = wordAt(reading, last);
  const of =
    word === 'in' || word === 'of' ? last + 1 : word === 'out' && wordAt(reading, last + 1) === 'of' ? last + 2 : 0;
  if (of === 0 || of >= reading.count || reading.gap(of) !== Gap.Space) return undefined;
  // "One of five" is one, "one of every five" a share.
  const every = wordAt(reading, of) === 'every' ? of + 1 : of;
  if (word === 'of' && every === of) return undefined;
  const whole = wholeAt(reading, every);
  if (whole <= value || readUnit(reading, every + 1) !== undefined) return undefined;
  return made(context, first, every + 1, 'fraction', value / whole, 'fraction', { subjectFrom: every + 1 });
}

/** The numbers that shares are given of. */
const WHOLES = /^(?:[2-9]|1[0-2]|20|25|50|100|1,?000)$/;

function wholeAt(reading: Reading, i: number): number {
  if (reading.has(i, Role.Number) && reading.value(i) > 1) return reading.value(i);
  if (i >= reading.count || reading.end(i) - reading.start(i) > 5) return 0;
  const word = wordAt(reading, i);
  return WHOLES.test(word) ? Number(word.replace(',', '')) : 0;
}

/** A fraction below one that is a token of its own. */
const FRACTION = /^(?:\d\/\d{1,2}|[½¼¾⅓⅔⅛⅜⅝⅞])$/;
const MAX_FRACTION_LENGTH = 4;

/**
 * "5 1/2", "5 ½", "2-1/2": adds the fraction to the whole number in `numeral`. Returns the token after them, or `i` if
 * there is no fraction.
 */
export function mixedFraction({ reading, decimalComma }: FigureContext, i: number, numeral: Numeral): number {
  if (!Number.isInteger(numeral.value) || numeral.suffix !== '') return i;
  const { second } = numeral;
  if (second !== undefined) {
    const written = reading.text.slice(reading.start(i - 1), reading.end(i - 1));
    if (second <= 0 || second >= 1 || !/^\d{1,3}-\d\/\d{1,2}$/.test(written)) return i;
    numeral.value += second;
    numeral.second = undefined;
    numeral.formatted = true;
    return i;
  }
  if (i >= reading.count || reading.gap(i) !== Gap.Space) return i;
  // "29 and a half days"
  const half = wordAt(reading, i) === 'and' && wordAt(reading, i + 1) === 'a' ? halfBehind(reading, i) : i;
  if (half > i && reading.has(half, Role.Unit)) {
    numeral.value += 0.5;
    numeral.formatted = true;
    return half;
  }
  const [start, end] = [reading.start(i), reading.end(i)];
  if (end - start > MAX_FRACTION_LENGTH || !FRACTION.test(reading.text.slice(start, end))) return i;
  const part = readNumeral(reading.text, start, end, decimalComma);
  if (part === undefined || part.value >= 1) return i;
  numeral.value += part.value;
  numeral.formatted = true;
  return i + 1;
}

/** What adds a half to the unit before it, by language; the words are joined as they are written. */
const HALVES: ReadonlySet<string> = new Set(
  'and a half|y medio|y media|e meio|e meia|e mezzo|e mezza|et demi|et demie|rưỡi'.split('|'),
);
const MAX_HALF_WORDS = 3;

/** The token behind "and a half" at `i`, or `i` if that is not there: "a year and a half", "dos años y medio". */
export function halfBehind(reading: Reading, i: number): number {
  let words = '';
  for (let at = i; at < Math.min(reading.count, i + MAX_HALF_WORDS); at++) {
    if (!(reading.gap(at) & (Gap.Space | Gap.Dash))) return i;
    words += `${at === i ? '' : ' '}${wordAt(reading, at)}`;
    if (HALVES.has(words)) return at + 1;
  }
  return i;
}
