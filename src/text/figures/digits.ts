import { Gap, MAGNITUDES, Role, SCALE_WORDS, type Unit, unitOf, unitOfSuffix } from '../reading/index.js';
import { TokenKind } from '../tokens/index.js';
import {
  type Amount,
  asAmount,
  type FigureContext,
  made,
  type Numeral,
  ofUnit,
  readNumeral,
  readUnit,
  subjectAfter,
  wordAt,
} from './amounts/index.js';
import { clockAt, hourOf, rejoin } from './clocks.js';
import { shareOf } from './fractions.js';
import { clockOf, isEuro, isOrdinal, joinGroups } from './other-conventions.js';
import { decadeOf, isMagnitude, phoneEnd, plainNumber } from './plain-numbers.js';
import { currencyBefore, negated, scaleBehind, signBefore } from './signs.js';

const SCALES = new Map(SCALE_WORDS);

/** The figure whose digits stand at `i`, or where to go on if they are none. */
export function digitsAt(context: FigureContext, i: number): Amount | number {
  const { reading } = context;
  const { text, tokens } = reading;
  const kind = tokens.kinds[i]!;
  const foreign = reading.language !== 'en';
  const clock = foreign && kind === TokenKind.Number ? clockOf(reading, i) : undefined;
  if (clock !== undefined) return clock;
  const phone = phoneEnd(context, i);
  if (phone > i) return phone;
  const numeral = readNumeral(text, reading.start(i), reading.end(i), context.decimalComma);
  if (numeral === undefined || isModel(context, i, numeral) || isListNumber(context, i) || isInside(context, i))
    return i + 1;
  if (!numeral.formatted && isDecimalAfterPoint(context, i)) {
    numeral.value /= 10 ** (reading.end(i) - reading.start(i));
    numeral.formatted = true;
  }
  if (foreign && isOrdinal(reading, i, numeral)) return made(context, i, i + 1, 'ordinal', numeral.value, 'ordinal');
  const grouped = context.decimalComma && kind === TokenKind.Number ? joinGroups(reading, i, numeral) : i + 1;
  const mendable = grouped === i + 1 && (kind === TokenKind.Number || kind === TokenKind.Money);
  const split = mendable ? rejoin(context, i, numeral) : grouped;
  if (split < 0) return (clockAt(context, i) ?? i + 1) as Amount | number;
  let last = split;
  const code = numeral.currency === '' ? currencyBefore(reading, i) : undefined;
  const sign = numeral.currency === '' && code === undefined ? signBefore(reading, i) : undefined;
  if (code !== undefined) numeral.currency = code;
  else if (sign !== undefined) numeral.currency = sign.currency;
  if (kind === TokenKind.Number && numeral.second === undefined) {
    const half = context.calendar.half(last);
    const time = half > 0 ? context.calendar.time(i) : undefined;
    if (time !== undefined) return asAmount(time, 'time');
  }
  // "57th Street"
  if (
    kind === TokenKind.Ordinal &&
    reading.gap(last) === Gap.Space &&
    reading.has(last, Role.Place) &&
    reading.capitalised(last)
  )
    return last;
  if (kind === TokenKind.Ordinal) return made(context, i, last, 'ordinal', numeral.value, 'ordinal');
  const scaled = scaleOf(context, numeral, last, code === undefined && sign === undefined ? kind : TokenKind.Money);
  last = scaled.last;
  if (foreign && numeral.currency === '' && scaled.scale > 1 && isEuro(text, reading.end(last - 1)))
    numeral.currency = 'EUR';
  const first = code === undefined ? i : i - 1;
  const found = negated(reading, withUnit(context, first, last, numeral, scaled.scale, scaled.unit));
  return sign === undefined || typeof found === 'number' ? found : { ...found, lead: sign.length };
}

/** "a .45-caliber bullet": the point stands before the digits, behind a space. */
function isDecimalAfterPoint({ reading }: FigureContext, i: number): boolean {
  const { text } = reading;
  const at = reading.start(i);
  if (at < 2 || text.charCodeAt(at - 1) !== 46 || reading.end(i) - at > 3) return false;
  return text.charCodeAt(at - 2) <= 32 || /^cali(?:ber|bre)$/.test(wordAt(reading, i + 1));
}

