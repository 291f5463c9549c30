import { rarity } from '../../vectors/idf.js';
import { FIELDS, Field, type TermCounts } from '../../vectors/term-counts.js';

/**
 * A weight of 1 in fixed point. Products of two weights, and their sum over two rows of length 1, are whole numbers below 2^31: adding
 * them is exact, so that no order of terms, articles or arrivals can move a cosine by a bit.
 */
export const ONE = 1 << 15;
/** A cosine of 1, as such a sum. */
export const COSINE_ONE = ONE * ONE;
/** How finely a weight is read before the row is scaled. */
const FINE = 1024;
/** Higher counts of a term in an article count as this; (1 + ln tf) has hardly moved for long. */
const MOST_COUNTED = 255;

/**
 * The weighted terms of one article: field after field, the entries of field `f` are those from `bounds[f]` to `bounds[f + 1]`. Seven bytes
 * an entry, eight in field `All`, some 400 entries for an article of 6,000 characters.
 */
export interface TermRow {
  readonly terms: Int32Array;
  readonly counts: Uint8Array;
  /** Scaled to length 1 in each field, in units of 1 / {@link ONE}. */
  readonly weights: Uint16Array;
  /** What sharing each term says, see `rarity`; for the entries of field `All`, which come first. */
  readonly rarities: Uint8Array;
  readonly bounds: Int32Array;
}

/** The only article of some counts as a row, weights still at 0; see {@link weighRow}. */
export function rowOf({ fields, terms }: TermCounts): TermRow {
  const bounds = new Int32Array(FIELDS + 1);
  fields.forEach((field, place) => {
    bounds[place + 1] = (bounds[place] as number) + field.terms.length;
  });
  const size = bounds[FIELDS] as number;
  const row: TermRow = {
    terms: new Int32Array(size),
    counts: new Uint8Array(size),
    weights: new Uint16Array(size),
    rarities: new Uint8Array(terms.length),
    bounds,
  };
  fields.forEach((field, place) => {
    row.terms.set(field.terms, bounds[place]);
    row.counts.set(
      field.counts.map((count) => Math.min(count, MOST_COUNTED)),
      bounds[place],
    );
  });
  return row;
}

/** How many different terms an article holds. */
export function termsOf({ bounds }: TermRow): number {
  return bounds[Field.All + 1] as number;
}

const TF = Float64Array.from({ length: MOST_COUNTED + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));

/**
 * Weighs a row: (1 + ln tf) · idf, each field scaled to length 1, as `weighTerms` does for a collection, but in whole numbers all the way.
 *
 * @param idf the inverse document frequency of a term, in nats, 0 or more.
 */
export function weighRow({ terms, counts, weights, rarities, bounds }: TermRow, idf: (term: number) => number): void {
  const fine = new Float64Array(terms.length);
  for (let field = 0; field < FIELDS; field++) {
    const end = bounds[field + 1] as number;
    let squares = 0;
    for (let at = bounds[field] as number; at < end; at++) {
      const own = idf(terms[at] as number);
      if (field === Field.All) rarities[at] = rarity(own);
      const weight = Math.round((TF[counts[at] as number] as number) * own * FINE);
      fine[at] = weight;
      squares += weight * weight;
    }
    const scale = squares === 0 ? 0 : ONE / Math.sqrt(squares);
    for (let at = bounds[field] as number; at < end; at++) weights[at] = Math.round((fine[at] as number) * scale);
  }
}
