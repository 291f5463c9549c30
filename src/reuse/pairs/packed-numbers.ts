/**
 * A growing list of whole numbers, seven bits per byte (LEB128), for numbers that are mostly small. It can be read from
 * any offset that was noted while writing.
 */
export class PackedNumbers {
  #bytes = new Uint8Array(1 << 12);
  #length = 0;
  #cursor = 0;

  /** Length in bytes: the offset of the next number. */
  get length(): number {
    return this.#length;
  }

  /** Appends a number from 0 to 2^31 - 1. */
  push(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const larger = new Uint8Array(Math.ceil(1.5 * this.#bytes.length));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Appends a number of either sign, of less than 2^30. */
  pushSigned(value: number): void {
    this.push(((value << 1) ^ (value >> 31)) >>> 0);
  }

  /** The bytes, without a copy; valid until the next number is added. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Appends numbers that were packed before. */
  append(bytes: Uint8Array): void {
    if (this.#length + bytes.length > this.#bytes.length) {
      const larger = new Uint8Array(Math.ceil(1.5 * (this.#length + bytes.length)));
      larger.set(this.view());
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Moves to an offset, from which {@link next} reads on. */
  seek(offset: number): this {
    this.#cursor = offset;
    return this;
  }

  next(): number {
    const bytes = this.#bytes;
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[this.#cursor++]!;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  nextSigned(): number {
    const value = this.next();
    return (value >>> 1) ^ -(value & 1);
  }
}
