import type { WordSequences } from '../passages/index.js';
import { CommonShingles } from './common-shingles.js';
import { type Parts, partitionShingles, type Share, WHOLE } from './partition.js';

/**
 * A place is the index of the word that a shingle begins with. So many are held at once, at 12 bytes each: an eighth of
 * all, which makes about eight rounds, but no fewer than this.
 */
const MIN_SHINGLES_AT_ONCE = 2 ** 22;
const MAX_ROUNDS = 8;
const COUNTERS_FOR_SHINGLE = 2;
const MAX_COUNT = 255;
const NONE = -1;

export interface ShingleRules {
  /**
   * Shingles that occur more often are left out, for a `max` of up to 254. About one in five hundred of the others
   * shares a counter with one of them and is left out too. By default none is.
   */
  readonly max?: number;
  /** Shingles that are left out, because they are common elsewhere. */
  readonly common?: CommonShingles;
  /** How many shingles (about) are held in parts: less takes less memory and more rounds over the words. */
  readonly shinglesAtOnce?: number;
  /**
   * Reads one share of the shingles only. A shingle's hash decides its share, so all places of a shingle are in one
   * share, and the shares can be read by different processes.
   */
  readonly share?: Share;
}

/** What repeats in one part: valid until the next part is asked for. */
export interface RepeatedShingles {
  /** Places are numbered `from` up to `to`, in ascending order; each shingle occurs once in a sequence. */
  readonly from: number;
  readonly to: number;
  /** The shingle at each place, counted from 0 in each part, and its sequence. */
  readonly shingles: Int32Array;
  readonly sequences: Int32Array;
  /** How many shingles there are. Some appear in one sequence only. */
  readonly count: number;
  /** Which shingles are left out for good so far. */
  readonly common: CommonShingles;
}

/**
 * Reads the runs of `size` words that may appear in two sequences or more. Exact: hashes only sort out what cannot be
 * of interest; equal numbers mean equal words.
 *
 * Places are divided into parts by the highest bits of their hash (a radix join), and each part is read by itself. Its
 * hashes are counted in bytes, and places whose count is at least two and at most `max` go through a hash table. Every
 * table is then small enough for the processor's cache. With one large table, most of the time would be spent waiting
 * for memory, and more in larger collections.
 *
 * Time is linear in words, whatever `size` is; memory 12 bytes for each place of the parts at hand.
 */
export function* readRepeatedShingles(
  sequences: WordSequences,
  size: number,
  { max = Number.POSITIVE_INFINITY, common, shinglesAtOnce, share = WHOLE }: ShingleRules = {},
): Generator<RepeatedShingles> {
  const { words } = sequences;
  const atOnce = shinglesAtOnce ?? Math.max(MIN_SHINGLES_AT_ONCE, words.length / MAX_ROUNDS);
  const table = new ShingleTable(words, size, Math.min(max, MAX_COUNT), common);
  for (const parts of partitionShingles(sequences, size, atOnce, share)) {
    for (let part = 0; part + 1 < parts.starts.length; part++) yield table.read(parts, part);
  }
}

/** Numbers the repeated shingles part by part: open addressing, the words themselves compared at every hit. */
class ShingleTable {
  readonly #words: Int32Array;
  readonly #size: number;
  readonly #max: number;
  readonly #leftOut: CommonShingles | undefined;
  readonly #common = new CommonShingles();
  #counters = new Uint8Array(0);
  /** Shingle of the part plus one; 0 is a free slot. */
  #slots = new Int32Array(0);
  // Of each shingle of the part: its hash, first place and latest sequence.
  #hashes = new Int32Array(0);
  #firstPositions = new Int32Array(0);
  #latest = new Int32Array(0);

  constructor(words: Int32Array, size: number, max: number, leftOut: CommonShingles | undefined) {
    this.#words = words;
    this.#size = size;
    this.#max = max;
    this.#leftOut = leftOut;
  }

  read(parts: Parts, part: number): RepeatedShingles {
    const from = parts.starts[part]!;
    const to = this.#dropUninteresting(parts, from, parts.starts[part + 1]!);
    const { hashes, indices, sequences } = parts;
    const mask = this.#clear(to - from);
    let count = 0;
    let kept = from;
    for (let i = from; i < to; i++) {
      const sequence = sequences[i]!;
      const shingle = this.#intern(hashes[i]!, indices[i]!, mask, count);
      if (shingle === count) count++;
      if (this.#latest[shingle] === sequence) continue;
      this.#latest[shingle] = sequence;
      // The hash is not needed any more; the shingle's number is.
      hashes[kept] = shingle;
      sequences[kept] = sequence;
      kept++;
    }
    return { from, to: kept, shingles: hashes, sequences, count, common: this.#common };
  }

  /**
   * Counts hashes, and moves the places whose hash is neither single nor too common to the front; returns their end.
   */
  #dropUninteresting({ hashes, indices, sequences, bits }: Parts, from: number, to: number): number {
    const room = powerOfTwoFrom((to - from) * COUNTERS_FOR_SHINGLE);
    if (this.#counters.length < room) this.#counters = new Uint8Array(room);
    else this.#counters.fill(0, 0, room);
    const counters = this.#counters;
    // The bits under those that chose the part.
    const shift = Math.max(0, 32 - bits - Math.log2(room));
    const mask = room - 1;
    for (let i = from; i < to; i++) {
      const counter = (hashes[i]! >>> shift) & mask;
      const seen = counters[counter]!;
      if (seen < MAX_COUNT) counters[counter] = seen + 1;
    }
    const max = this.#max;
    if (max < MAX_COUNT) this.#common.addPart(counters.subarray(0, room), max, bits, shift);
    const leftOut = this.#leftOut;
    let kept = from;
    for (let i = from; i < to; i++) {
      const hash = hashes[i]!;
      const seen = counters[(hash >>> shift) & mask]!;
      if (seen < 2 || seen > max || leftOut?.has(hash) === true) continue;
      hashes[kept] = hash;
      indices[kept] = indices[i]!;
      sequences[kept] = sequences[i]!;
      kept++;
    }
    return kept;
  }

  /** The number of the shingle at a place, `count` being that of a new one. */
  #intern(hash: number, index: number, mask: number, count: number): number {
    const slots = this.#slots;
    let slot = hash & mask;
    for (let held = slots[slot]!; held !== 0; held = slots[slot]!) {
      const shingle = held - 1;
      if (this.#hashes[shingle] === hash && this.#equal(this.#firstPositions[shingle]!, index)) return shingle;
      slot = (slot + 1) & mask;
    }
    slots[slot] = count + 1;
    this.#hashes[count] = hash;
    this.#firstPositions[count] = index;
    this.#latest[count] = NONE;
    return count;
  }

  #equal(a: number, b: number): boolean {
    const words = this.#words;
    for (let i = 0; i < this.#size; i++) if (words[a + i] !== words[b + i]) return false;
    return true;
  }

  /** An empty table for so many places; returns the mask of its slots. */
  #clear(indices: number): number {
    const room = powerOfTwoFrom(indices * 2);
    if (this.#slots.length < room) {
      this.#slots = new Int32Array(room);
      this.#hashes = new Int32Array(room / 2);
      this.#firstPositions = new Int32Array(room / 2);
      this.#latest = new Int32Array(room / 2);
    } else {
      this.#slots.fill(0, 0, room);
    }
    return room - 1;
  }
}

function powerOfTwoFrom(value: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, value)));
}
