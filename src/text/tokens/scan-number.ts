import {
  APOSTROPHE,
  CURRENCY,
  classAt,
  DIGIT,
  HYPHEN,
  IGNORABLE,
  isLetter,
  LAST_WORD_CLASS,
  MARK,
  NUMERIC,
  UPPER,
} from './char-classes.js';
import { TokenKind } from './token-buffer.js';

const MAX_SUFFIX_LENGTH = 5;

/** Letters that may follow a number directly, packed five bits per letter so that a lookup allocates no string. */
function packed(words: string): ReadonlySet<number> {
  return new Set(
    words.split(' ').map((word) => [...word].reduce((key, letter) => key * 32 + (letter.charCodeAt(0) - 96), 0)),
  );
}

const MAGNITUDES = packed('k m mn mln mio b bn bln mrd md t tn trn tr');
/** Suffixes of amounts of money only; elsewhere "mm" is a length. */
const MONEY_MAGNITUDES = packed('mm mil bil');
const UNITS = packed(
  'km m cm mm nm ft in mi yd kg g mg lb lbs oz t mph kph kmh kn hp kw mw gw tw kwh mwh gwh twh wh v w a mah ' +
    'c f k kb mb gb tb kbps mbps gbps hz khz mhz ghz px mp l ml cl hl pc pct pts pt p ct bp bps x s sec secs min mins h hr hrs ' +
    'y yr yrs ha sqft sqm sqkm db ppm ppb cc bpd boe',
);
const ORDINALS = packed('st nd rd th er re e eme o');
const CLOCK = packed('am pm');

const DOT = 46;
const COMMA = 44;
const SLASH = 47;
const COLON = 58;
const PERCENT = 37;
const PER_MILLE = 0x2030;
const DEGREE = 0xb0;
const EN_DASH = 0x2013;

let kindFound: TokenKind = TokenKind.Number;
let groupLength = 0;

/** What the last {@link numberEnd} found; `Word` if letters that are not a unit follow the digits ("23andMe"). */
export function numberKind(): TokenKind {
  return kindFound;
}

/**
 * The end of the number that starts at `start` with a digit or a currency sign, with its separators, unit and range:
 * `26,400,000`, `4.5bn`, `9,7 %`, `1.5-2C`, `10:30pm`, `2019-11-23`.
 *
 * @param letters Number of letters between the sign and the digits: 2 in "$US6,500".
 */
export function numberEnd(text: string, start: number, to: number, letters = 0): number {
  let end = start;
  let kind: TokenKind = TokenKind.Number;
  for (;;) {
    end = amountEnd(text, end, to, end === start ? letters : 0);
    if (kindFound === TokenKind.Word && end > start && kind !== TokenKind.Number) break;
    if (kind === TokenKind.Number || kindFound !== TokenKind.Number) kind = kindFound;
    // A range continues after a hyphen or an en dash: "10-15", "£4bn–£5bn". `amountEnd` has already read "2019-11-23"
    // as a whole.
    const isDash = classAt(text, end, to) === HYPHEN || text.charCodeAt(end) === EN_DASH;
    if (kindFound === TokenKind.Date || end >= to || !isDash) break;
    const next = classAt(text, end + 1, to);
    if (next !== DIGIT && !(next === CURRENCY && classAt(text, end + 2, to) === DIGIT)) break;
    end++;
  }
  kindFound = kind;
  return end;
}

function amountEnd(text: string, start: number, to: number, letters: number): number {
  const money = classAt(text, start, to) === CURRENCY;
  kindFound = money ? TokenKind.Money : TokenKind.Number;
  const end = figuresEnd(text, money ? start + 1 + letters : start, to);
  if (numberKind() === TokenKind.Date || numberKind() === TokenKind.Time) return clockEnd(text, end, to);
  return unitEnd(text, end, to, money);
}

