import { requireText, type Span, type TextInput } from '../../article.js';
import { boolean, integer, readOptions } from '../../options.js';
import { languageTag } from '../language/index.js';
import { classAt, DIGIT, DOT, isBlank, isLetter, LAST_WORD_CLASS, SPACE, UPPER } from '../tokens/index.js';
import {
  ANYWHERE,
  BEFORE_NAMES,
  BEFORE_NUMBERS,
  BEFORE_ORDINALS,
  COMPANY_FORMS,
  LETTERED_KINDS,
  MONTHS,
  NEVER_LAST,
  REPORTING_VERBS,
  SENTENCE_OPENERS,
} from './abbreviations.generated.js';

export interface SplitSentencesOptions {
  /** Offset of the first code unit to read. @default 0 */
  readonly from?: number | undefined;
  /** Offset after the last one. @default the text's length */
  readonly to?: number | undefined;
  /** Whether a line break is a space, as in hard-wrapped text, or ends a sentence. @default false */
  readonly wrapped?: boolean | undefined;
  /**
   * BCP 47 tag, accepted for uniformity. It changes nothing, because one table of abbreviations serves all languages.
   */
  readonly language?: string | undefined;
}

const MAX_ABBREVIATION_LENGTH = 24;
const FULL_STOP = 46;
const NEWLINE = 10;
const SEMICOLON = 59;
const GERMAN_CLOSER = 0x201c;
/** « and ‹ open in French and close in German; » and › do the reverse. */
const LEFT_GUILLEMETS = new Set([0xab, 0x2039]);
const RIGHT_GUILLEMETS = new Set([0xbb, 0x203a]);
const JAPANESE_TO = 0x3068;

// Sentence stops of all scripts. Those of the first line need a space after them, the others do not.
const STOPS = new Set([...'.!?…؟۔।॥።'].map((stop) => stop.charCodeAt(0)));
const WIDE_STOPS = new Set([...'。！？｡．'].map((stop) => stop.charCodeAt(0)));
const CLOSERS = new Set([...'"\'”’»›)]}」』）】〉》'].map((closer) => closer.charCodeAt(0)));
const OPENERS = new Set([...'"\'“‘«‹„‚([{「『（【〈《¿¡'].map((opener) => opener.charCodeAt(0)));

interface SentenceSettings {
  readonly from: number;
  readonly to: number;
  readonly wrapped: boolean;
  readonly language: string | undefined;
}

/**
 * The sentences of a text, trimmed, in order: each ends after its stop and any closing quotation marks and brackets. A
 * stop does not end a sentence inside a number, after an initial or an abbreviation that continues ("Dr.", "No. 10",
 * "U.S. troops"), or before a lower-case letter (`"Why?" he asked`). A line break ends a sentence unless `wrapped` is
 * set.
 *
 * One pass in linear time: at each stop, a bounded part of the words before and after it is examined.
 *
 * Useful for: the text of one paragraph, or of an article whose paragraphs end with a newline. Not useful for: Thai,
 * Lao, Khmer and Burmese prose, which is written without stops; each paragraph is then one sentence.
 *
 * @param input A text, or an article.
 * @returns Spans of UTF-16 offsets into the text.
 * @throws {SameStoryError} `invalid-article` if there is no text; `invalid-option`.
 *
 * @example
 * splitSentences('Dr. Hill said no. "Why?" he asked.').length; // 2
 */
export function splitSentences(input: TextInput, options?: SplitSentencesOptions): Span[] {
  const { text } = requireText('splitSentences', input);
  const { from, to, wrapped } = readOptions<SentenceSettings>('splitSentences', options, {
    from: integer(0, 0, text.length),
    to: integer(text.length, 0, text.length),
    wrapped: boolean(false),
    language: languageTag,
  });
  return sentencesOf(text, from, to, wrapped);
}

