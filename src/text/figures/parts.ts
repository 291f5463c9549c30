import { Gap, ORDINALS, PARTS, PERIOD_NOUNS, type Reading, Role } from '../reading/index.js';
import {
  type Amount,
  type FigureContext,
  hedgeBefore,
  made,
  type Numeral,
  ofUnit,
  readUnit,
  readWords,
  subjectAfter,
  wordAt,
} from './amounts/index.js';
import { halfBehind } from './fractions.js';
import { withUnit } from './with-unit.js';

function plain(value: number): Numeral {
  return { value, second: undefined, currency: '', suffix: '', year: false, formatted: true };
}

function isScale(reading: Reading, i: number): boolean {
  return reading.has(i, Role.Scale) && !reading.has(i, Role.Hedge);
}

/** A fraction of the number in words from `at` on: "half a million", "a quarter of a million". */
function scaled(context: FigureContext, first: number, at: number, part: number): Amount | number {
  const { value, last } = readWords(context.reading, at);
  return withUnit(context, first, last, plain(part * value), 1, undefined);
}

/** "a third of voters", "three quarters of a million": a fraction `[first, last)` with the whole after it. */
export function partOf(context: FigureContext, first: number, last: number, part: number): Amount | number {
  const { reading } = context;
  const of = wordAt(reading, last) === 'of' ? last + 1 : last;
  if (of > last && /^(?:a|one)$/.test(wordAt(reading, of)) && isScale(reading, of + 1))
    return scaled(context, first, of + 1, part);
  return made(context, first, last, 'fraction', part, 'fraction', { subjectFrom: of });
}

/** "several hundred people", "a few thousand": as vague as "hundreds of". "A couple of hundred" are about two. */
export function severalOf(context: FigureContext, i: number): Amount | number | undefined {
  const { reading } = context;
  const of = wordAt(reading, i - 1) === 'of' ? i - 2 : i - 1;
  if (wordAt(reading, of) === 'couple' && wordAt(reading, of - 1) === 'a') {
    const { value, last } = readWords(reading, i);
    const pair = withUnit(context, of - 1, last, plain(2 * value), 1, undefined);
    return typeof pair === 'number' ? pair : { ...pair, hedge: pair.hedge ?? 'about' };
  }
  if (!/^(?:several|few|many)$/.test(wordAt(reading, i - 1))) return undefined;
  const { value, last } = readWords(reading, i);
  const first = wordAt(reading, i - 2) === 'a' ? i - 2 : i - 1;
  const found = withUnit(context, first, last, plain(value), 1, undefined);
  return typeof found === 'number' ? found : { ...found, hedge: found.hedge ?? 'about' };
}

/** "dozens of", "hundreds of millions of dollars". */
export function orderWord(context: FigureContext, i: number): Amount | number {
  const { reading } = context;
  let value = reading.value(i);
  let last = i + 1;
  while (wordAt(reading, last) === 'of' && reading.has(last + 1, Role.Scale)) {
    value *= reading.value(last + 1);
    last += 2;
  }
  const unit = wordAt(reading, last) === 'of' ? readUnit(reading, last + 1) : undefined;
  if (unit !== undefined && unit.unit.kind !== 'times')
    return ofUnit(context, i, unit.last, value, unit.unit, { hedge: 'about' });
  // "scores" and "tens" are orders only before "of".
  if (value < 100 && wordAt(reading, i) !== 'dozens' && wordAt(reading, last) !== 'of') return i + 1;
  const of = wordAt(reading, last) === 'of' ? last + 1 : last;
  return {
    first: i,
    last,
    kind: 'count',
    value,
    unit: 'count',
    hedge: hedgeBefore(reading, i) ?? 'about',
    subject: subjectAfter(reading, of, false),
  };
}

const INDEFINITE = /^(?:an?|une?|una|uno|uma?)$/;

/** "a year and a half", "un año y medio". `i` is the unit, behind its article or "one". */
export function oneAndAHalf(context: FigureContext, i: number): Amount | undefined {
  const { reading } = context;
  if (reading.gap(i) !== Gap.Space || !INDEFINITE.test(wordAt(reading, i - 1))) return undefined;
  const unit = readUnit(reading, i);
  if (unit?.unit.kind !== 'duration') return undefined;
  const half = halfBehind(reading, unit.last);
  return half > unit.last ? ofUnit(context, i - 1, half, 1.5, unit.unit) : undefined;
}

