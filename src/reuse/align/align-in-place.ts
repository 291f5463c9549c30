import { fillGaps, MIN_TILE_LENGTH, type Tile } from './align.js';

/** Above this fraction of differing words, the general alignment is as fast. */
const MAX_DIFFERENT = 0.3;

/**
 * Aligns two sequences that have the same words at the same indices, except for single words. Gives the result of
 * {@link alignWords} faster, because it needs no tables. Most pairs of near-copies are of this kind.
 *
 * Why the result is the same: Greedy String Tiling takes every common run of three words or more. At equal indices,
 * such runs never overlap. A run at different indices would contain a differing word of `a`, and each of those is
 * searched for in `b`; or else words that `b` also has at the same indices, and then `b` repeats itself, which the
 * caller rules out.
 *
 * @param b repeats no run of {@link MIN_TILE_LENGTH} words (see {@link repeatsItself}).
 * @returns `undefined` if the sequences are not certainly of this kind.
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

/**
 * Whether word `i` of `a`, which differs from that of `b`, is part of a run of three words that occurs anywhere in `b`.
 */
function standsInRunElsewhere(a: Int32Array, b: Int32Array, i: number): boolean {
  const word = a[i];
  for (let j = 0; j < b.length; j++) {
    if (b[j] !== word) continue;
    // Beyond the end of one sequence, no word of the other is equal.
    let length = 1;
    while (length <= j && a[i - length] === b[j - length]) length++;
    for (let on = 1; i + on < a.length && a[i + on] === b[j + on]; on++) length++;
    if (length >= MIN_TILE_LENGTH) return true;
  }
  return false;
}

/** Longer sequences are assumed to repeat themselves, because checking would cost more than it saves. */
const MAX_LENGTH = 400;
/** For each index, the previous index of the same word; reused from call to call. */
const before = new Int32Array(MAX_LENGTH);

/** Whether a run of {@link MIN_TILE_LENGTH} words occurs more than once, or the sequence is too long to check. */
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
