import { classAt, LAST_WORD_CLASS, UPPER } from '../tokens/index.js';
import { markAboutWriter } from './authors.js';
import { markByForm, markHeadlinesAtEnd } from './forms.js';
import { BARE_NAME } from './mark-patterns.js';
import { isSignature, RELAYED } from './marks.js';
import type { Paragraph } from './paragraph.js';
import { SENTENCE_OPENERS } from './words/index.js';

/** Bylines are in the first paragraphs; later, a similar line is a heading. */
const TOP = 4;
const COLON = 58;
const CLOSING_BRACKET = 41;
const MAX_TAIL_LENGTH = 110;
const MAX_HEADING_LENGTH = 24;
const MAX_LINK_LENGTH = 160;
const MAX_SHOUT_LENGTH = 200;
const MAX_CAPTION_LENGTH = 700;
const MAX_NAMED_LENGTH = 260;
/** Minimum length of lines that show whether an article's paragraphs end in stops, and how many of them are needed. */
const LONG_LINE = 60;
const MIN_LINES = 5;
/** A line with fewer words may be a subheading; with the second number, in an article that has short ones. */
const MIN_WORDS = 8;
const MIN_WORDS_BESIDE_HEADINGS = 12;

/**
 * Second pass over the paragraphs of an article: assigns roles that depend on neighbouring paragraphs, in place.
 *
 * @param plugs Indices of paragraphs that lead to other articles ("Related:", "Read more: …").
 */
export function readInContext(text: string, paragraphs: Paragraph[], plugs: readonly number[]): void {
  markLinks(text, paragraphs, plugs);
  markShouted(text, paragraphs);
  markSignedEnd(text, paragraphs);
  markUnfinished(text, paragraphs);
  markSigned(text, paragraphs);
  markByForm(text, paragraphs);
  markAboutWriter(text, paragraphs);
}

/**
 * Marks the links below a heading such as "Related:": short lines without a stop, or any lines if only short ones
 * follow to the end of the article. After a plug with its own link ("Read more: …"), further links follow only at the
 * end of the article.
 */
function markLinks(text: string, paragraphs: Paragraph[], plugs: readonly number[]): void {
  let shortFrom = paragraphs.length;
  let openFrom = paragraphs.length;
  for (let index = paragraphs.length - 1; index >= 0 && isShort(paragraphs[index]!); index--) {
    shortFrom = index;
    if (openFrom === index + 1 && isOpen(text, paragraphs[index]!)) openFrom = index;
  }
  // A heading in capitalised words such as "Top Deals From Us:", over a line without a stop, counts too.
  const deals: number[] = [];
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]!;
    const { start, end, role } = paragraph;
    const below = paragraphs[index + 1];
    if (text.charCodeAt(end - 1) !== COLON || role !== 'body' || end - start > 40 || below === undefined) continue;
    if (!isOpen(text, below) || !TITLE_CASE.test(text.slice(start, end))) continue;
    paragraphs[index] = { ...paragraph, role: 'boilerplate', marks: [] };
    deals.push(index);
  }
  let next = 0;
  for (const plug of [...plugs, ...deals].sort((a, b) => a - b)) {
    const heading = isHeading(text, paragraphs[plug]!);
    // Each paragraph is examined once, however many headings are above it.
    for (next = Math.max(next, plug + 1); next < paragraphs.length; next++) {
      const paragraph = paragraphs[next]!;
      const open = isShort(paragraph) && isOpen(text, paragraph);
      if (!(heading ? open || plug + 1 >= shortFrom : plug + 1 >= openFrom)) break;
      paragraphs[next] = { ...paragraph, role: 'boilerplate', marks: [] };
    }
  }
}

const TITLE_CASE = /^\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){1,4}:$/u;

/** Matches "Related" and "Read more from Example News:", but not "Read more: Ten things to know". */
function isHeading(text: string, { start, end }: Paragraph): boolean {
  if (text.charCodeAt(end - 1) === COLON) return end - start <= MAX_LINK_LENGTH;
  return end - start <= MAX_HEADING_LENGTH && !text.slice(start, end).includes(':');
}

/**
 * Marks headlines of other articles, set in capitals between the paragraphs of this one. If some of these lines are
 * short, they are the article's own headings, and only long ones are marked.
 */
