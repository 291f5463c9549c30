import { concatenated } from '../structures/index.js';
import type { CollectionFrequencies } from './collection-frequencies.js';
import { inverseDocumentFrequencies, rarity } from './idf.js';
import { FIELDS, Field, type FieldCounts, type TermCounts } from './term-counts.js';

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
  /** The sum of each article's weights. */
  readonly totals: Float64Array;
  /** Vocabulary number of the term of each rank. */
  readonly termOfRank: Int32Array;
  /** How many articles of the collection hold the term of each rank; ascending. */
  readonly heldBy: Int32Array;
  /** The articles with the term of rank `r` are `holders[postings[r]]` to `holders[postings[r + 1]]`, ascending. */
  readonly postings: Int32Array;
  readonly holders: Int32Array;
  /** The weight of the term in the article of each posting. */
  readonly postingWeights: Float32Array;
}

/**
 * Weighs counted terms: (1 + ln tf) · idf (sublinear TF, see {@link inverseDocumentFrequencies}), each field of a row
 * scaled to length 1. Linear in the number of entries.
 *
 * @param whole frequencies of the collection that the articles are a part of. @default those of the articles
 */
export function weighTerms(counts: TermCounts, whole?: CollectionFrequencies): WeightedRows {
  const ranking = rankTerms(counts, whole);
  return indexRows(ranking, [weighArticles(counts, ranking)]);
}

/** The terms of a collection by rank, the rarest first, and what they weigh. */
export interface TermRanking extends Pick<WeightedRows, 'termOfRank' | 'heldBy'> {
  /** The rank of each term of the vocabulary that an article has. */
  readonly rankOfTerm: Int32Array;
  /** For each language, the idf of the term of each rank. */
  readonly idfs: ReadonlyMap<string, Float64Array>;
}

/** Ranks the terms of articles: the part of {@link weighTerms} that needs all of them. */
export function rankTerms(counts: TermCounts, whole?: CollectionFrequencies): TermRanking {
  const { articles, vocabulary } = counts;
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
  return { termOfRank, heldBy: termOfRank.map((term) => frequencies[term]!), rankOfTerm, idfs };
}

/** The rows of consecutive articles in every field, without an index. */
export type ArticleRows = Pick<WeightedRows, 'fields' | 'rarities' | 'totals'>;

/** Weighs the articles `from` to `to` by the ranks and weights of the terms of all. */
export function weighArticles(
  { fields: counted, languages }: Pick<TermCounts, 'fields' | 'languages'>,
  { rankOfTerm, termOfRank, idfs }: Omit<TermRanking, 'heldBy'>,
  from = 0,
  to: number = languages.length,
): ArticleRows {
  const own = counted.map((field) => articlesOf(field, from, to));
  const sorted = sortRows(own[Field.All]!, rankOfTerm, termOfRank.length);
  const fields = own.map((field) => {
    const { offsets, ranks, counts } = rowsOf(field, sorted, rankOfTerm, termOfRank.length);
    const weights = new Float32Array(ranks.length);
    for (let article = from; article < to; article++) {
      const idf = idfs.get(languages[article]!)!;
      weighRow(weights, ranks, counts, idf, offsets[article - from]!, offsets[article - from + 1]!);
    }
    return { offsets, ranks, weights };
  });
  const all = fields[Field.All] as FieldRows;
  return { fields, rarities: raritiesOf(all, idfs, languages.slice(from, to)), totals: totalsOf(all) };
}

/** Joins the rows of consecutive articles, and builds the inverted index. */
export function indexRows({ termOfRank, heldBy }: TermRanking, parts: readonly ArticleRows[]): WeightedRows {
  const fields = Array.from({ length: FIELDS }, (_, field) => joinRows(parts.map((part) => part.fields[field]!)));
  const all = fields[Field.All] as FieldRows;
  return {
    ...all,
    articles: all.offsets.length - 1,
    fields,
    rarities: concatenated(parts.map(({ rarities }) => rarities)),
    totals: concatenated(parts.map(({ totals }) => totals)),
    termOfRank,
    heldBy,
    ...indexOf(all, termOfRank.length),
  };
}

function joinRows(parts: readonly FieldRows[]): FieldRows {
  let entries = 0;
  const offsets = parts.map((part, at) => {
    const behind = entries;
    entries += part.ranks.length;
    return at === 0 ? part.offsets : part.offsets.subarray(1).map((offset) => offset + behind);
  });
  return {
    offsets: concatenated(offsets),
    ranks: concatenated(parts.map(({ ranks }) => ranks)),
    weights: concatenated(parts.map(({ weights }) => weights)),
  };
}

