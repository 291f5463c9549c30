import { Gap, type Reading, Role } from '../../reading/index.js';
import { AHEAD } from './amount-cues.generated.js';

/** Token `i` in lower case; empty if there is none. */
export function wordAt(reading: Reading, i: number): string {
  return i >= 0 && i < reading.count ? reading.text.slice(reading.start(i), reading.end(i)).toLowerCase() : '';
}

/** Whether the words at `i` and `k` are all capitals, as in a text that is written in them: they make no name. */
export function areLoud(reading: Reading, i: number, k: number): boolean {
  return isLoud(reading, i) && isLoud(reading, k);
}

function isLoud(reading: Reading, i: number): boolean {
  if (i < 0 || i >= reading.count) return false;
  const word = reading.text.slice(reading.start(i), reading.end(i));
  // Of two letters "US" and "TV" are capitals anywhere, "AT" and "IN" are not.
  return /^\p{Lu}{2,20}$/u.test(word) && (word.length > 2 || reading.has(i, Role.Preposition));
}

/** Whether the sentence up to token `i` is about the future. */
export function looksAhead(reading: Reading, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < 16; k--) {
    const word = wordAt(reading, k);
    // "The race went ahead on Friday."
    if (AHEAD.has(word) && wordAt(reading, k - 1) !== 'went') return true;
    // "before Tuesday", but not "before dawn on Tuesday".
    if (word === 'before' && (k === i - 1 || (k === i - 2 && wordAt(reading, k + 1) === 'the'))) return true;
    // "plan to ask", but not "announced plans Monday to run".
    if (/^(?:plan|plans|intend|intends|hope|hopes|want|wants)$/.test(word) && wordAt(reading, k + 1) === 'to')
      return true;
    if (reading.opens(k)) return false;
  }
  return false;
}

/** Whether only a space or a dash precedes token `i`. */
export function isJoined(reading: Reading, i: number): boolean {
  return (reading.gap(i) & ~(Gap.Space | Gap.Dash)) === 0;
}

/** The first token behind `i` that does not start before an offset. */
export function tokenFrom(reading: Reading, i: number, offset: number): number {
  let last = i + 1;
  while (last < reading.count && reading.start(last) < offset) last++;
  return last;
}
