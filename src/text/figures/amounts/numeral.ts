import { CURRENCIES } from '../../reading/index.js';
import { isDigit } from '../../tokens/index.js';

/** The parts of a number written in digits. */
export interface Numeral {
  value: number;
  /** The second number of "30-50" or "216-212". */
  second: number | undefined;
  /** ISO code, or empty. */
  currency: string;
  /** Letters or signs joined to it: "bn", "km", "%", "th". */
  suffix: string;
  /** Whether it consists of four digits, like a year. */
  year: boolean;
  /** Whether it has a separator or is a fraction; then it is neither a year nor part of a name. */
  formatted: boolean;
}

/** Longer tokens are serial numbers or attacks, not figures. */
const MAX_LENGTH = 40;
const SLASH = 47;
const FRACTIONS = new Map<number, number>([
  [0xbd, 1 / 2],
  [0xbc, 1 / 4],
  [0xbe, 3 / 4],
  [0x2153, 1 / 3],
  [0x2154, 2 / 3],
  [0x215b, 1 / 8],
  [0x215c, 3 / 8],
  [0x215d, 5 / 8],
  [0x215e, 7 / 8],
]);

function isDash(unit: number): boolean {
  return unit === 45 || unit === 0x2010 || unit === 0x2011 || unit === 0x2013;
}

/**
 * Reads the number in `text[start, end)`. `decimalComma` is the language's own convention; it decides only if both
 * readings are possible: "26.400" is 26.4 in English and 26,400 in German, "9,7" is 9.7 in both.
 */
export function readNumeral(text: string, start: number, end: number, decimalComma: boolean): Numeral | undefined {
  if (end - start > MAX_LENGTH) return undefined;
  const season =
    end - start === 7 && text.charCodeAt(start + 4) === SLASH ? readSeason(text.slice(start, end)) : undefined;
  if (season !== undefined) return season;
  let at = start;
  while (at < end && !isDigit(text.charCodeAt(at)) && !FRACTIONS.has(text.charCodeAt(at))) at++;
  if (at === end) return undefined;
  let currency = at > start ? (CURRENCIES.get(text.slice(start, at).toLowerCase()) ?? '') : '';
  if (at > start && currency === '') return undefined;
  const first = readAmount(text, at, end, decimalComma);
  if (first === undefined) return undefined;
  at = first.end;
  let suffixEnd = suffixFrom(text, at, end);
  let suffix = text.slice(at, suffixEnd).trim();
  at = suffixEnd;
  let second: number | undefined;
  if (at < end && isDash(text.charCodeAt(at))) {
    at++;
    while (at < end && !isDigit(text.charCodeAt(at))) at++;
    const other = readAmount(text, at, end, decimalComma);
    if (other === undefined) return undefined;
    suffixEnd = suffixFrom(text, other.end, end);
    const more = text.slice(other.end, suffixEnd).trim();
    if (suffixEnd < end) return undefined; // "1-844-500-6397"
    if (suffix === '') suffix = more;
    second = other.value;
    at = suffixEnd;
  }
  if (at < end) return undefined;
  const sign = CURRENCIES.get(suffix.toLowerCase());
  if (sign !== undefined && currency === '' && !/^[a-z]+$/i.test(suffix)) {
    currency = sign;
    suffix = '';
  }
  return { value: first.value, second, currency, suffix, year: first.year, formatted: first.formatted };
}

/** "2018/19": a year and the next. */
function readSeason(written: string): Numeral | undefined {
  const found = /^((?:19|20)\d\d)\/(\d\d)$/.exec(written);
  if (found === null) return undefined;
  const [value, second] = [Number(found[1]), Number(found[2])];
  if ((value + 1) % 100 !== second) return undefined;
  return { value, second, currency: '', suffix: '', year: true, formatted: false };
}

