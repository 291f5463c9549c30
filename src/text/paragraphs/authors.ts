import { classAt, SPACE, UPPER } from '../tokens/index.js';
import type { Paragraph } from './paragraph.js';
import { WRITERS } from './words/index.js';

const MIN_LINES = 5;
/** One of the last paragraphs may describe the writer. */
const LAST = 4;
const MAX_ABOUT_LENGTH = 600;
/** A longer paragraph with an address is somebody's appeal. */
const MAX_ADDRESS_LENGTH = 200;
const MAX_FIRST_LENGTH = 24;
const SPACE_UNIT = 32;

const NAME = "\\p{Lu}[\\p{L}.'’-]*";
/** "Jane Doe is a fellow of …", "Jane Doe, a historian, writes for …": the subject, up to the verb. */
const ABOUT = new RegExp(
  `^[•●*—–-]*\\s*(?:(?:Mr|Ms|Dr|Prof|Sen|Rep|Gov)\\. )?(${NAME}(?: ${NAME}){1,4})(?:,[^,.]{2,60},)? ` +
    `(?:is (?:${[
      // "is senior political editor"
      '(?:\\p{Ll}+ ){1,3}(?:editor|reporter|correspondent|columnist)\\b',
      'an? |the ',
      '[Ee]ditor|[Ss]enior|[Pp]resident|[Pp]rofessor|[Dd]irector|[Aa]uthor|[Ff]ounder|[Vv]ice|[Cc]o-|[Cc]hair',
      // "is Example News’ chief of staff"
      "[\\p{Lu}]\\S+’s |[\\p{Lu}]\\S+'s ",
    ].join('|')})|` +
    '(?:(?:writes|blogs|reports|teaches)(?: regularly)? (?:a |about|at|for|from|on)|covers|hosts|co-hosts|can be reached)\\b)',
  'u',
);
/** "Jane Doe is a reporter for Example News", whether or not the article named her before. */
const WRITER = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.'’-]+ ){2,5}is (?:a|an|the) (?:[\\p{L}’'-]+ ){0,4}(?:${WRITERS.split(' ').join('|')})` +
    '(?: (?:for|at|with|in|on|who|based|covering|and)\\b|[,.])',
  'u',
);
/** Somebody who is quoted is not the writer. */
const SPEAKS = /\b(?:said|says|told|adds|added)\b/;
/** An e-mail address, but not the handle of an embedded post. */
const ADDRESS = /[\p{L}\p{N}]@[\p{L}\p{N}-]+\.\p{L}/u;

/**
 * Marks descriptions of the writer in the last paragraphs: somebody the article has not named before ("Jane Doe is a
 * fellow of …"), or somebody with an e-mail address.
 */
export function markAboutWriter(text: string, paragraphs: Paragraph[]): void {
  if (paragraphs.length < MIN_LINES) return;
  for (let index = Math.max(2, paragraphs.length - LAST); index < paragraphs.length; index++) {
    const paragraph = paragraphs[index]!;
    const { start, end, role } = paragraph;
    if (role !== 'body' || end - start > MAX_ABOUT_LENGTH) continue;
    if (
      (opensWithNames(text, start, end) && isAboutWriter(text, start, end, paragraphs)) ||
      (end - start <= MAX_ADDRESS_LENGTH && hasAddress(text.slice(start, end)))
    ) {
      paragraphs[index] = { ...paragraph, role: 'credit', marks: [{ start, end, kind: 'byline' }] };
    }
  }
}

function hasAddress(line: string): boolean {
  return line.includes('@') && ADDRESS.test(line);
}

/** "Jane Doe and John Smith contributed." */
const CONTRIBUTED = /^(?:\p{Lu}[\p{L}.'’-]*,? (?:and )?){2,16}contributed\.$/u;

function isAboutWriter(text: string, start: number, end: number, paragraphs: readonly Paragraph[]): boolean {
  const line = text.slice(start, end);
  if (CONTRIBUTED.test(line)) return true;
  const name = ABOUT.exec(line)?.[1];
  if (name === undefined || name.startsWith('The ') || SPEAKS.test(line)) return false;
  return WRITER.test(line) || !isNamedBefore(text, name.slice(name.lastIndexOf(' ') + 1), start, paragraphs);
}

/** A quick test: the second word is capitalised too, or the first one after a bullet. */
function opensWithNames(text: string, start: number, end: number): boolean {
  const limit = Math.min(end, start + MAX_FIRST_LENGTH);
  for (let at = start; at < limit; at++) {
    if (text.charCodeAt(at) === SPACE_UNIT) return classAt(text, at + 1, end) === UPPER;
  }
  return false;
}

/** Whether the article's own paragraphs before `limit` contain this name. */
function isNamedBefore(text: string, name: string, limit: number, paragraphs: readonly Paragraph[]): boolean {
  let index = 0;
  for (let at = text.indexOf(name); at !== -1 && at < limit; at = text.indexOf(name, at + name.length)) {
    while (paragraphs[index]!.end <= at) index++;
    const behind = classAt(text, at + name.length, text.length);
    if (paragraphs[index]!.role === 'body' && behind >= SPACE) return true;
  }
  return false;
}
