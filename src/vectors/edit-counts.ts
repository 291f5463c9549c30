import { concatenated } from '../structures/index.js';
import { type FieldCounts, type TermCounts, withFields } from './term-counts.js';
import type { Vocabulary } from './terms.js';

/**
 * The counts of some articles, in the order given. The vocabulary stays the same, including terms that no article has
 * any more.
 */
export function selectArticles(counts: TermCounts, articles: readonly number[]): TermCounts {
  return withFields(
    counts.fields.map((field) => selectRows(field, articles)),
    {
      vocabulary: counts.vocabulary,
      languages: articles.map((article) => counts.languages[article]!),
      lengths: Int32Array.from(articles, (article) => counts.lengths[article]!),
    },
  );
}

/**
 * The same counts over another vocabulary.
 *
 * @param numbers maps each term to its number there.
 */
export function renumbered(
  { fields, languages, lengths }: Pick<TermCounts, 'fields' | 'languages' | 'lengths'>,
  numbers: Int32Array,
  vocabulary: Vocabulary,
): TermCounts {
  const renumberedFields = fields.map((field) => ({ ...field, terms: field.terms.map((term) => numbers[term]!) }));
  return withFields(renumberedFields, { vocabulary, languages, lengths });
}

/** Joins the counts of two groups of articles over one vocabulary, as if they had been counted together. */
export function joinCounts(first: TermCounts, second: TermCounts): TermCounts {
  if (first.vocabulary !== second.vocabulary) throw new TypeError('counts of two vocabularies cannot be joined');
  return withFields(
    first.fields.map((field, index) => joinRows(field, second.fields[index]!)),
    {
      vocabulary: first.vocabulary,
      languages: [...first.languages, ...second.languages],
      lengths: concatenated([first.lengths, second.lengths]),
    },
  );
}

function selectRows({ offsets, terms, counts }: FieldCounts, articles: readonly number[]): FieldCounts {
  const selected = new Int32Array(articles.length + 1);
  articles.forEach((article, index) => {
    const length = offsets[article + 1]! - offsets[article]!;
    selected[index + 1] = selected[index]! + length;
  });
  const size = selected[articles.length]!;
  const rows = { offsets: selected, terms: new Int32Array(size), counts: new Uint16Array(size) };
  articles.forEach((article, index) => {
    const [from, to] = [offsets[article]!, offsets[article + 1]!];
    rows.terms.set(terms.subarray(from, to), selected[index]);
    rows.counts.set(counts.subarray(from, to), selected[index]);
  });
  return rows;
}

function joinRows(first: FieldCounts, second: FieldCounts): FieldCounts {
  const size = first.terms.length;
  return {
    offsets: concatenated([first.offsets, second.offsets.subarray(1).map((offset) => offset + size)]),
    terms: concatenated([first.terms, second.terms]),
    counts: concatenated([first.counts, second.counts]),
  };
}
