import { classAt, isBlank, SPACE } from './char-classes.js';
import { furniturePattern, isRule } from './furniture.js';
import { fold } from './lexicon.js';
import { findMarks } from './marks.js';
import type { Mark, Paragraph, ParagraphRole } from './paragraph.js';
import { readInContext } from './paragraph-context.js';
import { scanTokens, TokenBuffer } from './scan.js';

export type { Mark, MarkKind, Paragraph, ParagraphRole } from './paragraph.js';

export interface SplitParagraphsOptions {
  /** Folded paragraphs that are furniture here: what `furnitureOf` gives for an outlet. @default none */
  readonly furniture?: ReadonlySet<string> | undefined;
}

/**
 * The paragraphs of an article: a newline ends one, except in hard-wrapped text (lines of much the same length that break
 * inside sentences), where a blank line does. Nothing is dropped: what is no text of the article gets another role than `body`.
 *
 * @example
 * splitParagraphs('LONDON (AP) - Doctors voted.\nRead more: The vote').map(({ role }) => role); // ['body', 'furniture']
 */
export function splitParagraphs(text: string, options: SplitParagraphsOptions = {}): Paragraph[] {
  scanTokens(text, scanned);
  return readParagraphs(text, scanned, options.furniture);
}

const scanned = new TokenBuffer(4096);

/** {@link splitParagraphs} for a text whose tokens are known. */
export function readParagraphs(
  text: string,
  tokens: TokenBuffer,
  furniture: ReadonlySet<string> = NO_FURNITURE,
): Paragraph[] {
  const wrapped = isHardWrapped(text);
  const paragraphs: Paragraph[] = [];
  const plugs: number[] = [];
  let token = 0;
  let at = 0;
  while (at < text.length) {
    const stop = wrapped ? blockEnd(text, at) : lineEnd(text, at);
    let start = at;
    let end = stop;
    while (start < end && isBlank(classAt(text, start, end))) start += 1;
    while (end > start && isBlank(classAt(text, end - 1, end))) end -= 1;
    if (end > start) {
      token = tokens.firstFrom(start, token);
      const pattern = furniturePattern(text, start, end, tokens, token);
      if (pattern?.heading === true) plugs.push(paragraphs.length);
      const repeated = furniture.size > 0 && furniture.has(fold(text.slice(start, end)));
      const role = repeated ? 'furniture' : pattern?.role;
      paragraphs.push(readParagraph(text, start, end, wrapped, paragraphs.length, role));
    }
    at = stop + 1;
  }
  if (!wrapped) readInContext(text, paragraphs, plugs);
  return paragraphs;
}

function readParagraph(
  text: string,
  start: number,
  end: number,
  wrapped: boolean,
  place: number,
  known: ParagraphRole | undefined,
): Paragraph {
  const role = known ?? (isRule(text, start, end) || isLinkInBrackets(text, start, end) ? 'furniture' : undefined);
  if (role === 'furniture') return { start, end, role, marks: NO_MARKS, wrapped };
  const { marks, role: marked } = findMarks(text, start, end, place);
  return { start, end, role: role ?? marked ?? 'body', marks, wrapped };
}

const NO_FURNITURE: ReadonlySet<string> = new Set();
const NO_MARKS: readonly Mark[] = [];

/** "[ Read the resolution here. ]": a link that stands alone. */
function isLinkInBrackets(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== 91 || text.charCodeAt(end - 1) !== 93 || end - start < 12 || end - start > 200)
    return false;
  return text.slice(start, end - 1).indexOf(']') === -1;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** The end of a block of lines: the next line that is blank. */
function blockEnd(text: string, from: number): number {
  let end = lineEnd(text, from);
  while (end < text.length) {
    const next = lineEnd(text, end + 1);
    if (isBlankLine(text, end + 1, next)) return end;
    end = next;
  }
  return end;
}

function isBlankLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!isBlank(classAt(text, at, to))) return false;
  return true;
}

/**
 * Whether most lines break inside a sentence: of the line breaks between two lines of text, at least four and three in five stand
 * behind a line of 40 to 100 characters that does not end in a stop and before one that starts small.
 */
function isHardWrapped(text: string): boolean {
  let breaks = 0;
  let inside = 0;
  let small = 0;
  let start = 0;
  for (let end = lineEnd(text, 0); end < text.length; end = lineEnd(text, start)) {
    const length = end - start;
    const next = classAt(text, end + 1, text.length);
    if (length > 0 && next !== SPACE) {
      breaks += 1;
      const last = text.charCodeAt(end - 1) === 13 ? text.charCodeAt(end - 2) : text.charCodeAt(end - 1);
      if (length >= 40 && length <= 100 && !END_MARKS.has(last)) {
        inside += 1;
        const letter = text[end + 1] as string;
        if (letter.toUpperCase() !== letter) small += 1;
      }
    }
    start = end + 1;
  }
  return inside >= 4 && inside >= breaks * 0.6 && small >= inside * 0.4;
}

const END_MARKS = new Set([...'.!?:"”’\')。！？'].map((mark) => mark.charCodeAt(0)));
