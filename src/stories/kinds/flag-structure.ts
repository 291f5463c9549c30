import type { Span } from '../../article.js';

/** A list of at least this many items, few of which share a name, covers several events. */
const MIN_ITEMS = 5;
const RELATED = 0.1;
const MIN_NAMES = 3;
/** How much of an item is searched for names, and how many items are compared. */
const MAX_ITEM_LENGTH = 600;
const MAX_ITEMS = 30;

const NUMBERED = /^\s{0,4}(?:#|No\. )?(\d{1,2})[.):]\s+\S/u;
const BULLETED = /^\s{0,4}[•▪►●◆■*]\s+\S/u;
/** A word with a capital that is no acronym's plural or the first of a sentence. */
const NAME = /(?<![.!?:]["”’)]?\s{1,2})(?<=[\p{L},;]\s)\p{Lu}[\p{L}’'-]{2,}/gu;
/** Words that unrelated items share. */
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/**
 * Finds numbered or bulleted items that hardly share a name: several events in one article. The items of a list about
 * one event share its names. Works in scripts that have capitals.
 *
 * @returns the first line of each item; empty if they are related.
 */
export function unrelatedItems(text: string): Span[] {
  const items = listItems(text);
  if (items.length < MIN_ITEMS) return [];
  const names = items.map(({ start, end }) => namesIn(text.slice(start, end)));
  if (names.some(({ size }) => size < MIN_NAMES)) return [];
  let pairs = 0;
  let related = 0;
  names.forEach((own, at) => {
    for (const other of names.slice(0, at)) {
      pairs += 1;
      for (const name of own) {
        if (other.has(name)) {
          related += 1;
          break;
        }
      }
    }
  });
  if (related > pairs * RELATED) return [];
  return items.map(({ start, line }) => ({ start, end: line }));
}

function namesIn(text: string): Set<string> {
  return new Set(text.match(NAME)?.filter((name) => !CALENDAR.test(name)));
}

/** Characters that a line of a list may begin with: a quick check before the expressions. */
const SIGNS = ' \t#N0123456789•▪►●◆■*';

function mayBegin(text: string, at: number): boolean {
  return SIGNS.includes(text.charAt(at)) && at < text.length;
}

/** Items with consecutive numbers, or with bullets: each from its line to the next item. */
function listItems(text: string): { start: number; line: number; end: number }[] {
  const numbered: { start: number; line: number; number: number }[] = [];
  const bulleted: { start: number; line: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const line = stop === -1 ? text.length : stop;
    const beginning = mayBegin(text, start) ? text.slice(start, Math.min(line, start + 12)) : '';
    const number = NUMBERED.exec(beginning)?.[1];
    if (number !== undefined) numbered.push({ start, line, number: Number(number) });
    else if (BULLETED.test(beginning)) bulleted.push({ start, line });
    start = line + 1;
  }
  const counted = numbered.filter(({ number }, at) => {
    const next = numbered[at + 1]?.number;
    const previous = numbered[at - 1]?.number;
    return Math.abs(number - (next ?? previous ?? 0)) === 1 || Math.abs(number - (previous ?? 0)) === 1;
  });
  const items = (counted.length >= MIN_ITEMS ? counted : bulleted).slice(0, MAX_ITEMS);
  return items.map(({ start, line }, at) => ({
    start,
    line,
    end: Math.min(items[at + 1]?.start ?? text.length, start + MAX_ITEM_LENGTH),
  }));
}
