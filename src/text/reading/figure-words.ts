import { numberLists as lists } from './words/index.js';

/** Words with their numbers. */
export type NumberedWords = readonly (readonly [word: string, value: number])[];

function numbered(list: Readonly<Record<number, string>>): NumberedWords {
  return Object.entries(list).flatMap(([value, words]) =>
    words.split(' ').map((word) => [word, Number(value)] as const),
  );
}

export const MONTHS = numbered(lists.MONTHS);
export const WEEKDAYS = numbered(lists.WEEKDAYS);

const ONES = numbered(lists.ONES);
const TENS = numbered(lists.TENS);
/** "zero" to "ninety-nine". */
export const NUMBER_WORDS: NumberedWords = [
  ...ONES,
  ...TENS,
  ...TENS.flatMap(([ten, tens]) => ONES.slice(1, 10).map(([one, ones]) => [`${ten}-${one}`, tens + ones] as const)),
];

export const SCALE_WORDS = numbered(lists.SCALES);
export const FOREIGN_SCALE_WORDS = numbered(lists.FOREIGN_SCALES);
export const ORDER_WORDS = numbered(lists.ORDERS);
export const ORDINALS: ReadonlyMap<string, number> = new Map(numbered(lists.NTH));
/** Fractions, each with the number of parts that make a whole. */
export const PARTS: ReadonlyMap<string, number> = new Map(numbered(lists.FRACTIONS));
export const FOREIGN_PARTS: ReadonlyMap<string, number> = new Map(numbered(lists.FOREIGN_FRACTIONS));
