import { FIELDS, Field } from '../../vectors/term-counts.js';
import { RARITY_SUM, SUMS } from '../pair-features.js';
import { COSINE_ONE, type TermRow } from './term-row.js';

/**
 * Compares one row with many: it is spread out once, by term, and the others are read against it. Sums are whole numbers, so the cosine of
 * a and b is that of b and a, whichever is spread.
 */
export class RowComparison {
  readonly #spread: Uint16Array[] = Array.from({ length: FIELDS }, () => new Uint16Array(0));
  #rarities = new Uint8Array(0);
  readonly #fields: readonly Field[];

  /** @param fields those that are asked for, `All` among them; the others are taken for 0. */
  constructor(fields: readonly Field[]) {
    this.#fields = fields;
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
      let all = 0;
      for (const field of this.#fields) {
        const sum = this.#product(other, field);
        sums[field] = sum / COSINE_ONE;
        if (field === Field.All) all = sum;
      }
      sums[RARITY_SUM] = this.#rarity(other);
      each(place, all, sums);
    }
    this.#clear(row);
  }

  #product({ terms, weights, bounds }: TermRow, field: Field): number {
    const spread = this.#spread[field] as Uint16Array;
    const end = bounds[field + 1] as number;
    let sum = 0;
    for (let at = bounds[field] as number; at < end; at++) {
      // Terms met later than the row was spread are in nobody's row but the other's.
      sum += (spread[terms[at] as number] ?? 0) * (weights[at] as number);
    }
    return sum;
  }

  /** Of the terms that both hold; where they were weighed at different times, the smaller rarity. */
  #rarity({ terms, rarities }: TermRow): number {
    const spread = this.#rarities;
    let sum = 0;
    for (let at = 0; at < rarities.length; at++) {
      sum += Math.min(spread[terms[at] as number] ?? 0, rarities[at] as number);
    }
    return sum;
  }

  #write({ terms, weights, rarities, bounds }: TermRow): void {
    for (const field of this.#fields) {
      let spread = this.#spread[field] as Uint16Array;
      for (let at = bounds[field] as number; at < (bounds[field + 1] as number); at++) {
        const term = terms[at] as number;
        if (term >= spread.length) {
          spread = new Uint16Array(Math.max(term + 1, 2 * spread.length));
          spread.set(this.#spread[field] as Uint16Array);
          this.#spread[field] = spread;
        }
        spread[term] = weights[at] as number;
      }
    }
    const { length } = this.#spread[Field.All] as Uint16Array;
    if (this.#rarities.length < length) this.#rarities = new Uint8Array(length);
    for (let at = 0; at < rarities.length; at++) this.#rarities[terms[at] as number] = rarities[at] as number;
  }

  #clear({ terms, rarities, bounds }: TermRow): void {
    for (let at = 0; at < rarities.length; at++) this.#rarities[terms[at] as number] = 0;
    for (const field of this.#fields) {
      const spread = this.#spread[field] as Uint16Array;
      for (let at = bounds[field] as number; at < (bounds[field + 1] as number); at++) spread[terms[at] as number] = 0;
    }
  }
}
