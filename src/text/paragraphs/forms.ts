import { classAt, DIGIT, LAST_WORD_CLASS, LOWER, UPPER } from '../tokens/index.js';
import type { Paragraph } from './paragraph.js';
import { NEAR_DAYS, TIME_UNITS } from './words/index.js';

// These forms never occur as sentences of an article, most of them in any language.
const MAX_FORM_LENGTH = 200;
const MAX_ASIDE_LENGTH = 120;
const MAX_SOURCE_LENGTH = 48;
const MAX_CAPTION_LENGTH = 500;
const MAX_LABEL_LENGTH = 32;
const COLON = 58;

/** "5 years ago", "2 mins ago", "2 ore fa", "15 minuten geleden". */
const AGO =
  /^(?:\d{1,3} ?|(?:an?|one|un['’]|una?|een|en|ett) ?)\p{L}{1,10}\.? (?:ago|fa|geleden|sedan|siden|temu|назад|atrás|önce|sitten)$/iu;
/**
 * "vor 2 Stunden", "il y a une heure", "hace 15 minutos". Years do not count, because a heading of the article may say
 * them.
 */
const AGO_BEFORE = new RegExp(
  `^(?:vor|il y a|hace|há|för|for|před|acum) (?:\\d{1,3}|eine[rm]?|une?|una|um|uma|en|ett) ?(?:${TIME_UNITS})\\p{L}{0,8}\\.?(?: sedan| siden)?$`,
  'iu',
);
const CLOCK_TIME = '\\d{1,2}[.:h]\\d{2}(?: ?[ap]\\.?m\\.?)?';
/** A time alone, with its marker: "11.42 GMT", "9.15pm BST", "09:30 Uhr". */
const TIME_ALONE = new RegExp(
  `^${CLOCK_TIME}(?: ?(?:GMT|BST|UTC|CES?T|MES?Z|E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|IST|A[EW][SD]T|SGT|JST|WAT|EAT|CAT|SAST)| (?:Uhr|uur|h))$`,
  'iu',
);
/** "Yesterday at 10:15", "Heute, 9.30 Uhr". */
const DAY_AND_TIME = new RegExp(
  `^(?:${NEAR_DAYS})[ ,]+(?:(?:at|um|à|a las|às|alle|om|kl\\.?) )?${CLOCK_TIME}(?: ?(?:GMT|BST|UTC|Uhr|uur|h))?$`,
  'iu',
);
/** "-30-", "-- 30 --": the traditional end of American copy. */
const THIRTY = /^[-–—]{1,2} ?30 ?[-–—]{1,2}$/u;
/** "Read 24 comments", "0 Kommentare". */
const COMMENTS =
  /^(?:(?:Read|View|See|Show|All) )?(?:all )?\d{1,5} (?:comments?|Kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties)$/iu;
/**
 * "About Meridian Energy", "SOURCE Meridian Energy": headings in press releases over the sender's description of
 * itself.
 */
const SENDER = /^(?:About|SOURCE:?)(?: the)?(?: (?:\p{Lu}[\p{L}\p{N}.&'’-]*|of|and|for|&)){2,6}$/u;
/** The rest of a video player: `poster="http://…`. */
const ATTRIBUTE = /^\p{L}{2,12}="/u;
/** "@example". */
const HANDLE = /^@\w{2,30}$/u;
/** "The report: https://example.org/report". */
const ENDS_IN_LINK = /: ?(?:https?:\/\/|www\.)(?!t\.co\/)[^\s]{4,150}(?: and https?:\/\/[^\s]{4,150})?$/u;
/** "Home | News | Sport", "Print » Share » Save". */
const MENU = /^[^|»›·]{2,30}(?:[|»›·][^|»›·]{2,30}){2,12}$/u;

/** "Jane Doe/Example News Two women leave …": a caption after its source; a poll by two newsrooms does not count. */
const LEADING_SOURCE =
  /^(?!The )\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3} ?\/ ?(?:\p{Lu}{2,8}|Reuters|Getty Images|Staff|The [\p{Lu}][\p{L} ]{2,40}|Bloomberg|Splash News|Xinhua|Shutterstock|Corbis|FilmMagic|WireImage) \p{Lu}(?!.*\b(?:[Pp]oll|[Ss]urvey))/u;

/** A picture agency before a line without a stop. */
const SHOUTED_SOURCE = /^(?:AP|AFP|EPA|PA|GETTY|REUTERS|REX|ALAMY|SWNS|ANSA|DPA|EFE)(?: IMAGES)? \p{Lu}\p{Ll}/u;
const NUMBERED = /^\d{1,3} of \d{1,3}\. \p{Lu}/u;

/** A line of at least four words without a stop; not an item of a list, nor an embedded post. */
const HEADLINE = /^(?![•*·"“‘(\d—–-])(?!.*\(@)(?:\S+ ){3,}\S*(?:[\p{L}\p{N}?]|[^.!]["”’'])$/u;
const MAX_HEADLINE_LENGTH = 110;
const MIN_HEADLINES = 4;

/**
 * Marks headlines of other articles after the end of this one: four lines without a stop, or three below a link.
 * Credits and links may come between them. Lines after a colon are a list.
 */
export function markHeadlinesAtEnd(text: string, paragraphs: Paragraph[]): void {
  const lines: number[] = [];
  let index = paragraphs.length - 1;
  for (; index > 0; index--) {
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

/** Second pass: marks links, menus and remains of the page that are recognised by their form. */
export function markByForm(text: string, paragraphs: Paragraph[]): void {
  for (let index = 0; index < paragraphs.length; index++) {
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

/** Captions such as "Jane Doe/Example News Two women leave", "EPA Two women leave", "2 of 6. Two women leave". */
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
  // "( The full list of winners)" is an aside of the page; brackets with a full stop inside are the writer's.
  if ((first === 40 && last === 41) || (first === 91 && last === 93))
    return end - start <= MAX_ASIDE_LENGTH && isAside(text.slice(start, end));
  if (first === 64) return HANDLE.test(text.slice(start, end));
  const opens = classAt(text, start, end);
  const open = classAt(text, end - 1, end) <= LAST_WORD_CLASS;
  if (end - start <= MAX_TIME_LENGTH && isTime(text.slice(start, end))) return true;
  if (opens === DIGIT) return false;
  if (opens === LOWER && last !== 46) return ATTRIBUTE.test(text.slice(start, end));
  if (opens !== UPPER) return false;
  if (!open) return last === 47 && ENDS_IN_LINK.test(text.slice(start, end));
  return (
    (index > 0 && isLabelledLink(text, start, end)) ||
    ENDS_IN_LINK.test(text.slice(start, end)) ||
    MENU.test(text.slice(start, end)) ||
    (index > 0 && SENDER.test(text.slice(start, end)))
  );
}

const MAX_TIME_LENGTH = 36;

/** A short line with a time, a number of comments, or the sign that the text ends. */
function isTime(line: string): boolean {
  return (
    AGO.test(line) ||
    AGO_BEFORE.test(line) ||
    TIME_ALONE.test(line) ||
    DAY_AND_TIME.test(line) ||
    COMMENTS.test(line) ||
    THIRTY.test(line)
  );
}

/** A quick test for the slash between a photographer and an agency, among names only. */
function opensWithSource(text: string, start: number, end: number): boolean {
  const limit = Math.min(end, start + MAX_SOURCE_LENGTH);
  for (let at = start; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 47) return LEADING_SOURCE.test(text.slice(start, end));
    if (unit === 32 && classAt(text, at + 1, end) === LOWER) return false;
  }
  return false;
}

/** The label and the headline of a link, joined: "GOP:A headline without a space before it". */
function isLabelledLink(text: string, start: number, end: number): boolean {
  for (let at = start + 2; at < end && at < start + MAX_LABEL_LENGTH; at++) {
    if (text.charCodeAt(at) === COLON) return classAt(text, at + 1, end) === UPPER && end - at > 12;
  }
  return false;
}

/** One pair of brackets around words without the end of a sentence; a label may precede a question. */
function isAside(line: string): boolean {
  const inside = line.slice(1, -1);
  if (/[()[\]]/.test(inside) || !/\p{L}{2}/u.test(inside)) return false;
  return inside.includes(':') ? !/\.\s*$/.test(inside) : !/[.!?…]["”’]?\s*$|[.!?] \p{Lu}/u.test(inside);
}
