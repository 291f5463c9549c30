import { FIELDS, Field } from '../../../vectors/index.js';
import { CONTAINED, type LinkModel, MIN_COSINE, RAREST, RARITY_SUM, SUMS } from '../../link/index.js';
import { COSINE_ONE, RARITY_BITS, RARITY_MASK, type TermRow } from './term-row.js';

/** A term's weight is stored below its rarity in one number, because every shared term needs both. */
const WEIGHT_BITS = 16;
const WEIGHT_MASK = 0xffff;

/** The features of a model decide which fields have to be compared. */
const FIELD_OF_FEATURE = new Map<string, Field>([
  ['lead', Field.Lead],
  ['titles', Field.Title],
  ['names', Field.Names],
  ['figures', Field.Figures],
]);

/** The fields that a model compares, besides all terms. */
export function comparedFields({ features }: LinkModel): readonly Field[] {
  return features.flatMap(({ name }) => FIELD_OF_FEATURE.get(name) ?? []);
}

/**
 * Compares one row with many: it is spread out once, by term, and the others are read against it. Sums are whole
 * numbers, so the cosine is the same whichever of the two rows is spread.
 */
export class RowComparison {
  /**
   * The sums of the latest comparison, as `writeOwnFeatures` reads them. They lack the fields of articles that share
   * nothing.
   */
  readonly sums = new Float32Array(SUMS);
  /** By term, weight and rarity over all; by field and term, weights. */
  #all = new Int32Array(1 << 12);
  readonly #spread: Uint16Array[] = Array.from({ length: FIELDS }, () => new Uint16Array(1 << 12));
  /** One bit per spread term: small enough to stay in the cache, and most terms of another row have no bit set. */
  #bits = new Int32Array(1 << 7);
  readonly #fields: readonly Field[];
  /** Indices of the shared terms in the other row of a comparison. */
  #shared = new Int32Array(1 << 10);
  /** The weights of all terms of the row that is spread, summed. */
  #total = 0;

  /** @param fields those that are compared besides all terms; the others count as 0. */
  constructor(fields: readonly Field[]) {
    this.#fields = fields;
  }

  /** Makes room for the terms of a row. Must be called before a row is first compared. */
  know({ entries, size: terms }: TermRow): void {
    // One more entry is written than is used.
    if (terms >= this.#shared.length) this.#shared = new Int32Array(2 * terms);
    let maxTerm = 0;
    for (let at = 0; at < entries.length; at++) maxTerm = Math.max(maxTerm, entries[at]!);
    maxTerm >>>= RARITY_BITS;
    if (maxTerm < this.#all.length) return;
    const size = Math.max(maxTerm + 1, 2 * this.#all.length);
    this.#all = new Int32Array(size);
    this.#bits = new Int32Array((size >> 5) + 1);
    for (const field of this.#fields) this.#spread[field] = new Uint16Array(size);
  }

  /** Spreads the row that others are then compared {@link with}. Clear it before spreading the next. */
  spread(row: TermRow): void {
    const { entries, weights, bounds, size } = row;
    this.#total = row.total;
    for (let at = 0; at < size; at++) {
      const entry = entries[at]!;
      const term = entry >>> RARITY_BITS;
      this.#bits[term >> 5]! |= 1 << term;
      this.#all[term] = ((entry & RARITY_MASK) << WEIGHT_BITS) | weights[at]!;
    }
    for (const field of this.#fields) {
      const spread = this.#spread[field]!;
      for (let at = bounds[field]!; at < bounds[field + 1]!; at++) {
        spread[entries[at]! >>> RARITY_BITS] = weights[at]!;
      }
    }
  }

  clear(row: TermRow): void {
    const { entries, bounds, size } = row;
    for (let at = 0; at < size; at++) {
      const term = entries[at]! >>> RARITY_BITS;
      this.#bits[term >> 5] = 0;
      this.#all[term] = 0;
    }
    for (const field of this.#fields) {
      const spread = this.#spread[field]!;
      for (let at = bounds[field]!; at < bounds[field + 1]!; at++) {
        spread[entries[at]! >>> RARITY_BITS] = 0;
      }
    }
  }

  /**
   * The cosine over all terms of the spread row and another, in units of 1 / {@link COSINE_ONE}; `sums` has more about
   * the pair. If shared terms were weighted at different times, the smaller rarity counts.
   */
  with(other: TermRow): number {
    const { entries, weights, size } = other;
    const spread = this.#all;
    const bits = this.#bits;
    const shared = this.#shared;
    // Without a branch, because one term in seven is shared, which no processor can predict.
    let count = 0;
    for (let at = 0; at < size; at++) {
      const term = entries[at]! >>> RARITY_BITS;
      shared[count] = at;
      count += (bits[term >> 5]! >>> (term & 31)) & 1;
    }
    let cosine = 0;
    let rarity = 0;
    let rarest = 0;
    let ofSpread = 0;
    let ofOther = 0;
    for (let index = 0; index < count; index++) {
      const at = shared[index]!;
      const entry = entries[at]!;
      const weight = weights[at]!;
      const own = spread[entry >>> RARITY_BITS]!;
      cosine += (own & WEIGHT_MASK) * weight;
      ofSpread += own & WEIGHT_MASK;
      ofOther += weight;
      const smaller = Math.min(own >> WEIGHT_BITS, entry & RARITY_MASK);
      rarity += smaller;
      if (smaller > rarest) rarest = smaller;
    }
    const { sums } = this;
    sums[Field.All] = cosine / COSINE_ONE;
    sums[RARITY_SUM] = rarity;
    sums[RAREST] = rarest;
    sums[CONTAINED] = Math.max(ofSpread / (this.#total || 1), ofOther / (other.total || 1));
    if (cosine > MIN_COSINE * COSINE_ONE) this.sumFields(other);
    return cosine;
  }

  /** Completes `sums` by the fields, for a pair that shares next to nothing and is compared all the same. */
  sumFields(other: TermRow): void {
    for (const field of this.#fields) this.sums[field] = this.#product(other, field) / COSINE_ONE;
  }

  #product({ entries, weights, bounds }: TermRow, field: Field): number {
    const spread = this.#spread[field]!;
    const bits = this.#bits;
    const end = bounds[field + 1]!;
    let sum = 0;
    for (let at = bounds[field]!; at < end; at++) {
      const term = entries[at]! >>> RARITY_BITS;
      if ((bits[term >> 5]! & (1 << term)) === 0) continue;
      sum += spread[term]! * weights[at]!;
    }
    return sum;
  }
}
