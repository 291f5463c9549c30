import { Gap, type Reading, Role, UNITS, type Unit, unitOf } from '../../reading/index.js';
import { TokenKind } from '../../tokens/index.js';
import { wordAt } from './figure-context.js';

const AGE: Unit = { name: 'age', kind: 'age' };
const NAUTICAL_MILE: Unit = { name: 'nautical mile', kind: 'measure', base: 'metre', factor: 1852 };
const PERCENT: Unit = { name: '%', kind: 'percent' };
const POINTS: Unit = { name: 'percentage point', kind: 'points' };
const BASIS_POINTS: Unit = { name: 'percentage point', kind: 'points', factor: 0.01 };
/** Lengths that are squared or cubed. */
const POWERS: ReadonlyMap<string, string> = new Map([
  ['square', 'square'],
  ['sq', 'square'],
  ['cubic', 'cubic'],
]);
const DOLLARS: ReadonlyMap<string, string> = new Map([
  ['canadian', 'CAD'],
  ['australian', 'AUD'],
  ['us', 'USD'],
  ['u.s.', 'USD'],
  ['american', 'USD'],
  ['swiss', 'CHF'],
  ['british', 'GBP'],
  ['indian', 'INR'],
  ['pakistani', 'PKR'],
  ['mexican', 'MXN'],
  ['egyptian', 'EGP'],
  ['chinese', 'CNY'],
  ['swedish', 'SEK'],
  ['norwegian', 'NOK'],
  ['danish', 'DKK'],
  ['turkish', 'TRY'],
  ['russian', 'RUB'],
]);

/** A unit, and the token behind its words. */
interface FoundUnit {
  readonly unit: Unit;
  readonly last: number;
}

/**
 * The unit whose words start at token `i`, and the token after them. `tail` is the part after the hyphen of a compound
 * ("year-old").
 */