/** The sentences of `text[from, to)`; {@link splitSentences} without its checks. */
export function sentencesOf(text: string, from: number, to: number, wrapped: boolean): Span[] {
  const spans: Span[] = [];
  let start = skipSpaces(text, from, to);
  let i = start;
  while (i < to) {
    const unit = text.charCodeAt(i);
    if (unit === NEWLINE && !wrapped) {
      pushTrimmed(spans, text, start, i);
      start = skipSpaces(text, i, to);
      i = start;
      continue;
    }
    const stop = unit < 128 ? unit === FULL_STOP || unit === 33 || unit === 63 : STOPS.has(unit);
    if (!stop && (unit < 128 ? unit !== SEMICOLON || !asksInGreek(text, i, to) : !WIDE_STOPS.has(unit))) {
      i++;
      continue;
    }
    const end = stopEnd(text, i, to);
    if (isBoundary(text, start, i, end, to, wrapped)) {
      pushTrimmed(spans, text, start, end);
      start = skipSpaces(text, end, to);
      i = start;
    } else {
      i = end;
    }
  }
  pushTrimmed(spans, text, start, to);
  return spans;
}

/** The offset after a run of stops and the closing marks that follow it. */
function stopEnd(text: string, at: number, to: number): number {
  let end = at + 1;
  while (end < to && (STOPS.has(text.charCodeAt(end)) || WIDE_STOPS.has(text.charCodeAt(end)))) end++;
  // An ellipsis with spaces, ". . .", is one run of stops.
  while (isSpacedStop(text, end, to) && text.charCodeAt(end - 1) === FULL_STOP) end += 2;
  while (end < to && CLOSERS.has(text.charCodeAt(end))) {
    // A straight quotation mark directly before a letter opens the next sentence: 'done."Next'.
    const straight = text.charCodeAt(end) === 34 || text.charCodeAt(end) === 39;
    if (straight && classAt(text, end + 1, to) <= LAST_WORD_CLASS) break;
    end++;
  }
  // These marks open elsewhere, but close here if no word follows them: German “ and «, and the French » after its
  // space.
  const mark = text.charCodeAt(end);
  const isFree = (at: number) => classAt(text, at, to) > LAST_WORD_CLASS;
  if (end < to && (mark === GERMAN_CLOSER || LEFT_GUILLEMETS.has(mark)) && isFree(end + 1)) end++;
  const isApart = end + 1 < to && RIGHT_GUILLEMETS.has(text.charCodeAt(end + 1)) && classAt(text, end, to) === SPACE;
  if (isApart && isFree(end + 2)) end += 2;
  // Another stop outside the quotation: '“Go away!”.'
  while (end < to && text.charCodeAt(end) === FULL_STOP && end > at + 1 && CLOSERS.has(text.charCodeAt(end - 1))) end++;
  return footnoteEnd(text, at, end, to);
}

function isSpacedStop(text: string, at: number, to: number): boolean {
  if (at + 1 >= to || text.charCodeAt(at + 1) !== FULL_STOP || classAt(text, at, to) !== SPACE) return false;
  return at + 2 >= to || classAt(text, at + 2, to) > LAST_WORD_CLASS;
}

/** The Greek question mark looks like a semicolon: after a Greek letter, before a capital. */
function asksInGreek(text: string, at: number, to: number): boolean {
  return GREEK_LETTER.test(text[at - 1] ?? '') && (at + 1 >= to || GREEK_OPENING.test(text.slice(at + 1, at + 4)));
}

const GREEK_LETTER = /[\p{Script=Greek}»”]/u;
const GREEK_OPENING = /^\s+[«“]?(?=\p{Lu})\p{Script=Greek}/u;

/** The offset after footnote numbers that follow a stop: "passed.[1][2]", "passed.¹", "passed.1 It". */
function footnoteEnd(text: string, at: number, from: number, to: number): number {
  let end = from;
  const unit = text.charCodeAt(end);
  if (end >= to || (unit !== OPEN_BRACKET && classAt(text, end, to) !== DIGIT && !SUPERSCRIPTS.has(unit))) return end;
  const found = FOOTNOTES.exec(text.slice(end, Math.min(to, end + MAX_FOOTNOTES_LENGTH)));
  if (found === null) return from;
  end += found[0].length;
  if (classAt(text, end, to) !== SPACE && end < to) return from;
  if (unit === OPEN_BRACKET || SUPERSCRIPTS.has(unit)) return end;
  // Plain digits may be any number, so they count only directly after a lower-case word and before a capital.
  const before = wordBefore(text, 0, at);
  const isPlainWord = at === from - 1 && /^\p{Ll}{3,}$/u.test(text.slice(at - before.length, at));
  const isKnown = BEFORE_NUMBERS.has(before) || BEFORE_NAMES.has(before) || ANYWHERE.has(before);
  return isPlainWord && !isKnown && classAt(text, end + 1, to) === UPPER ? end : from;
}

