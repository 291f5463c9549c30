import { classAt, DIGIT, SPACE, UPPER } from '../tokens/index.js';
import {
  ANYWHERE,
  BEFORE_NAMES,
  BEFORE_NUMBERS,
  BEFORE_ORDINALS,
  LETTERED_KINDS,
  MONTHS,
  NEVER_LAST,
  SENTENCE_OPENERS,
} from './abbreviations.generated.js';
import { isDash } from './sentence-marks.js';
import { wordBefore } from './words-at-stop.js';

/** A time alone is not a sentence: "At 5 p.m. Mr. Hale left". */
const OPENS_WITH_TIME = /^[^\p{L}]{0,2}(?:at|by|around|about|until|from|since|before|after) [^.]{1,24}\.[am]$/iu;

const TWICE = /^(\p{L})\1$/u;

/** Whether the word before a full stop lets the sentence continue. */
export function goesOn(
  text: string,
  start: number,
  at: number,
  before: string,
  next: string,
  nextIsNumber: boolean,
): boolean {
  if (NEVER_LAST.has(before)) return true;
  if (nextIsNumber && BEFORE_NUMBERS.has(before)) return true;
  // Titles may be joined: "Prof.Dr.", "PGS.TS.".
  const title = BEFORE_NAMES.has(before) || before.split('.').every((part) => part === '' || BEFORE_NAMES.has(part));
  if (title) return !nextIsNumber;
  if (ANYWHERE.has(before)) {
    if (before === 'p.m' || before === 'a.m' || before === 'pm' || before === 'am') {
      if (before.length === 2 && classAt(text, at - 3, at) === SPACE && classAt(text, at - 4, at) !== DIGIT)
        return false;
      return nextIsNumber || isMonthOrNone(next) || OPENS_WITH_TIME.test(text.slice(Math.max(start, at - 40), at));
    }
    return !mayOpen(next);
  }
  const from = at - before.length;
  if (/^\d{1,3}$/.test(before)) {
    // After a score, the next number starts a sentence: "It ended 2-1. 3,000 watched."
    if (nextIsNumber && isDash(text, from - 1)) return false;
    // The number of a list, or an ordinal: "1. Wash", "am 23. November".
    return from === start || isMonthOrNone(next) || BEFORE_ORDINALS.has(wordBefore(text, start, from - 1));
  }
  // For example "Hauptstr. 5".
  if (nextIsNumber && before.endsWith('str')) return true;
  // Spanish doubles the letters of a plural abbreviation: "EE. UU.", "FF. AA."
  if (TWICE.test(before) && TWICE.test(next)) return true;
  if (/^\p{L}$/u.test(before)) {
    // "z. B.", "s. 12" and "č. 5" continue; "Vitamin b. The" ends.
    if (classAt(text, from, at) !== UPPER) {
      // For example "a. The first item".
      if (from <= start) return true;
      const alone = classAt(text, from - 1, at) === SPACE;
      return alone && (nextIsNumber || (next.length === 1 && !SENTENCE_OPENERS.has(next)));
    }
    if (from <= start || nextIsNumber) return true;
    // A letter that names one of a kind is not an initial: "type O", "plan B".
    const kind = wordBefore(text, start, from - 1);
    if (kind === '' || LETTERED_KINDS.has(kind)) return false;
    // An initial follows a name, another initial or nothing: "George W. Bush", "by J. Smith". "Plan B. The" ends.
    return !mayOpen(next);
  }
  if (/^(?:\p{L}\.)+\p{L}$/u.test(before)) return nextIsNumber || !mayOpen(next);
  return false;
}

/** Whether the next word begins sentences more often than it continues them, as a number or a sign does. */
function mayOpen(next: string): boolean {
  return next === '' || SENTENCE_OPENERS.has(next);
}

/** Whether the next word is a month, or there is no word but a number or a sign. */
function isMonthOrNone(next: string): boolean {
  return next === '' || MONTHS.has(next);
}