/** Reads digits, separators and groups. Sets the kind if the form alone shows a date or a time. */
function figuresEnd(text: string, start: number, to: number): number {
  let end = digitsEnd(text, start, to);
  const first = groupLength;
  let groups = 1;
  let separator = 0;
  let same = true;
  for (;;) {
    const unit = end < to ? text.charCodeAt(end) : 0;
    const next = classAt(text, end + 1, to);
    if (unit === DOT || unit === COMMA || unit === 0x66b || unit === 0x66c) {
      if (next !== DIGIT) break;
      if (groups > 1 && unit !== separator) same = false;
      separator = unit;
    } else if (unit === 0xa0 || unit === 0x202f || unit === 0x2009 || classAt(text, end, to) === APOSTROPHE) {
      // Thousands separated by a no-break space or a Swiss apostrophe.
      if (first > 3 || !hasDigits(text, end + 1, to, 3)) break;
    } else if (
      (unit === SLASH || unit === COLON) &&
      next === DIGIT &&
      groups <= 2 &&
      (groups === 1 || unit === separator)
    ) {
      separator = unit;
    } else if (unit === 45 && next === DIGIT && isIsoDate(text, end, to, first, groups)) {
      separator = unit;
      groups = 2;
      end = digitsEnd(text, end + 1, to);
    } else {
      break;
    }
    groups++;
    end = digitsEnd(text, end + 1, to);
  }
  const last = groupLength;
  if (kindFound !== TokenKind.Number || !same || first > 4) return end;
  if (groups === 3 && (separator === SLASH || separator === 45)) kindFound = TokenKind.Date;
  if (groups === 3 && separator === DOT && first <= 2 && (last === 4 || last === 2)) kindFound = TokenKind.Date;
  if (separator === COLON && first <= 2 && last === 2) kindFound = TokenKind.Time;
  return end;
}

function digitsEnd(text: string, start: number, to: number): number {
  let end = start;
  let ignored = 0;
  for (;;) {
    const found = classAt(text, end, to);
    if (found === IGNORABLE) ignored++;
    else if (found !== DIGIT && found !== NUMERIC && found !== MARK) break;
    end++;
  }
  groupLength = end - start - ignored;
  return end;
}

/**
 * Number of letters between a dollar sign and its digits that name the country, as in "$US6,500" and "$A5m"; 0 if there
 * are none.
 */
export function dollarLetters(text: string, at: number, to: number): number {
  let letters = 0;
  while (letters < 3 && classAt(text, at + letters, to) === UPPER) letters++;
  if (letters === 0 || classAt(text, at + letters, to) !== DIGIT) return 0;
  return DOLLAR_COUNTRIES.has(text.slice(at, at + letters)) ? letters : 0;
}

const DOLLAR_COUNTRIES = new Set(['US', 'A', 'AU', 'C', 'CA', 'CAN', 'NZ', 'HK', 'S', 'SG']);

/** Whether exactly `count` digits are at `at`. */
function hasDigits(text: string, at: number, to: number, count: number): boolean {
  for (let digit = at; digit < at + count; digit++) if (classAt(text, digit, to) !== DIGIT) return false;
  return classAt(text, at + count, to) !== DIGIT;
}

/** Whether the hyphen at `at`, after four digits, begins a rest such as "-11-23". */
function isIsoDate(text: string, at: number, to: number, first: number, groups: number): boolean {
  return (
    first === 4 &&
    groups === 1 &&
    classAt(text, at + 2, to) === DIGIT &&
    text.charCodeAt(at + 3) === 45 &&
    classAt(text, at + 4, to) === DIGIT &&
    classAt(text, at + 5, to) === DIGIT &&
    classAt(text, at + 6, to) !== DIGIT
  );
}

/** The end of what may follow a date or a time: "T09:30:00Z", "am", "p.m.". */
function clockEnd(text: string, start: number, to: number): number {
  const unit = start < to ? text.charCodeAt(start) : 0;
  if (kindFound === TokenKind.Date) {
    if (unit !== 84 || classAt(text, start + 1, to) !== DIGIT) return start;
    let end = start + 1;
    while (end < to && (classAt(text, end, to) === DIGIT || ':.Z+'.includes(text[end]!))) end++;
    while (text.charCodeAt(end - 1) === DOT || text.charCodeAt(end - 1) === COLON) end--;
    return end;
  }
  const end = lettersEnd(text, start, to);
  if (end > start) return CLOCK.has(lettersKey(text, start, end)) ? end : dottedClockEnd(text, start, to);
  return end;
}

