import type { Span } from '../../article.js';

/** A time of day at the beginning of a line, where a live blog has it. */
export interface TimeEntry extends Span {
  /** Minutes since midnight. */
  readonly minutes: number;
}

/**
 * The ways in which a line begins with a time: "5:55 p.m.", "[Updated at 12:12 p.m. ET]", "14h30", "10.06am - ", "9
 * Uhr".
 */
const ENTRY =
  /^[\s[(*•–—-]{0,4}(?:(?:last |most recent )?(?:updated?|update|posted|aktualisiert|mis à jour|actualizado|atualizado|aggiornato)\s?(?:at|:|um|à|a las|às|alle)?\s?)?(\d{1,2})(?:[.:h](\d{2}))?\s?([ap]\.?m\b|uhr|h\b)?/iu;
/** What follows a number that is not a time: "3.50 per cent", "10.30 million", "4:15 of the film". */
const QUANTITY = /^\s?(?:[%€$£]|per\b|percent|million|billion|euros?\b|[a-z]*-(?!\s))/iu;
/** Maximum number of characters of a line that are searched. */
const MAX_LENGTH = 48;
/** Maximum number of lines that are searched. */
const MAX_LINES = 3000;

/** The times of day that lines of a text begin with, in order. */
export function timeEntries(text: string): TimeEntry[] {
  const entries: TimeEntry[] = [];
  let start = 0;
  for (let line = 0; line < MAX_LINES && start < text.length; line++) {
    if (mayBegin(text, start)) {
      const entry = timeEntry(text, start);
      if (entry !== undefined) entries.push(entry);
    }
    const end = text.indexOf('\n', start);
    if (end === -1) break;
    start = end + 1;
  }
  return entries;
}

/** Characters, and first two letters of words, that an entry begins with: a quick check before the expression. */
const SIGNS = ' \t[(*•–—-0123456789';
const WORDS = new Set(['up', 'la', 'mo', 'po', 'ak', 'mi', 'ac', 'at', 'ag']);

function mayBegin(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit >= 97 ? unit <= 117 : unit >= 65 && unit <= 85) return WORDS.has(text.slice(at, at + 2).toLowerCase());
  return SIGNS.includes(text.charAt(at));
}

function timeEntry(text: string, start: number): TimeEntry | undefined {
  const beginning = text.slice(start, start + MAX_LENGTH).split('\n', 1)[0]!;
  const match = ENTRY.exec(beginning);
  if (match === null) return undefined;
  const [whole, hour, minute, half] = match;
  if (minute === undefined && half === undefined) return undefined;
  if (half === undefined && QUANTITY.test(beginning.slice(whole.length))) return undefined;
  if (/^[\d,.]*\d/u.test(beginning.slice(whole.length))) return undefined;
  const [h, m] = [Number(hour), Number(minute ?? 0)];
  if (h > 24 || m > 59) return undefined;
  const isTwelve = half !== undefined && /^[ap]/iu.test(half);
  if (isTwelve && (h > 12 || h === 0)) return undefined;
  const hours = isTwelve ? (h % 12) + (/^p/iu.test(half) ? 12 : 0) : h;
  const from = start + (whole.length - whole.trimStart().length);
  return { start: from, end: start + whole.trimEnd().length, minutes: hours * 60 + m };
}

/** The share of neighbouring entries that go back in time: live blogs put the newest first. */
export function newestFirst(entries: readonly TimeEntry[]): number {
  const falls = entries.filter(({ minutes }, at) => at > 0 && minutes <= entries[at - 1]!.minutes).length;
  return entries.length < 2 ? 0 : falls / (entries.length - 1);
}