const OPEN_BRACKET = 91;
const SUPERSCRIPTS = new Set([...'¹²³⁴⁵⁶⁷⁸⁹⁰'].map((digit) => digit.charCodeAt(0)));
const MAX_FOOTNOTES_LENGTH = 40;
const FOOTNOTES = /^(?:(?:\[\d{1,3}\]){1,6}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}|\d{1,2}(?!\d))/;

/** Whether the stop at `at`, with its closing marks up to `end`, ends the sentence that began at `start`. */
function isBoundary(text: string, start: number, at: number, end: number, to: number, wrapped: boolean): boolean {
  if (end >= to) return true;
  const unit = text.charCodeAt(at);
  if (WIDE_STOPS.has(unit) || WIDE_STOPS.has(text.charCodeAt(end - 1))) {
    // In 「行かない。」と言った, the sentence continues with と ("that").
    return !(end > at + 1 && text.charCodeAt(end) === JAPANESE_TO);
  }
  const single = unit === FULL_STOP && (end === at + 1 || !STOPS.has(text.charCodeAt(at + 1)));
  const following = classAt(text, end, to);
  if (following !== SPACE) {
    if (OPENERS.has(text.charCodeAt(end)) && !CLOSERS.has(text.charCodeAt(end))) return isWordBefore(text, start, at);
    if (single && end === at + 1) return isGlued(text, start, at, at + 1, to);
    // Handles 'no.”She left', "lost?It was", "left....She".
    if (CLOSERS.has(text.charCodeAt(end - 1))) return isCapitalised(text, end, to) || isGluedQuote(text, end, to);
    return isGlued(text, start, at, end, to) && classAt(text, at - 1, at) !== UPPER;
  }
  const next = skipToWord(text, end, to, wrapped);
  if (next >= to || (!wrapped && text.charCodeAt(next) === NEWLINE)) return true;
  if (startsSmall(text, next, to)) return false;
  const closed = isClosed(text, at, end);
  if (closed && isCitation(text, next, to)) return false;
  const word = wordFrom(text, next, to);
  if (!single) {
    // After an ellipsis, "I" is weak evidence for a new sentence, because it is always a capital.
    const ellipsis = unit === FULL_STOP || unit === 0x2026;
    if (ellipsis) return closed || word !== 'i';
    // For example "Yahoo! Inc."
    if (!closed && COMPANY_FORMS.has(word)) return false;
    return !(closed && isReported(text, next, to));
  }
  const before = wordBefore(text, start, at);
  // For example "1.) Wash".
  if (closed) return !(at - before.length === start && /^\d{1,2}$/.test(before));
  if (before === '') return false;
  return !goesOn(text, start, at, before, word, isNumber(text, next, to));
}

/** Whether a mark closes after the stops, as in "Go!”", rather than stops alone, as in "Go!!". */
function isClosed(text: string, at: number, end: number): boolean {
  for (let i = at + 1; i < end; i++) if (CLOSERS.has(text.charCodeAt(i))) return true;
  return end > at + 1 && !STOPS.has(text.charCodeAt(end - 1)) && classAt(text, end - 1, end) > LAST_WORD_CLASS;
}

/** '(Smith 55).' after a quotation with its own stop: the citation belongs to the sentence. */
function isCitation(text: string, word: number, to: number): boolean {
  return text.charCodeAt(word - 1) === OPEN_PARENTHESIS && CITATION.test(text.slice(word, Math.min(to, word + 60)));
}

const OPEN_PARENTHESIS = 40;
const CITATION = /^[^.!?()]*\d\)\./;

/** Whether a number starts at `at`, with or without a currency sign. */
function isNumber(text: string, at: number, to: number): boolean {
  const from = CURRENCIES.has(text.charCodeAt(at)) ? at + 1 : at;
  return classAt(text, from, to) === DIGIT;
}

const CURRENCIES = new Set([...'$£€¥₹₽₩'].map((sign) => sign.charCodeAt(0)));

/** A time alone is not a sentence: "At 5 p.m. Mr. Hale left". */
const OPENS_WITH_TIME = /^[^\p{L}]{0,2}(?:at|by|around|about|until|from|since|before|after) [^.]{1,24}\.[am]$/iu;

