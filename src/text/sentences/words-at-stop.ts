import { classAt, DIGIT, DOT, isLetter, LAST_WORD_CLASS, SPACE, UPPER } from '../tokens/index.js';
import { CLOSERS, isDash, isOpener, NEWLINE } from './sentence-marks.js';

export const MAX_ABBREVIATION_LENGTH = 24;

/** Whether a number starts at `at`, with or without a currency sign. */
export function isNumber(text: string, at: number, to: number): boolean {
  const from = CURRENCIES.has(text.charCodeAt(at)) ? at + 1 : at;
  return classAt(text, from, to) === DIGIT;
}

const CURRENCIES = new Set([...'$£€¥₹₽₩'].map((sign) => sign.charCodeAt(0)));

export function isCapitalised(text: string, at: number, to: number): boolean {
  return classAt(text, at, to) === UPPER && isLetter(classAt(text, at + 1, to)) && classAt(text, at + 1, to) !== UPPER;
}

export function isWordBefore(text: string, start: number, at: number): boolean {
  return at > start && classAt(text, at - 1, at) <= LAST_WORD_CLASS;
}

/**
 * The letters, digits and inner dots that end at `at`, in lower case; empty if there are none, or too many for an
 * abbreviation.
 */
export function wordBefore(text: string, start: number, at: number): string {
  let from = at;
  const min = Math.max(start, at - MAX_ABBREVIATION_LENGTH);
  while (from > min) {
    const found = classAt(text, from - 1, at);
    if (found > LAST_WORD_CLASS && !(found === DOT && from < at)) break;
    from--;
  }
  while (from < at && classAt(text, from, at) === DOT) from++;
  return from === at && at > start && classAt(text, at - 1, at) > LAST_WORD_CLASS
    ? '-'
    : text.slice(from, at).toLowerCase();
}

/** The letters from `at` in lower case, up to the length of an abbreviation. */
export function wordFrom(text: string, at: number, to: number): string {
  let end = at;
  const max = Math.min(to, at + MAX_ABBREVIATION_LENGTH);
  while (end < max && isLetter(classAt(text, end, to))) end++;
  return text.slice(at, end).toLowerCase();
}

/** A lower-case letter that has a capital form, and is not the beginning of a word such as "iPhone". */
export function startsSmall(text: string, at: number, to: number): boolean {
  if (!isLetter(classAt(text, at, to)) || classAt(text, at, to) === UPPER) return false;
  const letter = text[at]!;
  if (letter.toUpperCase() === letter || classAt(text, at + 1, to) === UPPER) return false;
  // Clipped words stay lower-case at the beginning of a sentence: "'t Hooft", "'s-Gravenhage".
  const clipped = CLOSERS.has(text.charCodeAt(at - 1)) && !isLetter(classAt(text, at + 1, to));
  return !(clipped && classAt(text, at + 2, to) === UPPER);
}

/**
 * Skips spaces, dashes and opening marks up to the first letter or digit. A line break that ends the sentence stops the
 * search.
 */
export function skipToWord(text: string, from: number, to: number, wrapped: boolean): number {
  let at = from;
  while (at < to && (classAt(text, at, to) === SPACE || isOpener(text, at, to) || isDash(text, at))) {
    if (text.charCodeAt(at) === NEWLINE && !wrapped) return at;
    at++;
  }
  return at;
}
