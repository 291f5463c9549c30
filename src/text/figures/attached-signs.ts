// Amounts whose currency, scale or unit is written to the digits in letters: "R2.5 billion", "e80 million", "3億円",
// "magnitude-5.2".
import { type Reading, type Unit, unitOfSuffix } from '../reading/index.js';
import { type Amount, type FigureContext, made, tokenFrom } from './amounts/index.js';
import { times } from './scales.js';

/** Letters before the digits. They count only with a scale after the number, because "R2" and "e2" are also names. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['R', 'ZAR'],
  // Wire services write a euro as "e" if their systems lack the sign.
  ['e', 'EUR'],
]);
const LETTERED = /^([Re])(\d{1,6}(?:\.\d{1,3})?)[\s-]?(thousand|million|billion|trillion|bn|mn|m)(?![\p{L}\d])/u;
const SCALES: ReadonlyMap<string, number> = new Map([
  ['thousand', 1e3],
  ['million', 1e6],
  ['mn', 1e6],
  ['m', 1e6],
  ['billion', 1e9],
  ['bn', 1e9],
  ['trillion', 1e12],
]);

/** "R2.5 billion": rand; "e80 million": euros. */
export function letteredMoney(context: FigureContext, i: number): Amount | undefined {
  const { reading } = context;
  const start = reading.start(i);
  const found = LETTERED.exec(reading.text.slice(start, start + 30));
  if (found === null) return undefined;
  const [whole, letter, digits, scale] = found as unknown as [string, string, string, string];
  const value = times(Number(digits), SCALES.get(scale)!);
  return made(context, i, tokenFrom(reading, i, start + whole.length), 'money', value, LETTERS.get(letter)!);
}

const MAGNITUDE = /^magnitude-(\d(?:\.\d)?)(?![\p{L}\d])/iu;

const DECADE = /^(?:mid|early|late)-((?:1[5-9]|20)\d0)s(?![\p{L}\d])/iu;

/** "A magnitude-5.2 quake", "the mid-1980s". */
export function behindHyphen({ reading }: FigureContext, i: number): Amount | undefined {
  const start = reading.start(i);
  const [decade, year] = DECADE.exec(reading.text.slice(start, start + 12)) ?? [];
  if (decade !== undefined) {
    const last = tokenFrom(reading, i, start + decade.length);
    return { first: i, last, kind: 'date', value: Number(year), unit: 'calendar-decade', lead: 5 - decade.length };
  }
  const [whole, digits] = MAGNITUDE.exec(reading.text.slice(start, start + 16)) ?? [];
  if (whole === undefined || digits === undefined) return undefined;
  const last = tokenFrom(reading, i, start + whole.length);
  const lead = digits.length - whole.length;
  return { first: i, last, kind: 'measure', value: Number(digits), unit: 'magnitude', lead };
}

const EAST_ASIAN = /^([万萬億亿兆])?([円元]|ドル|ユーロ|人|件)?/u;
const EAST_ASIAN_SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['億', 1e8],
  ['亿', 1e8],
  ['兆', 1e12],
]);
const EAST_ASIAN_MONEY: ReadonlyMap<string, string> = new Map([
  ['円', 'JPY'],
  ['元', 'CNY'],
  ['ドル', 'USD'],
  ['ユーロ', 'EUR'],
]);

/** "3億円": three hundred million yen. */
export function eastAsianAmount(context: FigureContext, i: number, number: number): Amount | undefined {
  const { reading } = context;
  const end = reading.end(i);
  // Most texts have no such sign here, and end at this test.
  if (!(reading.text.charCodeAt(end) > FIRST_EAST_ASIAN)) return undefined;
  const [whole, scale, unit] = EAST_ASIAN.exec(reading.text.slice(end, end + 4))!;
  if (whole === '') return undefined;
  const value = times(number, scale === undefined ? 1 : EAST_ASIAN_SCALES.get(scale)!);
  const last = tokenFrom(reading, i, end + whole.length);
  const currency = unit === undefined ? undefined : EAST_ASIAN_MONEY.get(unit);
  if (currency === undefined) return { first: i, last, kind: 'count', value, unit: 'count' };
  return { first: i, last, kind: 'money', value, unit: currency };
}

const FIRST_EAST_ASIAN = 0x3000;

const DEGREES = /^\s?°\s?([CF])(?![\p{L}\d])/u;

/** The scale of "12 °C" behind token `last - 1`, and the token behind its letter. */
export function degreesBehind(
  reading: Reading,
  last: number,
): { readonly unit: Unit; readonly last: number } | undefined {
  const end = reading.end(last - 1);
  const found = DEGREES.exec(reading.text.slice(end, end + 5));
  const unit = found === null ? undefined : unitOfSuffix(found[1]!);
  return unit && { unit, last: tokenFrom(reading, last - 1, end + found![0].length) };
}
