import {
  APOSTROPHE,
  classAt,
  keyHash,
  LAST_WORD_CLASS,
  plainKey,
  SPACE,
  SURROGATE,
  type TokenBuffer,
  TokenKind,
  UNSPACED,
} from '../tokens/index.js';
import { type BoilerplatePattern, boilerplatePatterns } from './boilerplate-pattern.js';

const DEFAULT_MAX_LENGTH = 200;
const COPYRIGHT_SIGN = 0xa9;
const APOSTROPHE_UNIT = 39;
const SPACE_UNIT = 32;
const FIRST_HASH = 0x811c9dc5 | 0;
const WORDS = 8192;
const WORD_SHIFT = 19;
const AT_START = 1;
const INSIDE = 2;

type Position = 'is' | 'starts' | 'ends' | 'anywhere';
const PLACES: readonly Position[] = ['is', 'starts', 'ends', 'anywhere'];

interface Phrase {
  readonly phrase: string;
  readonly index: Position;
  readonly pattern: BoilerplatePattern;
}

/**
 * Phrases by their first word, and the maximum length of a paragraph that one of them can match, at its start or
 * inside.
 */
interface PhraseTable {
  readonly phrases: ReadonlyMap<number, readonly Phrase[]>;
  /**
   * Whether a phrase begins with a word of this hash, as bits: at the start of the paragraph or inside, and the same by
   * the first half of the key alone. These tests discard most words at once, because body paragraphs must cost almost
   * nothing.
   */
  readonly begins: Uint8Array;
  readonly beginsPlain: Uint8Array;
  /**
   * Whether a phrase that begins with such a word is not indexed by its second word; and whether one begins with two
   * such words.
   */
  readonly beginsAlone: Uint8Array;
  readonly beginsPair: Uint8Array;
  readonly maxLength: number;
  readonly maxLengthInside: number;
}

let table: PhraseTable | undefined;

function phraseTable(): PhraseTable {
  const phrases = new Map<number, Phrase[]>();
  const begins = new Uint8Array(WORDS);
  const beginsPlain = new Uint8Array(WORDS);
  const beginsAlone = new Uint8Array(WORDS);
  const beginsPair = new Uint8Array(WORDS);
  let maxLengthOfAll = 0;
  let maxLengthInside = 0;
  for (const pattern of boilerplatePatterns()) {
    const maxLength = pattern.maxLength ?? DEFAULT_MAX_LENGTH;
    maxLengthOfAll = Math.max(maxLengthOfAll, maxLength);
    if (pattern.anywhere !== undefined || pattern.ends !== undefined)
      maxLengthInside = Math.max(maxLengthInside, maxLength);
    for (const index of PLACES) for (const phrase of pattern[index] ?? []) enter({ phrase, index, pattern });
  }
  return { phrases, begins, beginsPlain, beginsAlone, beginsPair, maxLength: maxLengthOfAll, maxLengthInside };

  function enter(entry: Phrase): void {
    const { phrase } = entry;
    const capitalised = phrase[0]!.toUpperCase() + phrase.slice(1);
    // Hashing lower-cases A to Z, and no other letters.
    const hashes = [phrase, capitalised, phrase.toUpperCase()].map((written) => wordHash(written, 0, written.length));
    const where = entry.index === 'is' || entry.index === 'starts' ? AT_START : INSIDE;
    const key = plainKey(phrase.slice(0, wordEnd));
    if (key !== undefined) {
      hashes.push(keyHash(key.low, key.high));
      mark(beginsPlain, halfHash(key.low));
      const second = secondWord(phrase, wordEnd);
      if (second === undefined) mark(beginsAlone, halfHash(key.low));
      else mark(beginsPair, pairHash(key.low, second));
    }
    function mark(bits: Uint8Array, slot: number): void {
      bits[slot]! |= where;
    }
    for (const hash of new Set(hashes)) {
      mark(begins, hash >>> WORD_SHIFT);
      const listed = phrases.get(hash);
      if (listed === undefined) phrases.set(hash, [entry]);
      else if (!listed.includes(entry)) listed.push(entry);
    }
  }
}

/**
 * The pattern that makes the paragraph `text[start, end)` boilerplate; `undefined` if there is none.
 *
 * @param words Tokens of the text; `first` is the first token of the paragraph.
 */
export function boilerplatePattern(
  text: string,
  start: number,
  end: number,
  words: TokenBuffer,
  first: number,
): BoilerplatePattern | undefined {
  table ??= phraseTable();
  const { begins, beginsPlain, beginsAlone, beginsPair, phrases, maxLength, maxLengthInside } = table;
  const length = end - start;
  if (length > maxLength) return undefined;
  // A quotation may start with any words: '"What do you think?" she asked.'
  let wanted = isQuotationMark(text.charCodeAt(start)) ? INSIDE : AT_START | INSIDE;
  const { count, starts, ends, kinds, lows, highs } = words;
  for (let token = first; token < count; token++) {
    const from = starts[token]!;
    if (from >= end) break;
    const low = lows[token]!;
    if (low !== 0) {
      const slot = halfHash(low);
      const next = token + 1 < count ? lows[token + 1]! : 0;
      const mayBegin =
        beginsPlain[slot]! & wanted &&
        (next === 0 || beginsAlone[slot]! & wanted || beginsPair[pairHash(low, next)]! & wanted);
      if (mayBegin) {
        const hash = keyHash(low, highs[token]!);
        const found = matched(phrases.get(hash) ?? [], text, from, start, end, wanted !== INSIDE);
        if (found !== undefined) return found;
      }
      if (length > maxLengthInside) break;
      wanted = INSIDE;
      continue;
    }
    const kind = kinds[token]!;
    if (kind >= TokenKind.Number && kind <= TokenKind.Date) {
      if (length > maxLengthInside) break;
      wanted = INSIDE;
      continue;
    }
    // Other tokens, such as "E-mail", are read word by word.
    const behind = Math.min(end, ends[token]!);
    for (let at = from; at < behind; ) {
      if (!isWordUnit(text, at, end)) {
        at++;
        continue;
      }
      const hash = wordHash(text, at, end);
      if (begins[hash >>> WORD_SHIFT]! & wanted) {
        const found = matched(phrases.get(hash) ?? [], text, at, start, end, wanted !== INSIDE);
        if (found !== undefined) return found;
      }
      if (length > maxLengthInside) return undefined;
      wanted = INSIDE;
      at = wordEnd;
    }
  }
  return undefined;
}

