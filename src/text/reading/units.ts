import { CURRENCY_SIGNS, MAGNITUDE_LETTERS, MONEY_MAGNITUDE_LETTERS, SUFFIXES, UNIT_TABLE } from './words/index.js';

/** What a unit measures, and how to convert it to a base unit. */
export interface Unit {
  readonly name: string;
  readonly kind: 'duration' | 'measure' | 'money' | 'times' | 'percent' | 'points' | 'age';
  /** Size of one unit in base units; `base` is missing if the unit is not converted. */
  readonly base?: string;
  readonly factor?: number;
}

const TABLE: readonly (readonly [words: string, unit: Unit])[] = Object.entries(UNIT_TABLE).map(([unit, words]) => {
  const [name, kind, base, factor] = unit.split(', ') as [string, Unit['kind'], string?, string?];
  return [words, { name, kind, ...(base && { base }), ...(factor && { factor: Number(factor) }) }];
});

/** The meaning of each word, from keys that list several words. */
function byWord<T>(keys: Readonly<Record<string, string>>, meaning: (key: string) => T): ReadonlyMap<string, T> {
  return new Map(
    Object.entries(keys).flatMap(([key, words]) => words.split(' ').map((word) => [word, meaning(key)] as const)),
  );
}

/** Units by number, from 1: the vocabulary stores this number as the value of a unit's word. */
export const UNITS: readonly (Unit | undefined)[] = [undefined, ...TABLE.map(([, unit]) => unit)];

export const UNIT_WORDS: readonly (readonly [string, number])[] = TABLE.flatMap(([words], at) =>
  words.split(' ').map((word) => [word, at + 1] as const),
);

const BY_WORD = new Map(UNIT_WORDS);

/** The number of a unit, by one of its words. */
export function unitNumber(word: string): number {
  return BY_WORD.get(word) ?? 0;
}

export function unitOf(word: string): Unit | undefined {
  return UNITS[BY_WORD.get(word) ?? 0];
}

/** The unit, by one of its words, for letters joined to a number. Case matters: "m" (million, metre), "C" (Celsius). */
const suffixes = byWord(SUFFIXES, (word) => word);

export function unitOfSuffix(letters: string): Unit | undefined {
  if (letters === 'C' || letters === '°C' || letters === '°c') return unitOf('celsius');
  if (letters === 'F' || letters === '°F' || letters === '°f') return unitOf('fahrenheit');
  if (letters === '°') return unitOf('degree');
  return unitOf(suffixes.get(letters.toLowerCase()) ?? '');
}

/** Multiples whose letters are joined to a number. */
export const MAGNITUDES = byWord(MAGNITUDE_LETTERS, Number);

/** Multiples of amounts of money only; elsewhere "mm" is a length. */
export const MONEY_MAGNITUDES = byWord(MONEY_MAGNITUDE_LETTERS, Number);

/** Currencies by the signs before or after an amount. */
export const CURRENCIES = byWord(CURRENCY_SIGNS, (currency) => currency);

/** Letters that are a currency only where its digits follow at once; shillings are those of four countries. */
const GLUED_LETTERS: ReadonlyMap<string, string> = new Map([
  ...['sh', 'shs'].map((letters) => [letters, 'XXX'] as const),
  ...['ksh', 'kshs'].map((letters) => [letters, 'KES'] as const),
  ...['ush', 'ushs'].map((letters) => [letters, 'UGX'] as const),
  ...['tsh', 'tshs'].map((letters) => [letters, 'TZS'] as const),
  ...['dh', 'dhs'].map((letters) => [letters, 'AED'] as const),
]);

/** The currency of the letters before digits in one word: of "GBP5m", "Sh300". */
export function currencyOfLetters(letters: string): string | undefined {
  const word = letters.toLowerCase();
  return GLUED_LETTERS.get(word) ?? CURRENCIES.get(word);
}

/** Converts an amount to the base unit, so that miles and kilometres can be compared. */
export function inBaseUnit(value: number, unit: Unit): { readonly value: number; readonly unit: string } | undefined {
  if (unit.base === undefined || unit.base === unit.name) return undefined;
  if (unit.name === 'degree Fahrenheit') return { value: ((value - 32) * 5) / 9, unit: unit.base };
  return unit.factor === undefined ? undefined : { value: value * unit.factor, unit: unit.base };
}
