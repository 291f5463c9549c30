import { GrowingIntegers, mix32 } from '../../structures/index.js';
import type { WordSequences } from './word-sequences.js';

/** Distinct word sequences, numbered in the order of their first occurrence; their words are compared. */
export class WordingStore {
  readonly #words: GrowingIntegers;
  readonly #starts = new GrowingIntegers(1 << 10);
  readonly #hashes = new GrowingIntegers(1 << 10);
  #slots = new Int32Array(1 << 11);
  #hash = 0;

  /** @param room words that are expected, at most. Memory that is never written to is never taken. */
  constructor(room = 1 << 14) {
    this.#words = new GrowingIntegers(room);
    this.#starts.push(0);
  }

  get count(): number {
    return this.#hashes.length;
  }

  push(word: number): void {
    this.#words.push(word);
    this.#hash = (Math.imul(this.#hash ^ word, 0x01000193) + 0x9e3779b9) | 0;
  }

  /** Ends the sequence that was pushed. Returns its number, and discards the words if they were already known. */
  finish(): number {
    const hash = mix32(this.#hash);
    this.#hash = 0;
    const start = this.#starts.at(this.count);
    const length = this.#words.length - start;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let held = this.#slots[slot]!; held !== 0; held = this.#slots[slot]!) {
      const wording = held - 1;
      if (this.#hashes.at(wording) === hash && this.#equal(wording, start, length)) {
        this.#words.length = start;
        return wording;
      }
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#hashes.length + 1;
    this.#hashes.push(hash);
    this.#starts.push(this.#words.length);
    if (this.count * 2 > this.#slots.length) this.#grow();
    return this.count - 1;
  }

  /** The sequences, without a copy of their words: the store is of no use afterwards. */
  sequences(): WordSequences {
    return { words: this.#words.view(), starts: this.#starts.finish() };
  }

  #equal(wording: number, start: number, length: number): boolean {
    const from = this.#starts.at(wording);
    if (this.#starts.at(wording + 1) - from !== length) return false;
    for (let i = 0; i < length; i++) if (this.#words.at(from + i) !== this.#words.at(start + i)) return false;
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let wording = 0; wording < this.count; wording++) {
      let slot = this.#hashes.at(wording) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = wording + 1;
    }
    this.#slots = slots;
  }
}
