import { requireText, type TextInput } from '../../article.js';
import { readOptions } from '../../options.js';
import { doubled } from '../../structures/index.js';
import {
  brokenWordEnd,
  classAt,
  fold,
  HYPHEN,
  isBlank,
  SPACE,
  scanTokens,
  TokenBuffer,
  TokenKind,
} from '../tokens/index.js';
import { boilerplatePattern, isRule } from './boilerplate.js';
import { readInContext } from './context.js';
import { findMarks } from './marks.js';
import { markMessageHead } from './message-head.js';
import type { Mark, Paragraph, ParagraphRole } from './paragraph.js';

export type { Mark, MarkKind, Paragraph, ParagraphRole } from './paragraph.js';

export interface SplitParagraphsOptions {
  /** Folded paragraphs that are boilerplate here: the result of `boilerplateOf` for an outlet. @default none */
  readonly boilerplate?: ReadonlySet<string> | undefined;
}

/**
 * The paragraphs of an article: a newline ends one, except in hard-wrapped text (lines of much the same length that
 * break inside sentences), where a blank line does. Nothing is dropped: a paragraph that is not the article's own text
 * gets a role other than `body`.
 *
 * @param input A text, or an article.
 * @returns In order, with UTF-16 offsets into the text; empty for a text without words.
 * @throws {SameStoryError} `invalid-article` if there is no text; `invalid-option`.
 *
 * @example
 * splitParagraphs('LONDON (AP) - Doctors voted.\nRead more: The vote').map(({ role }) => role);
 * // ['body', 'boilerplate']
 */
export function splitParagraphs(input: TextInput, options?: SplitParagraphsOptions): Paragraph[] {
  const { text } = requireText('splitParagraphs', input);
  const { boilerplate } = readOptions<{ boilerplate: ReadonlySet<string> }>('splitParagraphs', options, {
    boilerplate: {
      fallback: NO_BOILERPLATE,
      fault: (value) => (value instanceof Set ? undefined : 'must be a set, as boilerplateOf gives it'),
    },
  });
  scanTokens(text, scanned);
  return readParagraphs(text, scanned, boilerplate);
}

const scanned = new TokenBuffer(4096);

/** {@link splitParagraphs} for a text whose tokens are already known. */
export function readParagraphs(
  text: string,
  tokens: TokenBuffer,
  boilerplate: ReadonlySet<string> = NO_BOILERPLATE,
): Paragraph[] {
  const lines = lineEnds(text);
  const wrapped = isHardWrapped(text, lines);
  const paragraphs: Paragraph[] = [];
  const plugs: number[] = [];
  let token = 0;
  let at = 0;
  for (let line = 0; line < lines; line++) {
    let isJoined = wrapped;
    if (wrapped) line = blockEnd(text, line, lines);
    else for (; line + 1 < lines && breaksWord(text, at, ends[line]!); line++) isJoined = true;
    const stop = ends[line]!;
    let start = at;
    let end = stop;
    while (start < end && isBlank(classAt(text, start, end))) start++;
    while (end > start && isBlank(classAt(text, end - 1, end))) end--;
    at = stop + 1;
    if (end === start) continue;
    token = tokens.firstFrom(start, token);
    const pattern = boilerplatePattern(text, start, end, tokens, token);
    if (pattern?.heading === true) plugs.push(paragraphs.length);
    const repeated = boilerplate.size > 0 && boilerplate.has(fold(text.slice(start, end)));
    const role = repeated ? 'boilerplate' : (pattern?.role ?? addressRole(tokens, token, start, end));
    paragraphs.push(readParagraph(text, start, end, isJoined, paragraphs.length, role));
  }
  markMessageHead(text, paragraphs);
  if (!wrapped) readInContext(text, paragraphs, plugs);
  return paragraphs;
}

/** A paragraph that is an e-mail address is the writer's; one that is a URL is a link. */
function addressRole(tokens: TokenBuffer, token: number, start: number, end: number): ParagraphRole | undefined {
  if (token >= tokens.count || tokens.starts[token] !== start || tokens.ends[token] !== end) return undefined;
  const kind = tokens.kinds[token];
  return kind === TokenKind.Email ? 'credit' : kind === TokenKind.Url ? 'boilerplate' : undefined;
}

