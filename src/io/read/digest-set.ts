import * as crypto from 'node:crypto';
import { IntegerRows } from './integer-rows.js';

const FIRST_SLOTS = 1 << 10;
/** The share of slots that may be taken before their number doubles. */
const MAX_LOAD = 2 / 3;

/**
 * A set of texts that keeps 96 bits of each text's SHA-256, and 6 to 12 bytes to find them by, however long the texts
 * are. It is an open-addressed hash table with linear probing (Knuth, TAOCP 3, 6.4). Two texts with one digest do not
 * occur by chance, and nobody knows how to make them.
 */
export class DigestSet {
  readonly #digests = new IntegerRows(3);
  /** One more than the index of a digest; 0 for a free slot. */
  #slots = new Uint32Array(FIRST_SLOTS);

  get size(): number {
    return this.#digests.length;
  }

  /** Adds a text if it is new. Returns its index, counted from 0: for a new text, the size before. */
  add(text: string): number {
    // A string of bytes takes a third of the time of a buffer.
    const bytes = crypto.hash('sha256', text, 'binary');
    const [a, b, c] = [wordAt(bytes, 0), wordAt(bytes, 4), wordAt(bytes, 8)];
    const digests = this.#digests;
    let slot = a & (this.#slots.length - 1);
    for (let found = this.#slots[slot]!; found !== 0; found = this.#slots[slot]!) {
      const index = found - 1;
      if (digests.at(index, 0) === a && digests.at(index, 1) === b && digests.at(index, 2) === c) return index;
      slot = (slot + 1) & (this.#slots.length - 1);
    }
    digests.push(a, b, c);
    this.#slots[slot] = digests.length;
    if (digests.length > this.#slots.length * MAX_LOAD) this.#grow();
    return digests.length - 1;
  }

  #grow(): void {
    const slots = new Uint32Array(this.#slots.length * 2);
    for (let index = 0; index < this.#digests.length; index++) {
      let slot = this.#digests.at(index, 0) & (slots.length - 1);
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = index + 1;
    }
    this.#slots = slots;
  }
}

/** Four bytes of a string of bytes as an unsigned number. */
function wordAt(bytes: string, at: number): number {
  const high = (bytes.charCodeAt(at) << 8) | bytes.charCodeAt(at + 1);
  return ((high << 16) | (bytes.charCodeAt(at + 2) << 8) | bytes.charCodeAt(at + 3)) >>> 0;
}
