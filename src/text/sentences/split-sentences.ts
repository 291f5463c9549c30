import { requireText, type Span, type TextInput } from '../../article.js';
import { boolean, integer, readOptions } from '../../options.js';
import { languageTag } from '../language/index.js';
import { classAt, DIGIT, isBlank, LAST_WORD_CLASS, SPACE, UPPER } from '../tokens/index.js';
import { ANYWHERE, BEFORE_NAMES, BEFORE_NUMBERS } from './abbreviations.generated.js';
import { isBoundary } from './sentence-boundary.js';
import {
  CLOSERS,
  FULL_STOP,
  GERMAN_CLOSER,
  LEFT_GUILLEMETS,
  NEWLINE,
  RIGHT_GUILLEMETS,
  STOPS,
  WIDE_STOPS,
} from './sentence-marks.js';
import { wordBefore } from './words-at-stop.js';

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

const SEMICOLON = 59;

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
    // A straight quotation mark directly before a letter opens the next sentence, unless one is open: 'done."Next'.
    const isDouble = text.charCodeAt(end) === DOUBLE_QUOTE;
    const isStraight = isDouble || text.charCodeAt(end) === 39;
    if (isStraight && classAt(text, end + 1, to) <= LAST_WORD_CLASS && !(isDouble && isQuoteOpen(text, end))) break;
    end++;
  }
  // A bracket that stands apart, as before and behind the name of a link: '[Read this. ]'.
  const isBracket = end + 1 < to && BRACKETS.has(text.charCodeAt(end + 1)) && text.charCodeAt(end) === BLANK;
  if (isBracket && (end + 2 >= to || classAt(text, end + 2, to) === SPACE)) end += 2;
  // These marks open elsewhere, but close here if no word follows them: German “ and «, and the French » after its
  // space.
  const mark = text.charCodeAt(end);
  const isFree = (at: number) => classAt(text, at, to) > LAST_WORD_CLASS;
  if (end < to && (mark === GERMAN_CLOSER || LEFT_GUILLEMETS.has(mark)) && isFree(end + 1)) end++;
  const isApart = end + 1 < to && RIGHT_GUILLEMETS.has(text.charCodeAt(end + 1)) && classAt(text, end, to) === SPACE;
  if (isApart && isFree(end + 2)) end += 2;
  // Another stop outside the quotation: '“Go away!”.'
  while (end < to && text.charCodeAt(end) === FULL_STOP && end > at + 1 && CLOSERS.has(text.charCodeAt(end - 1))) end++;
  if (text.charCodeAt(end) === TAG && end < to) {
    end += CLOSING_TAGS.exec(text.slice(end, Math.min(to, end + MAX_TAGS_LENGTH)))?.[0].length ?? 0;
  }
  return footnoteEnd(text, at, end, to);
}

const TAG = 60;
const MAX_TAGS_LENGTH = 60;
/** HTML that was left in a text: the ends of a mark-up and of its paragraph. */
const CLOSING_TAGS = /^(?:<\/[a-z][a-z0-9]{0,10}>){1,4}/i;

/** Characters before a straight mark in which its paragraph's other marks are counted. */
const MAX_COUNTED = 1500;
const DOUBLE_QUOTE = 34;
const BLANK = 32;
const BRACKETS = new Set([...')]'].map((bracket) => bracket.charCodeAt(0)));

/** Whether an odd number of straight marks come before this one in its paragraph. */
function isQuoteOpen(text: string, at: number): boolean {
  let isOpen = false;
  for (let i = at - 1; i >= 0 && i > at - MAX_COUNTED; i--) {
    const unit = text.charCodeAt(i);
    if (unit === NEWLINE) break;
    if (unit === DOUBLE_QUOTE) isOpen = !isOpen;
  }
  return isOpen;
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

function skipSpaces(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(classAt(text, at, to))) at++;
  return at;
}

function pushTrimmed(spans: Span[], text: string, start: number, end: number): void {
  let last = end;
  while (last > start && isBlank(classAt(text, last - 1, end))) last--;
  if (last > start) spans.push({ start, end: last });
}
