import { classAt, LAST_WORD_CLASS, UPPER } from './char-classes.js';
import { BARE_NAME } from './mark-patterns.js';
import { isSignature } from './marks.js';
import type { Paragraph } from './paragraph.js';

const COLON = 58;
const LONGEST_HEADING = 24;
const LONGEST_LINK = 160;
const LONGEST_SHOUT = 200;
const LONGEST_CAPTION = 700;
/** Lines that count when it is asked whether an article's paragraphs end in stops, and how many there must be. */
const LONG_LINE = 60;
const LEAST_LINES = 5;
/** A line of fewer words may be a subheading. */
const LEAST_WORDS = 8;

/**
 * Second reading of an article's paragraphs: gives roles to those that only their neighbours tell, in place.
 *
 * @param plugs Places of paragraphs that lead to other articles ("Related:", "Read more: …").
 */
export function readInContext(text: string, paragraphs: Paragraph[], plugs: readonly number[]): void {
  markLinks(text, paragraphs, plugs);
  markShouted(text, paragraphs);
  markSignedEnd(text, paragraphs);
  markUnfinished(text, paragraphs);
  markSigned(text, paragraphs);
  markAboutWriter(text, paragraphs);
}

/**
 * Under a heading such as "Related:" stand links: short lines that end in no stop; or lines of any kind, if nothing but short ones
 * follow to the article's end. Behind a plug with its own link ("Read more: …") further links follow at the article's end only.
 */
function markLinks(text: string, paragraphs: Paragraph[], plugs: readonly number[]): void {
  let shortFrom = paragraphs.length;
  let openFrom = paragraphs.length;
  for (let place = paragraphs.length - 1; place >= 0 && isShort(paragraphs[place] as Paragraph); place -= 1) {
    shortFrom = place;
    if (openFrom === place + 1 && isOpen(text, paragraphs[place] as Paragraph)) openFrom = place;
  }
  // "Top Deals From Us:" in capitalised words, over a line without a stop, is such a heading too.
  const deals: number[] = [];
  for (let place = 0; place < paragraphs.length; place += 1) {
    const paragraph = paragraphs[place] as Paragraph;
    const { start, end, role } = paragraph;
    const below = paragraphs[place + 1];
    if (text.charCodeAt(end - 1) !== COLON || role !== 'body' || end - start > 40 || below === undefined) continue;
    if (!isOpen(text, below) || !TITLE_CASE.test(text.slice(start, end))) continue;
    paragraphs[place] = { ...paragraph, role: 'furniture', marks: [] };
    deals.push(place);
  }
  let next = 0;
  for (const plug of [...plugs, ...deals].sort((a, b) => a - b)) {
    const heading = isHeading(text, paragraphs[plug] as Paragraph);
    // Each paragraph is looked at once, however many headings stand above it.
    for (next = Math.max(next, plug + 1); next < paragraphs.length; next += 1) {
      const paragraph = paragraphs[next] as Paragraph;
      const open = isShort(paragraph) && isOpen(text, paragraph);
      if (!(heading ? open || plug + 1 >= shortFrom : plug + 1 >= openFrom)) break;
      paragraphs[next] = { ...paragraph, role: 'furniture', marks: [] };
    }
  }
}

const TITLE_CASE = /^\p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+){1,4}:$/u;

/** "Related", "Read more from Example News:"; not "Read more: Ten things to know". */
function isHeading(text: string, { start, end }: Paragraph): boolean {
  if (text.charCodeAt(end - 1) === COLON) return end - start <= LONGEST_LINK;
  return end - start <= LONGEST_HEADING && !text.slice(start, end).includes(':');
}

/** Headlines of other articles, set in capitals between the paragraphs of this one. */
function markShouted(text: string, paragraphs: Paragraph[]): void {
  for (let place = 0; place < paragraphs.length; place += 1) {
    const paragraph = paragraphs[place] as Paragraph;
    const { start, end, role } = paragraph;
    if (place === 0 || role !== 'body' || end - start > LONGEST_SHOUT) continue;
    // A glance before the line is looked at in full.
    const second = classAt(text, start + 1, end);
    if (classAt(text, start, end) !== UPPER || second > LAST_WORD_CLASS || isSmall(text, start, end)) continue;
    const line = text.slice(start, end);
    if (line === line.toUpperCase() && !line.endsWith(':') && words(line).length >= 5) {
      paragraphs[place] = { ...paragraph, role: 'furniture', marks: [] };
    }
  }
}

/** Whether a small letter a to z stands among the first characters of a line. */
function isSmall(text: string, start: number, end: number): boolean {
  for (let at = start; at < end && at < start + 8; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 97 && unit <= 122) return true;
  }
  return false;
}

/**
 * In an article whose paragraphs end in stops, a long line that ends in a plain word is no paragraph of it: a caption, or, if most of its
 * words are capitalised, the headline of another article. Not the first two lines, which may be headline and standfirst; not embedded posts; not
 * lists, which follow a colon.
 */
