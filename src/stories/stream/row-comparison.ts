import { FIELDS, Field } from '../../vectors/term-counts.js';
import { RARITY_SUM, SUMS } from '../pair-features.js';
import { COSINE_ONE, type TermRow } from './term-row.js';

/** Below its rarity, a term's weight: both in one number, because both are wanted of every shared term. */
const WEIGHT_BITS = 16;
const WEIGHT_MASK = 0xffff;

/**
 * Compares one row with many: it is spread out once, by term, and the others are read against it. Sums are whole numbers, so the cosine of
 * a and b is that of b and a, whichever is spread.
 */
export class RowComparison {
  /** By term: weight and rarity over all; and by field and term, weights. */
  #all = new Int32Array(1 << 12);
  readonly #spread: Uint16Array[] = Array.from({ length: FIELDS }, () => new Uint16Array(1 << 12));
  /** A bit for each term that is spread: small enough to stay near the processor, and most terms of another row have none. */
  #bits = new Int32Array(1 << 7);
  readonly #fields: readonly Field[];

  /** @param fields those that are compared besides all terms; the others are taken for 0. */
  constructor(fields: readonly Field[]) {
    this.#fields = fields;
  }

  /** Makes room for the terms of a row. To be called before a row is compared for the first time. */
  know({ terms }: TermRow): void {
    let most = 0;
    for (const term of terms) if (term > most) most = term;
    if (most < this.#all.length) return;
    const size = Math.max(most + 1, 2 * this.#all.length);
    this.#all = new Int32Array(size);
    this.#bits = new Int32Array((size >> 5) + 1);
    for (const field of this.#fields) this.#spread[field] = new Uint16Array(size);
  }

  /** Compares `row` with each of `others`: calls back with the cosine over all terms, and with `sums` as `writeOwnFeatures` reads them. */
  compare(
    row: TermRow,
    others: readonly TermRow[],
    each: (place: number, cosine: number, sums: Float32Array) => void,
  ): void {
    this.#write(row);
    const sums = new Float32Array(SUMS);
    for (let place = 0; place < others.length; place++) {
      const other = others[place] as TermRow;
      const all = this.#shared(other, sums);
      for (const field of this.#fields) sums[field] = this.#product(other, field) / COSINE_ONE;
      each(place, all, sums);
    }
    this.#clear(row);
  }

  /** Cosine and rarity over the shared terms; where those were weighed at different times, the smaller rarity. */
  #shared({ terms, weights, rarities }: TermRow, sums: Float32Array): number {
    const spread = this.#all;
    const bits = this.#bits;
    const end = rarities.length;
    let cosine = 0;
    let rarity = 0;
    for (let at = 0; at < end; at++) {
      const term = terms[at] as number;
      if (((bits[term >> 5] as number) & (1 << (term & 31))) === 0) continue;
      const own = spread[term] as number;
      cosine += (own & WEIGHT_MASK) * (weights[at] as number);
      rarity += Math.min(own >> WEIGHT_BITS, rarities[at] as number);
    }
    sums[Field.All] = cosine / COSINE_ONE;
    sums[RARITY_SUM] = rarity;
    return cosine;
  }

  #product({ terms, weights, bounds }: TermRow, field: Field): number {
    const spread = this.#spread[field] as Uint16Array;
    const bits = this.#bits;
    const end = bounds[field + 1] as number;
    let sum = 0;
    for (let at = bounds[field] as number; at < end; at++) {
      const term = terms[at] as number;
      if (((bits[term >> 5] as number) & (1 << (term & 31))) === 0) continue;
      sum += (spread[term] as number) * (weights[at] as number);
    }
    return sum;
  }

  #write({ terms, weights, rarities, bounds }: TermRow): void {
    for (let at = 0; at < rarities.length; at++) {
      const term = terms[at] as number;
      this.#bits[term >> 5] = (this.#bits[term >> 5] as number) | (1 << (term & 31));
      this.#all[term] = ((rarities[at] as number) << WEIGHT_BITS) | (weights[at] as number);
    }
    for (const field of this.#fields) {
      const spread = this.#spread[field] as Uint16Array;
      for (let at = bounds[field] as number; at < (bounds[field + 1] as number); at++) {
        spread[terms[at] as number] = weights[at] as number;
      }
    }
  }

  #clear({ terms, rarities, bounds }: TermRow): void {
    for (let at = 0; at < rarities.length; at++) {
      const term = terms[at] as number;
      this.#bits[term >> 5] = 0;
      this.#all[term] = 0;
    }
    for (const field of this.#fields) {
      const spread = this.#spread[field] as Uint16Array;
      for (let at = bounds[field] as number; at < (bounds[field + 1] as number); at++) spread[terms[at] as number] = 0;
    }
  }
}
