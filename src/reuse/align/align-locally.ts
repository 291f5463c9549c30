import { doubled } from '../../structures/index.js';
import type { Tile } from './align.js';

/** What a word that is skipped in either sequence costs: about a sixth of what a rare word brings. */
const GAP = 0.45;
/** Sequences with more pairs of equal words are not aligned: so many are tens of milliseconds. */
export const MAX_MATCHES = 2 ** 17;
const NONE = -1;

/** The best local alignment of two sequences. */
export interface LocalAlignment {
  /** Matched words, as runs in order of both. */
  readonly tiles: readonly Tile[];
  /** Weight of the matched words. */
  readonly weight: number;
}

// Kept from call to call, because most calls are short.
/** First place in `b` of the words in a slot, and of each place the next of its slot. */
let heads = new Int32Array(1 << 8);
let next = new Int32Array(1 << 8);
/** Fenwick tree: the match with the most `value` among those at some places of `b`. */
let tree = new Int32Array(1 << 8);
/** Of each match: where it is, the match before it, and its score, freed of what skipping up to it costs. */
let indicesA = new Int32Array(1 << 8);
let indicesB = new Int32Array(1 << 8);
let before = new Int32Array(1 << 8);
let values = new Float64Array(1 << 8);

/**
 * Aligns the stretches of two word sequences that fit each other best, in order, with other words in between: Smith and
 * Waterman, "Identification of common molecular subsequences", 1981, with matches weighted by word and a linear cost of
 * skipped words.
 *
 * Only pairs of equal words are looked at, not all pairs: with a linear cost the best way to a match comes from the
 * match before it whose score, plus the cost of all words up to it, is greatest, and a Fenwick tree over `b` tells
 * which that is (after Eppstein, Galil, Giancarlo and Italiano, "Sparse dynamic programming", 1992). Two paragraphs of
 * 45 words take a few microseconds, and a paragraph is found in an article without paragraphs.
 *
 * Finds a paragraph that was rewritten word by word, where no run of words is left to hold on to. `undefined` where
 * more than {@link MAX_MATCHES} pairs of words are equal.
 *
 * @param weights of the words of `a`, by place: rare words should bring more than common ones.
 */
export function alignLocally(a: Int32Array, b: Int32Array, weights: Float64Array): LocalAlignment | undefined {
  const mask = listPositions(b);
  if (tree.length <= b.length) tree = new Int32Array(2 * b.length);
  tree.fill(NONE, 0, b.length + 1);
  let count = 0;
  let best = NONE;
  let bestScore = 0;
  for (let i = 0; i < a.length; i++) {
    const word = a[i]!;
    const rowStart = count;
    for (let j = heads[word & mask]!; j !== NONE; j = next[j]!) {
      if (b[j] !== word) continue;
      if (count === MAX_MATCHES) return undefined;
      if (count === indicesA.length) grow();
      const from = bestBefore(j);
      const skipped = GAP * (i + j);
      // Two words of a match are not skipped, so they are taken back from the cost of all words up to here.
      const reached = from === NONE ? 0 : Math.max(0, values[from]! - skipped + 2 * GAP);
      const score = reached + weights[i]!;
      indicesA[count] = i;
      indicesB[count] = j;
      before[count] = reached > 0 ? from : NONE;
      values[count] = score + skipped;
      if (score > bestScore) {
        bestScore = score;
        best = count;
      }
      count++;
    }
    // After the row, so that no word of a is matched twice.
    for (let match = rowStart; match < count; match++) enter(match, b.length);
  }
  return follow(best, weights);
}

/** Lists the places of `b` by the low bits of their words, in ascending order; returns the mask of those bits. */
function listPositions(b: Int32Array): number {
  const mask = 2 ** Math.ceil(Math.log2(2 * b.length + 1)) - 1;
  if (heads.length <= mask) heads = new Int32Array(mask + 1);
  if (next.length < b.length) next = new Int32Array(2 * b.length);
  heads.fill(NONE, 0, mask + 1);
  for (let j = b.length - 1; j >= 0; j--) {
    const slot = b[j]! & mask;
    next[j] = heads[slot]!;
    heads[slot] = j;
  }
  return mask;
}

/** The match with the greatest value at a place before `j` of `b`. */
function bestBefore(j: number): number {
  let best = NONE;
  for (let node = j; node > 0; node &= node - 1) {
    const match = tree[node]!;
    if (match !== NONE && (best === NONE || values[match]! > values[best]!)) best = match;
  }
  return best;
}

function enter(match: number, length: number): void {
  for (let node = indicesB[match]! + 1; node <= length; node += node & -node) {
    const held = tree[node]!;
    if (held === NONE || values[match]! > values[held]!) tree[node] = match;
  }
}

function grow(): void {
  indicesA = doubled(indicesA);
  indicesB = doubled(indicesB);
  before = doubled(before);
  const larger = new Float64Array(2 * values.length);
  larger.set(values);
  values = larger;
}

/** Walks back from a match to the first of its alignment, and joins neighbours. */
function follow(last: number, weights: Float64Array): LocalAlignment {
  const tiles: Tile[] = [];
  let weight = 0;
  for (let match = last; match !== NONE; match = before[match]!) {
    const [a, b] = [indicesA[match]!, indicesB[match]!];
    const after = tiles.at(-1);
    if (after !== undefined && after.a === a + 1 && after.b === b + 1) {
      tiles[tiles.length - 1] = { a, b, length: after.length + 1 };
    } else {
      tiles.push({ a, b, length: 1 });
    }
    weight += weights[a]!;
  }
  return { tiles: tiles.reverse(), weight };
}
