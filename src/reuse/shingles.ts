import { doubled, GrowingIntegers } from './growing-integers.js';
import { mix32 } from './hash.js';

/** Sequences of word ids, end to end: sequence `s` is `words[starts[s]]` up to, not including, `words[starts[s + 1]]`. */
export interface WordSequences {
  readonly words: Int32Array;
  /** One more than there are sequences. */
  readonly starts: Int32Array;
}

/**
 * Features that stand in more than one sequence, each with a number of its own, and for each sequence the features it has. Shingles
 * are such features, and so are bands of signatures. A feature of one sequence only may have a number too: filters let a few through.
 */
export interface SharedFeatures {
  /** Features of sequence `s` are `features[starts[s]]` up to `features[starts[s + 1]]`, all different. */
  readonly features: Int32Array;
  readonly starts: Int32Array;
  /** In how many sequences each feature stands. */
  readonly frequency: Int32Array;
  /** How many features have no number because they occur too often. */
  readonly common: number;
}

/** Shingles of a number of words that stand in more than one sequence, in order of place. */
export interface RepeatedShingles extends SharedFeatures {
  readonly size: number;
  /** Where each shingle stands first in its sequence, as a place among all words. */
  readonly places: Int32Array;
}

/** Multiplier of the rolling polynomial: odd, and large enough to spread small word ids over 32 bits. */
const BASE = 0x2c1b3c6d;
/** Bits of the repeat filter for each place: about an eighth of them is set, so one single shingle in eight slips through. */
const BITS_FOR_PLACE = 8;
const MOST_BITS = 2 ** 31;
/** Counters of the frequency filter are bytes, about one for two places: word pairs repeat so much that few are taken. */
const MOST_COUNTERS = 2 ** 29;
const LARGEST_COUNT = 255;

/**
 * Finds the runs of `size` words that stand in two sequences or more. Exact: hashes only sort out what cannot be of interest; equal
 * numbers mean equal words.
 *
 * Most runs of news text occur once, and most pairs of words are stock phrases. A first pass over the hashes finds out which; only the
 * others enter the hash table of the second pass. That keeps the table small enough for its cache misses not to dominate, and
 * the filters are kept small for the same reason. Both passes roll the hash, so time is linear in words whatever `size` is.
 *
 * @param most shingles that occur more often are left out, for a `most` of up to 254; of the others, about one in a hundred
 * shares a counter with one of them and is left out too. By default none is.
 */
export function findRepeatedShingles(
  sequences: WordSequences,
  size: number,
  most = Number.POSITIVE_INFINITY,
): RepeatedShingles {
  const { words, starts } = sequences;
  const filter = most < LARGEST_COUNT ? new FrequencyFilter(most) : new RepeatFilter();
  fillFilter(filter, sequences, size);
  const table = new ShingleTable(words, size);
  const found = new GrowingIntegers(Math.max(16, words.length >>> 3));
  const places = new GrowingIntegers(Math.max(16, words.length >>> 3));
  const foundStarts = new Int32Array(starts.length);
  const outgoing = power(BASE, size);
  for (let s = 0; s + 1 < starts.length; s++) {
    const from = starts[s] as number;
    const to = starts[s + 1] as number;
    let rolling = 0;
    for (let at = from; at < to; at++) {
      rolling = (Math.imul(rolling, BASE) + (words[at] as number) + 1) | 0;
      if (at - from >= size) rolling = (rolling - Math.imul((words[at - size] as number) + 1, outgoing)) | 0;
      if (at - from < size - 1) continue;
      const hash = mix32(rolling);
      if (!filter.passes(hash)) continue;
      const shingle = table.intern(at - size + 1, hash);
      if (!table.addTo(shingle, s)) continue;
      found.push(shingle);
      places.push(at - size + 1);
    }
    foundStarts[s + 1] = found.length;
  }
  return {
    size,
    features: found.finish(),
    places: places.finish(),
    starts: foundStarts,
    frequency: table.frequencies(),
    common: filter.common(),
  };
}

/** Shows every hash to the filter. The loop stands here once more because a call for each of millions of hashes would cost as much as all else. */
function fillFilter(filter: RepeatFilter | FrequencyFilter, { words, starts }: WordSequences, size: number): void {
  filter.start(countPlaces(starts, size));
  const outgoing = power(BASE, size);
  for (let s = 0; s + 1 < starts.length; s++) {
    const from = starts[s] as number;
    const to = starts[s + 1] as number;
    let rolling = 0;
    for (let at = from; at < to; at++) {
      rolling = (Math.imul(rolling, BASE) + (words[at] as number) + 1) | 0;
      if (at - from >= size) rolling = (rolling - Math.imul((words[at - size] as number) + 1, outgoing)) | 0;
      if (at - from >= size - 1) filter.see(mix32(rolling));
    }
  }
}

