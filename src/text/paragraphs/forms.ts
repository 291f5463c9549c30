import { classAt, DIGIT, LAST_WORD_CLASS, LOWER, UPPER } from '../tokens/index.js';
import type { Paragraph } from './paragraph.js';

// No sentence of an article looks like these, in most of them whatever the language.
const MAX_FORM_LENGTH = 200;
const MAX_ASIDE_LENGTH = 120;
const MAX_SOURCE_LENGTH = 48;
const MAX_CAPTION_LENGTH = 500;
const MAX_LABEL_LENGTH = 32;
const COLON = 58;

/** "5 years ago", "2 mins ago". */
const AGO = /^\d{1,3} ?\p{L}{1,9} ago$/u;
/** What is left of a player: `poster="http://…`. */
const ATTRIBUTE = /^\p{L}{2,12}="/u;
/** "@example". */
const HANDLE = /^@\w{2,30}$/u;
/** "The report: https://example.org/report". */
const ENDS_IN_LINK = /: ?(?:https?:\/\/|www\.)(?!t\.co\/)[^\s]{4,150}(?: and https?:\/\/[^\s]{4,150})?$/u;
/** "Home | News | Sport", "Print » Share » Save". */
const MENU = /^[^|»›·]{2,30}(?:[|»›·][^|»›·]{2,30}){2,12}$/u;

/** "Jane Doe/Example News Two women leave …": a picture's words behind their source; not a poll of two newsrooms. */
const LEADING_SOURCE =
  /^(?!The )\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3} ?\/ ?(?:\p{Lu}{2,8}|Reuters|Getty Images|Staff|The [\p{Lu}][\p{L} ]{2,40}|Bloomberg|Splash News|Xinhua|Shutterstock|Corbis|FilmMagic|WireImage) \p{Lu}(?!.*\b(?:[Pp]oll|[Ss]urvey))/u;

/** A picture agency in front of a line without a stop. */
const SHOUTED_SOURCE = /^(?:AP|AFP|EPA|PA|GETTY|REUTERS|REX|ALAMY|SWNS|ANSA|DPA|EFE)(?: IMAGES)? \p{Lu}\p{Ll}/u;
const NUMBERED = /^\d{1,3} of \d{1,3}\. \p{Lu}/u;

/** A line of four words or more that ends in no stop; not an item of a list, nor an embedded post. */
const HEADLINE = /^(?![•*·"“‘(\d—–-])(?!.*\(@)(?:\S+ ){3,}\S*(?:[\p{L}\p{N}?]|[^.!]["”’'])$/u;
const MAX_HEADLINE_LENGTH = 110;
const MIN_HEADLINES = 4;

/**
 * The headlines of other articles behind this one: four lines without a stop at the end, or three below a link; credits and links may stand
 * between them. Behind a colon it is a list.
 */
export function markHeadlinesAtEnd(text: string, paragraphs: Paragraph[]): void {
  const lines: number[] = [];
  let index = paragraphs.length - 1;
  for (; index > 0; index -= 1) {
    const { start, end, role } = paragraphs[index]!;
    if (role === 'boilerplate' || role === 'credit') continue;
    if (end - start > MAX_HEADLINE_LENGTH || !HEADLINE.test(text.slice(start, end))) break;
    lines.push(index);
  }
  const above = paragraphs[index];
  if (above === undefined || text.charCodeAt(above.end - 1) === COLON) return;
  const below = paragraphs[index + 1];
  if (lines.length < (below?.role === 'boilerplate' ? MIN_HEADLINES - 1 : MIN_HEADLINES)) return;
  for (const line of lines) paragraphs[line] = { ...paragraphs[line]!, role: 'boilerplate', marks: [] };
}

/** Second reading: links, menus and leftovers of the page that are known by their form. */
export function markByForm(text: string, paragraphs: Paragraph[]): void {
  for (let index = 0; index < paragraphs.length; index += 1) {
    const paragraph = paragraphs[index]!;
    const { start, end, role, marks } = paragraph;
    if (role !== 'body' || end - start > MAX_CAPTION_LENGTH || marks.length > 0) continue;
    if (end - start <= MAX_FORM_LENGTH && hasForm(text, start, end, index)) {
      paragraphs[index] = { ...paragraph, role: 'boilerplate' };
    } else if (isPicture(text, start, end)) {
      paragraphs[index] = { ...paragraph, role: 'caption' };
    }
  }
}

/** "Jane Doe/Example News Two women leave", "EPA Two women leave", "2 of 6. Two women leave". */
function isPicture(text: string, start: number, end: number): boolean {
  const opens = classAt(text, start, end);
  if (opens === DIGIT) return NUMBERED.test(text.slice(start, Math.min(end, start + 16)));
  if (opens !== UPPER) return false;
  if (classAt(text, start + 1, end) === UPPER && classAt(text, end - 1, end) <= LAST_WORD_CLASS) {
    if (SHOUTED_SOURCE.test(text.slice(start, Math.min(end, start + MAX_SOURCE_LENGTH)))) return true;
  }
  return opensWithSource(text, start, end);
}

function hasForm(text: string, start: number, end: number, index: number): boolean {
  const first = text.charCodeAt(start);
  const last = text.charCodeAt(end - 1);
  // "( The full list of winners)": an aside of the page; one with a full stop inside is the writer's.
  if ((first === 40 && last === 41) || (first === 91 && last === 93))
    return end - start <= MAX_ASIDE_LENGTH && isAside(text.slice(start, end));
  if (first === 64) return HANDLE.test(text.slice(start, end));
  const opens = classAt(text, start, end);
  const open = classAt(text, end - 1, end) <= LAST_WORD_CLASS;
  if (opens === DIGIT) return open && end - start < 24 && AGO.test(text.slice(start, end));
  if (opens === LOWER && last !== 46) return ATTRIBUTE.test(text.slice(start, end));
  if (opens !== UPPER) return false;
  if (!open) return last === 47 && ENDS_IN_LINK.test(text.slice(start, end));
  return (
    (index > 0 && isLabelledLink(text, start, end)) ||
    ENDS_IN_LINK.test(text.slice(start, end)) ||
    MENU.test(text.slice(start, end))
  );
}

/** A glance for the slash between a photographer and an agency, as long as there are names. */
function opensWithSource(text: string, start: number, end: number): boolean {
  const limit = Math.min(end, start + MAX_SOURCE_LENGTH);
  for (let at = start; at < limit; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 47) return LEADING_SOURCE.test(text.slice(start, end));
    if (unit === 32 && classAt(text, at + 1, end) === LOWER) return false;
  }
  return false;
}

/** "GOP:A headline without a space before it": the label and the headline of a link, run together. */
function isLabelledLink(text: string, start: number, end: number): boolean {
  for (let at = start + 2; at < end && at < start + MAX_LABEL_LENGTH; at += 1) {
    if (text.charCodeAt(at) === COLON) return classAt(text, at + 1, end) === UPPER && end - at > 12;
  }
  return false;
}

/** One pair of brackets, with words inside and no end of a sentence; a label may stand before a question. */
function isAside(line: string): boolean {
  const inside = line.slice(1, -1);
  if (/[()[\]]/.test(inside) || !/\p{L}{2}/u.test(inside)) return false;
  return inside.includes(':') ? !/\.\s*$/.test(inside) : !/[.!?…]["”’]?\s*$|[.!?] \p{Lu}/u.test(inside);
}
