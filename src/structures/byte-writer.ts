import { type Steps, takeSteps, unreadable } from './snapshot.js';

/** Size of a block, unless one value needs more. */
const BLOCK = 1 << 20;

/**
 * Writes numbers, strings and arrays one after the other, in blocks: a buffer that doubles would take three times the
 * memory of what is written.
 */
export class ByteWriter {
  /** Blocks that are full. */
  readonly #blocks: Uint8Array[] = [];
  #bytes = new Uint8Array(1 << 16);
  #view = new DataView(this.#bytes.buffer);
  /** How many bytes of the current block are written. */
  #length = 0;

  /** A whole number from 0 to 2^53 − 1, in groups of seven bits, lowest first. */
  count(value: number): void {
    this.#room(8);
    let rest = value;
    while (rest >= 0x80) {
      this.#bytes[this.#length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** Any number, infinities included. */
  number(value: number): void {
    this.#room(8);
    this.#view.setFloat64(this.#length, value, true);
    this.#length += 8;
  }

  /** A string, exactly: one byte per character if all are ASCII, else UTF-16, which keeps lone surrogates. */
  string(value: string): void {
    let isWide = false;
    for (let at = 0; at < value.length && !isWide; at++) isWide = value.charCodeAt(at) > 127;
    this.count(2 * value.length + (isWide ? 1 : 0));
    this.#room(2 * value.length);
    for (let at = 0; at < value.length; at++) {
      const unit = value.charCodeAt(at);
      this.#bytes[this.#length++] = unit & 0xff;
      if (isWide) this.#bytes[this.#length++] = unit >> 8;
    }
  }

  optional(value: string | undefined): void {
    this.count(value === undefined ? 0 : 1);
    if (value !== undefined) this.string(value);
  }

  bytes(values: Uint8Array): void {
    this.#room(values.length);
    this.#bytes.set(values, this.#length);
    this.#length += values.length;
  }

  /** Numbers from 0 to 65,535, little-endian on every machine. */
  shorts(values: Uint16Array): void {
    this.#room(2 * values.length);
    for (const value of values) {
      this.#bytes[this.#length++] = value & 0xff;
      this.#bytes[this.#length++] = value >> 8;
    }
  }

  /** All bytes, behind as many free bytes as asked for. The writer is empty afterwards. */
  finish(free = 0): Uint8Array {
    return takeSteps(this.finishSteps(free));
  }

  /** {@link finish} in small steps. */
  *finishSteps(free: number): Steps<Uint8Array> {
    this.#close();
    const all = new Uint8Array(free + this.#blocks.reduce((sum, block) => sum + block.length, 0));
    let at = free;
    for (const block of this.#blocks.splice(0)) {
      all.set(block, at);
      at += block.length;
      yield;
    }
    return all;
  }

  #room(size: number): void {
    if (this.#length + size <= this.#bytes.length) return;
    this.#close();
    this.#bytes = new Uint8Array(Math.max(size, BLOCK));
    this.#view = new DataView(this.#bytes.buffer);
  }

  /** Puts what is written of the current block behind the full ones. */
  #close(): void {
    this.#blocks.push(this.#bytes.subarray(0, this.#length));
    this.#bytes = this.#bytes.subarray(this.#length);
    this.#view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset);
    this.#length = 0;
  }
}

/** Reads what a {@link ByteWriter} wrote. @throws {SameStoryError} `invalid-snapshot` if the bytes end too soon. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.#at === this.#bytes.length;
  }

  count(): number {
    let value = 0;
    for (let factor = 1; ; factor *= 0x80) {
      const byte = this.#bytes[this.#take(1)]!;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
    }
  }

  number(): number {
    return this.#view.getFloat64(this.#take(8), true);
  }

  string(): string {
    const header = this.count();
    const isWide = header % 2 === 1;
    const length = (header - (header % 2)) / 2;
    const from = this.#take(isWide ? 2 * length : length);
    let text = '';
    // In pieces, because the number of arguments of a call is limited.
    for (let done = 0; done < length; done += 8192) {
      const units = Array.from({ length: Math.min(8192, length - done) }, (_, index) =>
        isWide ? this.#view.getUint16(from + 2 * (done + index), true) : this.#bytes[from + done + index]!,
      );
      text += String.fromCharCode(...units);
    }
    return text;
  }

  optional(): string | undefined {
    return this.count() === 0 ? undefined : this.string();
  }

  bytes(length: number): Uint8Array {
    const from = this.#take(length);
    return this.#bytes.slice(from, from + length);
  }

  shorts(length: number): Uint16Array {
    const from = this.#take(2 * length);
    const values = new Uint16Array(length);
    for (let at = 0; at < length; at++) values[at] = this.#view.getUint16(from + 2 * at, true);
    return values;
  }

  #take(size: number): number {
    const from = this.#at;
    if (from + size > this.#bytes.length) {
      throw unreadable('it ends too soon: take an earlier one');
    }
    this.#at = from + size;
    return from;
  }
}
