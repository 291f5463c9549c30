import type { TextDocument } from '../../text/index.js';
import type { Sentence } from '../read/index.js';

// Lines of the page that only occur at the ends of an article: what its first paragraph takes from the picture above,
// and what comes behind its last one.

/** Sentences behind which nothing of the article comes, if they open with a rule: "___ Follow the latest news". */
const MAX_TAIL = 4;
const MAX_HEAD = 2;
const MAX_HEADLINE = 120;
const MAX_HEAD_PARAGRAPH = 420;
const MAX_CUT_LINK = 90;

const RULE = /^_{2,}/;
/** What a report is taken from, behind its end, and the initials of who wrote it. */
const SOURCE = /^(?:sources?|references?|via) ?: /i;
const INITIALS = /^(?:\p{Lu}\p{L}?\.){1,3}$/u;
/** A bar, a button or a photographer before the words of a picture: "| AP Photo …", "CLOSE Jane Doe speaks". */
const PICTURE_HEAD =
  /^(?:\||[×✕] ?|(?:CLOSE|SKIP|SHARE|PLAY|AUTOPLAY|MORE|WATCH) (?=\p{Lu}\p{Ll})|\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){1,2} ?\/ ?(?:[Vv]ia )?(?:Reuters|REUTERS|AP|AFP|EPA|Getty(?: Images)?|[\w-]+\.(?:com|org|net|tv))(?: (?:file|pool|FILE))? \p{Lu})/u;
/** What can be seen in a picture: "A placard is seen during the rally." */
const SEEN =
  /^[^.;“"]{4,160}? (?:is|are) (?:seen|pictured|shown|photographed) (?:here |together |walking |standing |sitting |speaking )?(?:during|in|at|on|outside|near|before|after|behind) (?!.* as )/u;
/** What people in a picture do, and at which occasion: "A woman waves a flag during a protest in Oster." */
const POSED =
  /^[^.;:“"]{4,90} (?:waves?|holds?|chants?|shouts?|gestures?|carr(?:y|ies)|stands?|sits?|walks?|reacts?|listens?|looks on|poses?|kneels?|cries|gathers?|hugs?|embraces?) /u;
const OCCASION =
  /\b(?:protest|rally|demonstration|march|ceremony|vigil|funeral|service|conference|hearing|debate|meeting|session|match|game|parade|visit|concert|festival)\b/u;
const MAX_OCCASION = 60;
/** A city and its state, cut off from the sentence behind: "OSTER, Ill. --A man …". */
const DATELINE = /^\p{Lu}[\p{L}.'’ -]{2,28}, \p{Lu}\p{L}{1,5}\.$/u;
// "»Wir fahren«" is no bullet.
const BULLET = /^(?:[•·▪►→]|»(?![^«]*«))\s?/u;
const CUT = /[\p{L}\p{N},](?:\.{3}|…)$/u;
const CUT_APART = /\p{L} (?:\.{3}|…)$/u;

/** Marks, in `isPage`, the lines of the page at the ends of an article with the given sentences. */
export function markEdges(
  { text, language }: Pick<TextDocument, 'text' | 'language'>,
  own: readonly Sentence[],
  closed: readonly boolean[],
  isPage: boolean[],
): void {
  const lines = own.map(({ start, end }) => text.slice(start, Math.min(end, start + MAX_HEAD_PARAGRAPH)));
  markHead(text, own, closed, isPage);
  markCutLinks(lines, isPage);
  const hasBullets = lines.slice(1, -MAX_TAIL).some((line) => BULLET.test(line));
  for (const [index, line] of lines.entries()) {
    const isTail = index >= own.length - MAX_TAIL;
    if (index < MAX_HEAD && (SEEN.test(line) || isPosed(line))) isPage[index] = true;
    if ((index < MAX_HEAD || isTail) && PICTURE_HEAD.test(line)) isPage[index] = true;
    if (index === 0 && own.length > 1 && DATELINE.test(line)) isPage[index] = true;
    const isEdge = isTail || index === 0;
    if (index >= own.length - MAX_HEAD && own.length > MAX_TAIL && INITIALS.test(line)) isPage[index] = true;
    if (isTail && own.length > MAX_TAIL && SOURCE.test(line)) isPage.fill(true, index);
    if (isEdge && own.length > MAX_TAIL && (RULE.test(line) || (!hasBullets && BULLET.test(line))))
      isPage[index] = true;
  }
  // A teaser stops in the middle of its last sentence; Vietnamese lists end in dots as well.
  const cut = lines.filter((line) => isCutOff(line)).length;
  const last = lines.at(-1) ?? '';
  const isCut =
    (cut === 1 && isCutOff(last)) ||
    (cut === 0 && CUT_APART.test(last.slice(-6)) && !/\.{3}|…/.test(last.slice(0, -4)));
  if (language !== 'vi' && own.length > MAX_HEAD && isCut) isPage[own.length - 1] = true;
}

function isPosed(line: string): boolean {
  const at = line.indexOf(' during ');
  return at > 0 && OCCASION.test(line.slice(at, at + MAX_OCCASION)) && POSED.test(line);
}

/** A first paragraph of two lines, the second without a stop: the caption of a picture, and a headline. */
function markHead(text: string, own: readonly Sentence[], closed: readonly boolean[], isPage: boolean[]): void {
  const [caption, headline, next] = own;
  if (caption === undefined || headline === undefined || next === undefined || closed[1]) return;
  if (headline.paragraph !== caption.paragraph || next.paragraph === caption.paragraph) return;
  if (headline.end - headline.start > MAX_HEADLINE || headline.end - caption.start > MAX_HEAD_PARAGRAPH) return;
  // A line break in the middle of a sentence goes on in small letters; a post that opens an article is quoted.
  if (/^\p{Ll}/u.test(text.slice(next.start)) || /^["“]/.test(text.slice(caption.start))) return;
  isPage[0] = true;
  isPage[1] = true;
}

/** Neighbours that stop in the middle are headlines of other articles: "Storm leaves three dead in…". */
function markCutLinks(lines: readonly string[], isPage: boolean[]): void {
  const isCut = lines.map((line) => line.length <= MAX_CUT_LINK && isCutOff(line) && !SPOKEN.test(line));
  for (const index of lines.keys()) {
    const isEdge = index < MAX_LINKS || index >= lines.length - MAX_LINKS;
    if (isEdge && isCut[index] && (isCut[index - 1] || isCut[index + 1])) isPage[index] = true;
  }
}

const MAX_LINKS = 6;
/** A quotation, or a turn of a transcript. */
const SPOKEN = /["“”]|^\p{Lu}{2}[^:]{0,30}: /u;

function isCutOff(line: string): boolean {
  return (line.endsWith('...') || line.endsWith('…')) && CUT.test(line.slice(-5));
}
