import { inverseDocumentFrequencies, rarity } from './idf.js';
import { FIELDS, Field, type TermCounts } from './term-counts.js';

/**
 * TF-IDF rows of a collection, rarest term first. The entries of article `i` are those from `offsets[i]` to `offsets[i + 1]`,
 * ascending by rank; entry `e` is the term of rank `ranks[e]`, and `weights[e * FIELDS + field]` is its weight in a field. Every field
 * of every row has length 1 (or 0 where the field is empty), so that a dot product is a cosine.
 *
 * All fields of a term lie side by side, because a pair of articles is always compared in all of them at once.
 */
export interface WeightedRows {
  readonly articles: number;
  readonly offsets: Int32Array;
  readonly ranks: Int32Array;
  readonly weights: Float32Array;
  /** What sharing the term of each entry says; see `rarity`. */
  readonly rarities: Uint8Array;
  /** Vocabulary number of the term of each rank. */
  readonly termOfRank: Int32Array;
  /** The articles that hold the term of rank `r` are `holders[postings[r]]` to `holders[postings[r + 1]]`, ascending. */
  readonly postings: Int32Array;
  readonly holders: Int32Array;
  /** The entry of the row that each posting is. */
  readonly entryOfPosting: Int32Array;
}

/**
 * Weighs counted terms: (1 + ln tf) · idf (sublinear TF, see {@link inverseDocumentFrequencies}), each field of a row scaled to
 * length 1. Linear in the number of entries: rows are sorted by building the inverted index and reading it back.
 */
export function weighTerms(counts: TermCounts): WeightedRows {
  const { articles, offsets, terms, vocabulary } = counts;
  const idfs = inverseDocumentFrequencies(counts);

  const frequencies = new Int32Array(vocabulary.size);
  for (const term of terms) frequencies[term] = (frequencies[term] as number) + 1;
  const termOfRank = byFrequency(frequencies, articles);
  const rankOfTerm = new Int32Array(vocabulary.size);
  const postings = new Int32Array(termOfRank.length + 1);
  termOfRank.forEach((term, rank) => {
    rankOfTerm[term] = rank;
    postings[rank + 1] = (postings[rank] as number) + (frequencies[term] as number);
  });

  // Into the index: articles in order, so that each posting list is ascending.
  const holders = new Int32Array(terms.length);
  const countEntry = new Int32Array(terms.length);
  const next = postings.slice();
  for (let article = 0; article < articles; article++) {
    for (let entry = offsets[article] as number; entry < (offsets[article + 1] as number); entry++) {
      const rank = rankOfTerm[terms[entry] as number] as number;
      const at = next[rank] as number;
      next[rank] = at + 1;
      holders[at] = article;
      countEntry[at] = entry;
    }
  }

  // And back out of it: ranks in order, so that each row is ascending.
  const ranks = new Int32Array(terms.length);
  const source = new Int32Array(terms.length);
  const entryOfPosting = new Int32Array(terms.length);
  const fill = offsets.slice();
  for (let rank = 0; rank < termOfRank.length; rank++) {
    const end = postings[rank + 1] as number;
    for (let posting = postings[rank] as number; posting < end; posting++) {
      const article = holders[posting] as number;
      const entry = fill[article] as number;
      fill[article] = entry + 1;
      ranks[entry] = rank;
      source[entry] = countEntry[posting] as number;
      entryOfPosting[posting] = entry;
    }
  }

  // The rows are weighed one after the other, because what a row reads and writes then lies close together.
  const weights = new Float32Array(terms.length * FIELDS);
  const rarities = new Uint8Array(terms.length);
  const squares = new Float64Array(FIELDS);
  for (let article = 0; article < articles; article++) {
    const idf = idfs.get(counts.languages[article] as string) as Float64Array;
    const to = (offsets[article + 1] as number) * FIELDS;
    squares.fill(0);
    for (let entry = offsets[article] as number, at = entry * FIELDS; at < to; entry++, at += FIELDS) {
      const own = idf[termOfRank[ranks[entry] as number] as number] as number;
      rarities[entry] = rarity(own);
      const from = (source[entry] as number) * FIELDS;
      for (let field = 0; field < FIELDS; field++) {
        const count = counts.counts[from + field] as number;
        if (count === 0) continue; // four in five are
        const weight = Math.fround(sublinear(count) * own);
        weights[at + field] = weight;
        squares[field] = (squares[field] as number) + weight * weight;
      }
    }
    // Every field to length 1.
    const scales = squares.map((sum) => (sum === 0 ? 0 : 1 / Math.sqrt(sum)));
    for (let at = (offsets[article] as number) * FIELDS; at < to; at += FIELDS) {
      for (let field = 0; field < FIELDS; field++) {
        const weight = weights[at + field] as number;
        if (weight !== 0) weights[at + field] = weight * (scales[field] as number);
      }
    }
  }
  return { articles, offsets, ranks, weights, rarities, termOfRank, postings, holders, entryOfPosting };
}

// Nearly all counts are small.
const SUBLINEAR = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(count));

function sublinear(count: number): number {
  return count < SUBLINEAR.length ? (SUBLINEAR[count] as number) : 1 + Math.log(count);
}

/** Terms in order of how few articles hold them, equal ones by number; those that no article holds are left out. */
function byFrequency(frequencies: Int32Array, most: number): Int32Array {
  const starts = new Int32Array(most + 2);
  for (const frequency of frequencies) starts[frequency + 1] = (starts[frequency + 1] as number) + 1;
  const absent = starts[1] as number;
  starts[1] = 0;
  for (let frequency = 1; frequency < starts.length; frequency++) {
    starts[frequency] = (starts[frequency] as number) + (starts[frequency - 1] as number);
  }
  const order = new Int32Array(frequencies.length - absent);
  frequencies.forEach((frequency, term) => {
    if (frequency === 0) return;
    const at = starts[frequency] as number;
    order[at] = term;
    starts[frequency] = at + 1;
  });
  return order;
}

/** The cosine of two articles in one field, from 0 to 1. */
export function cosine(rows: WeightedRows, a: number, b: number, field: Field = Field.All): number {
  const { offsets, ranks, weights } = rows;
  let dot = 0;
  let left = offsets[a] as number;
  let right = offsets[b] as number;
  const leftEnd = offsets[a + 1] as number;
  const rightEnd = offsets[b + 1] as number;
  while (left < leftEnd && right < rightEnd) {
    const difference = (ranks[left] as number) - (ranks[right] as number);
    if (difference === 0)
      dot += (weights[left * FIELDS + field] as number) * (weights[right * FIELDS + field] as number);
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  return dot;
}

/** The share of an article's weight in one field that lies on terms which another holds there as well, from 0 to 1. */
export function weightedContainment(rows: WeightedRows, a: number, b: number, field: Field = Field.All): number {
  const { offsets, ranks, weights } = rows;
  let shared = 0;
  let whole = 0;
  let right = offsets[b] as number;
  const rightEnd = offsets[b + 1] as number;
  for (let left = offsets[a] as number; left < (offsets[a + 1] as number); left++) {
    const weight = weights[left * FIELDS + field] as number;
    whole += weight;
    while (right < rightEnd && (ranks[right] as number) < (ranks[left] as number)) right++;
    const isShared = right < rightEnd && ranks[right] === ranks[left] && weights[right * FIELDS + field] !== 0;
    if (isShared) shared += weight;
  }
  return whole === 0 ? 0 : shared / whole;
}
