import { requireArgument } from '../arguments.js';
import { requireText, type TextInput } from '../article.js';
import { SameStoryError } from '../errors.js';
import { integer, number, readOptions } from '../options.js';
import {
  GrowingIntegers,
  hashString,
  jsonContent,
  mix32,
  openSnapshot,
  PostingTable,
  readJsonContent,
  type SnapshotKind,
  sealSnapshot,
  unreadable,
} from '../structures/index.js';
import { fold } from '../text/index.js';
import { type BandScheme, chooseBands, estimateJaccard, MinHasher, shingleHashes } from './candidates/index.js';
import { readWords, WordBuffer } from './passages/index.js';

export interface MinHashOptions {
  /** Jaccard similarity of shingles above which texts should find each other. @default 0.5 */
  readonly threshold?: number | undefined;
  /** Maximum probability of missing a text at the threshold. @default 0.01 */
  readonly miss?: number | undefined;
  /** Words per shingle. Larger shingles are more selective; smaller ones survive more changes. @default 3 */
  readonly shingle?: number | undefined;
  /** Seed of the hash functions. Signatures of different seeds cannot be compared. @default 1 */
  readonly seed?: number | undefined;
}

/** Everything that determines a signature. Two indexes with equal schemes can be merged. */
export interface MinHashScheme extends BandScheme {
  readonly threshold: number;
  readonly miss: number;
  readonly shingle: number;
  readonly seed: number;
}

const SNAPSHOT: SnapshotKind = { code: 'mhsh', version: 2, of: 'a MinHashIndex' };

/**
 * An index of texts by MinHash signature. It finds texts with about the same words in about the same order, and keeps
 * no text. Signatures depend only on the text and the scheme, so indexes that were built separately can be merged,
 * stored and shared.
 *
 * Useful for: whole articles or paragraphs of much the same length, in numbers that do not fit into memory as text. Not
 * useful for: a run inside a longer text (Jaccard similarity is small then), or for answers that must be exact: these
 * are estimates. `findReuse` verifies.
 *
 * Memory: 4 bytes for each component of a signature (`bands * rows`), and about 30 for each band.
 *
 * @example
 * const index = new MinHashIndex({ threshold: 0.5 });
 * index.add('a', 'The vote was lost by 12 to 3 on Friday evening in London.');
 * index.query('The vote was lost by 12 to 3 on Friday evening in Leeds.'); // [{ id: 'a', jaccard: 0.78… }]
 */
export class MinHashIndex {
  readonly scheme: MinHashScheme;
  readonly #hasher: MinHasher;
  readonly #signatures = new Map<string, Int32Array>();
  readonly #ids: string[] = [];
  readonly #bands = new PostingTable();

  /** @throws {SameStoryError} `invalid-option`. */
  constructor(options?: MinHashOptions) {
    const { threshold, miss, shingle, seed } = readOptions('MinHashIndex', options, {
      threshold: number(0.5, 0.05, 1),
      miss: number(0.01, 1e-9, 0.5),
      shingle: integer(3, 1, 20),
      seed: integer(1, -(2 ** 31), 2 ** 31 - 1),
    });
    this.scheme = { threshold, miss, shingle, seed, ...chooseBands(threshold, miss) };
    this.#hasher = new MinHasher(this.scheme.bands * this.scheme.rows, seed);
  }

  get size(): number {
    return this.#ids.length;
  }

  /**
   * Adds a text. A text with fewer words than a shingle has no signature and is never found.
   *
   * @throws {SameStoryError} `duplicate-id`, or `invalid-article` if there is no text.
   */
  add(id: string, text: TextInput): void {
    requireArgument('MinHashIndex.add', 'id', typeof id === 'string' && id !== '', id, 'a string that is not empty');
    this.#put(id, this.signature(text) ?? new Int32Array(0));
  }

