import { CURRENCIES, Gap, inBaseUnit, type Reading, type Unit, unitOf, unitOfSuffix } from '../reading/index.js';
import { TokenKind } from '../tokens/index.js';
import { type Amount, wordAt } from './amounts/index.js';

/** "€ 20", "R$ 5 milhões": a currency sign with a space after it, unless it belongs to the number before: "12 $ 12". */
function signBefore(reading: Reading, i: number): { readonly currency: string; readonly length: number } | undefined {
  const { text } = reading;
  const start = reading.start(i);
  const space = text.charCodeAt(start - 1);
  if (space !== 32 && space !== 0xa0) return undefined;
  const at = start - 2;
  if (at < 0 || !CURRENCIES.has(text[at]!)) return undefined;
  if (i > 0 && reading.end(i - 1) > at && reading.tokens.kinds[i - 1] === TokenKind.Money) return undefined;
  let from = at;
  while (from > 0 && at - from < 2 && /[A-Za-z]/.test(text[from - 1]!)) from--;
  const currency = CURRENCIES.get(text.slice(from, at + 1).toLowerCase()) ?? CURRENCIES.get(text[at]!);
  return currency === undefined ? undefined : { currency, length: start - from };
}

/** A currency before a number, separated from it. */
export interface CurrencyBefore {
  readonly currency: string;
  /** Number of tokens and of characters before the number that belong to it. */
  readonly tokens: number;
  readonly length: number;
}

/** "Rs 5 crore", "€ 20", "&pound;41m", "CAD $5m" */
export function currencyBefore(reading: Reading, i: number): CurrencyBefore | undefined {
  const code = codeBefore(reading, i);
  const isDollar = reading.text.charCodeAt(reading.start(i)) === DOLLAR;
  if (code !== undefined) {
    return isDollar && !DOLLARS.has(code) ? undefined : { currency: code, tokens: 1, length: 0 };
  }
  if (isDollar) return undefined;
  const sign = entityBefore(reading, i) ?? signBefore(reading, i);
  return sign && { ...sign, tokens: 0 };
}

const DOLLAR = 36;
const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'NZD', 'HKD', 'SGD']);

/** Currency signs as HTML entities, which remain in texts that were unescaped once too rarely. */
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['pound', 'GBP'],
  ['#163', 'GBP'],
  ['#xa3', 'GBP'],
  ['euro', 'EUR'],
  ['#8364', 'EUR'],
  ['#x20ac', 'EUR'],
  ['dollar', 'USD'],
  ['#36', 'USD'],
  ['#x24', 'USD'],
  ['yen', 'JPY'],
  ['#165', 'JPY'],
  ['#xa5', 'JPY'],
]);
const MAX_ENTITY_LENGTH = 8;

/** "&pound;41m" */
function entityBefore({ text, tokens }: Reading, i: number): { currency: string; length: number } | undefined {
  const at = tokens.starts[i]!;
  if (text.charCodeAt(at - 1) !== SEMICOLON) return undefined;
  const near = text.slice(Math.max(0, at - MAX_ENTITY_LENGTH), at - 1);
  const from = near.lastIndexOf('&');
  const currency = from < 0 ? undefined : ENTITIES.get(near.slice(from + 1).toLowerCase());
  return currency === undefined ? undefined : { currency, length: near.length + 1 - from };
}

const SEMICOLON = 59;

const MIXED_CODES: ReadonlySet<string> = new Set(['Rs', 'Rp', 'Tk', 'Ksh']);

/** "Rs 5 crore", "GBP 300m": letters that stand for a currency, apart from the number. */
function codeBefore(reading: Reading, i: number): string | undefined {
  const before = i - 1;
  if (i === 0 || reading.gap(i) & ~(Gap.Space | Gap.Stop) || !(reading.gap(i) & Gap.Space)) return undefined;
  const length = reading.end(before) - reading.start(before);
  if (length < 2 || length > 3 || !reading.capitalised(before)) return undefined;
  const written = reading.text.slice(reading.start(before), reading.end(before));
  return MIXED_CODES.has(written) || written === written.toUpperCase()
    ? CURRENCIES.get(written.toLowerCase())
    : undefined;
}

/** "86 F." */
export function scaleBehind(reading: Reading, i: number): Unit | undefined {
  if (i >= reading.count || reading.gap(i) !== Gap.Space || reading.end(i) - reading.start(i) !== 1) return undefined;
  const ends = i + 1 >= reading.count || reading.gap(i + 1) & (Gap.Stop | Gap.Comma | Gap.Line | Gap.Open | Gap.Close);
  return ends ? unitOfSuffix(reading.text.slice(reading.start(i), reading.end(i)).replace(/[^CF]/, '')) : undefined;
}

/** Whether a minus sign, and no dash, is before a number. */
export function hasMinus({ text, tokens }: Reading, i: number): boolean {
  const at = tokens.starts[i]!;
  return /[-−]/.test(text.charAt(at - 1)) && (at < 2 || /[\s(]/.test(text[at - 2]!));
}

/** "-5C", "minus 3 per cent": negative, if the kind of figure allows it. */
export function negated(reading: Reading, found: Amount | number): Amount | number {
  if (typeof found === 'number' || found.value === 0) return found;
  // "-5 to -3C"
  if (found.high !== undefined) return found.value < 0 ? { ...found, lead: 1 } : found;
  if (!SIGNED_UNITS.has(found.unit)) return found;
  const sign = hasMinus(reading, found.first);
  const word = reading.gap(found.first) === Gap.Space && wordAt(reading, found.first - 1) === 'minus';
  if (!sign && !word) return found;
  const value = -found.value;
  return {
    ...found,
    value,
    first: word ? found.first - 1 : found.first,
    lead: sign ? 1 : 0,
    base: found.unit === 'degree Fahrenheit' ? inBaseUnit(value, unitOf('fahrenheit')!) : found.base,
  };
}

const SIGNED_UNITS = new Set(['degree', 'degree Celsius', 'degree Fahrenheit', '%']);
