import type { Reading } from '../reading/index.js';
import type { NameSpan } from './name-span.js';

/** The words of a span, folded: small letters, no full stops, no possessive, the typewriter's apostrophe. */
export function wordsOf(reading: Reading, span: { readonly first: number; readonly last: number }): string[] {
  const words: string[] = [];
  for (let i = span.first; i < span.last; i++) {
    const end = i === span.last - 1 ? reading.wordEnds[i]! : reading.end(i);
    const word = reading.text.slice(reading.start(i), end).toLowerCase();
    words.push(isPlain(word) ? word : word.replace(/[.\u00ad]/g, '').replaceAll('’', "'"));
  }
  return words;
}

/** Small letters of English, hyphens and apostrophes alone: nothing to fold. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const unit = word.charCodeAt(at);
    if (unit > 122 || unit === 46) return false;
  }
  return true;
}

export function surface(reading: Reading, span: NameSpan): string {
  return reading.text.slice(reading.start(span.first), reading.wordEnds[span.last - 1]).replace(/\u00ad{2,}/g, '');
}

/** Ends of names that are no part of what they are called by. */
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'junior', 'senior']);

export function surnameOf(words: readonly string[]): string {
  const last = words[words.length - 1]!;
  return words.length > 2 && SUFFIXES.has(last) ? words[words.length - 2]! : last;
}

/** "Airbus da TAM", "White House": the last word is a name of its own, and no short form. */
export const OF_BODY = / d[aeo]s? \p{Lu}{2,6}$|^White House$/u;

/** The surname with what sets the son apart from the father: "lee jr" of "Ann Lee Jr." */
export function generationOf(words: readonly string[]): string {
  const surname = surnameOf(words);
  const last = words[words.length - 1]!;
  return surname === last ? last : `${surname} ${last.replace(/^junior$/, 'jr').replace(/^senior$/, 'sr')}`;
}

/** "George H. W. Bush" and "George W. Bush": two people whose middle names begin with other letters. */
export function areNamesakes(words: readonly string[], others: readonly string[]): boolean {
  const isBoth = words.length > 2 && others.length > 2 && words[0] === others[0];
  return isBoth && surnameOf(words) === surnameOf(others) && words[1]![0] !== others[1]![0];
}

/** The first letters of the words that carry one, for matching "British Medical Association" and "BMA". */
export function initialsOf(words: readonly string[]): string {
  let initials = '';
  for (const word of words) if (!/^(?:of|the|and|for|in|on|at|de)$/.test(word)) initials += word[0];
  return initials;
}

/** The words at the end of a name whose first letters are the acronym, or all of them. */
export function meaningOf(words: readonly string[], acronym: string): string {
  for (let from = words.length - 2; from > 0; from--) {
    const tail = words.slice(from);
    if (initialsOf(tail) === acronym) return tail.join(' ');
  }
  return words.join(' ');
}
