// Multipliers of a number: letters joined to it ("4.5bn"), words after it ("$2.6 million"), and the scale that the two
// ends of a range share.
import {
  CURRENCIES,
  Gap,
  MAGNITUDES,
  MONEY_MAGNITUDES,
  type Reading,
  Role,
  SCALE_WORDS,
  type Unit,
  unitOf,
  unitOfSuffix,
} from '../reading/index.js';
import { TokenKind } from '../tokens/index.js';
import {
  type FigureContext,
  isBigPound,
  isJoined,
  type Numeral,
  readUnit,
  subjectAfter,
  wordAt,
} from './amounts/index.js';
import { isEuro } from './other-conventions.js';
import { BEFORE_AMOUNTS, MEASURED_IN_METRES, MONEY_VERBS } from './words/index.js';

const SCALES = new Map(SCALE_WORDS);

/** The factor of the digits, where its words end, and the unit of the letters if they are not a scale. */
export interface Scaled {
  readonly scale: number;
  readonly last: number;
  readonly unit: Unit | undefined;
}

/** Reads letters and words that multiply: "4.5bn", "$2.6 million", "26m" (but "100m sprint" is in metres), "4,5 M€". */
export function scaleOf(context: FigureContext, numeral: Numeral, from: number, kind: number): Scaled {
  const { reading } = context;
  const letters = numeral.suffix.toLowerCase();
  const { scale, unit } = lettersOf(context, numeral, letters, from, kind);
  if (letters === '') {
    const euros = letterBeforeEuro(reading, from);
    if (euros !== undefined) return { scale: euros, last: from + 1, unit };
  }
  const words = scaleWords(reading, from);
  // "$50 billion-a-year"
  const { last } = words;
  if (last < reading.count && isJoined(reading, last) && reading.entries[last] === 0) {
    const [word, of] = wordAt(reading, last).split('-', 2);
    const head = SCALES.get(word!);
    const money = of === undefined ? undefined : unitOf(of);
    if (head !== undefined) return { scale: scale * words.scale * head, last: last + 1, unit: unit ?? money };
  }
  return { scale: scale * words.scale, last, unit };
}

/** "million", "hundred thousand", from token `i` on. */
export function scaleWords(reading: Reading, i: number): { readonly scale: number; readonly last: number } {
  let scale = 1;
  let last = i;
  while (
    last < reading.count &&
    isJoined(reading, last) &&
    reading.has(last, Role.Scale) &&
    !reading.has(last, Role.Hedge)
  ) {
    scale *= reading.value(last);
    last++;
  }
  return { scale, last };
}

/**
 * Decimal fractions times a power of ten, without the rounding error of binary arithmetic: 2.07 billion is
 * 2,070,000,000.
 */
export function times(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}

function lettersOf(
  context: FigureContext,
  numeral: Numeral,
  letters: string,
  next: number,
  kind: number,
): { readonly scale: number; readonly unit: Unit | undefined } {
  if (letters === '' || letters === '%') return { scale: 1, unit: undefined };
  const isMoney = kind === TokenKind.Money || numeral.currency !== '';
  const magnitude = (isMoney ? MONEY_MAGNITUDES.get(letters) : undefined) ?? MAGNITUDES.get(letters);
  const isNone = !isMoney && (isMetre(context, letters, next) || isLetter(context, letters, next));
  if (magnitude !== undefined && !isNone) return { scale: magnitude, unit: undefined };
  return { scale: 1, unit: letters === 'm' ? unitOf('metre') : unitOfSuffix(numeral.suffix) };
}

/** "4,5 M€" */
function letterBeforeEuro(reading: Reading, i: number): number | undefined {
  if (reading.language === 'en' || i >= reading.count || reading.gap(i) !== Gap.Space) return undefined;
  if (!isEuro(reading.text, reading.end(i)) || reading.has(i, Role.Scale)) return undefined;
  return MAGNITUDES.get(wordAt(reading, i));
}

/**
 * "Fig. 1b", "free agent 1B Teixeira": a letter that numbers something, if no plural follows that could be counted in
 * billions.
 */
function isLetter({ reading }: FigureContext, letters: string, next: number): boolean {
  if (letters !== 'b' && letters !== 't') return false;
  return next >= reading.count || reading.gap(next) !== Gap.Space || !/[a-z]s$|^people$/.test(wordAt(reading, next));
}

/**
 * "100m sprint", "fell 150m": metres, if there is no currency and no plural follows that could be counted in millions.
 */
function isMetre(context: FigureContext, letters: string, next: number): boolean {
  if (letters !== 'm') return false;
  const { reading } = context;
  if (isMoneyWord(context, next) || raisesMoney(reading, next - 1, next)) return false;
  if (next >= reading.count || reading.gap(next) !== Gap.Space) return true;
  const word = wordAt(reading, next);
  if (MEASURED_IN_METRES.has(word)) return true;
  if (reading.has(next, Role.Preposition)) return word !== 'of' && word !== 'in';
  // "the 40m dry well" is a single thing, so these are not millions.
  return !reading.has(next, Role.Function | Role.Report) && subjectAfter(reading, next, false) === undefined;
}

/** "41m pounds", "a 41m-euro fee", "5m USD": a currency behind the letter. */
function isMoneyWord({ reading }: FigureContext, i: number): boolean {
  if (i >= reading.count || !isJoined(reading, i)) return false;
  if (codeAt(reading, i) !== undefined) return true;
  const unit = readUnit(reading, i);
  return unit !== undefined && (unit.unit.kind === 'money' || isBigPound(unit.unit, 1e6, reading, unit.last));
}

/** "5 million USD": the code of a currency, in capitals, at token `i`. */
export function codeAt(reading: Reading, i: number): string | undefined {
  if (i >= reading.count || reading.gap(i) !== Gap.Space || reading.end(i) - reading.start(i) !== 3) return undefined;
  const written = reading.text.slice(reading.start(i), reading.end(i));
  return /^[A-Z]{3}$/.test(written) ? CURRENCIES.get(written.toLowerCase()) : undefined;
}

/**
 * "raised 5m from investors": an amount `[first, last)` of an unnamed currency. Only money is raised like this, and no
 * noun follows.
 */
export function raisesMoney(reading: Reading, first: number, last: number): boolean {
  if (reading.language !== 'en') return false;
  let k = first - 1;
  while (k >= 0 && first - k < 5 && !reading.opens(k + 1) && BEFORE_AMOUNTS.has(wordAt(reading, k))) k--;
  if (k < 0 || !MONEY_VERBS.has(wordAt(reading, k)) || reading.opens(k + 1)) return false;
  if (last >= reading.count || reading.gap(last) !== Gap.Space) return true;
  if (MEASURED_IN_METRES.has(wordAt(reading, last)) && wordAt(reading, last) !== 'from') return false;
  return reading.has(last, Role.Function | Role.Preposition | Role.Clause);
}