function countPlaces(starts: Int32Array, size: number): number {
  let places = 0;
  for (let s = 0; s + 1 < starts.length; s++) {
    places += Math.max(0, (starts[s + 1] as number) - (starts[s] as number) - size + 1);
  }
  return places;
}

/** Lets through what was seen twice: a bit for each hash that was seen, and another where it was seen again. */
class RepeatFilter {
  #once = new Uint32Array(0);
  #twice = new Uint32Array(0);
  #shift = 0;

  start(places: number): void {
    const bits = Math.min(MOST_BITS, powerOfTwoFrom(Math.max(1024, places * BITS_FOR_PLACE)));
    this.#shift = 32 - Math.log2(bits);
    this.#once = new Uint32Array(bits / 32);
    this.#twice = new Uint32Array(bits / 32);
  }

  see(hash: number): void {
    const bit = hash >>> this.#shift;
    const mask = 1 << (bit & 31);
    const seen = this.#once[bit >>> 5] as number;
    if ((seen & mask) === 0) this.#once[bit >>> 5] = seen | mask;
    else this.#twice[bit >>> 5] = (this.#twice[bit >>> 5] as number) | mask;
  }

  passes(hash: number): boolean {
    const bit = hash >>> this.#shift;
    return ((this.#twice[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  common(): number {
    return 0;
  }
}

/** Lets through what was seen twice or more, and `most` times at most. */
class FrequencyFilter {
  readonly #most: number;
  #counters = new Uint8Array(0);
  #shift = 0;

  constructor(most: number) {
    this.#most = most;
  }

  start(places: number): void {
    const counters = Math.min(MOST_COUNTERS, powerOfTwoFrom(Math.max(1024, places / 2)));
    this.#shift = 32 - Math.log2(counters);
    this.#counters = new Uint8Array(counters);
  }

  see(hash: number): void {
    const counter = hash >>> this.#shift;
    const seen = this.#counters[counter] as number;
    if (seen < LARGEST_COUNT) this.#counters[counter] = seen + 1;
  }

  passes(hash: number): boolean {
    const seen = this.#counters[hash >>> this.#shift] as number;
    return seen > 1 && seen <= this.#most;
  }

  common(): number {
    let count = 0;
    for (const seen of this.#counters) if (seen > this.#most) count++;
    return count;
  }
}

/** Numbers for runs of words: open addressing with linear probing, the run itself compared at every hit. */
class ShingleTable {
  readonly #words: Int32Array;
  readonly #size: number;
  /** Number of the shingle plus one; 0 is a free slot. */
  #slots = new Int32Array(1 << 12);
  #shift = 20;
  #count = 0;
  #hashes = new Int32Array(1 << 11);
  #places = new Int32Array(1 << 11);
  #frequency = new Int32Array(1 << 11);
  #latest = new Int32Array(1 << 11);

  constructor(words: Int32Array, size: number) {
    this.#words = words;
    this.#size = size;
  }

  intern(place: number, hash: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    let slot = hash >>> this.#shift;
    for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
      const shingle = held - 1;
      if (this.#hashes[shingle] === hash && this.#equal(this.#places[shingle] as number, place)) return shingle;
      slot = (slot + 1) & mask;
    }
    const shingle = this.#count++;
    slots[slot] = shingle + 1;
    this.#hashes[shingle] = hash;
    this.#places[shingle] = place;
    this.#latest[shingle] = -1;
    if (this.#count === this.#hashes.length) this.#grow();
    return shingle;
  }

  /** Counts the sequence for the shingle, once; sequences come in ascending order. */
  addTo(shingle: number, sequence: number): boolean {
    if (this.#latest[shingle] === sequence) return false;
    this.#latest[shingle] = sequence;
    this.#frequency[shingle] = (this.#frequency[shingle] as number) + 1;
    return true;
  }

  frequencies(): Int32Array {
    return this.#frequency.slice(0, this.#count);
  }

  #equal(a: number, b: number): boolean {
    const words = this.#words;
    for (let i = 0; i < this.#size; i++) if (words[a + i] !== words[b + i]) return false;
    return true;
  }

  #grow(): void {
    this.#hashes = doubled(this.#hashes);
    this.#places = doubled(this.#places);
    this.#frequency = doubled(this.#frequency);
    this.#latest = doubled(this.#latest);
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    this.#shift--;
    for (let shingle = 0; shingle < this.#count; shingle++) {
      let slot = (this.#hashes[shingle] as number) >>> this.#shift;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = shingle + 1;
    }
    this.#slots = slots;
  }
}

function power(base: number, exponent: number): number {
  let product = 1;
  for (let i = 0; i < exponent; i++) product = Math.imul(product, base);
  return product;
}

function powerOfTwoFrom(value: number): number {
  return 2 ** Math.ceil(Math.log2(value));
}