function markShouted(text: string, paragraphs: Paragraph[]): void {
  const shouted: { index: number; length: number }[] = [];
  for (let index = 1; index < paragraphs.length; index++) {
    const { start, end, role } = paragraphs[index]!;
    if (role !== 'body' || end - start > MAX_SHOUT_LENGTH) continue;
    // A quick test before the whole line is examined.
    const second = classAt(text, start + 1, end);
    if (classAt(text, start, end) !== UPPER || second > LAST_WORD_CLASS || isSmall(text, start, end)) continue;
    const line = text.slice(start, end);
    if (line === line.toUpperCase() && !line.endsWith(':')) shouted.push({ index, length: words(line).length });
  }
  // Where the beginning and most of the rest are in capitals, the article is.
  const lead = text.slice(paragraphs[0]?.start, paragraphs[0]?.end);
  if (lead === lead.toUpperCase() && shouted.length > (paragraphs.length - 1) / 2) return;
  const min = shouted.some(({ length }) => length > 1 && length < 5) ? 7 : 5;
  for (const { index, length } of shouted) {
    if (length >= min) paragraphs[index] = { ...paragraphs[index]!, role: 'boilerplate', marks: [] };
  }
}

/** Whether a lower-case letter a to z is among the first characters of a line. */
function isSmall(text: string, start: number, end: number): boolean {
  for (let at = start; at < end && at < start + 8; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) return true;
  }
  return false;
}

/**
 * In an article whose paragraphs end in stops, a long line that ends in a plain word is not one of its paragraphs: it
 * is a caption, or, if most of its words are capitalised, the headline of another article. The first two lines are
 * exempt, because they may be headline and standfirst; so are embedded posts, and lists after a colon.
 */
function markUnfinished(text: string, paragraphs: Paragraph[]): void {
  if (!endsInStops(text, paragraphs)) return;
  markHeadlinesAtEnd(text, paragraphs);
  let min = 0;
  let inList = true;
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]!;
    const { start, end, role, marks } = paragraph;
    const open = isOpen(text, paragraph);
    if (!open) inList = text.charCodeAt(end - 1) === COLON;
    if (!open || inList || index < 2 || role !== 'body' || marks.length > 0 || end - start > MAX_CAPTION_LENGTH)
      continue;
    const line = text.slice(start, end);
    const length = words(line).length;
    if (length < MIN_WORDS) continue;
    min ||= hasHeadings(text, paragraphs) ? MIN_WORDS_BESIDE_HEADINGS : MIN_WORDS;
    if (length < min || OWN_KIND.test(line) || OPENS_SENTENCE.test(line)) continue;
    const signed = end - start > MAX_SIGNED_LENGTH ? SIGNED.exec(line) : null;
    // A paragraph that was cut off after whole sentences still belongs to the article.
    if (signed === null && SENTENCE_INSIDE.test(line.slice(0, -60))) continue;
    paragraphs[index] =
      signed === null
        ? { ...paragraph, role: isHeadline(line) ? 'boilerplate' : 'caption' }
        : { ...paragraph, marks: [{ start: end - signed[1]!.length, end, kind: 'byline' }] };
  }
}

/**
 * Whether the article has subheadings: short lines without a stop over a paragraph with a stop or a signature, between
 * the article's own paragraphs.
 */
function hasHeadings(text: string, paragraphs: readonly Paragraph[]): boolean {
  for (let index = 2; index < paragraphs.length - 1; index++) {
    const { start, end, role, marks } = paragraphs[index]!;
    if (role !== 'body' || marks.length > 0 || end - start > LONG_LINE || end - start < 8) continue;
    const below = paragraphs[index + 1]!;
    const prose = below.role === 'body' && below.end - below.start >= LONG_LINE && !isOpen(text, below);
    if (!prose && below.role !== 'credit') continue;
    if (classAt(text, start, end) !== UPPER || !isOpen(text, paragraphs[index]!)) continue;
    const count = words(text.slice(start, end)).length;
    if (count > 1 && count < MIN_WORDS) return true;
  }
  return false;
}

/** Whether most of the article's own paragraphs end in stops. */
function endsInStops(text: string, paragraphs: readonly Paragraph[]): boolean {
  let lines = 0;
  let unfinished = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'body' || paragraph.end - paragraph.start < LONG_LINE) continue;
    lines++;
    if (isOpen(text, paragraph)) unfinished++;
  }
  return lines >= MIN_LINES && unfinished <= lines * 0.4;
}

/**
 * Maximum length of a caption signed by its photographer; a longer text is a paragraph signed by its writer ("… said on
 * Friday. Jane Doe").
 */
