import { codeUnitTable } from '../../structures/index.js';
import { classAt, isDigit, isLetter, LAST_WORD_CLASS, LOWER, SPACE, UPPER } from '../tokens/index.js';
import { DATE_OPENERS, isDateLine, leadingDateLength } from './date-lines.js';
import {
  BYLINE,
  KNOWN_AGENCY,
  LEADING_CREDIT,
  LEADING_LABEL,
  NAME_SHAPE,
  PLACE,
  PLACE_WITH_DATE,
  SIGNATURES,
  TRAILING_AGENCY,
  TRAILING_CREDITS,
  TRAILING_SLASHED,
} from './mark-patterns.js';
import type { Mark, MarkKind, ParagraphRole } from './paragraph.js';

// Only the first 140 and last 160 characters of a paragraph are searched, so every expression runs in bounded time. A
// quick test of a few characters rules out most paragraphs before any expression is tried.
const HEAD = 140;
const TAIL = 160;
const MAX_LEADING_LENGTH = 280;
const MAX_CAPTION_LENGTH = 700;
/** Characters of a text that is more than a caption. */
const MIN_ALONE = 150;
const MAX_LINE_LENGTH = 110;
/** Datelines, date lines and bylines are in the first paragraphs. */
const TOP = 4;
/** The first digit of a date comes at most this far into the line, after labels and a weekday. */
const FIRST_DIGIT = 60;
const SPACE_UNIT = 32;
/** Lower-case words inside names of places and dates: "Rio de Janeiro, 3 de maio". */
const INSIDE_PLACES = new Set(['and', 'de', 'of', 'la', 'el', 'do', 'da', 'am', 'den', 'upon']);

export interface MarkedParagraph {
  readonly marks: readonly Mark[];
  /** The role that the marks imply: a date alone is boilerplate, words with a photo credit are a caption. */
  readonly role: ParagraphRole | undefined;
}

const NONE: MarkedParagraph = { marks: [], role: undefined };

/**
 * Finds datelines, agency tags, dates, bylines and credits at the edges of paragraph number `index`, `text[start,
 * end)`.
 */
export function findMarks(text: string, start: number, end: number, index: number): MarkedParagraph {
  const line = lineMark(text, start, end);
  if (line !== undefined) return line;
  const marks: Mark[] = [];
  let from = start;
  if (text.startsWith('***', start)) return { marks: [], role: 'boilerplate' };
  const label = index === 0 ? LEADING_LABEL.exec(text.slice(start, Math.min(end, start + 40))) : null;
  if (label !== null && start + label[0].length < end) {
    marks.push({ start, end: start + label[0].trimEnd().length, kind: 'label' });
    from = start + label[0].length;
  }
  const caption = index < TOP ? leadingCaption(text, from, end) : undefined;
  if (caption !== undefined) {
    marks.push(caption);
    from = skip(text, caption.end, end);
  }
  const dated = index < TOP ? leadingDate(text, from, end) : undefined;
  if (dated !== undefined) {
    marks.push(dated);
    from = skip(text, dated.end, end);
  }
  const dateline = findDateline(text, from, end, index);
  if (dateline !== undefined) {
    marks.push(dateline);
    from = dateline.end;
    if (skip(text, from, end) === end) return { marks, role: 'boilerplate' };
  }
  const tail = findCredit(text, from, end);
  if (tail === undefined) return marks.length === 0 ? NONE : { marks, role: undefined };
  marks.push(tail.mark);
  if (!tail.ofPicture) return { marks, role: undefined };
  // A text of one paragraph that names its source at the end is no caption.
  const isAll = index === 0 && !/\S/.test(text.slice(end, end + MAX_CAPTION_LENGTH));
  if (isAll && tail.mark.start - start > MIN_ALONE) return { marks, role: undefined };
  return { marks, role: tail.mark.start - start < 4 ? 'credit' : 'caption' };
}

/** A short paragraph that consists of a date or a byline. */
function lineMark(text: string, start: number, end: number): MarkedParagraph | undefined {
  if (end - start > MAX_LINE_LENGTH) return undefined;
  if (opensDate(text, start, end) && isDateLine(withoutAgency(text.slice(start, end))))
    return whole('date', 'boilerplate');
  // A byline ends in a name or an address, a sentence in a stop.
  const last = classAt(text, end - 1, end);
  if (
    text.charCodeAt(start) === 40 &&
    text.charCodeAt(end - 1) === 41 &&
    NAME_SHAPE.test(text.slice(start + 1, end - 1))
  ) {
    return whole('credit', 'credit');
  }
  if (last <= LAST_WORD_CLASS && BYLINE.test(text.slice(start, end))) return whole('byline', 'credit');
  return undefined;

  function whole(kind: MarkKind, role: ParagraphRole): MarkedParagraph {
    return { marks: [{ start, end, kind }], role };
  }
}

/** The date alone: "Example News | 23 November 2019". */
function withoutAgency(line: string): string {
  const bar = line.indexOf('|');
  return bar > 0 && KNOWN_AGENCY.test(line.slice(0, bar).trim()) ? line.slice(bar + 1).trimStart() : line;
}