export function readUnit(reading: Reading, i: number, tail?: string): FoundUnit | undefined {
  if (i >= reading.count) return undefined;
  if (tail === undefined) {
    const gap = reading.gap(i);
    // "1,5 Mio. Euro"
    const dotted = gap === (Gap.Space | Gap.Stop) && reading.has(i - 1, Role.Scale) && reading.language !== 'en';
    if (gap & ~(Gap.Space | Gap.Dash) && !dotted) return undefined;
    if (gap & Gap.Dash && gap & Gap.Space && !reading.has(i, Role.Unit)) return undefined;
  }
  if (tail === undefined && reading.language !== 'en') return foreignUnit(reading, i);
  if (tail === undefined && !reading.has(i, Role.Unit) && reading.entries[i] !== 0) return undefined;
  const word = tail ?? wordAt(reading, i).replace(/['’]s$/, '');
  const last = i + 1;
  const head = word.split('-');
  if (head.length > 1) {
    // "year-old", "million-dollar", "mile-long", "per-cent".
    if (/^olds?$/.test(head[1]!)) return ageIn(head[0]!, last);
    if (head[0] === 'per' && head[1] === 'cent') return { unit: PERCENT, last };
    const unit = unitOf(head[0]!);
    return unit === undefined ? undefined : { unit, last };
  }
  const share = shareAt(reading, word, last);
  if (share !== undefined) return share;
  if (AGED.test(word) && (reading.gap(last) & ~(Gap.Space | Gap.Dash)) === 0) {
    const next = wordAt(reading, last);
    if (next === 'old' || next === 'olds') return ageIn(word, last + 1);
    if (next === 'of' && wordAt(reading, last + 1) === 'age') return ageIn(word, last + 2);
  }
  if (word === 'nautical' && /^miles?$/.test(wordAt(reading, last))) return { unit: NAUTICAL_MILE, last: last + 1 };
  const power = POWERS.get(word);
  if (power !== undefined) {
    const unit = unitOf(wordAt(reading, last));
    return unit === undefined ? undefined : { unit: powerOf(power, unit), last: last + 1 };
  }
  const currency = DOLLARS.get(word);
  if (currency !== undefined && tail === undefined) {
    const unit = unitOf(wordAt(reading, last));
    if (unit === undefined || (unit.kind !== 'money' && unit.name !== 'pound')) return undefined;
    return { unit: { name: currency, kind: 'money', factor: unit.factor === 0.01 ? 0.01 : 1 }, last: last + 1 };
  }
  if (word.endsWith('²')) {
    const unit = unitOf(word === 'm²' ? 'metre' : word.slice(0, -1));
    return unit === undefined ? undefined : { unit: powerOf('square', unit), last };
  }
  if (tail === undefined && !reading.has(i, Role.Unit)) return undefined;
  const unit = tail === undefined ? UNITS[reading.value(i)] : unitOf(tail);
  if (unit === undefined) return undefined;
  if (unit.name === 'degree') return degrees(reading, last, unit);
  return hourly(reading, last, unit) ?? { unit, last };
}

/** "10 miles an hour", "80 kilometres/h". */
function hourly(reading: Reading, last: number, { name }: Unit): FoundUnit | undefined {
  if (name !== 'mile' && name !== 'kilometre') return undefined;
  const per = wordAt(reading, last);
  const unit = unitOf(name === 'mile' ? 'mph' : 'kph')!;
  if (reading.gap(last) === Gap.Slash && /^(?:h|hr|hour)$/.test(per)) return { unit, last: last + 1 };
  const isPerHour = (per === 'per' || per === 'an') && wordAt(reading, last + 1) === 'hour';
  return isPerHour ? { unit, last: reading.gap(last) === Gap.Slash ? last + 1 : last + 2 } : undefined;
}

/** "per cent", "percentage points". */
function shareAt(reading: Reading, word: string, last: number): FoundUnit | undefined {
  const next = wordAt(reading, last);
  if (word === 'per' && next === 'cent') return points(reading, last + 1, PERCENT);
  if (word === 'percent' || word === 'pct') return points(reading, last, PERCENT);
  if (word === 'percentage' && /^points?$/.test(next)) return { unit: POINTS, last: last + 1 };
  if (word === 'basis' && /^points?$/.test(next)) return { unit: BASIS_POINTS, last: last + 1 };
  return undefined;
}

/** Ages are in years; those of the smallest children in months, weeks or days. */
const AGED = /^(?:years?|months?|weeks?|days?)$/;

function ageIn(word: string, last: number): FoundUnit | undefined {
  if (/^years?$/.test(word)) return { unit: AGE, last };
  const unit = AGED.test(word) ? unitOf(word) : undefined;
  return unit === undefined ? undefined : { unit: { name: unit.name, kind: 'age' }, last };
}

/** The unit of "square miles" and "sq km", with square metres as its base. */
function powerOf(power: string, unit: Unit): Unit {
  const name = `${power} ${unit.name}`;
  if (power !== 'square' || unit.base !== 'metre' || unit.factor === undefined) return { name, kind: 'measure' };
  return { name, kind: 'measure', base: 'square metre', factor: unit.factor ** 2 };
}

function points(reading: Reading, last: number, unit: Unit): FoundUnit {
  return /^points?$/.test(wordAt(reading, last)) && reading.gap(last) === Gap.Space
    ? { unit: POINTS, last: last + 1 }
    : { unit, last };
}

function degrees(reading: Reading, last: number, unit: Unit): FoundUnit {
  const scale = wordAt(reading, last);
  if (scale === 'celsius' || scale === 'centigrade' || scale === 'c')
    return { unit: unitOf('celsius')!, last: last + 1 };
  if (scale === 'fahrenheit' || scale === 'f') return { unit: unitOf('fahrenheit')!, last: last + 1 };
  return { unit, last };
}

/** The unit after the small word that other languages put before it: "pour cent", "d'euros", "de años". */
function foreignUnit(reading: Reading, i: number): FoundUnit | undefined {
  const word = wordAt(reading, i);
  const next = wordAt(reading, i + 1);
  if (/^(?:cent|cento|ciento)$/.test(next) && /^(?:pour|per|por)$/.test(word)) return { unit: PERCENT, last: i + 2 };
  if (/^d['’]/.test(word)) {
    const unit = unitOf(word.slice(2));
    return unit === undefined ? undefined : { unit, last: i + 1 };
  }
  // "47-jährige", "47-jarige", "47 Jahre alt", "47 años de edad", "âgé de 47 ans"
  if (reading.gap(i) === Gap.Dash && /^(?:jährig|jarig)/.test(word)) return { unit: AGE, last: i + 1 };
  if (reading.has(i, Role.Unit) && UNITS[reading.value(i)]?.name === 'year') {
    if (/^(?:alt|oud)$/.test(next)) return { unit: AGE, last: i + 2 };
    if (next === 'de' && /^(?:edad|idade)$/.test(wordAt(reading, i + 2))) return { unit: AGE, last: i + 3 };
    if (wordAt(reading, i - 2) === 'de' && wordAt(reading, i - 3).startsWith('âgé')) return { unit: AGE, last: i + 1 };
  }
  if (reading.language === 'vi') {
    if (word === 'tuổi') return { unit: AGE, last: i + 1 };
    // "18 tháng 5" is a day of May.
    const isNumbered = i + 1 < reading.count && reading.tokens.kinds[i + 1] === TokenKind.Number;
    if (isNumbered && reading.gap(i + 1) === Gap.Space) return undefined;
    // "5,6 độ Richter" is a magnitude.
    if (next === 'richter') return undefined;
    if (word === 'đô' && next === 'la') return { unit: unitOf('dollar')!, last: i + 2 };
  }
  const at = /^(?:de|di)$/.test(word) && reading.has(i + 1, Role.Unit) ? i + 1 : i;
  if (!reading.has(at, Role.Unit)) return undefined;
  const unit = UNITS[reading.value(at)];
  return unit === undefined ? undefined : { unit, last: at + 1 };
}
