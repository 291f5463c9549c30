import type { CollectionFrequencies } from './collection-frequencies.js';
import { inverseDocumentFrequencies, rarity } from './idf.js';
import { Field, type FieldCounts, type TermCounts } from './term-counts.js';

/**
 * TF-IDF rows of a collection in one field, rarest term first. The entries of article `i` are those from `offsets[i]`
 * to `offsets[i + 1]`, ascending by rank; entry `e` is the term of rank `ranks[e]` with the weight `weights[e]`. Every
 * row has length 1 (or no entry), so that a dot product is a cosine.
 */
export interface FieldRows {
  readonly offsets: Int32Array;
  readonly ranks: Int32Array;
  readonly weights: Float32Array;
}

/** The rows of {@link Field.All} with their inverted index; `fields` has the rows of every field, by its number. */
export interface WeightedRows extends FieldRows {
  readonly articles: number;
  readonly fields: readonly FieldRows[];
  /** What it means to share the term of each entry; see `rarity`. */
  readonly rarities: Uint8Array;
  /** Vocabulary number of the term of each rank. */
  readonly termOfRank: Int32Array;
  /** How many articles of the collection hold the term of each rank; ascending. */
  readonly heldBy: Int32Array;
  /** The articles with the term of rank `r` are `holders[postings[r]]` to `holders[postings[r + 1]]`, ascending. */
  readonly postings: Int32Array;
  readonly holders: Int32Array;
  /** The entry of the row that belongs to each posting. */
  readonly entryOfPosting: Int32Array;
}

/**
 * Weighs counted terms: (1 + ln tf) · idf (sublinear TF, see {@link inverseDocumentFrequencies}), each field of a row
 * scaled to length 1. Linear in the number of entries: rows are sorted by building the inverted index and reading it
 * back.
 *
 * @param whole frequencies of the collection that the articles are a part of. @default those of the articles
 */
export function weighTerms(counts: TermCounts, whole?: CollectionFrequencies): WeightedRows {
  const { articles, languages, vocabulary } = counts;
  const frequencies = new Int32Array(vocabulary.size);
  for (let entry = 0; entry < counts.terms.length; entry++) {
    const term = counts.terms[entry]!;
    frequencies[term]! += 1;
  }
  if (whole !== undefined) widen(frequencies, whole, counts);
  const termOfRank = byFrequency(frequencies, Math.max(articles, whole?.articles ?? 0));
  const rankOfTerm = new Int32Array(vocabulary.size);
  for (let rank = 0; rank < termOfRank.length; rank++) rankOfTerm[termOfRank[rank]!] = rank;

  const idfs = new Map<string, Float64Array>();
  for (const [language, idf] of inverseDocumentFrequencies(counts, whole)) {
    idfs.set(
      language,
      Float64Array.from(termOfRank, (term) => idf[term]!),
    );
  }
  const sorted = sortRows(counts, rankOfTerm, termOfRank.length);
  const fields = counts.fields.map((field) => {
    const { offsets, ranks, counted } = rowsOf(field, sorted, rankOfTerm);
    const weights = new Float32Array(ranks.length);
    for (let article = 0; article < articles; article++) {
      const idf = idfs.get(languages[article]!)!;
      weighRow(weights, ranks, counted, idf, offsets[article]!, offsets[article + 1]!);
    }
    return { offsets, ranks, weights };
  });
  const all = fields[Field.All] as FieldRows;
  const { postings, holders, entryOfPosting } = sorted;
  return {
    ...all,
    articles,
    fields,
    rarities: raritiesOf(all, idfs, languages),
    termOfRank,
    heldBy: termOfRank.map((term) => frequencies[term]!),
    postings,
    holders,
    entryOfPosting,
  };
}

/** Puts in the place of each term's frequency that in a whole collection, where that has counted the term. */
function widen(frequencies: Int32Array, whole: CollectionFrequencies, { languages, vocabulary }: TermCounts): void {
  const sums = new Int32Array(frequencies.length);
  for (const language of new Set(languages)) {
    const known = whole.of(language, vocabulary)?.frequencies;
    known?.forEach((frequency, term) => {
      sums[term]! += frequency;
    });
  }
  sums.forEach((sum, term) => {
    if (frequencies[term]! > 0) frequencies[term] = Math.max(frequencies[term]!, sum);
  });
}

interface CountedRows {
  readonly offsets: Int32Array;
  readonly ranks: Int32Array;
  readonly counted: Uint16Array;
}

interface SortedRows extends Omit<CountedRows, 'counted'> {
  readonly postings: Int32Array;
  readonly holders: Int32Array;
  readonly entryOfPosting: Int32Array;
}

/**
 * The rows with their terms as ranks, ascending, and the inverted index they were sorted by. The counts of an article
 * are looked up afterwards ({@link rowsOf}), because its few hundred terms stay in the cache and those of the
 * collection do not.
 */
