import type { Span } from '../../article.js';

/** A list of at least this many items, few of which share a name, covers several events. */
const MIN_ITEMS = 5;
/** At most this share of the pairs of items may have a name in common. */
const MAX_RELATED = 0.1;
/** Every item needs this many names, or nothing can be said. */
const MIN_NAMES = 3;
/** Characters of an item that are searched for names, and items that are compared and returned. */
const MAX_ITEM_LENGTH = 600;
const MAX_ITEMS = 30;

/** Characters of the longest mark of an item and one more: "    No. 10. X". */
const MAX_MARK = 13;
const NUMBERED = /^\s{0,4}(?:#|No\. )?(\d{1,2})[.):]\s+\S/u;
const BULLETED = /^\s{0,4}[•▪►●◆■*]\s+\S/u;
/** A capitalised word of three letters or more inside a sentence. */
const NAME = /(?<=[\p{L},;]\s)\p{Lu}[\p{L}’'-]{2,}/gu;
/** Days and months, which unrelated items share; English ones, as round-ups of this form are. */
const CALENDAR =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$|^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/u;

/**
 * Finds numbered or bulleted items that hardly share a name: several events in one article. The items of a list about
 * one event share its names. Works in scripts that have capitals.
 *
 * @returns the first line of each item; empty if they are related, too few, or have too few names.
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
  if (related > pairs * MAX_RELATED) return [];
  return items.map(({ start, line }) => ({ start, end: line }));
}

function namesIn(text: string): Set<string> {
  return new Set(text.match(NAME)?.filter((name) => !CALENDAR.test(name)));
}

/** Characters that a line of a list may begin with: a quick check before the expressions. */
const SIGNS = ' \t#N0123456789•▪►●◆■*';

function mayBegin(text: string, at: number): boolean {
  return SIGNS.includes(text.charAt(at));
}

/** Items with consecutive numbers, or with bullets: each from its line to the next item. */
function listItems(text: string): { start: number; line: number; end: number }[] {
  const numbered: { start: number; line: number; number: number }[] = [];
  const bulleted: { start: number; line: number }[] = [];
  for (let start = 0; start < text.length; ) {
    const stop = text.indexOf('\n', start);
    const line = stop === -1 ? text.length : stop;
    const beginning = mayBegin(text, start) ? text.slice(start, Math.min(line, start + MAX_MARK)) : '';
    const number = NUMBERED.exec(beginning)?.[1];
    if (number !== undefined) numbered.push({ start, line, number: Number(number) });
    else if (BULLETED.test(beginning)) bulleted.push({ start, line });
    start = line + 1;
  }
  const counted = numbered.filter(({ number }, at) => {
    // Up, or down in a countdown. Nothing before the first item counts as 0.
    const isBeside = (other: number) => Math.abs(number - other) === 1;
    const previous = numbered[at - 1]?.number ?? 0;
    return isBeside(previous) || isBeside(numbered[at + 1]?.number ?? previous);
  });
  const items = (counted.length >= MIN_ITEMS ? counted : bulleted).slice(0, MAX_ITEMS);
  return items.map(({ start, line }, at) => ({
    start,
    line,
    end: Math.min(items[at + 1]?.start ?? text.length, start + MAX_ITEM_LENGTH),
  }));
}
