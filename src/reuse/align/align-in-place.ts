import { fillGaps, MIN_TILE_LENGTH, type Tile } from './align.js';

/** Above this share of words that differ, the usual alignment is as fast. */
const MAX_DIFFERENT = 0.3;

/**
 * Aligns two sequences that have the same words in the same places, but for single ones: what {@link alignWords} gives,
 * without its tables, and so in less time. Most pairs of near-copies are of this kind.
 *
 * Why the result is the same: Greedy String Tiling takes every run of three words or more that both have. In place,
 * such runs never overlap. A run out of place would either hold a word of `a` that differs in place, and each of those
 * is looked for in `b`; or words that `b` has in place too, and then `b` repeats itself, which the caller rules out.
 *
 * @param b repeats no run of {@link MIN_TILE_LENGTH} words (see {@link repeatsItself}).
 * @returns `undefined` where the sequences are not of this kind, or not surely.
 */
export function alignInPlace(a: Int32Array, b: Int32Array): Tile[] | undefined {
  if (a.length !== b.length || a.length < MIN_TILE_LENGTH) return undefined;
  let different = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) different++;
  if (different > a.length * MAX_DIFFERENT) return undefined;
  const tiles: Tile[] = [];
  let from = 0;
  for (let i = 0; i <= a.length; i++) {
    if (i < a.length && a[i] === b[i]) continue;
    if (i - from >= MIN_TILE_LENGTH) tiles.push({ a: from, b: from, length: i - from });
    if (i < a.length && standsInRunElsewhere(a, b, i)) return undefined;
    from = i + 1;
  }
  return tiles.length === 0 ? undefined : fillGaps(a, b, tiles);
}

/** Whether word `i` of `a`, which is another one in `b`, is part of a run of three words that `b` has somewhere. */
function standsInRunElsewhere(a: Int32Array, b: Int32Array, i: number): boolean {
  const word = a[i];
  for (let j = 0; j < b.length; j++) {
    if (b[j] !== word) continue;
    let length = 1;
    while (i - length >= 0 && j - length >= 0 && a[i - length] === b[j - length]) length++;
    for (let on = 1; i + on < a.length && j + on < b.length && a[i + on] === b[j + on]; on++) length++;
    if (length >= MIN_TILE_LENGTH) return true;
  }
  return false;
}

/** Longer sequences are taken to repeat themselves: looking would cost more than it saves. */
const MAX_LENGTH = 400;
/** For each place the one before with the same word; kept from call to call. */
const before = new Int32Array(MAX_LENGTH);

/** Whether a run of {@link MIN_TILE_LENGTH} words stands in the sequence more than once, or it is too long to say. */
export function repeatsItself(words: Int32Array): boolean {
  if (words.length > MAX_LENGTH) return true;
  const latest = new Map<number, number>();
  for (let i = 1; i + 1 < words.length; i++) {
    for (let j = latest.get(words[i]!) ?? -1; j !== -1; j = before[j]!) {
      if (words[j - 1] === words[i - 1] && words[j + 1] === words[i + 1]) return true;
    }
    before[i] = latest.get(words[i]!) ?? -1;
    latest.set(words[i]!, i);
  }
  return false;
}
