import { FIELDS, Field, rarity, type TermCounts } from '../../../vectors/index.js';

/**
 * A weight of 1 in fixed point. Products of two weights, and their sum over two rows of length 1, are whole numbers
 * below 2^31. Adding them is exact, so no order of terms, articles or arrivals can change a bit of a cosine.
 */
export const ONE = 1 << 15;
/** A cosine of 1, as such a sum. */
export const COSINE_ONE = ONE * ONE;
/** How finely a weight is computed before the row is scaled. */
const FINE = 1024;
/** Higher counts of a term count as this, because (1 + ln tf) hardly grows any more. */
const MAX_COUNTED = 255;

/** An entry of a row is one number: the term in the high bits, its rarity (see `rarity`) in these low bits. */
export const RARITY_BITS = 8;
export const RARITY_MASK = (1 << RARITY_BITS) - 1;

/**
 * The weighted terms of one article, field after field: the entries of field `f` are those from `bounds[f]` to
 * `bounds[f + 1]`. Only fields that are compared have entries. An entry takes seven bytes; an article of 6,000
 * characters has about 350.
 */
export interface TermRow {
  /** `term << RARITY_BITS`, and for the entries of field `All`, which come first, the rarity. */
  readonly entries: Int32Array;
  /** Scaled to length 1 in each field, in units of 1 / {@link ONE}. */
  readonly weights: Uint16Array;
  readonly counts: Uint8Array;
  readonly bounds: Int32Array;
  /** Number of different terms in the article: the entries of field `All`. */
  readonly size: number;
  /** The sum of their weights. */
  total: number;
}

/** A row of zeros with this many entries; its numbers are in one buffer, because they are read together. */
export function emptyRow(bounds: Int32Array): TermRow {
  const entries = bounds[FIELDS]!;
  const bytes = new ArrayBuffer(7 * entries);
  return {
    entries: new Int32Array(bytes, 0, entries),
    weights: new Uint16Array(bytes, 4 * entries, entries),
    counts: new Uint8Array(bytes, 6 * entries, entries),
    bounds,
    size: bounds[Field.All + 1]!,
    total: 0,
  };
}

/**
 * Turns the only article of some counts into a row, with weights of 0; see {@link weighRow}.
 *
 * @param compared the fields that are kept, besides `All`.
 */
export function rowOf({ fields }: TermCounts, compared: readonly Field[]): TermRow {
  const bounds = new Int32Array(FIELDS + 1);
  const isKept = (field: number): boolean => field === Field.All || compared.includes(field as Field);
  for (let field = 0; field < FIELDS; field++) {
    const size = isKept(field) ? fields[field]!.terms.length : 0;
    bounds[field + 1] = bounds[field]! + size;
  }
  const row = emptyRow(bounds);
  for (let field = 0; field < FIELDS; field++) {
    if (!isKept(field)) continue;
    const { terms, counts } = fields[field]!;
    const from = bounds[field]!;
    for (let at = 0; at < terms.length; at++) {
      row.entries[from + at] = terms[at]! << RARITY_BITS;
      row.counts[from + at] = Math.min(counts[at]!, MAX_COUNTED);
    }
  }
  return row;
}

const TF = Float64Array.from({ length: MAX_COUNTED + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

let fine = new Float64Array(1 << 12);

/**
 * Weights a row: (1 + ln tf) · idf, each field scaled to length 1, as `weighTerms` does for a collection, but in whole
 * numbers throughout.
 *
 * @param idf the inverse document frequency of a term, in nats, 0 or more.
 */
export function weighRow(row: TermRow, idf: (term: number) => number): void {
  const { entries, counts, weights, bounds } = row;
  if (entries.length > fine.length) fine = new Float64Array(2 * entries.length);
  for (let field = 0; field < FIELDS; field++) {
    const end = bounds[field + 1]!;
    let squares = 0;
    for (let at = bounds[field]!; at < end; at++) {
      const term = entries[at]! >>> RARITY_BITS;
      const own = idf(term);
      if (field === Field.All) entries[at] = (term << RARITY_BITS) | rarity(own);
      const weight = Math.round(TF[counts[at]!]! * own * FINE);
      fine[at] = weight;
      squares += weight * weight;
    }
    const scale = squares === 0 ? 0 : ONE / Math.sqrt(squares);
    for (let at = bounds[field]!; at < end; at++) weights[at] = Math.round(fine[at]! * scale);
  }
  noteTotal(row);
}

/**
 * The cosine of a row with itself as it would be weighted now, over all terms, in units of 1 / {@link COSINE_ONE}. A
 * whole number.
 *
 * @param idf see {@link weighRow}.
 */
export function cosineAnew({ entries, counts, weights, size }: TermRow, idf: (term: number) => number): number {
  if (size > fine.length) fine = new Float64Array(2 * size);
  let squares = 0;
  for (let at = 0; at < size; at++) {
    const weight = Math.round(TF[counts[at]!]! * idf(entries[at]! >>> RARITY_BITS) * FINE);
    fine[at] = weight;
    squares += weight * weight;
  }
  const scale = squares === 0 ? 0 : ONE / Math.sqrt(squares);
  let sum = 0;
  for (let at = 0; at < size; at++) sum += Math.round(fine[at]! * scale) * weights[at]!;
  return sum;
}

/** Sums the weights of a row after they were set. */
export function noteTotal(row: TermRow): void {
  const { weights, size } = row;
  let total = 0;
  for (let at = 0; at < size; at++) total += weights[at]!;
  row.total = total;
}