/** The end of letters and signs behind digits. */
function suffixFrom(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && !isDash(text.charCodeAt(at)) && !isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** An amount in digits as it is written, before its separators are understood. */
interface WrittenAmount {
  readonly digits: string;
  /** The value of a sign such as ½ after the digits, else 0. */
  readonly fraction: number;
  readonly dots: number;
  readonly commas: number;
  readonly spaces: number;
  /** Number of digits before the last dot or comma; -1 without one. */
  readonly lastSeparator: number;
  /** Whether the digits between separators are in groups of two or three. */
  readonly isGrouped: boolean;
  /** Number of digits before a slash; -1 without one. */
  readonly slash: number;
  readonly end: number;
}

interface ReadAmount {
  readonly value: number;
  readonly end: number;
  readonly year: boolean;
  readonly formatted: boolean;
}

const DOT = 46;
const COMMA = 44;
const SOFT_HYPHEN = 0xad;
/** Apostrophes and fixed or thin spaces: "1'000", "10 000". */
const GROUP_SPACES = new Set([0x27, 0x2019, 0xa0, 0x202f, 0x2009]);

function readAmount(text: string, from: number, to: number, decimalComma: boolean): ReadAmount | undefined {
  const written = scanAmount(text, from, to);
  const { digits, fraction, spaces, slash, end } = written;
  if (digits.length > 15 || (digits === '' && fraction === 0)) return undefined;
  if (slash > 0) return readFraction(written);
  if (digits === '') return { value: fraction, end, year: false, formatted: true };
  const separators = written.dots + written.commas;
  const decimals = decimalsOf(written, decimalComma);
  if (decimals === undefined) return undefined;
  if (digits[0] === '0' && digits.length > 3 && separators === 0) return undefined; // "0845"
  const whole = digits.slice(0, digits.length - decimals);
  const value = Number(decimals === 0 ? whole || '0' : `${whole}.${digits.slice(digits.length - decimals)}`);
  return {
    value: value + fraction,
    end,
    year: separators + spaces === 0 && digits.length === 4 && fraction === 0,
    formatted: separators + spaces > 0 || fraction > 0,
  };
}

function scanAmount(text: string, from: number, to: number): WrittenAmount {
  let [digits, fraction, dots, commas, spaces] = ['', 0, 0, 0, 0];
  let [lastSeparator, isGrouped, group, slash] = [-1, true, 0, -1];
  let at = from;
  for (; at < to; at++) {
    const unit = text.charCodeAt(at);
    const joins = at + 1 < to && isDigit(text.charCodeAt(at + 1));
    if (isDigit(unit)) {
      digits += text[at];
      group++;
    } else if (unit === SOFT_HYPHEN) {
      // Part of the token, and no sign of the number.
    } else if (FRACTIONS.has(unit)) {
      fraction = FRACTIONS.get(unit)!;
      at++;
      break;
    } else if ((unit === DOT || unit === COMMA) && joins) {
      if (lastSeparator >= 0 && group !== 3 && group !== 2) isGrouped = false;
      if (unit === DOT) dots++;
      else commas++;
      lastSeparator = digits.length;
      group = 0;
    } else if (GROUP_SPACES.has(unit) && joins) {
      spaces++;
      group = 0;
    } else if (unit === SLASH && slash < 0 && joins) {
      slash = digits.length;
    } else break;
  }
  return { digits, fraction, dots, commas, spaces, lastSeparator, isGrouped, slash, end: at };
}

/** "1/2", "3/4"; "24/7" and "9/11" are not amounts. */
function readFraction({ digits, dots, commas, slash, end }: WrittenAmount): ReadAmount | undefined {
  const [upper, lower] = [Number(digits.slice(0, slash)), Number(digits.slice(slash))];
  if (dots + commas > 0 || lower < 2 || lower > 10 || upper >= lower) return undefined;
  return { value: upper / lower, end, year: false, formatted: true };
}

/** How many of the digits follow the decimal sign; `undefined` if the separators do not form a number. */
function decimalsOf(written: WrittenAmount, decimalComma: boolean): number | undefined {
  const { digits, dots, commas, lastSeparator, isGrouped } = written;
  const separators = dots + commas;
  if (separators === 0) return 0;
  const behind = digits.length - lastSeparator;
  // Of two kinds of separators, the last one is the decimal sign.
  if (dots > 0 && commas > 0) return Math.min(dots, commas) > 1 || !isGrouped ? undefined : behind;
  if (separators > 1) return behind === 3 && isGrouped ? 0 : undefined; // "1.2.3", "4,8,11"
  const isThousands = behind === 3 && lastSeparator <= 3 && !(digits[0] === '0' && lastSeparator === 1);
  return isThousands && dots > 0 === decimalComma ? 0 : behind;
}
