import { doubled } from './growing-integers.js';

/**
 * Lists of integers by 32-bit key, grown one value at a time: an open-addressing table of keys, and one arena of linked
 * values. It takes about 8 bytes per value and 24 per key; a `Map` of arrays takes a hundred or more.
 *
 * Values are only ever added. To forget some, {@link discount} their keys, skip the values, and build a new table when
 * many are gone. Keys must be well mixed, because their highest bits choose the slot.
 */
export class PostingTable {
  #keys = new Int32Array(1 << 10);
  /** Number of values under the key, without discounted ones; a slot is free while it has no head. */
  #counts = new Int32Array(1 << 10);
  /** Latest value of the key, as its position in the arena plus one. */
  #heads = new Int32Array(1 << 10);
  #used = 0;
  #shift = 22;
  #values = new Int32Array(1 << 10);
  /** Previous value of the same key, as its position plus one. */
  #before = new Int32Array(1 << 10);
  #length = 0;

  /** Size of the arrays in bytes. */
  get bytes(): number {
    return 4 * (3 * this.#keys.length + 2 * this.#values.length);
  }

  add(key: number, value: number): void {
    if (this.#length === this.#values.length) {
      this.#values = doubled(this.#values);
      this.#before = doubled(this.#before);
    }
    let slot = this.#slotOf(key);
    if (this.#heads[slot] === 0) {
      this.#used++;
      if (this.#used * 2 > this.#keys.length) {
        this.#grow();
        slot = this.#slotOf(key);
      }
      this.#keys[slot] = key;
    }
    this.#values[this.#length] = value;
    this.#before[this.#length] = this.#heads[slot]!;
    this.#length++;
    this.#heads[slot] = this.#length;
    this.#counts[slot]! += 1;
  }

  /** Number of values under the key, without discounted ones. */
  count(key: number): number {
    return this.#counts[this.#slotOf(key)]!;
  }

  /** Stops counting one value of the key. */
  discount(key: number): void {
    const slot = this.#slotOf(key);
    if (this.#counts[slot]! > 0) this.#counts[slot]! -= 1;
  }

  /** Calls `use` with each value of the key, latest first, until it returns `false`. */
  each(key: number, use: (value: number) => boolean): void {
    let at = this.#heads[this.#slotOf(key)]!;
    while (at !== 0 && use(this.#values[at - 1]!)) at = this.#before[at - 1]!;
  }

  #slotOf(key: number): number {
    const mask = this.#keys.length - 1;
    let slot = key >>> this.#shift;
    while (this.#heads[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [keys, counts, heads] = [this.#keys, this.#counts, this.#heads];
    this.#keys = new Int32Array(keys.length * 2);
    this.#counts = new Int32Array(keys.length * 2);
    this.#heads = new Int32Array(keys.length * 2);
    this.#shift--;
    for (let old = 0; old < keys.length; old++) {
      if (heads[old] === 0) continue;
      const slot = this.#slotOf(keys[old]!);
      this.#keys[slot] = keys[old]!;
      this.#counts[slot] = counts[old]!;
      this.#heads[slot] = heads[old]!;
    }
  }
}
