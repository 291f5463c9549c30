import { SameStoryError } from '../../errors.js';
import { GrowingIntegers, mix32, seededIntegers } from '../../structures/index.js';
import type { WordSequences } from '../passages/index.js';
import { CommonShingles } from './common-shingles.js';
import { findRepeatedShingles, type SharedFeatures } from './shingles.js';

/** Bands and rows of locality-sensitive hashing, and the probability of a miss. */
export interface BandScheme {
  readonly bands: number;
  readonly rows: number;
  /**
   * Probability that two sets whose Jaccard similarity is exactly the threshold share no band: `(1 - t^rows)^bands`.
   */
  readonly missProbability: number;
}

/** Maximum number of bands in {@link chooseBands}; with more, signatures cost more than comparing. */
const MAX_BANDS = 256;

/**
 * Chooses bands and rows for a threshold: the largest number of rows, and so the fewest candidates, with which a pair
 * at the threshold is missed with at most the given probability (Leskovec, Rajaraman and Ullman, "Mining of Massive
 * Datasets", 3.4). If no choice reaches it, the result is one row and 256 bands, and `missProbability` says what they
 * miss.
 *
 * @param threshold Jaccard similarity in (0, 1].
 * @param miss in (0, 1), default 0.01.
 *
 * @example
 * chooseBands(0.5); // { bands: 72, rows: 4, missProbability: 0.0096… }
 */
export function chooseBands(threshold: number, miss = 0.01): BandScheme {
  if (!(threshold > 0 && threshold <= 1)) {
    throw new SameStoryError('invalid-option', 'chooseBands: threshold must be above 0 and at most 1');
  }
  if (!(miss > 0 && miss < 1)) {
    throw new SameStoryError('invalid-option', 'chooseBands: miss must be between 0 and 1');
  }
  const missed = (bands: number, rows: number) => (1 - threshold ** rows) ** bands;
  for (let rows = 16; rows > 1; rows--) {
    const chance = threshold ** rows;
    const bands = chance === 1 ? 1 : Math.ceil(Math.log(miss) / Math.log1p(-chance));
    if (bands <= MAX_BANDS / 2) return { bands, rows, missProbability: missed(bands, rows) };
  }
  const bands = threshold === 1 ? 1 : Math.min(MAX_BANDS, Math.ceil(Math.log(miss) / Math.log1p(-threshold)));
  return { bands, rows: 1, missProbability: missed(bands, 1) };
}

/**
 * MinHash signature of a set of 32-bit hashes: component `i` is the smallest value of the `i`-th hash function over the
 * set, so two sets agree in a component with a probability that is their Jaccard similarity (Broder, "On the
 * resemblance and containment of documents", 1997). An empty set has no signature: all components are `-1`, and it must
 * not be compared.
 *
 * The hash functions are `mix32(value ^ seed_i)`, with seeds from {@link seededIntegers}; every result is below 2^53.
 */
export class MinHasher {
  readonly length: number;
  readonly seed: number;
  readonly #seeds: Int32Array;

  constructor(length: number, seed: number) {
    this.length = length;
    this.seed = seed;
    const next = seededIntegers(seed);
    this.#seeds = Int32Array.from({ length }, () => next());
  }

  /** Writes the signature of `hashes[from, to)` to `into`, from index `at`. */
  sign(hashes: Int32Array, from: number, to: number, into: Int32Array, at: number): void {
    for (let i = 0; i < this.length; i++) {
      const seed = this.#seeds[i]!;
      let min = 0xffffffff;
      for (let index = from; index < to; index++) {
        const value = mix32(hashes[index]! ^ seed) >>> 0;
        if (value < min) min = value;
      }
      into[at + i] = min;
    }
  }
}

/**
 * Fraction of components in which two signatures agree: an estimate of Jaccard similarity with a standard error of
 * √(J(1-J)/length).
 */
export function estimateJaccard(a: Int32Array, b: Int32Array): number {
  if (a.length !== b.length || a.length === 0) {
    throw new SameStoryError(
      'invalid-option',
      `signatures of ${a.length} and ${b.length} components cannot be compared`,
    );
  }
  let equal = 0;
  for (let i = 0; i < a.length; i++) if (a[i] === b[i]) equal++;
  return equal / a.length;
}

/** Adds the hashes of all shingles of `size` words of a sequence, in order; repeated ones too. */
export function shingleHashes(words: Int32Array, from: number, to: number, size: number, into: GrowingIntegers): void {
  for (let at = from; at + size <= to; at++) {
    let hash = 0;
    for (let i = 0; i < size; i++) hash = mix32(hash ^ words[at + i]!) + i;
    into.push(hash | 0);
  }
}

/**
 * Finds the sequences that share a band of their MinHash signatures; each band is a feature. Whole bands are compared,
 * not hashes of them. Besides the result, memory holds one hash per word and one band of signatures at a time.
 */
export function findSharedBands(
  { words, starts }: WordSequences,
  shingle: number,
  { bands, rows }: BandScheme,
  seed: number,
): SharedFeatures {
  const count = starts.length - 1;
  const signed = Int32Array.from({ length: count }, (_, s) => s).filter((s) => starts[s + 1]! - starts[s]! >= shingle);
  const hashes = new GrowingIntegers(Math.max(16, words.length));
  const hashStarts = new Int32Array(signed.length + 1);
  signed.forEach((s, index) => {
    shingleHashes(words, starts[s]!, starts[s + 1]!, shingle, hashes);
    hashStarts[index + 1] = hashes.length;
  });
  const all = hashes.view();
  const bandStarts = Int32Array.from({ length: signed.length + 1 }, (_, index) => index * rows);
  const signatures = new Int32Array(signed.length * rows);
  const found: SharedFeatures[] = [];
  for (let band = 0; band < bands; band++) {
    const hasher = new MinHasher(rows, mix32(seed + band));
    for (let index = 0; index < signed.length; index++) {
      hasher.sign(all, hashStarts[index]!, hashStarts[index + 1]!, signatures, index * rows);
    }
    found.push(findRepeatedShingles({ words: signatures, starts: bandStarts }, rows));
  }
  return joined(found, signed, count);
}

/** Joins the results of several bands, numbering their features consecutively. */
function joined(found: readonly SharedFeatures[], signed: Int32Array, count: number): SharedFeatures {
  const sequences = new GrowingIntegers(1024);
  const listStarts = new GrowingIntegers(1024);
  const starts = new Int32Array(count + 1);
  for (const band of found) {
    signed.forEach((s, index) => {
      starts[s + 1] = starts[s + 1]! + band.starts[index + 1]! - band.starts[index]!;
    });
  }
  for (let s = 0; s < count; s++) starts[s + 1]! += starts[s]!;
  const features = new Int32Array(starts[count]!);
  const next = starts.slice(0, count);
  listStarts.push(0);
  for (const band of found) {
    const offset = listStarts.length - 1;
    const listOffset = sequences.length;
    for (const index of band.sequences) sequences.push(signed[index]!);
    for (const start of band.listStarts.subarray(1)) listStarts.push(listOffset + start);
    signed.forEach((s, index) => {
      for (let at = band.starts[index]!; at < band.starts[index + 1]!; at++) {
        features[next[s]!] = band.features[at]! + offset;
        next[s]! += 1;
      }
    });
  }
  return {
    features,
    starts,
    sequences: sequences.finish(),
    listStarts: listStarts.finish(),
    common: new CommonShingles(),
  };
}