const MAX_SIGNED_LENGTH = 350;
const SIGNED = /[.!?]["”]? ((?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+)$/u;
/**
 * A signature at the end of the article, where the agency may follow: "Jane Doe (Example News)", "Jane Doe/Example
 * News". "./." ends agency copy.
 */
const SIGNED_END =
  /(?:[.!?…]["”]?|\.\/\.) ?((?:\p{Lu}[\p{L}.'’-]* ){1,3}\p{Lu}[\p{L}.'’-]*(?: ?\([^()]{2,40}\)| ?[/-] ?\p{Lu}[^.!?]{1,50})?|(?<=\.\/\. ?)[^.!?]{2,60})$/u;
/** Embedded posts, list items, quotations and the answers of an interview may end in any way. */
const OWN_KIND = /^[•*·"“‘«-]|^\d+[.)] |^\p{Lu}{2,}[\p{Lu} .]*:|\(@\w+\)|pic\.twitter\.com|t\.co\/|https?:/u;
/** A paragraph that has lost its stop, not a caption. */
const OPENS_SENTENCE = new RegExp(`^(?:${SENTENCE_OPENERS})\\s`, 'u');
const SENTENCE_INSIDE = /[.!?]["”]? \p{Lu}/u;

/** Marks the writer's name after the article's last stop. */
function markSignedEnd(text: string, paragraphs: Paragraph[]): void {
  const last = paragraphs.at(-1);
  if (last?.role !== 'body' || last.marks.some(({ kind }) => kind === 'credit' || kind === 'byline')) return;
  if (!isOpen(text, last) && text.charCodeAt(last.end - 1) !== CLOSING_BRACKET) return;
  const signed = SIGNED_END.exec(text.slice(Math.max(last.start, last.end - MAX_TAIL_LENGTH), last.end));
  if (signed === null) return;
  const mark = { start: last.end - signed[1]!.length, end: last.end, kind: 'byline' } as const;
  paragraphs[paragraphs.length - 1] = { ...last, marks: [...last.marks, mark] };
}

/** "With Example Agency", below an article. */
const WITH_AGENCY = /^[Ww]ith \p{Lu}[\p{L}.]*(?:(?:, and|,| and)? \p{Lu}[\p{L}.]*){0,4}$/u;

/** Marks the line below a byline ("BBC News, Lima"), and a signature below the article ("-- Jane Doe in Paris"). */
function markSigned(text: string, paragraphs: Paragraph[]): void {
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]!;
    const { start, end, role } = paragraph;
    if (index < 2 && paragraphs.length > 1 && role === 'body' && isNamedPicture(text, start, end))
      paragraphs[index] = { ...paragraph, role: 'caption' };
    if (role !== 'body' || end - start > 80 || !isOpen(text, paragraph)) continue;
    const above = paragraphs[index - 1];
    const underByline =
      index <= TOP && above?.role === 'credit' && above.marks[0]?.kind === 'byline' && end - start <= 50;
    const line = text.slice(start, end);
    // A name above everything is the writer's, or the whole article is about that person.
    const onTop = index === 0 && paragraphs.length >= MIN_LINES && BARE_NAME.test(line);
    const withAgency = index === paragraphs.length - 1 && WITH_AGENCY.test(line);
    if (underByline || onTop || withAgency || isSignature(line)) {
      paragraphs[index] = { ...paragraph, role: 'credit', marks: [{ start, end, kind: 'byline' }] };
    }
  }
}

/** "The harbour at dawn. (Jane Doe)", above an article. */
function isNamedPicture(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end - 1) !== CLOSING_BRACKET || end - start > MAX_NAMED_LENGTH) return false;
  const opening = text.lastIndexOf('(', end);
  if (opening <= start || end - opening >= 40 || RELAYED.test(text.slice(opening, end))) return false;
  return BARE_NAME.test(text.slice(opening + 1, end - 1));
}

function isShort({ start, end }: Paragraph): boolean {
  return end - start <= MAX_LINK_LENGTH;
}

/** Whether the paragraph ends in a letter or a digit. */
function isOpen(text: string, { end }: Paragraph): boolean {
  return classAt(text, end - 1, end) <= LAST_WORD_CLASS;
}

/** Whether two in three words begin with a capital. */
function isHeadline(line: string): boolean {
  const all = words(line);
  return all.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length >= all.length * 0.66;
}

function words(line: string): string[] {
  return line.split(/\s+/);
}
