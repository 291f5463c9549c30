import { FIELDS, type TermCounts } from './term-counts.js';

/** The counts of some of the articles, in their order. The vocabulary is kept as it is, terms that nobody holds any more included. */
export function keepArticles(counts: TermCounts, keep: (place: number) => boolean): TermCounts {
  const places = Array.from({ length: counts.articles }, (_, place) => place).filter(keep);
  const size = places.reduce((sum, place) => sum + entriesOf(counts, place), 0);
  const kept = {
    articles: places.length,
    vocabulary: counts.vocabulary,
    offsets: new Int32Array(places.length + 1),
    terms: new Int32Array(size),
    counts: new Uint16Array(size * FIELDS),
    languages: places.map((place) => counts.languages[place] as string),
    lengths: Int32Array.from(places, (place) => counts.lengths[place] as number),
  };
  let entry = 0;
  places.forEach((place, at) => {
    const [from, to] = [counts.offsets[place] as number, counts.offsets[place + 1] as number];
    kept.terms.set(counts.terms.subarray(from, to), entry);
    kept.counts.set(counts.counts.subarray(from * FIELDS, to * FIELDS), entry * FIELDS);
    entry += to - from;
    kept.offsets[at + 1] = entry;
  });
  return kept;
}

/** The counts of two lots of articles over one vocabulary, as if they had been counted together. */
export function joinCounts(first: TermCounts, second: TermCounts): TermCounts {
  if (first.vocabulary !== second.vocabulary) throw new TypeError('counts of two vocabularies cannot be joined');
  const size = first.terms.length;
  const joined = {
    articles: first.articles + second.articles,
    vocabulary: first.vocabulary,
    offsets: new Int32Array(first.articles + second.articles + 1),
    terms: new Int32Array(size + second.terms.length),
    counts: new Uint16Array((size + second.terms.length) * FIELDS),
    languages: [...first.languages, ...second.languages],
    lengths: new Int32Array(first.articles + second.articles),
  };
  joined.offsets.set(first.offsets);
  joined.offsets.set(
    second.offsets.map((offset) => offset + size),
    first.articles,
  );
  joined.terms.set(first.terms);
  joined.terms.set(second.terms, size);
  joined.counts.set(first.counts);
  joined.counts.set(second.counts, size * FIELDS);
  joined.lengths.set(first.lengths);
  joined.lengths.set(second.lengths, first.articles);
  return joined;
}

function entriesOf({ offsets }: TermCounts, place: number): number {
  return (offsets[place + 1] as number) - (offsets[place] as number);
}
