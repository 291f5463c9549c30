import { currencyOfLetters, Gap, type Reading, Role, SCALE_WORDS } from '../reading/index.js';
import { TokenKind } from '../tokens/index.js';
import {
  type Amount,
  asAmount,
  type FigureContext,
  foreignDate,
  hedgeBefore,
  made,
  type Numeral,
  readNumeral,
  tokenFrom,
  wordAt,
} from './amounts/index.js';
import { eastAsianAmount } from './attached-signs.js';
import { clockAt, rejoin } from './clocks.js';
import { mixedFraction } from './fractions.js';
import { clockOf, isEuro, isOrdinal, joinGroups } from './other-conventions.js';
import { phoneEnd } from './plain-numbers.js';
import { scaleOf } from './scales.js';
import { type CurrencyBefore, currencyBefore, negated } from './signs.js';
import { withUnit } from './with-unit.js';

/** The figure whose digits are at `i`, or where to continue if they are no figure. */
export function digitsAt(context: FigureContext, i: number): Amount | number {
  const { reading } = context;
  const isForeign = reading.language !== 'en';
  const clock = isForeign && reading.tokens.kinds[i] === TokenKind.Number ? clockOf(reading, i) : undefined;
  if (clock !== undefined) return clock;
  const date = foreignDate(reading, i, context.calendar.published);
  if (date !== undefined) return typeof date === 'number' ? date : asAmount(date, 'date');
  const phone = phoneEnd(context, i);
  if (phone > i) return phone;
  const numeral = numeralAt(context, i);
  if (numeral === undefined) return i + 1;
  if (isForeign && isOrdinal(reading, i, numeral)) return made(context, i, i + 1, 'ordinal', numeral.value, 'ordinal');
  const eastAsian = eastAsianAmount(context, i, numeral.value);
  if (eastAsian !== undefined) return eastAsian;
  const last = digitsEnd(context, i, numeral);
  if (last < 0) return clockAt(context, i) ?? i + 1;
  const sign = numeral.currency === '' || numeral.currency === 'USD' ? currencyBefore(reading, i) : undefined;
  if (sign !== undefined) numeral.currency = sign.currency;
  return (
    timeAt(context, i, numeral, last) ??
    ordinalAt(context, i, numeral, last) ??
    amountAt(context, i, numeral, last, sign)
  );
}

/** The number in token `i`; `undefined` if its digits are part of something else. */
function numeralAt(context: FigureContext, i: number): Numeral | undefined {
  const { reading } = context;
  const numeral = readNumeral(reading.text, reading.start(i), reading.end(i), context.decimalComma);
  if (
    numeral === undefined ||
    isModel(context, i, numeral) ||
    isListNumber(context, i) ||
    isInside(context, i) ||
    isNumbered(context, i)
  )
    return undefined;
  if (!numeral.formatted && isDecimalAfterPoint(context, i)) {
    numeral.value /= 10 ** (reading.end(i) - reading.start(i));
    numeral.formatted = true;
  }
  return numeral;
}

/** The token after all digits of a number that is written as several tokens; -1 if they are a time of day. */
function digitsEnd(context: FigureContext, i: number, numeral: Numeral): number {
  const { reading } = context;
  const kind = reading.tokens.kinds[i];
  const mixed = mixedFraction(context, i + 1, numeral);
  if (mixed > i + 1) return mixed;
  const grouped = context.decimalComma && kind === TokenKind.Number ? joinGroups(reading, i, numeral) : i + 1;
  const isMendable = grouped === i + 1 && (kind === TokenKind.Number || kind === TokenKind.Money);
  return isMendable ? rejoin(context, i, numeral) : grouped;
}

/** "10 p.m." */
function timeAt(context: FigureContext, i: number, numeral: Numeral, last: number): Amount | undefined {
  const isPlain = context.reading.tokens.kinds[i] === TokenKind.Number && numeral.second === undefined;
  if (!isPlain || context.calendar.half(last) === 0) return undefined;
  const time = context.calendar.time(i);
  return time === undefined ? undefined : asAmount(time, 'time');
}

