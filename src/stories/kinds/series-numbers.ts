import { getOrInsert } from '../../structures/index.js';
import { ORDINALS } from '../../text/index.js';

/** A number and the word after it: "12th package", "12. Paket", "3º turno", "thirteenth round". */
const NUMBERED = /(?<![\p{L}\p{N}.,])(?:(\d{1,3})(?:st|nd|rd|th|er|e|ème|º|ª|\.)|(\p{L}{5,11})) (\p{L}{4,30})/gu;
/** A quick check: most beginnings have no ordinal. */
const GLANCE = new RegExp(`\\d(?:st|nd|rd|th|er|e|ème|º|ª|\\.) |(?:${[...ORDINALS.keys()].join('|')}) `, 'iu');

/** The numbers that an article's headline and beginning give for each series: 12 for "package". */
export type SeriesNumbers = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Reads which issues of a series an article is about: "the 12th package of sanctions" is not the 13th. Reads ordinals
 * in figures, as European languages write them, and English ordinals in words.
 *
 * @param beginning headline and beginning of the text.
 *
 * @example
 * seriesNumbers('Ministers agreed on a 12th package of sanctions.'); // Map { 'package' => Set { 12 } }
 */
export function seriesNumbers(beginning: string): SeriesNumbers {
  const found = new Map<string, Set<number>>();
  if (!GLANCE.test(beginning)) return found;
  for (const [, figure, word, thing = ''] of beginning.matchAll(NUMBERED)) {
    const number = figure === undefined ? (ORDINALS.get((word ?? '').toLowerCase()) ?? 0) : Number(figure);
    if (number === 0) continue;
    getOrInsert(found, thing.toLowerCase(), () => new Set()).add(number);
  }
  return found;
}

/** Whether two articles name different issues of a series, and none in common. */
export function areOfDifferentNumber(a: SeriesNumbers, b: SeriesNumbers): boolean {
  let differ = false;
  for (const [thing, numbers] of a) {
    const others = b.get(thing);
    if (others === undefined) continue;
    if ([...numbers].some((number) => others.has(number))) return false;
    differ = true;
  }
  return differ;
}
