import { GrowingIntegers } from '../../structures/index.js';
import type { WordSequences } from '../passages/index.js';
import { type Parts, partitionShingles } from './partition.js';

/**
 * Numbered features that occur in more than one sequence: the features of each sequence, and the sequences of each
 * feature. Shingles are such features, and so are bands of signatures.
 */
export interface SharedFeatures {
  /** Features of sequence `s` are `features[starts[s]]` up to `features[starts[s + 1]]`, all different. */
  readonly features: Int32Array;
  readonly starts: Int32Array;
  /**
   * Sequences with feature `f` are `sequences[listStarts[f]]` up to `sequences[listStarts[f + 1]]`, ascending, at least
   * two.
   */
  readonly sequences: Int32Array;
  readonly listStarts: Int32Array;
  /** Approximate number of features left out because they occur too often. */
  readonly common: number;
}

/**
 * Minimum number of positions per round, at 12 bytes each. Usually a round holds a quarter of all, so there are about
 * four rounds.
 */
const MIN_SHINGLES_AT_ONCE = 2 ** 22;
const MAX_ROUNDS = 4;
const COUNTERS_FOR_SHINGLE = 2;
const MAX_COUNT = 255;
const NONE = -1;

/**
 * Finds the runs of `size` words that occur in at least two sequences. It is exact: hashes only exclude runs that
 * cannot repeat; equal numbers mean equal words.
 *
 * Positions are partitioned by the highest bits of their hash (a radix join), and each part is processed separately:
 * hashes are counted in byte counters, and only positions with a relevant count go through a hash table. Every table
 * then fits the processor's cache; with one large table, most of the time would be spent waiting for memory.
 *
 * Time is linear in words, whatever `size` is; memory is 4 bytes per word and 12 per position of the current round.
 *
 * @param max shingles that occur more often are left out, for a `max` of up to 254. About one in five hundred of the
 *   others shares a counter with one of them and is left out too. By default nothing is left out.
 * @param shinglesAtOnce approximate number of shingles per round: fewer take less memory and more rounds over the
 *   words.
 */
export function findRepeatedShingles(
  sequences: WordSequences,
  size: number,
  max = Number.POSITIVE_INFINITY,
  shinglesAtOnce = Math.max(MIN_SHINGLES_AT_ONCE, sequences.words.length / MAX_ROUNDS),
): SharedFeatures {
  const { words, starts } = sequences;
  const finder = new FeatureFinder(words, size, max);
  for (const parts of partitionShingles(sequences, size, shinglesAtOnce)) {
    for (let part = 0; part + 1 < parts.starts.length; part++) finder.readPart(parts, part);
  }
  const { featureAt } = finder;
  const featureStarts = new Int32Array(starts.length);
  let found = 0;
  for (let s = 0; s + 1 < starts.length; s++) {
    for (let at = starts[s]!; at < starts[s + 1]!; at++) {
      const feature = featureAt[at]!;
      // The write position never overtakes the read position.
      if (feature !== NONE) featureAt[found++] = feature;
    }
    featureStarts[s + 1] = found;
  }
  return {
    features: featureAt.slice(0, found),
    starts: featureStarts,
    sequences: finder.sequences.finish(),
    listStarts: finder.listStarts.finish(),
    common: finder.common,
  };
}

/** Numbers the repeated shingles part by part, by open addressing; every hit compares the words themselves. */
class FeatureFinder {
  /** The feature at each position where it occurs for the first time in its sequence, else {@link NONE}. */
  readonly featureAt: Int32Array;
  readonly sequences = new GrowingIntegers(1 << 12);
  readonly listStarts = new GrowingIntegers(1 << 12);
  /** How many hashes occur too often. */
  common = 0;
  readonly #words: Int32Array;
  readonly #size: number;
  readonly #max: number;
  #counters = new Uint8Array(0);
  /** Shingle of the part plus one; 0 marks a free slot. */
  #slots = new Int32Array(0);
  // For each shingle of the part: its hash, first position, latest sequence, number of sequences, and start of its
  // list.
  #hashes = new Int32Array(0);
  #firstPositions = new Int32Array(0);
  #latest = new Int32Array(0);
  #frequencies = new Int32Array(0);
  #next = new Int32Array(0);

  constructor(words: Int32Array, size: number, max: number) {
    this.#words = words;
    this.#size = size;
    this.#max = Math.min(max, MAX_COUNT);
    this.featureAt = new Int32Array(words.length).fill(NONE);
    this.listStarts.push(0);
  }

