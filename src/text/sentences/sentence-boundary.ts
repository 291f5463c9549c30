import { classAt, isLetter, LAST_WORD_CLASS, SPACE, UPPER } from '../tokens/index.js';
import { BEFORE_NAMES, COMPANY_FORMS, REPORTING_VERBS, SENTENCE_OPENERS } from './abbreviations.generated.js';
import { goesOn } from './abbreviations.js';
import { CLOSERS, FULL_STOP, NEWLINE, OPENERS, STOPS, WIDE_STOPS } from './sentence-marks.js';
import {
  isCapitalised,
  isNumber,
  isWordBefore,
  MAX_ABBREVIATION_LENGTH,
  skipToWord,
  startsSmall,
  wordBefore,
  wordFrom,
} from './words-at-stop.js';

const JAPANESE_TO = 0x3068;
const TAG = 60;
const MAX_TAG_LENGTH = 14;
/** HTML that begins a paragraph or a line. */
const BLOCK = /^<(?:p|br|div|li|ul|ol|tr|td|h[1-6]|blockquote|section|article)[\s/>]/i;

/** Whether the stop at `at`, with its closing marks up to `end`, ends the sentence that began at `start`. */
export function isBoundary(
  text: string,
  start: number,
  at: number,
  end: number,
  to: number,
  wrapped: boolean,
): boolean {
  if (end >= to) return true;
  const unit = text.charCodeAt(at);
  if (WIDE_STOPS.has(unit) || WIDE_STOPS.has(text.charCodeAt(end - 1))) {
    // In 「行かない。」と言った, the sentence continues with と ("that").
    return !(end > at + 1 && text.charCodeAt(end) === JAPANESE_TO);
  }
  const single = unit === FULL_STOP && (end === at + 1 || !STOPS.has(text.charCodeAt(at + 1)));
  const following = classAt(text, end, to);
  if (text.charCodeAt(end) === TAG && BLOCK.test(text.slice(end, end + MAX_TAG_LENGTH))) return true;
  if (following !== SPACE) {
    if (OPENERS.has(text.charCodeAt(end)) && !CLOSERS.has(text.charCodeAt(end))) return isWordBefore(text, start, at);
    if (single && end === at + 1) {
      // 'said."What' and 'said.What'.
      const opens = text.charCodeAt(end) === DOUBLE_QUOTE && classAt(text, end + 1, to) === UPPER;
      return (opens || isCapitalised(text, end, to)) && isPlainWord(text, start, at, opens ? end + 1 : end, to);
    }
    // Handles 'no.”She left', "lost?It was", "left....She".
    if (CLOSERS.has(text.charCodeAt(end - 1))) return isCapitalised(text, end, to) || isGluedQuote(text, end, to);
    if (!isCapitalised(text, end, to) || classAt(text, at - 1, at) === UPPER) return false;
    return isPlainWord(text, start, at, end, to);
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

/** A name with a verb of saying, or a name alone: "Marsh wrote", "Ms. Ana Vega asked". */
function isReported(text: string, at: number, to: number): boolean {
  const words = text.slice(at, Math.min(to, at + 60)).split(/[\s,.]+/, 5);
  for (const [index, word] of words.entries()) {
    if (index > 0 && (word === '' || REPORTING_VERBS.has(word))) return true;
    if (!/^\p{Lu}/u.test(word)) return false;
  }
  return false;
}

/** Whether the word before a stop may end a sentence whose next one, at `next`, follows without a space: "said.The". */
function isPlainWord(text: string, start: number, at: number, next: number, to: number): boolean {
  let from = at;
  while (from > start && at - from < MAX_ABBREVIATION_LENGTH && isLetter(classAt(text, from - 1, to))) from--;
  if (at - from < 2 || (from > start && classAt(text, from - 1, to) !== SPACE)) return false;
  const word = text.slice(from, at);
  // A club or an office with its town: "SHB.Oster".
  if (word === word.toUpperCase() && !SENTENCE_OPENERS.has(wordFrom(text, next, to))) return false;
  const folded = word.toLowerCase();
  return !folded.includes('www') && !BEFORE_NAMES.has(folded);
}

const DOUBLE_QUOTE = 34;

/** An opening mark and a capital directly after the stop: 'done."Next'. */
function isGluedQuote(text: string, end: number, to: number): boolean {
  return OPENERS.has(text.charCodeAt(end)) && classAt(text, end + 1, to) === UPPER;
}