function readParagraph(
  text: string,
  start: number,
  end: number,
  wrapped: boolean,
  index: number,
  known: ParagraphRole | undefined,
): Paragraph {
  const isNoText = isRule(text, start, end) || isLinkInBrackets(text, start, end) || isCounter(text, start, end);
  const role = known ?? (isNoText ? 'boilerplate' : undefined);
  if (role === 'boilerplate') return { start, end, role, marks: NO_MARKS, wrapped };
  const { marks, role: marked } = findMarks(text, start, end, index);
  return { start, end, role: role ?? marked ?? 'body', marks, wrapped };
}

const NO_BOILERPLATE: ReadonlySet<string> = new Set();
const NO_MARKS: readonly Mark[] = [];

/** A counter of the page: "3 of 12", "+7", "1.2k shares", "48 comments". */
function isCounter(text: string, start: number, end: number): boolean {
  if (end - start > MAX_COUNTER_LENGTH) return false;
  const unit = text.charCodeAt(start);
  return ((unit >= 48 && unit <= 57) || unit === 43) && COUNTER.test(text.slice(start, end));
}

const MAX_COUNTER_LENGTH = 24;
const COUNTER =
  /^(?:\+\d{1,3}|\d{1,3} ?(?:of|\/) ?\d{1,3}|[\d.,]{1,9}k? ?(?:shares?|comments?|views?|likes?|retweets?|photos?|images?|videos?|replies))$/iu;

/** A link on its own: "[ Read the resolution here. ]". */
function isLinkInBrackets(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(start) !== 91 || text.charCodeAt(end - 1) !== 93 || end - start < 12 || end - start > 200)
    return false;
  return text.slice(start, end - 1).indexOf(']') === -1;
}

/** The ends of the current text's lines; overwritten by the next text. */
let ends = new Int32Array(1024);

/** Finds the line ends of a text, the last of which is the end of the text. Returns the number of lines. */
function lineEnds(text: string): number {
  let count = 0;
  let at = -1;
  do {
    const found = text.indexOf('\n', at + 1);
    at = found === -1 ? text.length : found;
    if (count === ends.length) ends = doubled(ends);
    ends[count] = at;
    count++;
  } while (at < text.length);
  return count;
}

/** The last line of a block: the next line is blank. */
function blockEnd(text: string, first: number, lines: number): number {
  let line = first;
  while (line + 1 < lines && !isBlankLine(text, ends[line]! + 1, ends[line + 1]!)) line++;
  return line;
}

/** Whether the line that ends at `end` breaks a word with a hyphen, so that the next line belongs to it. */
function breaksWord(text: string, from: number, end: number): boolean {
  let at = end - 1;
  while (at > from && isBlank(classAt(text, at, end))) at--;
  return at > from && classAt(text, at, end) === HYPHEN && brokenWordEnd(text, at, text.length) > 0;
}

function isBlankLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!isBlank(classAt(text, at, to))) return false;
  return true;
}

/**
 * Whether most lines break inside a sentence. A break counts if it follows a line of 40 to 100 characters without a
 * stop and precedes a lower-case letter; at least four breaks and three in five must count, or all of two or three.
 */
function isHardWrapped(text: string, lines: number): boolean {
  let breaks = 0;
  let inside = 0;
  let small = 0;
  let start = 0;
  for (let line = 0; line < lines - 1; line++) {
    const end = ends[line]!;
    const length = end - start;
    const next = classAt(text, end + 1, text.length);
    if (length > 0 && next !== SPACE) {
      breaks++;
      const last = text.charCodeAt(end - 1) === 13 ? text.charCodeAt(end - 2) : text.charCodeAt(end - 1);
      if (length >= 40 && length <= 100 && !END_MARKS.has(last)) {
        inside++;
        const letter = text[end + 1]!;
        if (letter.toUpperCase() !== letter) small++;
      }
    }
    start = end + 1;
  }
  if (inside >= 2 && inside === breaks && small === inside) return true;
  return inside >= 4 && inside >= breaks * 0.6 && small >= inside * 0.4;
}

const END_MARKS = new Set([...'.!?:"”’\')。！？'].map((mark) => mark.charCodeAt(0)));
