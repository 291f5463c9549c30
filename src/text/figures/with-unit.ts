import { Gap, type Unit } from '../reading/index.js';
import {
  type Amount,
  type FigureContext,
  isBigPound,
  made,
  type Numeral,
  ofUnit,
  readUnit,
  wordAt,
} from './amounts/index.js';
import { degreesBehind } from './attached-signs.js';
import { hourOf } from './clocks.js';
import { halfBehind, shareOf } from './fractions.js';
import { ageInYears } from './other-conventions.js';
import { decadeOf, isMagnitude, plainNumber, scoreInWords } from './plain-numbers.js';
import { rangeEnd, sharedScale } from './ranges.js';
import { codeAt, raisesMoney, times } from './scales.js';
import { scaleBehind } from './signs.js';

/** A number `[first, last)` with its multiplier; what it measures is still open. */
interface Quantity {
  readonly first: number;
  readonly last: number;
  readonly numeral: Numeral;
  readonly scale: number;
  /** The unit joined to the digits: "km". */
  readonly written: Unit | undefined;
  readonly value: number;
  readonly high: number | undefined;
}

/**
 * Decides what a number measures. Returns a token index if it is no figure and reading continues there; `undefined`
 * leaves it to the next rule.
 */
type Rule = (context: FigureContext, quantity: Quantity) => Amount | number | undefined;

/**
 * The first rule that answers decides: first what is joined to the number, then what follows it, then what precedes it.
 */
const RULES: readonly Rule[] = [
  money,
  percent,
  writtenUnit,
  otherSuffix,
  pointsOf,
  degrees,
  currencyCode,
  unitWord,
  alone(hourOf),
  score,
  range,
  magnitude,
  alone(shareOf),
  plain,
  unnamedMoney,
  count,
];

/** The figure of a number and the words after it: by its currency, its unit or its range, or by the number alone. */
export function withUnit(
  context: FigureContext,
  first: number,
  last: number,
  numeral: Numeral,
  scale: number,
  written: Unit | undefined,
): Amount | number {
  const value = times(numeral.value, scale);
  const high = numeral.second === undefined ? undefined : times(numeral.second, scale);
  if (!Number.isFinite(value)) return last;
  const quantity = { first, last, numeral, scale, written, value, high };
  for (const rule of RULES) {
    const found = rule(context, quantity);
    if (found !== undefined) return found;
  }
  return last;
}

/** "£5m", "£5m to £6m", "between £5 and £6 million" */
function money(context: FigureContext, { first, last, numeral, scale, value, high }: Quantity): Amount | undefined {
  const { currency } = numeral;
  if (currency === '') return undefined;
  const end = high === undefined ? rangeEnd(context, first, last, value, currency) : undefined;
  if (end === undefined) {
    const shared = scale === 1 && high === undefined ? sharedScale(context, last, value, currency) : 1;
    return made(context, first, last, 'money', times(value, shared), currency, { high });
  }
  return made(context, first, end.last, 'money', end.low, currency, { high: end.value });
}

/** "9.7% of", "18% to 25%" */
function percent(context: FigureContext, { first, last, numeral, value, high }: Quantity): Amount | undefined {
  // Turkish says "per cent" before the number.
  const isShare =
    numeral.suffix === '%' || (context.reading.language === 'tr' && wordAt(context.reading, first - 1) === 'yüzde');
  if (!isShare) return undefined;
  const end = high === undefined ? rangeEnd(context, first, last, value, '', '%') : undefined;
  const behind = end?.last ?? last;
  const subjectFrom = wordAt(context.reading, behind) === 'of' ? behind + 1 : undefined;
  return made(context, first, behind, 'percent', value, '%', { subjectFrom, high: end?.value ?? high });
}

