import { type Reading, Role } from '../reading/index.js';
import type { NameSpan } from './name-span.js';
import { startsSentence } from './runs.js';

/** A span of capitals with its words. */
export interface LongName {
  readonly span: NameSpan;
  readonly words: string[];
}

/** "South Carolina Republican": somebody's party and where he is from, and nobody's name. */
const MEMBER = /^(?:republican|democrat)$/;

/** Ships bear the names of people. */
const SHIP = /^(?:uss|hms|rms|ss|mv)$/;

/**
 * The names of a text where those that run together are apart, and the single words that this leaves. "Pop Star Ann
 * Lee" is Ann Lee if the text names her alone as well; "told the White House Lee was ill" holds the White House and Lee
 * if the text has both. A party behind a place is left out.
 */
export function setApart(reading: Reading, written: readonly LongName[]): { long: LongName[]; left: LongName[] } {
  const names = written.filter(({ words }) => !MEMBER.test(words[words.length - 1]!));
  const count = new Map<string, number>();
  const surnames = new Set<string>();
  for (const { span, words } of names) {
    const name = words.join(' ');
    count.set(name, (count.get(name) ?? 0) + 1);
    if (words.length === 2 && reading.has(span.first, Role.Given)) surnames.add(words[1]!);
  }
  const long: LongName[] = [];
  const left: LongName[] = [];
  for (const name of names) {
    const { span, words } = name;
    const isPlain = words.length > 2 && span.last - span.first === words.length && reading.language === 'en';
    if (!isPlain || reading.has(span.first, Role.Given)) {
      long.push(name);
      continue;
    }
    const at = span.last - 2;
    const last = words[words.length - 1]!;
    const before = words.slice(0, -1);
    // "Nabil Abdel Fattah" may have a first name that nobody listed.
    const isLabelled = words.length > 3 || reading.role(span.first) !== 0 || startsSentence(reading, span.first);
    if (
      isLabelled &&
      reading.has(at, Role.Given) &&
      count.has(words.slice(-2).join(' ')) &&
      !SHIP.test(words[words.length - 3]!)
    ) {
      long.push({ span: { ...span, first: at }, words: words.slice(-2) });
    } else if (surnames.has(last) && count.has(before.join(' ')) && count.get(words.join(' ')) === 1) {
      long.push({ span: { ...span, last: span.last - 1 }, words: before });
      left.push({ span: { ...span, first: span.last - 1 }, words: [last] });
    } else long.push(name);
  }
  return { long, left };
}