/** "the 5th"; "57th Street" is part of a name. */
function ordinalAt(context: FigureContext, i: number, numeral: Numeral, last: number): Amount | number | undefined {
  const { reading } = context;
  if (reading.tokens.kinds[i] !== TokenKind.Ordinal) return undefined;
  if (reading.gap(last) === Gap.Space && reading.has(last, Role.Place) && reading.capitalised(last)) return last;
  return made(context, i, last, 'ordinal', numeral.value, 'ordinal');
}

/** The number with its scale, its unit and its sign. */
function amountAt(
  context: FigureContext,
  i: number,
  numeral: Numeral,
  last: number,
  sign: CurrencyBefore | undefined,
): Amount | number {
  const { reading } = context;
  const kind = sign === undefined ? reading.tokens.kinds[i]! : TokenKind.Money;
  const scaled = scaleOf(context, numeral, last, kind);
  const isForeign = reading.language !== 'en';
  if (isForeign && numeral.currency === '' && scaled.scale > 1 && isEuro(reading.text, reading.end(scaled.last - 1)))
    numeral.currency = 'EUR';
  const first = sign === undefined ? i : i - sign.tokens;
  const found = negated(reading, withUnit(context, first, scaled.last, numeral, scaled.scale, scaled.unit));
  if (sign === undefined || sign.length === 0 || typeof found === 'number') return found;
  let lead = i;
  while (lead > 0 && reading.start(lead - 1) >= reading.start(i) - sign.length) lead--;
  return { ...found, lead: sign.length, hedge: found.hedge ?? hedgeBefore(reading, lead) };
}

/** "a .45-caliber bullet": the point before the digits follows a space. */
function isDecimalAfterPoint({ reading }: FigureContext, i: number): boolean {
  const { text } = reading;
  const at = reading.start(i);
  if (at < 2 || text.charCodeAt(at - 1) !== 46 || reading.end(i) - at > 3) return false;
  return text.charCodeAt(at - 2) <= 32 || isCalibre(reading, i + 1);
}

function isCalibre(reading: Reading, i: number): boolean {
  return /^cali(?:ber|bre)$/.test(wordAt(reading, i));
}

/** "IE5.01", "GMT+02:00", "&#163;": digits that continue what is before them. */
function isInside({ reading }: FigureContext, i: number): boolean {
  const { text } = reading;
  const at = reading.start(i);
  const before = text.charCodeAt(at - 1);
  if (before === 43) return at > 1 && text.charCodeAt(at - 2) > 32;
  if (before === 35) return text.charCodeAt(at - 2) === 38;
  // "P5,000": what is in front of the comma is no number alone.
  if (before === 44) return (reading.end(i) - at) % 4 === 3 && /\d/.test(text[at - 2] ?? '');
  return before === 46 && at > 1 && /[a-z0-9]/i.test(text[at - 2]!) && !isCalibre(reading, i + 1);
}

/** Vietnamese words that make the next number an ordinal, such as a month or a page. */
const NUMBERED = new Set(
  'tháng ngày thứ quý số trang bài điều khoản quận phường tổ hình hạng khóa khoá tập chương kỷ'.split(' '),
);

/** "tháng 9", "trang 12": which one, and not how many. */
function isNumbered({ reading }: FigureContext, i: number): boolean {
  return reading.language === 'vi' && reading.gap(i) === Gap.Space && NUMBERED.has(wordAt(reading, i - 1));
}

/** "1. The first point": the number of an item, at the start of a line. */
function isListNumber({ reading }: FigureContext, i: number): boolean {
  if (!(reading.gap(i) & Gap.Line) || reading.end(i) - reading.start(i) > 2 || i + 1 >= reading.count) return false;
  const after = reading.text.charCodeAt(reading.end(i));
  return after === 46 || after === 41;
}

/** "Long March 4C": a letter in a name, no temperature. */
function isModel({ reading }: FigureContext, i: number, numeral: Numeral): boolean {
  if (numeral.suffix !== 'C' && numeral.suffix !== 'F') return false;
  return reading.gap(i) === Gap.Space && reading.capitalised(i - 1);
}

