import { APOSTROPHE, CLASS, classAt, classify, LAST_WORD_CLASS, SPACE, SURROGATE, UNSPACED } from './char-classes.js';
import { FURNITURE_PATTERNS, type FurniturePattern } from './furniture-patterns.js';

const DEFAULT_LONGEST = 200;
const COPYRIGHT_SIGN = 0xa9;
const APOSTROPHE_UNIT = 39;
const SPACE_UNIT = 32;
const FIRST_HASH = 0x811c9dc5;
const WORDS = 8192;
const AT_START = 1;
const INSIDE = 2;

type Place = 'is' | 'starts' | 'ends' | 'anywhere';
const PLACES: readonly Place[] = ['is', 'starts', 'ends', 'anywhere'];

interface Phrase {
  readonly phrase: string;
  readonly place: Place;
  readonly pattern: FurniturePattern;
}

// Phrases by the hash of their first word, and a small table that says of most words at once that no phrase begins with them: the
// paragraphs of an article's own text must cost next to nothing.
const phrases = new Map<number, Phrase[]>();
const begins = new Uint8Array(WORDS);
let longestOfAll = 0;
let longestInside = 0;
for (const pattern of FURNITURE_PATTERNS) {
  const longest = pattern.longest ?? DEFAULT_LONGEST;
  longestOfAll = Math.max(longestOfAll, longest);
  if (pattern.anywhere !== undefined || pattern.ends !== undefined) longestInside = Math.max(longestInside, longest);
  for (const place of PLACES) for (const phrase of pattern[place] ?? []) enter({ phrase, place, pattern });
}

function enter(entry: Phrase): void {
  const capitalised = (entry.phrase[0] as string).toUpperCase() + entry.phrase.slice(1);
  // Hashing makes A to Z small, and no other letters.
  for (const written of new Set([entry.phrase, capitalised, entry.phrase.toUpperCase()])) {
    let hash = FIRST_HASH;
    let at = 0;
    do {
      hash = hashed(hash, written.charCodeAt(at));
      at += 1;
    } while (classAt(written, at, written.length) <= LAST_WORD_CLASS);
    const slot = hash & (WORDS - 1);
    begins[slot] = (begins[slot] as number) | (entry.place === 'is' || entry.place === 'starts' ? AT_START : INSIDE);
    const listed = phrases.get(hash);
    if (listed === undefined) phrases.set(hash, [entry]);
    else if (!listed.includes(entry)) listed.push(entry);
  }
}

/** The pattern by which the paragraph `text[start, end)` is not the article's own text; `undefined` if there is none. */
export function furniturePattern(text: string, start: number, end: number): FurniturePattern | undefined {
  const length = end - start;
  if (length > longestOfAll) return undefined;
  let at = start;
  // What somebody says starts with any words: '"What do you think?" she asked.'
  let wanted = isQuotationMark(text.charCodeAt(start)) ? INSIDE : AT_START | INSIDE;
  while (at < end) {
    if (!isWordUnit(text, at, end)) {
      at += 1;
      continue;
    }
    const from = at;
    let hash = FIRST_HASH;
    do {
      hash = hashed(hash, text.charCodeAt(at));
      at += 1;
    } while (at < end && (CLASS[text.charCodeAt(at)] || classify(text.charCodeAt(at))) <= LAST_WORD_CLASS);
    if ((begins[hash & (WORDS - 1)] as number) & wanted) {
      const found = matched(phrases.get(hash) ?? [], text, from, start, end, wanted !== INSIDE);
      if (found !== undefined) return found;
    }
    if (length > longestInside) return undefined;
    wanted = INSIDE;
  }
  return undefined;
}

/** Whether the paragraph has no word at all: "* * *", "___". */
export function isRule(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (isWordUnit(text, at, end)) return false;
  return true;
}

function matched(
  candidates: readonly Phrase[],
  text: string,
  at: number,
  start: number,
  end: number,
  first: boolean,
): FurniturePattern | undefined {
  for (const { phrase, place, pattern } of candidates) {
    if (end - start > (pattern.longest ?? DEFAULT_LONGEST)) continue;
    if ((place === 'is' || place === 'starts') && !first) continue;
    const behind = phraseEnd(text, at, end, phrase);
    if (behind === -1) continue;
    if ((place === 'is' || place === 'ends') && !isRule(text, behind, end)) continue;
    if (pattern.holds === undefined || place === 'anywhere') return pattern;
    const line = text.slice(start, end).toLowerCase();
    if (pattern.holds.some((part) => line.includes(part))) return pattern;
  }
  return undefined;
}

/** Where the phrase that stands at `at` ends, -1 if it does not stand there: capitals, apostrophes and widths of space do not matter. */
function phraseEnd(text: string, at: number, end: number, phrase: string): number {
  let here = at;
  for (let place = 0; place < phrase.length; place += 1) {
    if (here >= end) return -1;
    const wanted = phrase.charCodeAt(place);
    const unit = text.charCodeAt(here);
    here += 1;
    if (unit === wanted || (unit < 128 && unit >= 65 && unit <= 90 && unit + 32 === wanted)) continue;
    const found = classAt(text, here - 1, end);
    if (wanted === SPACE_UNIT && found === SPACE) {
      while (classAt(text, here, end) === SPACE && here < end) here += 1;
    } else if (
      !(wanted === APOSTROPHE_UNIT && found === APOSTROPHE) &&
      text[here - 1]?.toLowerCase() !== phrase[place]
    ) {
      return -1;
    }
  }
  // A phrase that ends in a letter must not stop inside a word.
  const inWord = classAt(phrase, phrase.length - 1, phrase.length) <= LAST_WORD_CLASS;
  return inWord && classAt(text, here, end) <= LAST_WORD_CLASS ? -1 : here;
}

function isQuotationMark(unit: number): boolean {
  return unit === 34 || unit === 0x201c || unit === 0xab || unit === 0x201e;
}

function hashed(hash: number, unit: number): number {
  return Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit + 32 : unit), 0x01000193);
}

function isWordUnit(text: string, at: number, end: number): boolean {
  const found = classAt(text, at, end);
  return (
    found <= LAST_WORD_CLASS || found === UNSPACED || found === SURROGATE || text.charCodeAt(at) === COPYRIGHT_SIGN
  );
}