function sortRows({ offsets, terms }: FieldCounts, rankOfTerm: Int32Array, ranksThere: number): SortedRows {
  const articles = offsets.length - 1;
  const postings = new Int32Array(ranksThere + 1);
  for (let entry = 0; entry < terms.length; entry++) {
    const behind = rankOfTerm[terms[entry]!]! + 1;
    postings[behind]! += 1;
  }
  for (let rank = 0; rank < ranksThere; rank++) {
    postings[rank + 1]! += postings[rank]!;
  }
  // Builds the index with articles in order, so that each posting list is ascending.
  const holders = new Int32Array(terms.length);
  const next = postings.slice();
  for (let article = 0; article < articles; article++) {
    const end = offsets[article + 1]!;
    for (let entry = offsets[article]!; entry < end; entry++) {
      const rank = rankOfTerm[terms[entry]!]!;
      const at = next[rank]!;
      next[rank] = at + 1;
      holders[at] = article;
    }
  }
  // Reads it back with ranks in order, so that each row is ascending.
  const ranks = new Int32Array(terms.length);
  const entryOfPosting = new Int32Array(terms.length);
  const fill = offsets.slice();
  for (let rank = 0; rank < ranksThere; rank++) {
    const end = postings[rank + 1]!;
    for (let posting = postings[rank]!; posting < end; posting++) {
      const article = holders[posting]!;
      const entry = fill[article]!;
      fill[article] = entry + 1;
      ranks[entry] = rank;
      entryOfPosting[posting] = entry;
    }
  }
  return { offsets, ranks, postings, holders, entryOfPosting };
}

/** The rows of a field: of the ranks that each article holds, in order, those that it has in the field. */
function rowsOf(field: FieldCounts, sorted: SortedRows, rankOfTerm: Int32Array): CountedRows {
  const { offsets, terms, counts } = field;
  const ranks = new Int32Array(terms.length);
  const counted = new Uint16Array(terms.length);
  const countOfRank = new Uint16Array(sorted.postings.length);
  let filled = 0;
  for (let article = 0; article < offsets.length - 1; article++) {
    const from = offsets[article]!;
    const to = offsets[article + 1]!;
    for (let entry = from; entry < to; entry++) countOfRank[rankOfTerm[terms[entry]!]!] = counts[entry]!;
    for (let entry = sorted.offsets[article]!; filled < to; entry++) {
      const rank = sorted.ranks[entry]!;
      const count = countOfRank[rank]!;
      if (count === 0) continue;
      countOfRank[rank] = 0;
      ranks[filled] = rank;
      counted[filled] = count;
      filled++;
    }
  }
  return { offsets, ranks, counted };
}

/** Weights the entries `from` to `to`, which form one row. */
function weighRow(
  weights: Float32Array,
  ranks: Int32Array,
  counted: Uint16Array,
  idf: Float64Array,
  from: number,
  to: number,
): void {
  let squares = 0;
  for (let entry = from; entry < to; entry++) {
    const weight = Math.fround(sublinear(counted[entry]!) * idf[ranks[entry]!]!);
    weights[entry] = weight;
    squares += weight * weight;
  }
  const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
  for (let entry = from; entry < to; entry++) weights[entry] = weights[entry]! * scale;
}

/** The rarity of each entry's term in the language of its article. */
function raritiesOf(
  { offsets, ranks }: FieldRows,
  idfs: ReadonlyMap<string, Float64Array>,
  languages: readonly string[],
): Uint8Array {
  const byLanguage = new Map<string, Uint8Array>();
  for (const [language, idf] of idfs) byLanguage.set(language, Uint8Array.from(idf, rarity));
  const rarities = new Uint8Array(ranks.length);
  languages.forEach((language, article) => {
    const own = byLanguage.get(language)!;
    const end = offsets[article + 1]!;
    for (let entry = offsets[article]!; entry < end; entry++) {
      rarities[entry] = own[ranks[entry]!]!;
    }
  });
  return rarities;
}

// A table, because nearly all counts are small.
const SUBLINEAR = Float64Array.from({ length: 64 }, (_, count) => 1 + Math.log(count));

function sublinear(count: number): number {
  return count < SUBLINEAR.length ? SUBLINEAR[count]! : 1 + Math.log(count);
}

/** Terms in ascending order of document frequency, ties by number; terms that no article has are left out. */
function byFrequency(frequencies: Int32Array, max: number): Int32Array {
  const starts = new Int32Array(max + 2);
  for (const frequency of frequencies) starts[frequency + 1]! += 1;
  const absent = starts[1]!;
  starts[1] = 0;
  for (let frequency = 1; frequency < starts.length; frequency++) {
    starts[frequency]! += starts[frequency - 1]!;
  }
  const order = new Int32Array(frequencies.length - absent);
  frequencies.forEach((frequency, term) => {
    if (frequency === 0) return;
    const at = starts[frequency]!;
    order[at] = term;
    starts[frequency] = at + 1;
  });
  return order;
}

/** The cosine of two articles in a field, from 0 to 1. */
export function cosine({ offsets, ranks, weights }: FieldRows, a: number, b: number): number {
  let dot = 0;
  let left = offsets[a]!;
  let right = offsets[b]!;
  const leftEnd = offsets[a + 1]!;
  const rightEnd = offsets[b + 1]!;
  while (left < leftEnd && right < rightEnd) {
    const difference = ranks[left]! - ranks[right]!;
    if (difference === 0) dot += weights[left]! * weights[right]!;
    if (difference <= 0) left++;
    if (difference >= 0) right++;
  }
  return dot;
}

/** The fraction of article `a`'s weight in a field that is on terms which `b` has there too, from 0 to 1. */
export function weightedContainment({ offsets, ranks, weights }: FieldRows, a: number, b: number): number {
  let shared = 0;
  let whole = 0;
  let right = offsets[b]!;
  const rightEnd = offsets[b + 1]!;
  for (let left = offsets[a]!; left < offsets[a + 1]!; left++) {
    const weight = weights[left]!;
    whole += weight;
    while (right < rightEnd && ranks[right]! < ranks[left]!) right++;
    if (right < rightEnd && ranks[right] === ranks[left]) shared += weight;
  }
  return whole === 0 ? 0 : shared / whole;
}