function unitEnd(text: string, start: number, to: number, money: boolean): number {
  let at = start;
  let unit = at < to ? text.charCodeAt(at) : 0;
  if (unit === 32 || unit === 0xa0 || unit === 0x202f) {
    // The token includes the space: "9,7 %", "4,5 €".
    const sign = at + 1 < to ? text.charCodeAt(at + 1) : 0;
    const bound = classAt(text, at + 1, to) === CURRENCY && classAt(text, at + 2, to) !== DIGIT && !money;
    if (sign !== PERCENT && sign !== PER_MILLE && !bound) return start;
    at++;
    unit = sign;
  }
  if (unit === PERCENT || unit === PER_MILLE) {
    kindFound = TokenKind.Percent;
    return at + 1;
  }
  if (classAt(text, at, to) === CURRENCY && !money && classAt(text, at + 1, to) !== DIGIT) {
    kindFound = TokenKind.Money;
    return at + 1;
  }
  if (unit === DEGREE) {
    kindFound = TokenKind.Measure;
    const scale = at + 1 < to ? text.charCodeAt(at + 1) | 32 : 0;
    return (scale === 99 || scale === 102) && classAt(text, at + 2, to) > LAST_WORD_CLASS ? at + 2 : at + 1;
  }
  if (classAt(text, at, to) === APOSTROPHE && (text.charCodeAt(at + 1) | 32) === 115) {
    // "1980's"
    return at + 1 < to && classAt(text, at + 2, to) > LAST_WORD_CLASS ? at + 2 : start;
  }
  const end = lettersEnd(text, at, to);
  return end === at ? start : suffixEnd(text, at, end, to, money);
}

/** The end of the number if the letters `text[at, end)` belong to it. */
function suffixEnd(text: string, at: number, end: number, to: number, money: boolean): number {
  const key = lettersKey(text, at, end);
  const whole = classAt(text, end, to) !== DIGIT;
  if (end - at === 1 && (text.charCodeAt(at) | 32) === 104 && hasDigits(text, end, to, 2)) {
    kindFound = TokenKind.Time; // "12h30"
    return end + 2;
  }
  if (money && whole && (MAGNITUDES.has(key) || MONEY_MAGNITUDES.has(key))) return end;
  if (whole && CLOCK.has(key)) {
    kindFound = TokenKind.Time;
    return end;
  }
  if (money) return at;
  const clock = dottedClockEnd(text, at, to);
  if (clock > at) {
    kindFound = TokenKind.Time;
    return clock;
  }
  if (whole && end - at === 1 && (text.charCodeAt(at) | 32) === 115) return end; // "1980s"
  if (whole && (MAGNITUDES.has(key) || UNITS.has(key))) {
    kindFound = TokenKind.Measure;
    const power = classAt(text, end, to) === NUMERIC ? end + 1 : end; // "10km²"
    if (power >= to || text.charCodeAt(power) !== SLASH) return power;
    const per = lettersEnd(text, power + 1, to); // "100km/h"
    return per > power + 1 && UNITS.has(lettersKey(text, power + 1, per)) ? per : power;
  }
  if (whole && (ORDINALS.has(key) || isOrdinalSign(text, at, end))) {
    kindFound = TokenKind.Ordinal;
    return end;
  }
  kindFound = TokenKind.Word;
  return end;
}

function isOrdinalSign(text: string, at: number, end: number): boolean {
  const unit = text.charCodeAt(at);
  return (end - at === 1 && (unit === 0xba || unit === 0xaa)) || text.slice(at, end) === 'ème';
}

/** The end of "p.m." or "p.m" after a figure. */
function dottedClockEnd(text: string, at: number, to: number): number {
  const half = text.charCodeAt(at) | 32;
  if (at + 3 > to || (half !== 97 && half !== 112) || text.charCodeAt(at + 1) !== DOT) return at;
  if ((text.charCodeAt(at + 2) | 32) !== 109 || classAt(text, at + 3, to) <= LAST_WORD_CLASS) return at;
  return at + 3 < to && text.charCodeAt(at + 3) === DOT ? at + 4 : at + 3;
}

function lettersEnd(text: string, start: number, to: number): number {
  let end = start;
  while (isLetter(classAt(text, end, to)) || classAt(text, end, to) === MARK) end++;
  return end;
}

/** The letters as a key of {@link packed}; -1 for letters other than a to z, or too many. */
function lettersKey(text: string, start: number, end: number): number {
  if (end - start > MAX_SUFFIX_LENGTH) return -1;
  let key = 0;
  for (let at = start; at < end; at++) {
    const letter = (text.charCodeAt(at) | 32) - 96;
    if (letter < 1 || letter > 26 || text.charCodeAt(at) > 127) return -1;
    key = key * 32 + letter;
  }
  return key;
}
