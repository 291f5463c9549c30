import type { ArticleId } from '../article.js';
import { SameStoryError } from '../errors.js';
import { registeredLanguages } from '../text/index.js';
import { FIELDS, type TermCounts, withFields } from './term-counts.js';
import { Vocabulary } from './terms.js';

const MAGIC = 'samevect';
/** Raised whenever the layout changes, or what counts as a token or a stem does: numbers of two versions cannot be compared. */
const VERSION = 2;
/** Magic, version, checksum, length of the whole, length of the names. */
const HEADER = 28;

/** What the strings of a fit are; kept as JSON, which keeps lone surrogates too. */
interface Names {
  readonly ids: readonly ArticleId[];
  readonly languages: readonly string[];
  readonly lengths: readonly number[];
  /** Terms that some article holds, in the order of their numbers. */
  readonly terms: readonly string[];
  /** Languages among those of the articles that had a stemmer. */
  readonly stemmed: readonly string[];
}

/**
 * The counts of a fit as bytes: `samevect`, a version, a checksum, the length, then the names as JSON and field after field the rows:
 * how many entries, and of each the term's number and its count. Whole numbers take seven bits a byte. The same fit gives the same bytes on
 * every machine.
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
  const json = new TextEncoder().encode(JSON.stringify(names));
  const entries = new EntryWriter();
  for (const field of counts.fields) {
    for (let article = 0; article < counts.articles; article++) {
      const [from, to] = [field.offsets[article]!, field.offsets[article + 1]!];
      entries.write(to - from);
      for (let entry = from; entry < to; entry++) {
        entries.write(numbers[field.terms[entry]!]!);
        entries.write(field.counts[entry]!);
      }
    }
  }
  const body = entries.finish();
  const bytes = new Uint8Array(HEADER + json.length + body.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < MAGIC.length; at++) bytes[at] = MAGIC.charCodeAt(at);
  view.setUint32(8, VERSION, true);
  view.setFloat64(16, bytes.length, true);
  view.setUint32(24, json.length, true);
  bytes.set(json, HEADER);
  bytes.set(body, HEADER + json.length);
  view.setUint32(12, checksum(bytes), true);
  return bytes;
}

/**
 * The counts that {@link packTfIdf} wrote, over a vocabulary of their own.
 *
 * @throws {SameStoryError} `invalid-snapshot`, saying what is wrong.
 */
export function unpackTfIdf(bytes: Uint8Array): { counts: TermCounts; ids: readonly ArticleId[] } {
  if (!(bytes instanceof Uint8Array)) throw refused('it is not a Uint8Array: give the bytes that snapshot() gave');
  const magic = String.fromCharCode(...bytes.subarray(0, MAGIC.length));
  if (magic !== MAGIC) throw refused(`it is none of TF-IDF: it begins with ${JSON.stringify(magic)}, not "${MAGIC}"`);
  if (bytes.length < HEADER) throw refused(`it is cut short after ${bytes.length} bytes: take a new one`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(8, true);
  if (version !== VERSION) {
    throw refused(`it is of version ${version}, and this samestory reads version ${VERSION}: fit the articles anew`);
  }
  const length = view.getFloat64(16, true);
  if (length !== bytes.length)
    throw refused(`it has ${bytes.length} bytes and should have ${length}: it was cut or joined`);
  if (view.getUint32(12, true) !== checksum(bytes)) throw refused('its checksum does not match: it was altered');
  const behindNames = HEADER + view.getUint32(24, true);
  const names = JSON.parse(new TextDecoder().decode(bytes.subarray(HEADER, behindNames))) as Names;
  const present = new Set(names.languages);
  const stemmed = registeredLanguages().filter((language) => present.has(language));
  if (stemmed.join() !== names.stemmed.join()) {
    throw refused(
      `it was made with stemmers for ${list(names.stemmed)}, and here there are stemmers for ${list(stemmed)} of its languages: ` +
        'register the same languages first, or fit the articles anew',
    );
  }
  return { counts: readCounts(names, bytes.subarray(behindNames)), ids: names.ids };
}

function readCounts({ languages, lengths, terms: words }: Names, bytes: Uint8Array): TermCounts {
  const vocabulary = new Vocabulary();
  for (const word of words) vocabulary.internTerm(word);
  let at = 0;
  const fields = Array.from({ length: FIELDS }, () => {
    const offsets = new Int32Array(languages.length + 1);
    const terms: number[] = [];
    const counts: number[] = [];
    for (let article = 0; article < languages.length; article++) {
      for (let left = read(); left > 0; left--) {
        terms.push(read());
        counts.push(read());
      }
      offsets[article + 1] = terms.length;
    }
    return { offsets, terms: Int32Array.from(terms), counts: Uint16Array.from(counts) };
  });
  return withFields(fields, { vocabulary, languages, lengths: Int32Array.from(lengths) });

  function read(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++]!;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  }
}

/** The terms that articles hold, and what number each gets when the others are left out; their order stays. */
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

/** Whole numbers, seven bits a byte, the lowest first. */
class EntryWriter {
  #bytes = new Uint8Array(1 << 16);
  #length = 0;

  write(value: number): void {
    if (this.#length + 5 > this.#bytes.length) {
      const grown = new Uint8Array(2 * this.#bytes.length);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    let rest = value;
    for (; rest > 127; rest >>>= 7) this.#bytes[this.#length++] = (rest & 127) | 128;
    this.#bytes[this.#length++] = rest;
  }

  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

/** FNV-1a (Fowler, Noll, Vo) over all bytes but its own four: against accidents, not against forgers. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) {
    if (at < 12 || at >= 16) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  }
  return hash >>> 0;
}

function refused(why: string): SameStoryError {
  return new SameStoryError('invalid-snapshot', `the snapshot cannot be read: ${why}`);
}

function list(languages: readonly string[]): string {
  return languages.length === 0 ? 'none' : languages.join(', ');
}
