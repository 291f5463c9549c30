import { mix32 } from '../../structures/index.js';

/** The pairs and counts of a {@link PairCounts}, as plain data. */
export interface WrittenCounts {
  readonly firsts: Int32Array;
  readonly seconds: Int32Array;
  readonly counts: Int32Array;
}

/** Counts by two numbers from 0 on: open addressing over flat arrays, 12 bytes a slot. */
export class PairCounts {
  #size = 0;
  #firsts = new Int32Array(1 << 10);
  #seconds = new Int32Array(1 << 10);
  /** 0 is a free slot. */
  #counts = new Int32Array(1 << 10);

  /** Adds `count`, 1 or more, to that of a pair. */
  add(first: number, second: number, count: number): void {
    const slot = this.#slotOf(first, second);
    if (this.#counts[slot] === 0) {
      this.#firsts[slot] = first;
      this.#seconds[slot] = second;
      this.#size++;
    }
    this.#counts[slot]! += count;
    if (this.#size * 3 > this.#counts.length * 2) this.#grow();
  }

  addAll({ firsts, seconds, counts }: WrittenCounts): void {
    for (let i = 0; i < counts.length; i++) this.add(firsts[i]!, seconds[i]!, counts[i]!);
  }

  /** As plain data, for {@link addAll}. */
  written(): WrittenCounts {
    const used = (values: Int32Array) => values.filter((_, slot) => this.#counts[slot] !== 0);
    return { firsts: used(this.#firsts), seconds: used(this.#seconds), counts: used(this.#counts) };
  }

  /** The pairs put in order of their first number, which is below `count`. */
  byFirst(count: number): { each(first: number, use: (second: number, count: number) => void): void } {
    const [firsts, seconds, counts] = [this.#firsts, this.#seconds, this.#counts];
    const starts = new Int32Array(count + 1);
    for (let slot = 0; slot < counts.length; slot++) if (counts[slot] !== 0) starts[firsts[slot]! + 1]! += 1;
    for (let first = 0; first < count; first++) starts[first + 1]! += starts[first]!;
    const next = starts.slice();
    const slots = new Int32Array(this.#size);
    for (let slot = 0; slot < counts.length; slot++) {
      if (counts[slot] === 0) continue;
      slots[next[firsts[slot]!]!] = slot;
      next[firsts[slot]!]! += 1;
    }
    return {
      each(first, use) {
        for (let i = starts[first]!; i < starts[first + 1]!; i++) use(seconds[slots[i]!]!, counts[slots[i]!]!);
      },
    };
  }

  #slotOf(first: number, second: number): number {
    const mask = this.#counts.length - 1;
    let slot = mix32(Math.imul(first, 0x9e3779b1) ^ second) & mask;
    while (this.#counts[slot] !== 0 && (this.#firsts[slot] !== first || this.#seconds[slot] !== second)) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #grow(): void {
    const [firsts, seconds, counts] = [this.#firsts, this.#seconds, this.#counts];
    this.#firsts = new Int32Array(2 * firsts.length);
    this.#seconds = new Int32Array(2 * firsts.length);
    this.#counts = new Int32Array(2 * firsts.length);
    for (let old = 0; old < counts.length; old++) {
      if (counts[old] === 0) continue;
      const slot = this.#slotOf(firsts[old]!, seconds[old]!);
      this.#firsts[slot] = firsts[old]!;
      this.#seconds[slot] = seconds[old]!;
      this.#counts[slot] = counts[old]!;
    }
  }
}
