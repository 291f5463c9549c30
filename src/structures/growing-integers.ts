/** A list of 32-bit integers that doubles its room as it grows; `length` may be set lower to forget the last ones. */
export class GrowingIntegers {
  length = 0;
  #values: Int32Array;

  constructor(room: number) {
    this.#values = new Int32Array(Math.max(1, room));
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#values = doubled(this.#values);
    this.#values[this.length++] = value;
  }

  /**
   * Appends `count` values of any kind, for the caller to set in the array that is returned: all values, valid until
   * the next push.
   */
  extend(count: number): Int32Array {
    this.length += count;
    while (this.length > this.#values.length) this.#values = doubled(this.#values);
    return this.#values;
  }

  at(index: number): number {
    return this.#values[index]!;
  }

  /** What was pushed, without a copy: valid until the next push. */
  view(): Int32Array {
    return this.#values.subarray(0, this.length);
  }

  /** What was pushed, as an array of its own. */
  finish(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}

type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

/** The same values in an array of the same kind with `length` entries; what is new is 0. */
export function grown<T extends Numbers>(values: T, length: number): T {
  const larger = new (values.constructor as new (length: number) => T)(length);
  larger.set(values);
  return larger;
}

/** The same values in an array of twice the length. */
export function doubled<T extends Numbers>(values: T): T {
  return grown(values, values.length * 2);
}