/** "5km", "5km to 6km" */
function writtenUnit(context: FigureContext, { first, last, written, value, high }: Quantity): Amount | undefined {
  if (written === undefined) return undefined;
  const end = high === undefined ? rangeEnd(context, first, last, value, '') : undefined;
  if (end?.unit !== written) return ofUnit(context, first, last, value, written, { high });
  return ofUnit(context, first, end.last, value, written, { high: end.value });
}

/** "1980s"; with other letters that are neither scale nor unit there is no figure. */
function otherSuffix(context: FigureContext, { first, last, numeral, scale }: Quantity): Amount | number | undefined {
  if (scale !== 1 || numeral.suffix === '') return undefined;
  return /^['’]?s$/i.test(numeral.suffix) ? decadeOf(context, first, last, numeral) : last;
}

/** "0.25 of a percentage point" */
function pointsOf(context: FigureContext, { first, last, value, high }: Quantity): Amount | undefined {
  const { reading } = context;
  if (wordAt(reading, last) !== 'of' || wordAt(reading, last + 1) !== 'a') return undefined;
  const points = readUnit(reading, last + 2);
  return points?.unit.kind === 'points' ? ofUnit(context, first, points.last, value, points.unit, { high }) : undefined;
}

/** "86 F.", "12 °C" */
function degrees(context: FigureContext, { first, last, scale, value, high }: Quantity): Amount | undefined {
  const apart = scale === 1 ? degreesBehind(context.reading, last) : undefined;
  if (apart !== undefined) return ofUnit(context, first, apart.last, value, apart.unit, { high });
  const unit = scale === 1 ? scaleBehind(context.reading, last) : undefined;
  return unit === undefined ? undefined : ofUnit(context, first, last + 1, value, unit, { high });
}

/** "5 million USD" */
function currencyCode(context: FigureContext, { first, last, value, high }: Quantity): Amount | undefined {
  const { reading } = context;
  const isYuan = wordAt(reading, last) === 'nhân' && wordAt(reading, last + 2) === 'tệ';
  const code = isYuan ? 'CNY' : codeAt(reading, last);
  const end = last + (isYuan ? 3 : 1);
  return code === undefined ? undefined : made(context, first, end, 'money', value, code, { high });
}

/** "three miles", "41 million pounds" */
function unitWord(context: FigureContext, { first, last, value, high, scale }: Quantity): Amount | undefined {
  const { reading } = context;
  const found = readUnit(reading, last);
  if (found === undefined) return undefined;
  // "three times" multiplies, "3 time zones" does not.
  const isNoun = found.unit.kind === 'times' && wordAt(reading, last) === 'time' && !(reading.gap(last) & Gap.Dash);
  if (isNoun) return undefined;
  if (isBigPound(found.unit, scale > 1 ? value : 0, reading, found.last))
    return made(context, first, found.last, 'money', value, 'GBP', { high });
  const isOneLength = found.unit.name === 'year' && high === undefined && scale === 1;
  const age = isOneLength ? ageInYears(reading, first, found.last, value) : undefined;
  if (age !== undefined) return { ...made(context, first, found.last, 'age', value, 'age'), ...age };
  // "Between 7 percent and 10 percent"
  const end = high === undefined ? rangeEnd(context, first, found.last, value, '') : undefined;
  const same = end === undefined ? undefined : readUnit(reading, end.last);
  if (end !== undefined && same?.unit === found.unit)
    return ofUnit(context, first, same.last, value, found.unit, { high: end.value });
  // "Two years and a half"
  const half =
    high === undefined && scale === 1 && found.unit.kind === 'duration' ? halfBehind(reading, found.last) : 0;
  if (half > found.last) return ofUnit(context, first, half, value + 0.5, found.unit);
  return ofUnit(context, first, found.last, value, found.unit, { high });
}

/** "25 à 18", "perdeu por 1 a 3" */
function score(context: FigureContext, { first, last, numeral, scale, value, high }: Quantity): Amount | undefined {
  const isPlain = scale === 1 && high === undefined && !numeral.formatted;
  return isPlain ? scoreInWords(context, { first, last, value }) : undefined;
}

/** "72 to 120 hours", "between 4 and 5 people", "aged 5 to 7" */
function range(context: FigureContext, { first, last, value, high }: Quantity): Amount | undefined {
  const { reading } = context;
  if (high !== undefined || readUnit(reading, last) !== undefined) return undefined;
  const end = rangeEnd(context, first, last, value, '');
  if (end === undefined) return percentRange(context, first, last, value);
  const unit = end.unit === undefined ? readUnit(reading, end.last) : { unit: end.unit, last: end.last };
  const behind = unit?.last ?? end.last;
  if (isMagnitude(context, first, behind))
    return made(context, first, behind, 'measure', end.low, 'magnitude', { high: end.value });
  const code = unit === undefined ? codeAt(reading, end.last) : undefined;
  if (code !== undefined) return made(context, first, end.last + 1, 'money', end.low, code, { high: end.value });
  if (unit !== undefined) {
    if (isBigPound(unit.unit, end.value, reading, behind))
      return made(context, first, behind, 'money', end.low, 'GBP', { high: end.value });
    return ofUnit(context, first, behind, end.low, unit.unit, { high: end.value });
  }
  const isAge = /^age[sd]?$/.test(wordAt(reading, first - 1)) && end.value < 120;
  if (isAge) return made(context, first, end.last, 'age', end.low, 'age', { high: end.value });
  const subjectFrom = wordAt(reading, end.last) === 'of' && end.value >= 1e6 ? end.last + 1 : end.last;
  return made(context, first, end.last, 'count', end.low, 'count', { subjectFrom, high: end.value });
}

/** "18 to 25%" */
function percentRange(context: FigureContext, first: number, last: number, value: number): Amount | undefined {
  const end = rangeEnd(context, first, last, value, '', '%');
  if (end === undefined) return undefined;
  const subjectFrom = wordAt(context.reading, end.last) === 'of' ? end.last + 1 : undefined;
  return made(context, first, end.last, 'percent', value, '%', { subjectFrom, high: end.value });
}

/** "magnitude 6.1" */
function magnitude(context: FigureContext, { first, last, scale, value, high }: Quantity): Amount | undefined {
  if (scale !== 1 || !isMagnitude(context, first, last)) return undefined;
  return made(context, first, last, 'measure', value, 'magnitude', { high });
}

/** "from 6 to 8 p.m.", "one in five adults": of a number alone, without a scale. */
function alone(read: (...at: [FigureContext, first: number, last: number, value: number]) => Amount | undefined): Rule {
  return (context, { first, last, scale, value, high }) =>
    scale === 1 && high === undefined ? read(context, first, last, value) : undefined;
}

/** A year, an age, a position, part of a name, a score. */
function plain(context: FigureContext, { first, last, scale, numeral, value }: Quantity): Amount | number | undefined {
  if (scale !== 1 || numeral.formatted || sharedScale(context, last, value) > 1) return undefined;
  return plainNumber(context, first, last, numeral);
}

/** "raised 5m from investors": XXX is the code of ISO 4217 for no named currency. */
function unnamedMoney(context: FigureContext, { first, last, scale, value, high }: Quantity): Amount | undefined {
  if (scale < 1000 || !raisesMoney(context.reading, first, last)) return undefined;
  return made(context, first, last, 'money', value, 'XXX', { high });
}

function count(context: FigureContext, { first, last, scale, value, high }: Quantity): Amount {
  const shared = high === undefined && scale === 1 ? sharedScale(context, last, value) : 1;
  if (shared > 1) return made(context, first, last, 'count', times(value, shared), 'count');
  const subjectFrom = scale > 1 && wordAt(context.reading, last) === 'of' ? last + 1 : last;
  return made(context, first, last, 'count', value, 'count', { subjectFrom, high });
}