  readPart(parts: Parts, part: number): void {
    const from = parts.starts[part]!;
    const to = this.#dropUninteresting(parts, from, parts.starts[part + 1]!);
    if (to - from < 2) return;
    const { hashes, indices, sequences } = parts;
    const mask = this.#clear(to - from);
    let count = 0;
    let kept = from;
    for (let i = from; i < to; i++) {
      const index = indices[i]!;
      const sequence = sequences[i]!;
      const shingle = this.#intern(hashes[i]!, index, mask, count);
      if (shingle === count) count++;
      if (this.#latest[shingle] === sequence) continue;
      this.#latest[shingle] = sequence;
      this.#frequencies[shingle]! += 1;
      // The slot of the hash is reused for the number of the shingle.
      hashes[kept] = shingle;
      indices[kept] = index;
      sequences[kept] = sequence;
      kept++;
    }
    this.#number(parts, from, kept, count);
  }

  /** Counts hashes, and moves the positions with a relevant count to the front. Returns their end. */
  #dropUninteresting({ hashes, indices, sequences, bits }: Parts, from: number, to: number): number {
    const room = powerOfTwoFrom((to - from) * COUNTERS_FOR_SHINGLE);
    if (this.#counters.length < room) this.#counters = new Uint8Array(room);
    else this.#counters.fill(0, 0, room);
    const counters = this.#counters;
    // The bits below those that chose the part.
    const shift = Math.max(0, 32 - bits - Math.log2(room));
    const mask = room - 1;
    for (let i = from; i < to; i++) {
      const counter = (hashes[i]! >>> shift) & mask;
      const seen = counters[counter]!;
      if (seen < MAX_COUNT) counters[counter] = seen + 1;
    }
    const max = this.#max;
    if (max < MAX_COUNT) {
      for (let counter = 0; counter < room; counter++) if (counters[counter]! > max) this.common++;
    }
    let kept = from;
    for (let i = from; i < to; i++) {
      const hash = hashes[i]!;
      const seen = counters[(hash >>> shift) & mask]!;
      if (seen < 2 || seen > max) continue;
      hashes[kept] = hash;
      indices[kept] = indices[i]!;
      sequences[kept] = sequences[i]!;
      kept++;
    }
    return kept;
  }

  /** The number of the shingle at a position; a new one gets the number `count`. */
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
    this.#frequencies[count] = 0;
    return count;
  }

  #equal(a: number, b: number): boolean {
    const words = this.#words;
    for (let i = 0; i < this.#size; i++) if (words[a + i] !== words[b + i]) return false;
    return true;
  }

  /**
   * Numbers the shingles that occur in at least two sequences, and lists those sequences. Indices `from` to `to` hold
   * the shingles of the part.
   */
  #number({ hashes, indices, sequences }: Parts, from: number, to: number, count: number): void {
    const next = this.#next;
    const before = this.sequences.length;
    let end = before;
    // Assigns the start of each list in the order of numbers, and stores the number in place of the latest sequence.
    for (let shingle = 0; shingle < count; shingle++) {
      const frequency = this.#frequencies[shingle]!;
      if (frequency < 2) {
        this.#latest[shingle] = NONE;
        continue;
      }
      this.#latest[shingle] = this.listStarts.length - 1;
      next[shingle] = end;
      end += frequency;
      this.listStarts.push(end);
    }
    const lists = this.sequences.extend(end - before);
    for (let i = from; i < to; i++) {
      const shingle = hashes[i]!;
      const feature = this.#latest[shingle]!;
      if (feature === NONE) continue;
      this.featureAt[indices[i]!] = feature;
      lists[next[shingle]!] = sequences[i]!;
      next[shingle]! += 1;
    }
  }

  /** Clears the table for this many positions. Returns the mask of its slots. */
  #clear(indices: number): number {
    const room = powerOfTwoFrom(indices * 2);
    if (this.#slots.length < room) {
      this.#slots = new Int32Array(room);
      this.#hashes = new Int32Array(room / 2);
      this.#firstPositions = new Int32Array(room / 2);
      this.#latest = new Int32Array(room / 2);
      this.#frequencies = new Int32Array(room / 2);
      this.#next = new Int32Array(room / 2);
    } else {
      this.#slots.fill(0, 0, room);
    }
    return room - 1;
  }
}

function powerOfTwoFrom(value: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2, value)));
}
