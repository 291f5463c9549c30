import type { ArticleId } from '../article.js';
import {
  ByteReader,
  ByteWriter,
  jsonContent,
  openSnapshot,
  readJsonContent,
  type SnapshotKind,
  sealSnapshot,
  unreadable,
} from '../structures/index.js';
import { registeredLanguages } from '../text/index.js';
import { FIELDS, type TermCounts, withFields } from './term-counts.js';
import { Vocabulary } from './terms.js';

/** The version is raised whenever the layout changes, or what counts as a token or a stem. */
const SNAPSHOT: SnapshotKind = { code: 'vect', version: 4, of: 'a TF-IDF fit' };

/** The strings of a fit, stored as JSON, which keeps lone surrogates. */
interface Names {
  readonly ids: readonly ArticleId[];
  readonly languages: readonly string[];
  readonly lengths: readonly number[];
  /** Terms that occur in any article, in the order of their numbers. */
  readonly terms: readonly string[];
  /** Those languages of the articles that had a stemmer. */
  readonly stemmed: readonly string[];
}

/**
 * Encodes the counts of a fit: the names as JSON, then the rows of each field, each row as its number of entries and,
 * per entry, the term's number and its count. The same fit gives the same bytes on every machine.
 */
export function packTfIdf(counts: TermCounts, ids: readonly ArticleId[]): Uint8Array {
  const { numbers, terms } = liveTerms(counts);
  const languages = new Set(counts.languages);
  const names: Names = {
    ids,
    languages: counts.languages,
    lengths: [...counts.lengths],
    terms,
    stemmed: registeredLanguages().filter((language) => languages.has(language)),
  };
  const writer = new ByteWriter();
  const json = jsonContent(names);
  writer.count(json.length);
  writer.bytes(json);
  for (const field of counts.fields) {
    for (let article = 0; article < counts.articles; article++) {
      const [from, to] = [field.offsets[article]!, field.offsets[article + 1]!];
      writer.count(to - from);
      for (let entry = from; entry < to; entry++) {
        writer.count(numbers[field.terms[entry]!]!);
        writer.count(field.counts[entry]!);
      }
    }
  }
  return sealSnapshot(SNAPSHOT, writer);
}

/**
 * The counts that {@link packTfIdf} wrote.
 *
 * @param vocabulary to which their terms are added. @default one of their own
 *
 * @throws {SameStoryError} `invalid-snapshot`, saying what is wrong.
 */
export function unpackTfIdf(
  bytes: Uint8Array,
  vocabulary = new Vocabulary(),
): { counts: TermCounts; ids: readonly ArticleId[] } {
  const reader = new ByteReader(openSnapshot(SNAPSHOT, bytes));
  const names = readJsonContent(reader.bytes(reader.count())) as Names;
  const present = new Set(names.languages);
  const stemmed = registeredLanguages().filter((language) => present.has(language));
  if (stemmed.join() !== names.stemmed.join()) {
    throw unreadable(
      `it was made with stemmers for ${list(names.stemmed)}, and here there are stemmers for ${list(stemmed)} of its languages: ` +
        'register the same languages first, or fit the articles anew',
    );
  }
  return { counts: readCounts(names, reader, vocabulary), ids: names.ids };
}

function readCounts(
  { languages, lengths, terms: words }: Names,
  reader: ByteReader,
  vocabulary: Vocabulary,
): TermCounts {
  const numbers = words.map((word) => vocabulary.internTerm(word));
  const fields = Array.from({ length: FIELDS }, () => {
    const offsets = new Int32Array(languages.length + 1);
    const terms: number[] = [];
    const counts: number[] = [];
    for (let article = 0; article < languages.length; article++) {
      for (let left = reader.count(); left > 0; left--) {
        terms.push(numbers[reader.count()]!);
        counts.push(reader.count());
      }
      offsets[article + 1] = terms.length;
    }
    return { offsets, terms: Int32Array.from(terms), counts: Uint16Array.from(counts) };
  });
  return withFields(fields, { vocabulary, languages, lengths: Int32Array.from(lengths) });
}

/** The terms that articles contain, and the number each gets when the others are left out; their order stays. */
function liveTerms({ terms, vocabulary }: TermCounts): { numbers: Int32Array; terms: string[] } {
  const numbers = new Int32Array(vocabulary.size);
  for (const term of terms) numbers[term] = 1;
  const live: string[] = [];
  numbers.forEach((isLive, term) => {
    if (isLive === 0) return;
    numbers[term] = live.length;
    live.push(vocabulary.term(term));
  });
  return { numbers, terms: live };
}

function list(languages: readonly string[]): string {
  return languages.length === 0 ? 'none' : languages.join(', ');
}
