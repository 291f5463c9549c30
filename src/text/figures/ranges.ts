// Two numbers that are the ends of one figure: "$140 million to $160 million", "five to six million", "between £5 and
// £6 million".
import { Gap, type Reading, Role, type Unit } from '../reading/index.js';
import { TokenKind } from '../tokens/index.js';
import { type FigureContext, readNumeral, readWords, subjectAfter, wordAt } from './amounts/index.js';
import { scaleOf, times } from './scales.js';
import { currencyBefore, hasMinus } from './signs.js';

/** The words with which a language forms ranges. */
interface RangeWords {
  readonly to: readonly string[];
  readonly between: readonly string[];
  readonly and: readonly string[];
  /** Shares a scale, but makes no range: "two or three thousand". */
  readonly or: readonly string[];
  /** Before a change, which is no range ("fell from 50 to 30"); empty where such a change is said otherwise. */
  readonly from: readonly string[];
}

const RANGE_WORDS: ReadonlyMap<string, RangeWords> = new Map([
  ['en', { to: ['to'], between: ['between'], and: ['and'], or: ['or'], from: ['from'] }],
  ['de', { to: ['bis'], between: ['zwischen'], and: ['und'], or: ['oder'], from: [] }],
  ['fr', { to: ['à'], between: ['entre'], and: ['et'], or: ['ou'], from: [] }],
  ['es', { to: ['a'], between: ['entre'], and: ['y'], or: ['o'], from: [] }],
  ['it', { to: ['a'], between: ['tra', 'fra'], and: ['e'], or: ['o'], from: [] }],
  ['pt', { to: ['a'], between: ['entre'], and: ['e'], or: ['ou'], from: [] }],
  ['nl', { to: ['tot'], between: ['tussen'], and: ['en'], or: ['of'], from: [] }],
]);

/** Both ends of a range, and where it stops. */
export interface RangeEnd {
  /** The lower end, multiplied by the scale it shares with the upper: 5,000,000 in "five to six million". */
  readonly low: number;
  /** The upper end. */
  readonly value: number;
  /** The token after the range. */
  readonly last: number;
  /** The unit joined to the upper end: "5 to 6km". */
  readonly unit: Unit | undefined;
}

/**
 * The range whose lower end is the number of the tokens `[first, last)`, if a higher upper end follows.
 *
 * @param currency code of the number's currency, or ''; `sign` is '%' or ''.
 */
export function rangeEnd(
  context: FigureContext,
  first: number,
  last: number,
  value: number,
  currency: string,
  sign = '',
): RangeEnd | undefined {
  const { reading } = context;
  // A space, or the hyphen that hangs in "18- to 24-year-olds".
  const hanging = Gap.Space | Gap.Dash;
  if (last >= reading.count || reading.gap(last) & ~hanging) return undefined;
  // "$2 million-$3 million": digits that a dash joins are one token, but scales are words.
  const isDashed = reading.gap(last) === Gap.Dash && reading.tokens.kinds[last]! >= TokenKind.Number;
  const at = isDashed ? last : last + 1;
  if (!isDashed && (at >= reading.count || reading.gap(at) & ~hanging || !joinsEnds(reading, first, last)))
    return undefined;
  const end = upperEnd(context, at, currency, sign);
  if (end === undefined) return undefined;
  // "between 2002 and 2009" are two years.
  if (end.year && value >= 1500 && value <= 2100 && Number.isInteger(value)) return undefined;
  const upper = times(end.mantissa, end.scale);
  // "-5 to -3C"
  if (end.unit !== undefined && hasMinus(reading, first)) {
    const high = hasMinus(reading, at) ? -upper : upper;
    return high > -value ? { low: -value, value: high, last: end.last, unit: end.unit } : undefined;
  }
  // "5 to 6 million" shares the scale, "500,000 to 1 million" does not.
  const low = value < end.mantissa ? times(value, end.scale) : value;
  // "Rose by 3,000 to 217,000" is no range, "rose 3 to 5 per cent" is one.
  if (upper > MAX_CHANGE * low && CHANGE.test(wordAt(reading, first - 1))) return undefined;
  return upper > low ? { low, value: upper, last: end.last, unit: end.unit } : undefined;
}

