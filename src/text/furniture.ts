import { classAt, isLetter, LAST_WORD_CLASS, SURROGATE, UNSPACED } from './char-classes.js';
import { FURNITURE_PATTERNS, type FurniturePattern } from './furniture-patterns.js';
import type { ParagraphRole } from './paragraphs.js';

const DEFAULT_LONGEST = 200;
const LONGEST_OF_ALL = Math.max(...FURNITURE_PATTERNS.map((pattern) => pattern.longest ?? DEFAULT_LONGEST));
const LONGEST_ALONE = 32;
const COPYRIGHT_SIGN = 0xa9;

interface Beginning {
  readonly phrase: string;
  readonly pattern: FurniturePattern;
}

// By first word, so that a paragraph of the article's own text costs one look-up.
const alone = new Map<string, ParagraphRole>();
const beginnings = new Map<string, Beginning[]>();
for (const pattern of FURNITURE_PATTERNS) {
  for (const phrase of pattern.is ?? []) alone.set(phrase, pattern.role);
  for (const phrase of pattern.starts ?? []) {
    const first = firstWord(phrase);
    const listed = beginnings.get(first);
    if (listed === undefined) beginnings.set(first, [{ phrase, pattern }]);
    else listed.push({ phrase, pattern });
  }
}

/** The role that its own words give to the paragraph `text[start, end)`; `undefined` where they give none. */
export function furnitureRole(text: string, start: number, end: number): ParagraphRole | undefined {
  if (end - start > LONGEST_OF_ALL) return undefined;
  let from = start;
  while (from < end && !isWordUnit(text, from, end)) from += 1;
  if (from === end) return 'furniture'; // "* * *"
  const candidates = beginnings.get(firstWord(text.slice(from, Math.min(end, from + LONGEST_ALONE))));
  if (candidates === undefined && end - from > LONGEST_ALONE) return undefined;
  const line = plain(text.slice(from, end));
  const role = alone.get(line.replace(/[^\p{L}\p{N}+]{1,8}$/u, ''));
  if (role !== undefined) return role;
  return candidates?.find((candidate) => begins(line, candidate))?.pattern.role;
}

function begins(line: string, { phrase, pattern }: Beginning): boolean {
  if (line.length > (pattern.longest ?? DEFAULT_LONGEST) || !line.startsWith(phrase)) return false;
  const inWord =
    isLetter(classAt(phrase, phrase.length - 1, phrase.length)) && isLetter(classAt(line, phrase.length, line.length));
  return !inWord && (pattern.holds === undefined || pattern.holds.some((part) => line.includes(part)));
}

function isWordUnit(text: string, at: number, end: number): boolean {
  const found = classAt(text, at, end);
  return (
    found <= LAST_WORD_CLASS || found === UNSPACED || found === SURROGATE || text.charCodeAt(at) === COPYRIGHT_SIGN
  );
}

function firstWord(line: string): string {
  let end = 0;
  while (isLetter(classAt(line, end, line.length))) end += 1;
  return line.slice(0, Math.max(end, 1)).toLowerCase();
}

/** As the patterns are written: small, with plain apostrophes and single spaces. */
function plain(line: string): string {
  return line
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ');
}