function markUnfinished(text: string, paragraphs: Paragraph[]): void {
  if (!endsInStops(text, paragraphs)) return;
  let inList = true;
  for (let place = 0; place < paragraphs.length; place += 1) {
    const paragraph = paragraphs[place] as Paragraph;
    const { start, end, role, marks } = paragraph;
    const open = isOpen(text, paragraph);
    if (!open) inList = text.charCodeAt(end - 1) === COLON;
    if (!open || inList || place < 2 || role !== 'body' || marks.length > 0 || end - start > LONGEST_CAPTION) continue;
    const line = text.slice(start, end);
    if (words(line).length < LEAST_WORDS || OWN_KIND.test(line)) continue;
    const signed = end - start > LONGEST_SIGNED ? SIGNED.exec(line) : null;
    // One that was cut short behind whole sentences is still the article's.
    if (signed === null && SENTENCE_INSIDE.test(line.slice(0, -60))) continue;
    paragraphs[place] =
      signed === null
        ? { ...paragraph, role: isHeadline(line) ? 'furniture' : 'caption' }
        : { ...paragraph, marks: [{ start: end - (signed[1] as string).length, end, kind: 'byline' }] };
  }
}

/** "Jane Doe is a reporter for Example News.": the writer, in one of the last three paragraphs. */
function markAboutWriter(text: string, paragraphs: Paragraph[]): void {
  if (paragraphs.length < LEAST_LINES) return;
  for (let place = Math.max(2, paragraphs.length - 3); place < paragraphs.length; place += 1) {
    const paragraph = paragraphs[place] as Paragraph;
    const { start, end, role } = paragraph;
    if (role !== 'body' || end - start > LONGEST_ABOUT || classAt(text, start, end) !== UPPER) continue;
    if (ABOUT_WRITER.test(text.slice(start, end))) {
      paragraphs[place] = { ...paragraph, role: 'credit', marks: [{ start, end, kind: 'byline' }] };
    }
  }
}

const LONGEST_ABOUT = 320;
const ABOUT_WRITER =
  /^(?:\p{Lu}[\p{L}.'’-]+ ){1,4}is (?:a|an|the) (?:[\p{L}’'-]+ ){0,4}(?:reporter|writer|editor|correspondent|columnist|contributor|blogger|journalist)(?: (?:for|at|with|in|on|who|based|covering|and)\b|[,.])/u;

/** Whether the article's own paragraphs end in stops, most of them. */
function endsInStops(text: string, paragraphs: readonly Paragraph[]): boolean {
  let lines = 0;
  let unfinished = 0;
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'body' || paragraph.end - paragraph.start < LONG_LINE) continue;
    lines += 1;
    if (isOpen(text, paragraph)) unfinished += 1;
  }
  return lines >= LEAST_LINES && unfinished <= lines * 0.4;
}

/** "… said on Friday. Jane Doe": longer, it is a paragraph with its writer's name, shorter, a caption with the photographer's. */
const LONGEST_SIGNED = 350;
const SIGNED = /[.!?]["”]? ((?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}.'’-]+)$/u;
/** Embedded posts, list items, what somebody says, the answers of an interview: these end as they like. */
const OWN_KIND = /^[•*·"“‘«-]|^\d+[.)] |^\p{Lu}{2,}[\p{Lu} .]*:|\(@\w+\)|pic\.twitter\.com|t\.co\/|https?:/u;
const SENTENCE_INSIDE = /[.!?]["”]? \p{Lu}/u;

/** The writer's name behind the article's last stop. */
function markSignedEnd(text: string, paragraphs: Paragraph[]): void {
  const last = paragraphs.at(-1);
  if (last?.role !== 'body' || last.marks.length > 0 || !isOpen(text, last)) return;
  const signed = SIGNED.exec(text.slice(Math.max(last.start, last.end - 80), last.end));
  if (signed === null) return;
  const mark = { start: last.end - (signed[1] as string).length, end: last.end, kind: 'byline' } as const;
  paragraphs[paragraphs.length - 1] = { ...last, marks: [mark] };
}

/** The line under a byline ("BBC News, Lima"), and a signature under the article ("-- Jane Doe in Paris"). */
function markSigned(text: string, paragraphs: Paragraph[]): void {
  for (let place = 0; place < paragraphs.length; place += 1) {
    const paragraph = paragraphs[place] as Paragraph;
    const { start, end, role } = paragraph;
    if (role !== 'body' || end - start > 80 || !isOpen(text, paragraph)) continue;
    const above = paragraphs[place - 1];
    const underByline = above?.role === 'credit' && above.marks[0]?.kind === 'byline' && end - start <= 50;
    const line = text.slice(start, end);
    // A name over everything is the writer's, or the article is about nobody else.
    const onTop = place === 0 && paragraphs.length >= LEAST_LINES && BARE_NAME.test(line);
    if (underByline || onTop || isSignature(line)) {
      paragraphs[place] = { ...paragraph, role: 'credit', marks: [{ start, end, kind: 'byline' }] };
    }
  }
}

function isShort({ start, end }: Paragraph): boolean {
  return end - start <= LONGEST_LINK;
}

/** Whether the paragraph ends in a letter or a digit. */
function isOpen(text: string, { end }: Paragraph): boolean {
  return classAt(text, end - 1, end) <= LAST_WORD_CLASS;
}

/** Whether two words in three begin with a capital. */
function isHeadline(line: string): boolean {
  const all = words(line);
  return all.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length >= all.length * 0.66;
}

function words(line: string): string[] {
  return line.split(/\s+/);
}