/** "a million", "a dozen years", "an hour": the article is the number. `i` is the word after it. */
export function withArticle(context: FigureContext, i: number): Amount | number {
  const { reading } = context;
  if (reading.has(i, Role.Scale)) {
    const { value, last } = readWords(reading, i);
    const half = halfBehind(reading, last);
    return withUnit(context, i - 1, half, plain(half > last ? 1.5 * value : value), 1, undefined);
  }
  const unit = readUnit(reading, i);
  // "a percentage point"
  if (unit?.unit.kind === 'points') return ofUnit(context, i - 1, unit.last, 1, unit.unit);
  if (unit === undefined || unit.unit.kind !== 'duration') return i + 1;
  const half = oneAndAHalf(context, i);
  if (half !== undefined) return half;
  // "$200,000 a year" is a rate; "within a week", "a month after", "a day earlier" are spans of time.
  const before = wordAt(reading, i - 2);
  const after = wordAt(reading, unit.last);
  const span =
    /^(?:within|in|after|over|about|almost|nearly|than|just|for|least|only|under)$/.test(before) ||
    /^(?:ago|after|before|earlier|later|long)$/.test(after);
  if (!span) return i + 1;
  return ofUnit(context, i - 1, unit.last, 1, unit.unit);
}

/** "half of", "a third of", "a quarter of", "the third round", "fourth-quarter". */
export function partOrOrdinal(context: FigureContext, i: number): Amount | number {
  const { reading } = context;
  const word = wordAt(reading, i).replace(/['’]s$/, '');
  const before = wordAt(reading, i - 1);
  const after = wordAt(reading, i + 1);
  const bottom = PARTS.get(word);
  if (word === 'half') {
    // "half a million", "half an hour", "half a percentage point"
    const article = /^an?$/.test(after);
    if (article && isScale(reading, i + 2)) return scaled(context, i, i + 2, 0.5);
    if (isScale(reading, i + 1) && reading.gap(i + 1) & (Gap.Space | Gap.Dash)) return scaled(context, i, i + 1, 0.5);
    const unit = article ? readUnit(reading, i + 2) : undefined;
    if (unit !== undefined) return ofUnit(context, i, unit.last, 0.5, unit.unit);
    if (
      /^(?:first|second|other|better|latter)$/.test(before) ||
      reading.gap(i + 1) & Gap.Dash ||
      /^(?:hour|past|time|century|mile)$/.test(after)
    )
      return i + 1;
    // "cut in half by" and "a half ring" are not halves of anything.
    if (before === 'in' && !reading.has(i + 1, Role.Determiner) && after !== 'of') return i + 1;
    const alone = reading.has(i + 1, Role.Function) || reading.gap(i + 1) !== Gap.Space;
    if (!alone) return i + 1;
    return made(context, i, i + 1, 'fraction', 0.5, 'fraction', { subjectFrom: after === 'of' ? i + 2 : i + 1 });
  }
  // "a quarter million", "nearly quarter of a million"
  if (word === 'quarter' && isScale(reading, i + 1)) return scaled(context, i, i + 1, 0.25);
  if (word === 'quarter' && after === 'of' && /^(?:a|one)$/.test(wordAt(reading, i + 2)) && isScale(reading, i + 3))
    return scaled(context, /^(?:a|one)$/.test(before) ? i - 1 : i, i + 3, 0.25);
  if (bottom !== undefined && /^(?:a|one|an)$/.test(before) && (after === 'of' || isMeasured(reading, i)))
    return partOf(context, i - 1, i + 1, 1 / bottom);
  const ordinal = ORDINALS.get(word);
  if (ordinal === undefined) return i + 1;
  // "the Ninth Circuit"
  if (reading.capitalised(i) && !reading.opens(i) && reading.capitalised(i + 1) && reading.gap(i + 1) === Gap.Space)
    return i + 1;
  if (ordinal < 3) {
    const noun = after.split('-')[0]!;
    if (!PERIOD_NOUNS.has(noun) || reading.gap(i + 1) & ~(Gap.Space | Gap.Dash)) return i + 1;
  }
  if (wordAt(reading, i + 1) === 'party' || /^(?:on|at)$/.test(before)) return i + 1;
  return made(context, i, i + 1, 'ordinal', ordinal, 'ordinal', { subjectFrom: i + 1 });
}

/** "less than a fifth voted", "almost a third": what is hedged is a part, though "a film about a third man" is none. */
function isMeasured(reading: Reading, part: number): boolean {
  const hedge = hedgeBefore(reading, part - 1);
  return hedge !== undefined && (hedge !== 'about' || reading.gap(part + 1) !== Gap.Space);
}

const FOREIGN_HALVES: ReadonlyMap<string, number> = new Map([
  ...['halbe', 'halben', 'medio', 'media', 'mezzo', 'meio', 'meia', 'half', 'halve', 'demi'].map(
    (word) => [word, 0.5] as const,
  ),
  ...['anderthalb', 'eineinhalb', 'anderhalf'].map((word) => [word, 1.5] as const),
  // Vietnamese, in which digits in words are words of their own.
  ...'hai ba bốn năm sáu bảy tám chín mười'.split(' ').map((word, at) => [word, at + 2] as const),
]);

/** "eine halbe Million", "medio millón", "anderthalb Millionen", "tám tỷ". `i` is the scale. */
export function foreignHalf(context: FigureContext, i: number): Amount | number | undefined {
  const { reading } = context;
  const part = reading.gap(i) === Gap.Space ? FOREIGN_HALVES.get(wordAt(reading, i - 1)) : undefined;
  return part === undefined ? undefined : scaled(context, i - 1, i, part);
}
