import { GrowingIntegers } from '../../structures/index.js';

/** The lists of a {@link CommonShingles}, as plain data. */
export interface WrittenCommonShingles {
  readonly count: number;
  readonly bits: number;
  readonly starts: readonly number[];
  readonly shifts: readonly number[];
  readonly masks: readonly number[];
  readonly words: Int32Array;
}

/**
 * Which shingles occur too often, by their hashes: a bit for each counter that they were counted with, two bits a word
 * of the collection. A rare shingle that shares its counter with a common one counts as common too, here as there.
 */
export class CommonShingles {
  /** How many counters are too high: about how many shingles are common. */
  count = 0;
  readonly #words = new GrowingIntegers(64);
  /** Of each part: where its bits begin, and by how much a hash is shifted to give its counter. */
  readonly #starts: number[] = [];
  readonly #shifts: number[] = [];
  readonly #masks: number[] = [];
  #bits = 0;

  /** Notes the counters of the next part, hashes being dealt into parts by their highest `bits`. */
  addPart(counters: Uint8Array, max: number, bits: number, shift: number): void {
    this.#bits = bits;
    this.#starts.push(this.#words.length);
    this.#shifts.push(shift);
    this.#masks.push(counters.length - 1);
    for (let from = 0; from < counters.length; from += 32) {
      const to = Math.min(counters.length, from + 32);
      let word = 0;
      for (let counter = from; counter < to; counter++) {
        if (counters[counter]! <= max) continue;
        word |= 1 << (counter - from);
        this.count++;
      }
      this.#words.push(word);
    }
  }

  /** Adds the parts of another list, which follow those of this one. */
  append({ count, bits, starts, shifts, masks, words }: WrittenCommonShingles): void {
    this.count += count;
    if (starts.length > 0) this.#bits = bits;
    for (const start of starts) this.#starts.push(this.#words.length + start);
    for (const shift of shifts) this.#shifts.push(shift);
    for (const mask of masks) this.#masks.push(mask);
    for (const word of words) this.#words.push(word);
  }

  /** As plain data, for {@link append}. */
  written(): WrittenCommonShingles {
    return {
      count: this.count,
      bits: this.#bits,
      starts: this.#starts,
      shifts: this.#shifts,
      masks: this.#masks,
      words: this.#words.finish(),
    };
  }

  has(hash: number): boolean {
    const part = this.#bits === 0 ? 0 : hash >>> (32 - this.#bits);
    const counter = (hash >>> this.#shifts[part]!) & this.#masks[part]!;
    return ((this.#words.at(this.#starts[part]! + (counter >>> 5)) >>> (counter & 31)) & 1) === 1;
  }
}