/**
 * The scale that a number borrows from the upper end: "from 5 to 6 million", "two or three thousand". 1 if there
 * is none.
 */
export function sharedScale(context: FigureContext, last: number, value: number, currency = ''): number {
  const { reading } = context;
  const words = RANGE_WORDS.get(reading.language);
  if (words === undefined || last + 1 >= reading.count || reading.gap(last) !== Gap.Space) return 1;
  const word = wordAt(reading, last);
  if (!words.to.includes(word) && !words.or.includes(word)) return 1;
  if (reading.gap(last + 1) !== Gap.Space) return 1;
  const end = upperEnd(context, last + 1, currency, '');
  return end !== undefined && end.unit === undefined && end.scale >= 100 && value < end.mantissa ? end.scale : 1;
}

/** Whether the word after a number makes the next number the upper end: "to", or "and" after "between". */
function joinsEnds(reading: Reading, first: number, last: number): boolean {
  const words = RANGE_WORDS.get(reading.language);
  if (words === undefined) return false;
  const word = wordAt(reading, last);
  const before = wordAt(reading, first - 1);
  // "Between roughly $600,000 and $1.7 million"
  const opening = reading.has(first - 1, Role.Hedge) ? wordAt(reading, first - 2) : before;
  if (words.and.includes(word) && words.between.includes(opening)) return true;
  if (!words.to.includes(word)) return false;
  // "fell from 50 to 30" gives two figures, "ranging from 2.8 to 3.8" one.
  const varies = /^(?:varying|ranging|ranged|ranges|anywhere|range)$/.test(wordAt(reading, first - 2));
  return !words.from.includes(before) || varies;
}

/** Behind a word of change, the ends of a range are not further apart. */
const MAX_CHANGE = 5;
const CHANGE =
  /^(?:by|rose|risen|rise|rises|rising|fell|fallen|fall|falls|falling|dropped|drops|dropping|climbed|climbs|climbing|jumped|jumps|gained|lost|slid|slipped|up|down|increased|decreased|edged)$/;

interface UpperEnd {
  /** The number without its scale: 6 of "six million". */
  readonly mantissa: number;
  readonly scale: number;
  readonly last: number;
  readonly year: boolean;
  readonly unit: Unit | undefined;
}

function upperEnd(
  context: FigureContext,
  i: number,
  currency: string,
  sign: string,
  isNamed = false,
): UpperEnd | undefined {
  const { reading } = context;
  if (reading.has(i, Role.Number) && reading.value(i) > 0) {
    return currency === '' && sign === '' ? wordsEnd(reading, i) : undefined;
  }
  // "Rs 5 crore to Rs 6 crore"
  if (
    currency !== '' &&
    reading.tokens.kinds[i] === TokenKind.Word &&
    currencyBefore(reading, i + 1)?.currency === currency
  )
    return upperEnd(context, i + 1, currency, sign, true);
  const kind = reading.tokens.kinds[i]!;
  if (kind < TokenKind.Number || kind > TokenKind.Measure) return undefined;
  const numeral = readNumeral(reading.text, reading.start(i), reading.end(i), context.decimalComma);
  if (numeral === undefined || numeral.second !== undefined) return undefined;
  if ((numeral.suffix === '%') !== (sign === '%')) return undefined;
  const scaled = scaleOf(context, numeral, i + 1, currency === '' ? kind : TokenKind.Money);
  if (scaled.unit !== undefined && currency + sign !== '') return undefined;
  if (currency !== numeral.currency && !isNamed) {
    // "€10 to 12 million", but "paid $5 to 12 people"
    const isShared = numeral.currency === '' && scaled.scale > 1;
    if (!isShared || subjectAfter(reading, scaled.last, false) !== undefined) return undefined;
  }
  const { scale, last, unit } = scaled;
  return { mantissa: numeral.value, scale, last, year: numeral.year, unit };
}

function wordsEnd(reading: Reading, i: number): UpperEnd {
  const { value, last } = readWords(reading, i);
  let scale = 1;
  for (let k = last - 1; k > i && reading.has(k, Role.Scale); k--) scale *= reading.value(k);
  return { mantissa: value / scale, scale, last, year: false, unit: undefined };
}