/** The index lists articles in order, so that each posting list is ascending. */
function indexOf(
  { offsets, ranks, weights }: FieldRows,
  ranksThere: number,
): Pick<WeightedRows, 'postings' | 'holders' | 'postingWeights'> {
  const postings = countedBefore(ranks, ranksThere);
  const holders = new Int32Array(ranks.length);
  const postingWeights = new Float32Array(ranks.length);
  const next = postings.slice();
  for (let article = 0; article < offsets.length - 1; article++) {
    const end = offsets[article + 1]!;
    for (let entry = offsets[article]!; entry < end; entry++) {
      const rank = ranks[entry]!;
      const at = next[rank]!;
      next[rank] = at + 1;
      holders[at] = article;
      postingWeights[at] = weights[entry]!;
    }
  }
  return { postings, holders, postingWeights };
}

/** For each number below `size`, how many of a list are lower; behind them, how many there are. */
function countedBefore(numbers: Int32Array, size: number): Int32Array {
  const before = new Int32Array(size + 1);
  for (const number of numbers) before[number + 1]! += 1;
  for (let number = 0; number < size; number++) before[number + 1]! += before[number]!;
  return before;
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

/** The counts of the articles `from` to `to` in a field. */
function articlesOf({ offsets, terms, counts }: FieldCounts, from: number, to: number): FieldCounts {
  const [first, end] = [offsets[from]!, offsets[to]!];
  return {
    // A list of its own: another thread gives it away with the rows.
    offsets: offsets.subarray(from, to + 1).map((offset) => offset - first),
    terms: terms.subarray(first, end),
    counts: counts.subarray(first, end),
  };
}

type SortedRows = Omit<FieldRows, 'weights'>;

/**
 * The rows with their terms as ranks, ascending: sorted by listing the articles of each rank and reading that back. The
 * counts of an article are looked up afterwards ({@link rowsOf}), because its few hundred terms stay in the cache and
 * those of the collection do not.
 */
function sortRows({ offsets, terms }: FieldCounts, rankOfTerm: Int32Array, ranksThere: number): SortedRows {
  const ranksOfTerms = terms.map((term) => rankOfTerm[term]!);
  const listed = countedBefore(ranksOfTerms, ranksThere);
  const holders = new Int32Array(terms.length);
  const next = listed.slice();
  for (let article = 0; article < offsets.length - 1; article++) {
    const end = offsets[article + 1]!;
    for (let entry = offsets[article]!; entry < end; entry++) {
      const rank = ranksOfTerms[entry]!;
      const at = next[rank]!;
      next[rank] = at + 1;
      holders[at] = article;
    }
  }
  const ranks = new Int32Array(terms.length);
  const fill = offsets.slice();
  for (let rank = 0; rank < ranksThere; rank++) {
    const end = listed[rank + 1]!;
    for (let at = listed[rank]!; at < end; at++) {
      const article = holders[at]!;
      const entry = fill[article]!;
      fill[article] = entry + 1;
      ranks[entry] = rank;
    }
  }
  return { offsets, ranks };
}

/** The rows of a field: of the ranks that each article holds, in order, those that it has in the field. */
function rowsOf(
  field: FieldCounts,
  sorted: SortedRows,
  rankOfTerm: Int32Array,
  ranksThere: number,
): SortedRows & Pick<FieldCounts, 'counts'> {
  const { offsets, terms } = field;
  const ranks = new Int32Array(terms.length);
  const counts = new Uint16Array(terms.length);
  const countOfRank = new Uint16Array(ranksThere);
  let filled = 0;
  for (let article = 0; article < offsets.length - 1; article++) {
    const from = offsets[article]!;
    const to = offsets[article + 1]!;
    for (let entry = from; entry < to; entry++) countOfRank[rankOfTerm[terms[entry]!]!] = field.counts[entry]!;
    for (let entry = sorted.offsets[article]!; filled < to; entry++) {
      const rank = sorted.ranks[entry]!;
      const count = countOfRank[rank]!;
      if (count === 0) continue;
      countOfRank[rank] = 0;
      ranks[filled] = rank;
      counts[filled] = count;
      filled++;
    }
  }
  return { offsets, ranks, counts };
}

/** The sum of the weights of each row. */
function totalsOf({ offsets, weights }: FieldRows): Float64Array {
  return Float64Array.from({ length: offsets.length - 1 }, (_, row) => {
    let sum = 0;
    for (let entry = offsets[row]!; entry < offsets[row + 1]!; entry++) sum += weights[entry]!;
    return sum;
  });
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
