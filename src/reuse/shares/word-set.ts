/** A set of words of one article's body, by index, as a bit set. */
export class WordSet {
  readonly #bits: Int32Array;

  /** @param words how many words the body has. */
  constructor(words: number) {
    this.#bits = new Int32Array((words + 31) >>> 5);
  }

  /** Adds the words from `from` up to `to`. */
  addRange(from: number, to: number): void {
    const bits = this.#bits;
    for (let at = from; at < to; ) {
      const inWord = at & 31;
      const count = Math.min(32 - inWord, to - at);
      const mask = count === 32 ? -1 : ((1 << count) - 1) << inWord;
      bits[at >>> 5]! |= mask;
      at += count;
    }
  }

  addAll(other: WordSet): void {
    const bits = this.#bits;
    const others = other.#bits;
    for (let i = 0; i < bits.length; i++) bits[i]! |= others[i]!;
  }

  get size(): number {
    let count = 0;
    for (const bits of this.#bits) count += bitsIn(bits);
    return count;
  }
}

/** Number of set bits (Warren, "Hacker's Delight", 5-1). */
function bitsIn(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  v = (v + (v >>> 4)) & 0x0f0f0f0f;
  return Math.imul(v, 0x01010101) >>> 24;
}