const GLUED_CODE = /^([A-Z]{3}|(?:[KTU]?S|[KTU]s)hs?|Rs|Rp|Dhs?)\d(?:[\d.,]{0,11}\d)?/;

/** "GBP5m", "KSh5,000", "Rs300": the letters of a currency and its amount without a space. */
export function gluedCode(context: FigureContext, i: number): Amount | undefined {
  const { text, tokens } = context.reading;
  const start = tokens.starts[i]!;
  const found = GLUED_CODE.exec(text.slice(start, start + 20));
  if (found === null) return undefined;
  const [whole, code] = found as unknown as [string, string];
  const currency = currencyOfLetters(code);
  if (currency === undefined) return undefined;
  // "Sh11.5m" is two tokens.
  const behind = tokenFrom(context.reading, i, start + whole.length);
  const numeral = readNumeral(text, start + code.length, tokens.ends[behind - 1]!, context.decimalComma);
  if (numeral === undefined || numeral.currency !== '') return undefined;
  const { scale, last, unit } = scaleOf(context, numeral, behind, TokenKind.Money);
  if (unit !== undefined) return undefined;
  const amount = withUnit(context, i, last, { ...numeral, currency }, scale, undefined);
  return typeof amount === 'number' ? undefined : amount;
}

const GLUED_SCALES: ReadonlyMap<string, number> = new Map(SCALE_WORDS);
const SCALED = /^(\d[\d.,]{0,8})(hundred|thousand|million|billion|trillion)$/i;

/** "44million": a number and its scale in one word. */
export function gluedScale(context: FigureContext, i: number): Amount | number | undefined {
  const { text, tokens } = context.reading;
  const [start, end] = [tokens.starts[i]!, tokens.ends[i]!];
  const found = end - start > 20 ? null : SCALED.exec(text.slice(start, end));
  if (found === null) return undefined;
  const [, digits, scale] = found as unknown as [string, string, string];
  // "1.5million" is two tokens.
  const isDecimal = i > 0 && text[start - 1] === '.' && tokens.ends[i - 1] === start - 1;
  const first = isDecimal ? i - 1 : i;
  const numeral = readNumeral(text, tokens.starts[first]!, start + digits.length, context.decimalComma);
  if (numeral === undefined) return undefined;
  return withUnit(context, first, i + 1, numeral, GLUED_SCALES.get(scale.toLowerCase())!, undefined);
}

const RACE_TIME = /^(?:(\d{1,2})h)?(\d{1,2})m(?:in)?(\d{2})(?:s(\d{1,3})?)?(?![\p{L}\d])/u;
const MAX_RACE_TIME = 14;

/** With seconds it is a clock only where somebody looked at it: "won in 2:07:31", "at 2:07:31". */
const RACE_CLOCK = /^(\d):(\d\d):(\d\d)(?:[.,](\d{1,2}))?(?![\d:])(?!\s?(?:[ap]\.?m\b|gmt))/i;
const CLOCKS: ReadonlySet<string> = new Set(['at', 'since', 'until', 'from', 'às', 'um', 'à', 'las']);

/** "1m57s59", "1h02m57s", "2:07:31": what a race took, in seconds. */
export function raceTime({ reading }: FigureContext, i: number): Amount | undefined {
  const start = reading.start(i);
  const written = reading.text.slice(start, start + MAX_RACE_TIME + 1);
  const found = RACE_TIME.exec(written) ?? (CLOCKS.has(wordAt(reading, i - 1)) ? null : RACE_CLOCK.exec(written));
  if (found === null) return undefined;
  const [hours = '0', minutes, seconds, parts = '0'] = found.slice(1) as [string?, string?, string?, string?];
  const whole = 3600 * Number(hours) + 60 * Number(minutes) + Number(seconds);
  const value = Number(`${whole}.${parts}`);
  const last = tokenFrom(reading, i, start + found[0].length);
  return { first: i, last, kind: 'duration', value, unit: 'second', base: { value, unit: 'second' } };
}