/** "IE5.01", "GMT+02:00": digits that go on from what stands before them. */
function isInside({ reading }: FigureContext, i: number): boolean {
  const { text } = reading;
  const at = reading.start(i);
  const before = text.charCodeAt(at - 1);
  if (before === 43) return at > 1 && text.charCodeAt(at - 2) > 32;
  return (
    before === 46 && at > 1 && /[a-z0-9]/i.test(text[at - 2]!) && !/^cali(?:ber|bre)$/.test(wordAt(reading, i + 1))
  );
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

/** Letters and words that multiply: "4.5bn", "$2.6 million", "26m" (but "100m sprint" is metres). */
export function scaleOf(
  context: FigureContext,
  numeral: Numeral,
  from: number,
  kind: number,
): { scale: number; last: number; unit: Unit | undefined } {
  const { reading } = context;
  const letters = numeral.suffix.toLowerCase();
  let scale = 1;
  let unit: Unit | undefined;
  if (letters !== '' && letters !== '%') {
    const magnitude = MAGNITUDES.get(letters);
    const doubtful = kind !== TokenKind.Money && (isMetre(context, letters, from) || isLetter(context, letters, from));
    if (magnitude !== undefined && !doubtful) scale = magnitude;
    else if (letters === 'm') unit = unitOf('metre');
    else unit = unitOfSuffix(numeral.suffix);
  }
  let last = from;
  // "4,5 M€"
  if (letters === '' && reading.language !== 'en' && reading.gap(last) === Gap.Space && last < reading.count) {
    const magnitude = isEuro(reading.text, reading.end(last)) ? MAGNITUDES.get(wordAt(reading, last)) : undefined;
    if (magnitude !== undefined && !reading.has(last, Role.Scale)) return { scale: magnitude, last: last + 1, unit };
  }
  while (
    last < reading.count &&
    (reading.gap(last) & ~(Gap.Space | Gap.Dash)) === 0 &&
    reading.has(last, Role.Scale) &&
    !reading.has(last, Role.Hedge)
  ) {
    scale *= reading.value(last);
    last += 1;
  }
  // "$50 billion-a-year"
  if (last < reading.count && (reading.gap(last) & ~(Gap.Space | Gap.Dash)) === 0 && reading.entries[last] === 0) {
    const [word, of] = wordAt(reading, last).split('-', 2);
    const head = SCALES.get(word!);
    const money = of === undefined ? undefined : unitOf(of);
    if (head !== undefined) return { scale: scale * head, last: last + 1, unit: unit ?? money };
  }
  return { scale, last, unit };
}

/** "Fig. 1b", "free agent 1B Teixeira": a letter that numbers something, where no plural follows to be counted in billions. */
function isLetter({ reading }: FigureContext, letters: string, next: number): boolean {
  if (letters !== 'b' && letters !== 't') return false;
  return next >= reading.count || reading.gap(next) !== Gap.Space || !/[a-z]s$|^people$/.test(wordAt(reading, next));
}

/** "100m sprint", "fell 150m": metres where no plural follows that could be counted in millions. */
function isMetre(context: FigureContext, letters: string, next: number): boolean {
  if (letters !== 'm') return false;
  const { reading } = context;
  if (next >= reading.count || reading.gap(next) !== Gap.Space) return true;
  if (
    /^(?:sprint|race|final|freestyle|butterfly|backstroke|hurdles|dash|relay|record|deep|high|tall|long|wide|away|from|below|above|down|up|off|radius)$/.test(
      wordAt(reading, next),
    )
  )
    return true;
  const word = wordAt(reading, next);
  if (reading.has(next, Role.Preposition)) return word !== 'of' && word !== 'in';
  // "the 40m dry well": one thing, no millions of several.
  return !reading.has(next, Role.Function | Role.Report) && subjectAfter(reading, next, false) === undefined;
}

/** Decimal fractions times a power of ten, without the last digits that binary arithmetic leaves: 2.07 billion is 2,070,000,000. */
function times(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}

/** The figure of a number and the words behind it: its currency, its unit, its range, or what the number says without any. */
export function withUnit(
  context: FigureContext,
  first: number,
  last: number,
  numeral: Numeral,
  scale: number,
  written: Unit | undefined,
): Amount | number {
  const { reading } = context;
  const value = times(numeral.value, scale);
  const high = numeral.second === undefined ? undefined : times(numeral.second, scale);
  if (!Number.isFinite(value)) return last;
  if (numeral.currency !== '') {
    const range = rangeEnd(context, first, last, value, numeral.currency);
    if (range === undefined) return made(context, first, last, 'money', value, numeral.currency, { high });
    return made(context, first, range.last, 'money', value, numeral.currency, { high: range.value });
  }
  if (numeral.suffix === '%') {
    const range = high === undefined ? rangeEnd(context, first, last, value, '', '%') : undefined;
    const end = range?.last ?? last;
    const of = wordAt(reading, end) === 'of' ? end + 1 : undefined;
    return made(context, first, end, 'percent', value, '%', { subjectFrom: of, high: range?.value ?? high });
  }
  if (written !== undefined) return ofUnit(context, first, last, value, written, { high });
  if (/^['’]?s$/i.test(numeral.suffix) && scale === 1) return decadeOf(context, first, last, numeral);
  if (numeral.suffix !== '' && scale === 1) return last;
  const unit = readUnit(reading, last);
  // "0.25 of a percentage point"
  if (wordAt(reading, last) === 'of' && wordAt(reading, last + 1) === 'a') {
    const points = readUnit(reading, last + 2);
    if (points?.unit.kind === 'points') return ofUnit(context, first, points.last, value, points.unit, { high });
  }
  const degrees = scale === 1 ? scaleBehind(reading, last) : undefined;
  if (degrees !== undefined) return ofUnit(context, first, last + 1, value, degrees, { high });
  // "three times" multiplies, "3 time zones" does not.
  if (
    unit !== undefined &&
    !(unit.unit.kind === 'times' && wordAt(reading, last) === 'time' && !(reading.gap(last) & Gap.Dash))
  ) {
    return ofUnit(context, first, unit.last, value, unit.unit, { high });
  }
  const range = high === undefined && unit === undefined ? rangeEnd(context, first, last, value, '') : undefined;
  if (range !== undefined) {
    const shared = readUnit(reading, range.last);
    if (isMagnitude(context, first, shared?.last ?? range.last)) {
      return made(context, first, shared?.last ?? range.last, 'measure', value, 'magnitude', { high: range.value });
    }
    if (shared !== undefined) return ofUnit(context, first, shared.last, value, shared.unit, { high: range.value });
    // "aged 5 to 7"
    const aged = /^age[sd]?$/.test(wordAt(reading, first - 1)) && range.value < 120;
    if (aged) return made(context, first, range.last, 'age', value, 'age', { high: range.value });
    return made(context, first, range.last, 'count', value, 'count', { subjectFrom: range.last, high: range.value });
  }
  if (scale === 1 && isMagnitude(context, first, last))
    return made(context, first, last, 'measure', value, 'magnitude', { high });
  const hour = scale === 1 && high === undefined ? hourOf(context, first, last, value) : undefined;
  if (hour !== undefined) return hour;
  const share = scale === 1 && high === undefined ? shareOf(context, first, last, value) : undefined;
  if (share !== undefined) return share;
  if (scale === 1 && !numeral.formatted) {
    const plain = plainNumber(context, first, last, numeral);
    if (plain !== undefined) return plain;
  }
  const of = scale > 1 && wordAt(reading, last) === 'of' ? last + 1 : last;
  return made(context, first, last, 'count', value, 'count', { subjectFrom: of, high });
}

/** "$140 million to $160 million", "72 to 120 hours", "between 4 and 5": the upper end, if it is above the lower one. */
export function rangeEnd(
  context: FigureContext,
  first: number,
  last: number,
  value: number,
  currency: string,
  sign = '',
): { value: number; last: number } | undefined {
  const { reading } = context;
  // "18- to 24-year-olds"
  const hanging = Gap.Space | Gap.Dash;
  if (last + 1 >= reading.count || reading.gap(last) & ~hanging || reading.gap(last + 1) !== Gap.Space)
    return undefined;
  const word = wordAt(reading, last);
  const before = wordAt(reading, first - 1);
  // "fell from 50 to 30" gives two figures, "ranging from 2.8 to 3.8" one.
  const spans =
    before !== 'from' || /^(?:varying|ranging|ranged|ranges|anywhere|range)$/.test(wordAt(reading, first - 2));
  if (!(word === 'to' && spans) && !(word === 'and' && before === 'between')) return undefined;
  if (reading.has(last + 1, Role.Number) && currency === '' && sign === '') {
    const upper = reading.value(last + 1);
    return upper > value ? { value: upper, last: last + 2 } : undefined;
  }
  const kind = reading.tokens.kinds[last + 1]!;
  if (kind < TokenKind.Number || kind > TokenKind.Measure) return undefined;
  const numeral = readNumeral(reading.text, reading.start(last + 1), reading.end(last + 1), context.decimalComma);
  if (numeral === undefined || numeral.second !== undefined || (currency !== '' && numeral.currency !== currency))
    return undefined;
  if ((numeral.suffix === '%') !== (sign === '%')) return undefined;
  const scaled = scaleOf(context, numeral, last + 2, kind);
  if (scaled.unit !== undefined) return undefined;
  // "between 2002 and 2009" are two years.
  if (numeral.year && value >= 1500 && value <= 2100 && Number.isInteger(value)) return undefined;
  const upper = times(numeral.value, scaled.scale);
  return upper > value ? { value: upper, last: scaled.last } : undefined;
}
