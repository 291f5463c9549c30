/** Rows in one block, a power of two. */
const BLOCK = 1 << 14;

/**
 * A growing list of rows of unsigned 32-bit integers. Memory is added in blocks and never copied, so growth needs no
 * second copy of what is there.
 */
export class IntegerRows {
  length = 0;
  readonly #width: number;
  readonly #blocks: Uint32Array[] = [];

  constructor(width: number) {
    this.#width = width;
  }

  push(...row: readonly number[]): void {
    if (this.length % BLOCK === 0) this.#blocks.push(new Uint32Array(BLOCK * this.#width));
    this.#blocks.at(-1)!.set(row, (this.length % BLOCK) * this.#width);
    this.length++;
  }

  at(row: number, column: number): number {
    return this.#blocks[Math.floor(row / BLOCK)]![(row % BLOCK) * this.#width + column]!;
  }
}