function halfHash(low: number): number {
  return Math.imul(low, 0x9e3779b1) >>> WORD_SHIFT;
}

function pairHash(low: number, next: number): number {
  return Math.imul(Math.imul(low, 0x85ebca6b) ^ next, 0x9e3779b1) >>> WORD_SHIFT;
}

/** Half of the key of a phrase's second word; `undefined` if it is not a plain word one space after the first. */
function secondWord(phrase: string, end: number): number | undefined {
  const word = /^ ([a-z]+)(?![\p{L}\p{N}\p{M}'’-])/u.exec(phrase.slice(end))?.[1];
  return word === undefined ? undefined : plainKey(word)?.low;
}

let wordEnd = 0;

/** A hash of the letters and digits from `at`, with A to Z in lower case. Sets {@link wordEnd}. */
function wordHash(text: string, at: number, end: number): number {
  let hash = FIRST_HASH;
  let here = at;
  do {
    const unit = text.charCodeAt(here);
    hash = Math.imul(hash ^ (unit >= 65 && unit <= 90 ? unit + 32 : unit), 0x01000193);
    here++;
  } while (classAt(text, here, end) <= LAST_WORD_CLASS);
  wordEnd = here;
  return keyHash(hash, -1);
}

/** Whether the paragraph has no word at all: "* * *", "___". */
export function isRule(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isWordUnit(text, at, end)) return false;
  return true;
}

function matched(
  candidates: readonly Phrase[],
  text: string,
  at: number,
  start: number,
  end: number,
  first: boolean,
): BoilerplatePattern | undefined {
  for (const { phrase, index, pattern } of candidates) {
    if (end - start > (pattern.maxLength ?? DEFAULT_MAX_LENGTH)) continue;
    if ((index === 'is' || index === 'starts') && !first) continue;
    const behind = phraseEnd(text, at, end, phrase);
    if (behind === -1) continue;
    if ((index === 'is' || index === 'ends') && !isRule(text, behind, end)) continue;
    if (index === 'anywhere') return pattern;
    if (pattern.open === true && isSentenceEnd(text.charCodeAt(end - 1))) continue;
    if (pattern.call === true && REPORTS.test(text.slice(behind, end))) continue;
    const { holds, closes } = pattern;
    if (holds === undefined && closes === undefined) return pattern;
    const line = text.slice(start, end).toLowerCase();
    if (holds === undefined && closes!.some((part) => line.endsWith(part))) return pattern;
    // A phrase that is also in the list must occur twice: "Subscribe rates fell." is a sentence.
    const rest = line.slice(behind - start);
    if (holds?.some((part) => (part === phrase ? rest : line).includes(part)) === true) return pattern;
  }
  return undefined;
}

/** A sentence to its stop that says what was said or what happened. */
const REPORTS =
  /(?:^|[\s,”"])(?:said|told|warned|argued|added|announced|showed|found|ruled|fell|rose|grew|dropped|jumped|slipped|doubled|gained|lost|were|had|became) .*[.!?]["”’]?$|\b(?:said|fell|rose|grew|dropped|doubled)[.]["”’]?$/u;

/** Where the phrase at `at` ends; -1 if it is not there. Case, form of apostrophe and width of spaces are ignored. */
function phraseEnd(text: string, at: number, end: number, phrase: string): number {
  let here = at;
  for (let index = 0; index < phrase.length; index++) {
    if (here >= end) return -1;
    const wanted = phrase.charCodeAt(index);
    const unit = text.charCodeAt(here);
    here++;
    if (wanted === SPACE_UNIT) {
      if (classAt(text, here - 1, end) !== SPACE) return -1;
      while (here < end && classAt(text, here, end) === SPACE) here++;
      continue;
    }
    if (unit === wanted || (unit < 128 && unit >= 65 && unit <= 90 && unit + 32 === wanted)) continue;
    const isApostrophe = wanted === APOSTROPHE_UNIT && classAt(text, here - 1, end) === APOSTROPHE;
    if (!isApostrophe && text[here - 1]?.toLowerCase() !== phrase[index]) return -1;
  }
  // A phrase that ends in a letter must end at a word boundary.
  const inWord = classAt(phrase, phrase.length - 1, phrase.length) <= LAST_WORD_CLASS;
  return inWord && classAt(text, here, end) <= LAST_WORD_CLASS ? -1 : here;
}

function isSentenceEnd(unit: number): boolean {
  return unit === 46 || unit === 58 || unit === 59 || unit === 44;
}

function isQuotationMark(unit: number): boolean {
  return unit === 34 || unit === 0x201c || unit === 0xab || unit === 0x201e;
}

function isWordUnit(text: string, at: number, end: number): boolean {
  const found = classAt(text, at, end);
  return (
    found <= LAST_WORD_CLASS || found === UNSPACED || found === SURROGATE || text.charCodeAt(at) === COPYRIGHT_SIGN
  );
}