const TWICE = /^(\p{L})\1$/u;

/** Whether the word before a full stop lets the sentence continue. */
function goesOn(text: string, start: number, at: number, before: string, next: string, nextIsNumber: boolean): boolean {
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

/** A name with a verb of saying, or a name alone: "Marsh wrote", "Ms. Ana Vega asked". */
function isReported(text: string, at: number, to: number): boolean {
  const words = text.slice(at, Math.min(to, at + 60)).split(/[\s,.]+/, 5);
  for (const [index, word] of words.entries()) {
    if (index > 0 && (word === '' || REPORTING_VERBS.has(word))) return true;
    if (!/^\p{Lu}/u.test(word)) return false;
  }
  return false;
}

function isCapitalised(text: string, at: number, to: number): boolean {
  return classAt(text, at, to) === UPPER && isLetter(classAt(text, at + 1, to)) && classAt(text, at + 1, to) !== UPPER;
}

/** A stop without a space between a lower-case word and a capitalised word: "said.The". */
function isGlued(text: string, start: number, at: number, end: number, to: number): boolean {
  if (!isCapitalised(text, end, to)) return false;
  let from = at;
  while (from > start && at - from < MAX_ABBREVIATION_LENGTH && isLetter(classAt(text, from - 1, to))) from--;
  if (at - from < 2 || (from > start && classAt(text, from - 1, to) !== SPACE)) return false;
  const word = text.slice(from, at).toLowerCase();
  return !word.includes('www') && !BEFORE_NAMES.has(word);
}

/** An opening mark and a capital directly after the stop: 'done."Next'. */
function isGluedQuote(text: string, end: number, to: number): boolean {
  return OPENERS.has(text.charCodeAt(end)) && classAt(text, end + 1, to) === UPPER;
}

function isWordBefore(text: string, start: number, at: number): boolean {
  return at > start && classAt(text, at - 1, at) <= LAST_WORD_CLASS;
}

/**
 * The letters, digits and inner dots that end at `at`, in lower case; empty if there are none, or too many for an
 * abbreviation.
 */
function wordBefore(text: string, start: number, at: number): string {
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
function wordFrom(text: string, at: number, to: number): string {
  let end = at;
  const max = Math.min(to, at + MAX_ABBREVIATION_LENGTH);
  while (end < max && isLetter(classAt(text, end, to))) end++;
  return text.slice(at, end).toLowerCase();
}

/** A lower-case letter that has a capital form, and is not the beginning of a word such as "iPhone". */
function startsSmall(text: string, at: number, to: number): boolean {
  if (!isLetter(classAt(text, at, to)) || classAt(text, at, to) === UPPER) return false;
  const letter = text[at]!;
  if (letter.toUpperCase() === letter || classAt(text, at + 1, to) === UPPER) return false;
  // Clipped words stay lower-case at the beginning of a sentence: "'t Hooft", "'s-Gravenhage".
  const clipped = CLOSERS.has(text.charCodeAt(at - 1)) && !isLetter(classAt(text, at + 1, to));
  return !(clipped && classAt(text, at + 2, to) === UPPER);
}

function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(classAt(text, at, to))) at++;
  return at;
}

/**
 * Skips spaces, dashes and opening marks up to the first letter or digit. A line break that ends the sentence stops the
 * search.
 */
function skipToWord(text: string, from: number, to: number, wrapped: boolean): number {
  let at = from;
  while (at < to && (classAt(text, at, to) === SPACE || isOpener(text, at, to) || isDash(text, at))) {
    if (text.charCodeAt(at) === NEWLINE && !wrapped) return at;
    at++;
  }
  return at;
}

/** Whether a mark opens; » and › do if a word follows. */
function isOpener(text: string, at: number, to: number): boolean {
  const unit = text.charCodeAt(at);
  return OPENERS.has(unit) || (RIGHT_GUILLEMETS.has(unit) && classAt(text, at + 1, to) <= LAST_WORD_CLASS);
}

function isDash(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 45 || unit === 0x2013 || unit === 0x2014;
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  let last = end;
  while (last > start && isBlank(classAt(text, last - 1, end))) last--;
  if (last > start) spans.push({ start, end: last });
}