  /** The texts that share a band with this one, with their estimated similarity, most similar first, then by id. */
  query(text: TextInput): { readonly id: string; readonly jaccard: number }[] {
    const signature = this.signature(text);
    if (signature === undefined) return [];
    const found = new Set<string>();
    for (let band = 0; band < this.scheme.bands; band++) {
      this.#bands.each(this.#bandKey(signature, band), (index) => {
        found.add(this.#ids[index]!);
        return true;
      });
    }
    return [...found]
      .map((id) => ({ id, jaccard: estimateJaccard(signature, this.#signatures.get(id)!) }))
      .sort((x, y) => y.jaccard - x.jaccard || (x.id < y.id ? -1 : 1));
  }

  /** MinHash signature of a text under this scheme; `undefined` if it has fewer words than a shingle. */
  signature(input: TextInput): Int32Array | undefined {
    const { text } = requireText('MinHashIndex', input);
    const buffer = new WordBuffer();
    readWords(text, 0, text.length, [], buffer);
    const words = Int32Array.from({ length: buffer.count }, (_, i) =>
      hashString(fold(text.slice(buffer.starts[i], buffer.ends[i]))),
    );
    const hashes = new GrowingIntegers(words.length);
    shingleHashes(words, 0, words.length, this.scheme.shingle, hashes);
    if (hashes.length === 0) return undefined;
    const signature = new Int32Array(this.#hasher.length);
    this.#hasher.sign(hashes.view(), 0, hashes.length, signature, 0);
    return signature;
  }

  /**
   * Adds all texts of another index.
   *
   * @throws {SameStoryError} `invalid-option` if the schemes differ; `duplicate-id`, before anything is added.
   */
  merge(other: MinHashIndex): void {
    requireArgument('MinHashIndex.merge', 'other', other instanceof MinHashIndex, other, 'a MinHashIndex');
    const [own, theirs] = [JSON.stringify(this.scheme), JSON.stringify(other.scheme)];
    if (own !== theirs) {
      throw new SameStoryError('invalid-option', `indexes of different schemes cannot be merged: ${own} and ${theirs}`);
    }
    for (const id of other.#ids) this.#requireNew(id);
    for (const id of other.#ids) this.#put(id, other.#signatures.get(id)!);
  }

  /** The scheme and all signatures as bytes. */
  snapshot(): Uint8Array {
    const signatures = this.#ids.map((id) => [id, [...this.#signatures.get(id)!]]);
    return sealSnapshot(SNAPSHOT, jsonContent({ scheme: this.scheme, signatures }));
  }

  /**
   * Restores an index from a snapshot.
   *
   * @throws {SameStoryError} `invalid-snapshot`.
   */
  static restore(snapshot: Uint8Array): MinHashIndex {
    const { scheme, signatures } = readJsonContent(openSnapshot(SNAPSHOT, snapshot)) as {
      scheme?: MinHashScheme;
      signatures?: [string, number[]][];
    };
    if (scheme === undefined || !Array.isArray(signatures)) {
      throw unreadable('it has no scheme or no signatures: take a new one');
    }
    const { threshold, miss, shingle, seed } = scheme;
    const index = new MinHashIndex({ threshold, miss, shingle, seed });
    if (JSON.stringify(index.scheme) !== JSON.stringify(scheme)) {
      throw unreadable(`it is of another scheme: ${JSON.stringify(scheme)}`);
    }
    for (const [id, signature] of signatures) {
      if (signature.length !== 0 && signature.length !== scheme.bands * scheme.rows) {
        throw unreadable(`the signature of ${JSON.stringify(id)} is cut short: take a new one`);
      }
      index.#put(id, Int32Array.from(signature));
    }
    return index;
  }

  #put(id: string, signature: Int32Array): void {
    this.#requireNew(id);
    const index = this.#ids.length;
    this.#ids.push(id);
    this.#signatures.set(id, signature);
    if (signature.length === 0) return;
    for (let band = 0; band < this.scheme.bands; band++) this.#bands.add(this.#bandKey(signature, band), index);
  }

  #requireNew(id: string): void {
    if (!this.#signatures.has(id)) return;
    throw new SameStoryError('duplicate-id', `the index has a text ${JSON.stringify(id)} already`);
  }

  #bandKey(signature: Int32Array, band: number): number {
    const { rows } = this.scheme;
    let key = mix32(band);
    for (let row = 0; row < rows; row++) key = mix32(key ^ signature[band * rows + row]!);
    return key;
  }
}
