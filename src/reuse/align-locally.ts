import type { Tile } from './align.js';

/** What a word that is skipped in either sequence costs: about a sixth of what a rare word brings. */
const GAP = 0.45;
/** Larger tables are not filled: 2^20 cells are a few milliseconds. */
export const MOST_CELLS = 2 ** 20;

/** The best local alignment of two sequences. */
export interface LocalAlignment {
  /** Matched words, as runs in order of both. */
  readonly tiles: readonly Tile[];
  /** Weight of the matched words. */
  readonly weight: number;
}

/**
 * Aligns the stretches of two word sequences that fit each other best, in order, with other words in between: Smith and Waterman,
 * "Identification of common molecular subsequences", 1981, with matches weighted by word and a linear cost of skipped words.
 *
 * Finds a paragraph that was rewritten word by word, where no run of words is left to hold on to. `undefined` where the sequences
 * are so long that the table would exceed {@link MOST_CELLS}.
 *
 * @param weights of the words of `a`, by place: rare words should bring more than common ones.
 */
export function alignLocally(a: Int32Array, b: Int32Array, weights: Float64Array): LocalAlignment | undefined {
  const width = b.length + 1;
  const cells = (a.length + 1) * width;
  if (cells > MOST_CELLS) return undefined;
  if (scores.length < cells) scores = new Float64Array(Math.max(cells, scores.length * 2));
  scores.fill(0, 0, width);
  let best = 0;
  let bestAt = 0;
  for (let i = 1; i <= a.length; i++) {
    const word = a[i - 1] as number;
    const weight = weights[i - 1] as number;
    const row = i * width;
    let left = 0;
    scores[row] = 0;
    for (let j = 1; j <= b.length; j++) {
      let score = left - GAP;
      const above = (scores[row - width + j] as number) - GAP;
      if (above > score) score = above;
      if (b[j - 1] === word) {
        const diagonal = (scores[row - width + j - 1] as number) + weight;
        if (diagonal > score) score = diagonal;
      }
      left = Math.max(0, score);
      scores[row + j] = left;
      if (left > best) {
        best = left;
        bestAt = row + j;
      }
    }
  }
  return follow(a, b, weights, bestAt);
}

let scores = new Float64Array(1 << 12);

/** Walks back from the best cell, collecting the matches. */
function follow(a: Int32Array, b: Int32Array, weights: Float64Array, from: number): LocalAlignment {
  const width = b.length + 1;
  const tiles: Tile[] = [];
  let weight = 0;
  let at = from;
  while ((scores[at] as number) > 0) {
    const [i, j] = [Math.floor(at / width), at % width];
    const score = scores[at] as number;
    if (a[i - 1] === b[j - 1] && score === (scores[at - width - 1] as number) + (weights[i - 1] as number)) {
      const last = tiles.at(-1);
      if (last !== undefined && last.a === i && last.b === j) {
        tiles[tiles.length - 1] = { a: i - 1, b: j - 1, length: last.length + 1 };
      } else {
        tiles.push({ a: i - 1, b: j - 1, length: 1 });
      }
      weight += weights[i - 1] as number;
      at -= width + 1;
    } else {
      at -= score === (scores[at - width] as number) - GAP ? width : 1;
    }
  }
  return { tiles: tiles.reverse(), weight };
}
