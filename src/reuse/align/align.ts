/** A run of `length` words that two sequences share, from word `a` of the one and word `b` of the other. */
export interface Tile {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Shorter runs say nothing: "in a statement" and "the prime minister" occur everywhere. */
export const MIN_TILE_LENGTH = 3;
/**
 * Occurrences of one three-word run that are tried. More mean that a sequence repeats itself, and the first are enough.
 */
export const MAX_OCCURRENCES = 32;
/** Comparisons allowed per word of the two sequences, so that a word repeated 100,000 times costs linear time. */
const WORK_PER_WORD = 64;
/** Gaps of up to this many words between two tiles are compared word by word. */
const SMALL_GAP = 8;

/**
 * Aligns two word sequences by Greedy String Tiling (Wise 1993; the method that METER measures news reuse with): the
 * longest common run becomes a tile, then the longest run of words that are still free, down to {@link MIN_TILE_LENGTH}
 * words. Order does not matter, so moved sentences align. Then the words in small gaps between neighbouring tiles are
 * matched in order, so that "Mr Hancock said" and "Hancock said" differ in one word only.
 *
 * Tiles are ordered by their index in `a`; no word is in two tiles. Words are compared, not hashes, so every tile is a
 * true run.
 *
 * Useful for two paragraphs. Not for two books: memory and, on unlike texts, time are linear in words, but of a run
 * that repeats more than 32 times only the first occurrences are tried.
 *
 * @param onBound called once if not all occurrences were tried; then more words may be equal than are aligned.
 */
export function alignWords(a: Int32Array, b: Int32Array, onBound: () => void = () => {}): Tile[] {
  if (a.length < MIN_TILE_LENGTH || b.length < MIN_TILE_LENGTH) return [];
  const matches = commonRuns(a, b);
  if (matches.isBounded) onBound();
  if (matches.longest === 0) return [];
  const takenA = new Uint8Array(a.length);
  const takenB = new Uint8Array(b.length);
  const tiles: Tile[] = [];
  for (let length = matches.longest; length >= MIN_TILE_LENGTH; length--) {
    const indices = matches.byLength.get(length);
    if (indices === undefined) continue;
    // The list grows during the loop: a match that lost its ends is added again as a shorter one, never at this length.
    for (let at = 0; at < indices.length; at += 2) {
      let [i, j] = [indices[at]!, indices[at + 1]!];
      let free = length;
      // Earlier tiles are at least as long as this match, so they can cover its ends but not only its middle.
      while (free > 0 && (takenA[i] === 1 || takenB[j] === 1)) {
        i++;
        j++;
        free--;
      }
      while (free > 0 && (takenA[i + free - 1] === 1 || takenB[j + free - 1] === 1)) free--;
      if (free < MIN_TILE_LENGTH) continue;
      if (free < length) {
        matches.add(i, j, free);
        continue;
      }
      takenA.fill(1, i, i + free);
      takenB.fill(1, j, j + free);
      tiles.push({ a: i, b: j, length: free });
    }
  }
  tiles.sort((x, y) => x.a - y.a);
  return fillGaps(a, b, tiles);
}

interface CommonRuns {
  readonly byLength: Map<number, number[]>;
  longest: number;
  /** Whether some occurrences were not tried. */
  isBounded: boolean;
  add(a: number, b: number, length: number): void;
}

// Index of the first three words with a hash, and of the next with the same; reused, because most calls are short.
let heads = new Int32Array(1 << 10);
let next = new Int32Array(1 << 10);

/** All maximal common runs, within the bounds on occurrences and work. */
function commonRuns(a: Int32Array, b: Int32Array): CommonRuns {
  const found: CommonRuns = {
    byLength: new Map(),
    longest: 0,
    isBounded: false,
    add(i, j, length) {
      const indices = found.byLength.get(length);
      if (indices === undefined) found.byLength.set(length, [i, j]);
      else indices.push(i, j);
      if (length > found.longest) found.longest = length;
    },
  };
  const mask = 2 ** Math.ceil(Math.log2(a.length * 2)) - 1;
  if (heads.length <= mask) heads = new Int32Array(2 * (mask + 1));
  if (next.length < a.length) next = new Int32Array(2 * a.length);
  heads.fill(-1, 0, mask + 1);
  for (let i = a.length - MIN_TILE_LENGTH; i >= 0; i--) {
    const slot = slotOf(a, i, mask);
    next[i] = heads[slot]!;
    heads[slot] = i;
  }
  let work = WORK_PER_WORD * (a.length + b.length);
  for (let j = 0; j + MIN_TILE_LENGTH <= b.length; j++) {
    if (work <= 0) {
      found.isBounded = true;
      break;
    }
    let indices = 0;
    for (let i = heads[slotOf(b, j, mask)]!; i !== -1; i = next[i]!) {
      if (indices === MAX_OCCURRENCES) {
        found.isBounded = true;
        break;
      }
      indices++;
      work--;
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue;
      const max = Math.min(a.length - i, b.length - j);
      let length = 0;
      while (length < max && a[i + length] === b[j + length]) length++;
      work -= length;
      if (length >= MIN_TILE_LENGTH) found.add(i, j, length);
    }
  }
  return found;
}

function slotOf(words: Int32Array, at: number, mask: number): number {
  const h =
    Math.imul(words[at]!, 0x9e3779b1) ^ Math.imul(words[at + 1]!, 0x85ebca6b) ^ Math.imul(words[at + 2]!, 0xc2b2ae35);
  return (h ^ (h >>> 15)) & mask;
}

/** Adds the words that two sequences share in order between neighbouring tiles, before the first and after the last. */
export function fillGaps(a: Int32Array, b: Int32Array, tiles: readonly Tile[]): Tile[] {
  if (tiles.length === 0) return [];
  const orderInB = new Map([...tiles].sort((x, y) => x.b - y.b).map((tile, index) => [tile, index]));
  const start: Tile = { a: 0, b: 0, length: 0 };
  const end: Tile = { a: a.length, b: b.length, length: 0 };
  const filled: Tile[] = [];
  for (let t = 0; t <= tiles.length; t++) {
    const before = tiles[t - 1] ?? start;
    const after = tiles[t] ?? end;
    const indexBefore = orderInB.get(before) ?? -1;
    const indexAfter = orderInB.get(after) ?? tiles.length;
    if (indexAfter === indexBefore + 1) {
      for (const match of commonSubsequence(
        a,
        b,
        before.a + before.length,
        after.a,
        before.b + before.length,
        after.b,
      )) {
        append(filled, match);
      }
    }
    if (after !== end) append(filled, after);
  }
  return filled;
}

/** Appends a tile, or extends the last one if the new one continues it in both sequences. */
function append(tiles: Tile[], tile: Tile): void {
  const last = tiles.at(-1);
  if (last !== undefined && last.a + last.length === tile.a && last.b + last.length === tile.b) {
    tiles[tiles.length - 1] = { a: last.a, b: last.b, length: last.length + tile.length };
  } else {
    tiles.push(tile);
  }
}

const lengths = new Uint8Array((SMALL_GAP + 1) * (SMALL_GAP + 1));

/** Longest common subsequence of `a[fromA, toA)` and `b[fromB, toB)` by dynamic programming; empty for larger gaps. */
function commonSubsequence(
  a: Int32Array,
  b: Int32Array,
  fromA: number,
  toA: number,
  fromB: number,
  toB: number,
): Tile[] {
  const [n, m] = [toA - fromA, toB - fromB];
  if (n <= 0 || m <= 0 || n > SMALL_GAP || m > SMALL_GAP) return [];
  const width = m + 1;
  lengths.fill(0, 0, (n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[fromA + i] === b[fromB + j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const matches: Tile[] = [];
  let [i, j] = [0, 0];
  while (i < n && j < m && lengths[i * width + j]! > 0) {
    if (a[fromA + i] === b[fromB + j]) matches.push({ a: fromA + i++, b: fromB + j++, length: 1 });
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return matches;
}
