import { Gap, type Reading, Role } from '../facts/reading.js';
import { TokenKind } from '../scan.js';

/** How exact a figure claims to be. */
export type Hedge = 'about' | 'nearly' | 'more than' | 'at least' | 'less than' | 'up to';

const BEFORE: ReadonlyMap<string, Hedge> = new Map([
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['some', 'about'],
  ['estimated', 'about'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['over', 'more than'],
  ['above', 'more than'],
  ['exceeding', 'more than'],
  ['under', 'less than'],
  ['below', 'less than'],
]);

const PAIRS: ReadonlyMap<string, Hedge> = new Map([
  ['more than', 'more than'],
  ['greater than', 'more than'],
  ['less than', 'less than'],
  ['fewer than', 'less than'],
  ['at least', 'at least'],
  ['at most', 'up to'],
  ['up to', 'up to'],
  ['close to', 'nearly'],
  ['many as', 'up to'],
  ['much as', 'up to'],
  ['excess of', 'more than'],
  ['minimum of', 'at least'],
  ['maximum of', 'up to'],
]);

/** The hedge before token `i`. */
export function hedgeBefore(reading: Reading, i: number): Hedge | undefined {
  let k = i - 1;
  // "more than a million", "about the same 50": the article may stand between.
  if (k > 0 && reading.has(k, Role.Determiner) && reading.gap(k + 1) === Gap.Space) k -= 1;
  if (k < 0 || !reading.has(k, Role.Hedge) || reading.gap(k + 1) & (Gap.Comma | Gap.Stop | Gap.Line | Gap.Quote))
    return undefined;
  const word = wordAt(reading, k);
  const pair = k > 0 ? PAIRS.get(`${wordAt(reading, k - 1)} ${word}`) : undefined;
  if (pair !== undefined) {
    const negated = k > 1 && /^(?:no|not)$/.test(wordAt(reading, k - 2));
    if (!negated) return pair;
    return pair === 'more than' ? 'up to' : 'at least';
  }
  return k === i - 1 || word !== 'some' ? BEFORE.get(word) : undefined;
}

/** "or more", "or so", "or less" behind a figure. */
export function hedgeAfter(reading: Reading, i: number): Hedge | undefined {
  if (i + 1 >= reading.count || reading.gap(i) !== Gap.Space || wordAt(reading, i) !== 'or') return undefined;
  const word = wordAt(reading, i + 1);
  if (word === 'more') return 'at least';
  if (word === 'less' || word === 'fewer') return 'up to';
  return word === 'so' ? 'about' : undefined;
}

/** Most words of a noun phrase behind a number. */
const LONGEST_SUBJECT = 4;
const PLURALS = new Set(
  'people children men women police staff cattle sheep feet fish aircraft personnel data media seats dead injured wounded killed others'.split(
    ' ',
  ),
);
const NO_SUBJECT = /(?:ed|ing|ly)$/;
const SKIPPED = new Set(
  'more other new extra additional further different separate whole full of the such total'.split(' '),
);

/** What is counted: the noun phrase behind the figure, up to its first plural ("general practice appointments"). */
export function subjectAfter(
  reading: Reading,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  let first = from;
  while (
    first < reading.count &&
    first < from + 3 &&
    reading.gap(first) === Gap.Space &&
    SKIPPED.has(wordAt(reading, first))
  )
    first += 1;
  let last = first;
  for (let i = first; i < first + LONGEST_SUBJECT && i < reading.count; i += 1) {
    if (
      reading.gap(i) & ~(Gap.Space | Gap.Dash) ||
      reading.gap(i) === (Gap.Space | Gap.Dash) ||
      (reading.tokens.kinds[i] !== TokenKind.Word && reading.tokens.kinds[i] !== TokenKind.Acronym)
    )
      break;
    if (reading.role(i) & (Role.Function | Role.Preposition | Role.Report) && !PLURALS.has(wordAt(reading, i))) break;
    const word = wordAt(reading, i);
    if (i > first && NO_SUBJECT.test(word) && !reading.capitalised(i)) break;
    last = i + 1;
    if (PLURALS.has(word) || (word.length > 3 && word.endsWith('s') && !word.endsWith('ss')))
      return { start: reading.start(first), end: reading.wordEnds[i] as number };
  }
  if (last === first) return undefined;
  // No plural: the first word is as good as what can be said.
  return { start: reading.start(first), end: reading.wordEnds[first] as number };
}

export function wordAt(reading: Reading, i: number): string {
  return i >= 0 && i < reading.count ? reading.text.slice(reading.start(i), reading.end(i)).toLowerCase() : '';
}

const AHEAD = new Set(
  'will would expected expects scheduled due set upcoming next until before prepares preparing prepare ahead'.split(
    ' ',
  ),
);

/** Whether the sentence up to token `i` looks to what is still to come. */
export function looksAhead(reading: Reading, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < 16; k -= 1) {
    const word = wordAt(reading, k);
    if (AHEAD.has(word)) return true;
    // "plan to ask", but not "announced plans Monday to run".
    if (/^(?:plan|plans|intend|intends|hope|hopes|want|wants)$/.test(word) && wordAt(reading, k + 1) === 'to')
      return true;
    if (reading.opens(k)) return false;
  }
  return false;
}