/**
 * Whether a line only names its writers: "-- Jane Doe in Paris", "Jane Doe, Example News, Washington", "Jane Doe/The
 * Post".
 */
export function isSignature(line: string): boolean {
  return SIGNATURES.some((pattern) => pattern.test(line));
}

/** A caption that runs into the paragraph below it: "A tram on its side. (Photo: Jane Doe) The tram was …". */
function leadingCaption(text: string, start: number, end: number): Mark | undefined {
  const head = text.slice(start, Math.min(end, start + MAX_LEADING_LENGTH));
  const opening = head.indexOf('(');
  if (opening === -1) return undefined;
  const found = LEADING_CREDIT.exec(head.slice(opening));
  // With several sentences before the credit, the caption cannot be told from the article.
  if (found === null || /\p{L}{3}[.!?]["”]? \p{Lu}/u.test(head.slice(0, opening))) return undefined;
  const length = opening + found[0].trimEnd().length;
  return start + length < end ? { start, end: start + length, kind: 'caption' } : undefined;
}

/** A date line at the start of the first sentence: "date 2019-11-23 Health secretary …". */
function leadingDate(text: string, start: number, end: number): Mark | undefined {
  if (!opensDate(text, start, end)) return undefined;
  const length = leadingDateLength(text.slice(start, Math.min(end, start + HEAD)));
  if (length === 0) return undefined;
  const next = skip(text, start + length, end);
  if (next === end || !opensSentence(text, next, end)) return undefined;
  return { start, end: start + length, kind: 'date' };
}

/** A quick test: a letter that labels, weekdays, months or agencies begin with, and a digit soon after. */
function opensDate(text: string, start: number, end: number): boolean {
  const unit = text.charCodeAt(start);
  if (!isDigit(unit) && DATE_OPENERS[unit | 32] !== 1 && unit !== 88) return false;
  const limit = Math.min(end, start + FIRST_DIGIT);
  for (let at = start; at < limit; at++) if (isDigit(text.charCodeAt(at))) return true;
  return false;
}

/** "LONDON, Nov 23 (AP) —", "(Reuters) -", "(CNN)", "SCHERTZ, Texas -", "New Delhi, Oct 12:". */
function findDateline(text: string, start: number, end: number, index: number): Mark | undefined {
  const first = classAt(text, start, end);
  const bracketed = text.charCodeAt(start) === 40 || text.charCodeAt(start) === 91;
  const capitals = first === UPPER && classAt(text, start + 1, end) === UPPER;
  if (!bracketed && !capitals && !(first === UPPER && index < TOP)) return undefined;
  if (!bracketed && !mayOpenWithPlace(text, start, end)) return undefined;
  const head = text.slice(start, Math.min(end, start + HEAD));
  const tagged = taggedLength(head, capitals || index === 0);
  if (tagged > 0) return { start, end: start + tagged, kind: bracketed ? 'agency' : 'dateline' };
  const length = bracketed ? 0 : untaggedLength(head, index);
  if (length === 0) return undefined;
  const next = skip(text, start + length, end);
  return next === end || opensSentence(text, next, end) ? { start, end: start + length, kind: 'dateline' } : undefined;
}

/**
 * A quick test: a bracket, a dash, a bar or a colon comes before the first word that cannot belong to a place or a
 * date.
 */
function mayOpenWithPlace(text: string, start: number, end: number): boolean {
  const limit = Math.min(end, start + HEAD);
  for (let at = start + 1; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== SPACE_UNIT) {
      if (CREDIT_SIGNS[unit] !== 0) return true;
      continue;
    }
    if (classAt(text, at + 1, end) !== LOWER || isDigit(text.charCodeAt(at - 1))) continue;
    const word = text.slice(at + 1, Math.min(end, at + 6));
    if (!INSIDE_PLACES.has(word.slice(0, word.indexOf(' ')))) return false;
  }
  return false;
}

/** Length of a dateline with an agency in brackets; 0 if there is none. */
function taggedLength(head: string, trusted: boolean): number {
  const opening = head.search(/[([]/);
  const closing = head.search(/[)\]]/);
  if (opening === -1 || closing < opening) return 0;
  const name = head.slice(opening + 1, closing).trim();
  const before = head.slice(0, opening).trim();
  const dash = /^\s*(?:[-–—:]{1,3}|\|)?\s*/u.exec(head.slice(closing + 1))![0].trimEnd();
  const known = KNOWN_AGENCY.test(name);
  const dashed = dash.trim() !== '';
  // Without a dash, only a known agency counts, with nothing or a place before it and a sentence after it: "(CNN) Chaos
  // broke out".
  const shaped = before === '' ? /^[\p{Lu}\d./&-]{2,14}$/u.test(name) : NAME_SHAPE.test(name);
  if (!(dashed ? known || shaped : known && (before === '' || trusted))) return 0;
  if (!dashed && before !== '' && !/^\s*[\p{Lu}"“]/u.test(head.slice(closing + 1))) return 0;
  return before === '' || PLACE.test(before) ? closing + 1 + dash.length : 0;
}

/** Length of a dateline without an agency; 0 if there is none. */
function untaggedLength(head: string, index: number): number {
  const at = head.search(/ ?[–—]|(?:\s|\.)--?(?: |$)|:\s| \|/u);
  if (at < 3 || at > 80) return 0;
  const before = head.slice(0, at).trim();
  let sign = /^[\s.]*(?:[–—]|--?|:|\|)/u.exec(head.slice(at))![0];
  const dated = PLACE_WITH_DATE.test(before);
  if (!PLACE.test(dated ? before.replace(PLACE_WITH_DATE, '') : before)) return 0;
  const word = /^[\p{L}.'’-]+/u.exec(before)![0];
  const shouted = word.length > 2 && word === word.toUpperCase();
  // "NEW DELHI:" counts only at the top, because "FACT:" and "WITNESS:" occur further down.
  if (!(dated && index < TOP) && !(shouted && (index === 0 || !sign.endsWith(':')))) return 0;
  // In "WASHINGTON - April 27 -", the date is between two dashes.
  const second = /^ ?(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9})(?:, \d{4})? ?[-–—]/u.exec(
    head.slice(at + sign.length),
  );
  if (second !== null) sign += second[0];
  return at + sign.length;
}

const ALL_TRAILING = [...TRAILING_CREDITS, ...TRAILING_SLASHED];

/** Finds an agency, or the source of a picture, at the end of the paragraph. */
function findCredit(text: string, start: number, end: number): { mark: Mark; ofPicture: boolean } | undefined {
  if (!mayHoldCredit(text, start, end)) return undefined;
  const min = Math.max(start, end - TAIL);
  const tail = text.slice(min, end);
  const agency = TRAILING_AGENCY.exec(tail);
  if (agency !== null) {
    const from = agency.index + (agency[0].startsWith('.') ? 1 : 0);
    const before = tail.slice(0, from).trimEnd();
    // In "… on Friday. (Reuters)" the credit is the story's; in "A tram on its side (Reuters)" and in truncated
    // captions, the picture's.
    const ofPicture =
      !/[.!?"”’)]$/.test(before) ||
      before.endsWith('...') ||
      agency[0].includes('(Associated Press)') ||
      agency[0].startsWith('.');
    return credit(from, ofPicture && end - start <= MAX_CAPTION_LENGTH);
  }
  if (end - start > MAX_CAPTION_LENGTH) return undefined;
  const slashed = tail.includes('/') || tail.includes('|');
  for (const pattern of slashed ? ALL_TRAILING : TRAILING_CREDITS) {
    const found = pattern.exec(tail);
    if (found !== null && startsWord(tail, found.index)) return credit(found.index, !RELAYED.test(found[0]));
  }
  return undefined;

  function credit(from: number, ofPicture: boolean): { mark: Mark; ofPicture: boolean } {
    const lead = tail.slice(from).length - tail.slice(from).trimStart().length;
    return { mark: { start: min + from + lead, end, kind: 'credit' }, ofPicture };
  }
}

/** Whose report an article passes on: "(Theo AP)", "(com Reuters)". */
export const RELAYED = /^[([] ?(?:theo|com|con|avec|mit|with|from|per) /i;

/**
 * A quick test of the last characters: prose ends in a stop or a quotation mark, with no colon, slash or bar shortly
 * before.
 */
function mayHoldCredit(text: string, start: number, end: number): boolean {
  const last = text.charCodeAt(end - 1);
  if (last === 34 || last === 0x201d || last === 0x2019 || last === 63 || last === 33 || last === 44 || last === 58)
    return false;
  const prose = last === 46;
  let seen = 0;
  for (let at = Math.max(start, end - 70); at < end; at++) seen |= CREDIT_SIGNS[text.charCodeAt(at)]!;
  return (seen & (prose ? SURE_SIGN : SURE_SIGN | OPEN_SIGN)) !== 0 || (!prose && end - start < 300);
}

/** Signs beside which a credit is written, and signs that prose has too; by code unit. */
const SURE_SIGN = 1;
const OPEN_SIGN = 2;
const CREDIT_SIGNS = codeUnitTable([
  ['/:|©', SURE_SIGN],
  ['([—-–', OPEN_SIGN],
]);

function startsWord(text: string, at: number): boolean {
  return (
    at === 0 || classAt(text, at - 1, text.length) > LAST_WORD_CLASS || classAt(text, at, text.length) > LAST_WORD_CLASS
  );
}

function skip(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (classAt(text, at, end) === SPACE || '|•·:–—-'.includes(text[at]!))) at++;
  return at;
}

/** A capital, a digit or an opening mark. */
function opensSentence(text: string, at: number, end: number): boolean {
  const found = classAt(text, at, end);
  return found === UPPER || (found !== SPACE && !isLetter(found));
}
