import { getOrInsert, sharedShare, sortedRuns } from '../../structures/index.js';

/** Words in a run. */
const RUN = 5;
const MIXER = 0x2c1b3c6d;
/** One run in this many is kept. */
const SAMPLE = 4;
/** Two texts with at least this share of common sampled runs may share a passage that matters. */
export const SHARED_PASSAGE = 0.1;
/**
 * With at least this share, about half of the shorter text's words are in the other; words at the edges of runs are not
 * counted.
 */
export const SHARED_HALF = 0.4;

/**
 * Tells which texts cannot share much text, without reading them word by word: hashes of a sample of all runs of five
 * words (k-gram fingerprints with modulus sampling: Manber, "Finding similar files in a large file system", 1994). When
 * in doubt, texts are compared.
 */
export class SharedRuns {
  readonly #textAt: (index: number) => string;
  /** The hashes of each text, ascending. */
  readonly #runs = new Map<number, Int32Array>();

  constructor(textAt: (index: number) => string) {
    this.#textAt = textAt;
  }

  /** The share of the sampled runs that the other text has too, out of those of the text with fewer. */
  share(a: number, b: number): number {
    return sharedShare(this.of(a), this.of(b));
  }

  /** The sampled runs of a text, ascending. */
  of(index: number): Int32Array {
    return getOrInsert(this.#runs, index, () => sampledRuns(this.#textAt(index)));
  }

  /** Stores the result of {@link of} from another thread. */
  know(index: number, runs: Int32Array): void {
    this.#runs.set(index, runs);
  }
}

/** The sampled runs of a text: hashes, ascending. */
export function sampledRuns(text: string): Int32Array {
  const runs: number[] = [];
  // The four words before the current one, the farthest first.
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  let words = 0;
  let at = 0;
  while (at < text.length) {
    let letter = letterAt(text, at);
    at += 1;
    if (letter === 0) continue;
    let word = 0;
    do {
      word = Math.imul(word, 31) + letter + 1;
      if (letter >= IDEOGRAPHS) break;
      letter = at < text.length ? letterAt(text, at) : 0;
      at += 1;
    } while (letter !== 0);
    words += 1;
    let hash = Math.imul(Math.imul(first, MIXER) + second, MIXER) + third;
    hash = Math.imul(Math.imul(hash, MIXER) + fourth, MIXER) + word;
    hash ^= hash >>> 15;
    first = second;
    second = third;
    third = fourth;
    fourth = word;
    if (words >= RUN && (hash & (SAMPLE - 1)) === 0) runs.push(hash);
  }
  return sortedRuns(runs);
}

function letterAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 128 ? ASCII_LETTERS[unit]! : letterOf(unit);
}

/** Ideographs and kana are words of their own. */
const IDEOGRAPHS = 0x2e80;

/**
 * The letter or digit of a code unit, roughly, A to Z in lower case; 0 for spaces, ASCII punctuation and general
 * punctuation.
 */
function letterOf(unit: number): number {
  if (unit < 128) return /[0-9a-z]/i.test(String.fromCharCode(unit)) ? unit | 32 : 0;
  return unit > 0xbf && (unit < 0x2000 || unit > 0x206f) && unit !== 0x3000 ? unit : 0;
}

const ASCII_LETTERS = Uint8Array.from({ length: 128 }, (_, unit) => letterOf(unit));
