/** A list of 32-bit integers that doubles its capacity as it grows. Setting a lower `length` drops the last ones. */
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
   * Appends `count` undefined values and returns the array of all values, for the caller to set them; the array is
   * valid until the next push.
   */
  extend(count: number): Int32Array {
    this.length += count;
    while (this.length > this.#values.length) this.#values = doubled(this.#values);
    return this.#values;
  }

  at(index: number): number {
    return this.#values[index]!;
  }

  /** The values without a copy; valid until the next push. */
  view(): Int32Array {
    return this.#values.subarray(0, this.length);
  }

  /** A copy of the values. */
  finish(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}

type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array | Float64Array;

/** A copy of the array with `length` entries; new ones are 0. */
export function grown<T extends Numbers>(values: T, length: number): T {
  const larger = new (values.constructor as new (length: number) => T)(length);
  larger.set(values);
  return larger;
}

/** A copy of the array with twice the length; new entries are 0. */
export function doubled<T extends Numbers>(values: T): T {
  return grown(values, values.length * 2);
}

/** The entries of all lists, one after the other; a single list is returned as it is. */
export function concatenated<T extends Numbers | Float32Array>(parts: readonly T[]): T {
  const [first] = parts;
  if (first === undefined) throw new TypeError('there must be a list, which says of what type all are');
  if (parts.length === 1) return first;
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const all = new (first.constructor as new (length: number) => T)(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
