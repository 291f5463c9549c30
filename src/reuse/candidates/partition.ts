import { mix32 } from '../../structures/index.js';
import type { WordSequences } from '../passages/index.js';

/** Positions of shingles, by part: those of part `p` are at `starts[p]` up to `starts[p + 1]`, ascending. */
export interface Parts {
  readonly starts: Int32Array;
  /** How many high bits of a hash choose the part. */
  readonly bits: number;
  readonly hashes: Int32Array;
  readonly indices: Int32Array;
  readonly sequences: Int32Array;
}

/** Approximate number of positions in a part; a table of this size fits the processor's cache. */
const PART_SHINGLES = 2 ** 16;

/** One of so many equal shares of some work: the `index`-th of `of`, from 0 on. */
export interface Share {
  readonly index: number;
  readonly of: number;
}

export const WHOLE: Share = { index: 0, of: 1 };

/** Which of `count` items a share consists of: `from` up to, not including, `to`. */
export function rangeOf({ index, of }: Share, count: number): { readonly from: number; readonly to: number } {
  return { from: Math.floor((count * index) / of), to: Math.floor((count * (index + 1)) / of) };
}

/**
 * Partitions the positions of all shingles of `size` words by hash, so that equal shingles are in one part. Each round
 * yields as many parts as hold about `placesAtOnce` positions, in arrays that the next round reuses.
 *
 * @param share which of the parts to read; the parts themselves are the same for any share.
 */
export function* partitionShingles(
  sequences: WordSequences,
  size: number,
  shinglesAtOnce: number,
  share: Share,
): Generator<Parts> {
  const { words, starts } = sequences;
  const bits = Math.max(0, Math.ceil(Math.log2(words.length / PART_SHINGLES)));
  const counts = countShingles(sequences, size, bits);
  const perRound = Math.max(1, Math.min(counts.length, 2 ** Math.floor(Math.log2(shinglesAtOnce / PART_SHINGLES))));
  const range = rangeOf(share, counts.length);
  let hashes = new Int32Array(0);
  let indices = hashes;
  let sequenceOf = hashes;
  const roller = new RollingHash(words, size);
  for (let first = range.from; first < range.to; first += perRound) {
    const parts = Math.min(perRound, range.to - first);
    const partStarts = new Int32Array(parts + 1);
    for (let part = 0; part < parts; part++) {
      partStarts[part + 1] = partStarts[part]! + counts[first + part]!;
    }
    const total = partStarts[parts]!;
    if (hashes.length < total) {
      hashes = new Int32Array(total);
      indices = new Int32Array(total);
      sequenceOf = new Int32Array(total);
    }
    const next = partStarts.slice(0, parts);
    for (let s = 0; s + 1 < starts.length; s++) {
      const from = starts[s]!;
      const rolled = roller.read(from, starts[s + 1]!);
      for (let i = 0; i < rolled; i++) {
        const hash = roller.hashes[i]!;
        const part = partOf(hash, bits) - first;
        if (part < 0 || part >= parts) continue;
        const index = next[part]!;
        next[part] = index + 1;
        hashes[index] = hash;
        indices[index] = from + i;
        sequenceOf[index] = s;
      }
    }
    yield { starts: partStarts, bits, hashes, indices, sequences: sequenceOf };
  }
}

/** How many positions each part will have. */
function countShingles({ words, starts }: WordSequences, size: number, bits: number): Int32Array {
  const counts = new Int32Array(2 ** bits);
  const roller = new RollingHash(words, size);
  for (let s = 0; s + 1 < starts.length; s++) {
    const rolled = roller.read(starts[s]!, starts[s + 1]!);
    for (let i = 0; i < rolled; i++) {
      const part = partOf(roller.hashes[i]!, bits);
      counts[part]! += 1;
    }
  }
  return counts;
}

function partOf(hash: number, bits: number): number {
  // A shift by 32 has no effect in JavaScript, so a single part is a special case.
  return bits === 0 ? 0 : hash >>> (32 - bits);
}

/** Multiplier of the rolling polynomial: odd, and large enough to spread small word ids over 32 bits. */
const BASE = 0x2c1b3c6d;

/**
 * Hashes of all shingles of a sequence. Each is computed from the one before, so a long shingle costs no more than a
 * short one.
 */
class RollingHash {
  /** Hashes of the last sequence, in order. */
  hashes = new Int32Array(256);
  readonly #words: Int32Array;
  readonly #size: number;
  readonly #outgoing: number;

  constructor(words: Int32Array, size: number) {
    this.#words = words;
    this.#size = size;
    let power = 1;
    for (let i = 0; i < size; i++) power = Math.imul(power, BASE);
    this.#outgoing = power;
  }

  /** Reads the words `from` up to `to`. Returns the number of shingles. */
  read(from: number, to: number): number {
    const words = this.#words;
    const size = this.#size;
    const count = to - from - size + 1;
    if (count <= 0) return 0;
    if (this.hashes.length < count) this.hashes = new Int32Array(2 * count);
    const hashes = this.hashes;
    let rolling = 0;
    for (let at = from; at < from + size; at++) rolling = (Math.imul(rolling, BASE) + words[at]! + 1) | 0;
    hashes[0] = mix32(rolling);
    for (let i = 1; i < count; i++) {
      const incoming = words[from + i + size - 1]! + 1;
      const outgoing = Math.imul(words[from + i - 1]! + 1, this.#outgoing);
      rolling = (Math.imul(rolling, BASE) + incoming - outgoing) | 0;
      hashes[i] = mix32(rolling);
    }
    return count;
  }
}
