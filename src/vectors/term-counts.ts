import type { Article } from '../article.js';
import { ownText } from '../text/body.js';
import { splitParagraphs } from '../text/paragraphs.js';
import { scanTokens, TokenBuffer, TokenFlag, TokenKind } from '../text/scan.js';
import { Vocabulary } from './terms.js';

/** How many tokens from the beginning of an article count as its lead. */
export const LEAD_TOKENS = 80;

/** Fields that a term is counted in; the number is its place in {@link TermCounts.counts}. */
export const Field = {
  /** Title and body together; captions, credits and furniture are not counted. */
  All: 0,
  Title: 1,
  /** Title and the first {@link LEAD_TOKENS} tokens of the body. */
  Lead: 2,
  /** Capitalised inside a sentence, where a capital means a name. */
  Names: 3,
  /** Numbers, amounts, percentages, dates. */
  Figures: 4,
} as const;

export type Field = (typeof Field)[keyof typeof Field];

export const FIELDS = 5;

/**
 * Which terms stand how often in which field of which article, in compressed sparse rows: the entries of article `i` are those
 * from `offsets[i]` to `offsets[i + 1]`, entry `e` is term `terms[e]`, and it stands `counts[e * FIELDS + field]` times in a field.
 */
export interface TermCounts {
  readonly articles: number;
  readonly vocabulary: Vocabulary;
  readonly offsets: Int32Array;
  readonly terms: Int32Array;
  /** Capped at 65,535. */
  readonly counts: Uint16Array;
  /** The language that each article was read in. */
  readonly languages: readonly string[];
  /** Tokens of title and body, stop words included. */
  readonly lengths: Int32Array;
}

/**
 * Counts the terms of articles, one after the other. Linear in the length of the texts; no string is made for a word that was met
 * before.
 *
 * @example
 * const counter = new TermCounter();
 * counter.add({ id: 'a', text: 'Doctors vote to end home visits.' }, 'en');
 * const counts = counter.finish();
 */
export class TermCounter {
  readonly #vocabulary: Vocabulary;
  readonly #tokens = new TokenBuffer(4096);
  readonly #languages: string[] = [];
  readonly #lengths: number[] = [];
  readonly #offsets: number[] = [0];
  #terms = new Int32Array(1 << 14);
  #counts = new Uint16Array((1 << 14) * FIELDS);
  #size = 0;
  // For each term the entry of the article at hand that counts it; entries before the article's first are of earlier articles.
  #entryOfTerm = new Int32Array(1 << 12).fill(-1);

  constructor(vocabulary: Vocabulary = new Vocabulary()) {
    this.#vocabulary = vocabulary;
  }

  add(article: Article, language: string): void {
    const first = this.#size;
    const read = this.#vocabulary.reader(language);
    const title = article.title ?? '';
    scanTokens(title, this.#tokens);
    this.#count(title, read, first, Number.NEGATIVE_INFINITY);
    let length = this.#tokens.count;
    let place = 0;
    for (const paragraph of splitParagraphs(article.text)) {
      if (paragraph.role !== 'body') continue;
      const { start, end } = ownText(paragraph);
      scanTokens(article.text, this.#tokens, start, end);
      this.#count(article.text, read, first, place);
      place += this.#tokens.count;
    }
    length += place;
    this.#lengths.push(length);
    this.#languages.push(language);
    this.#offsets.push(this.#size);
  }

  finish(): TermCounts {
    return {
      articles: this.#languages.length,
      vocabulary: this.#vocabulary,
      offsets: Int32Array.from(this.#offsets),
      terms: this.#terms.slice(0, this.#size),
      counts: this.#counts.slice(0, this.#size * FIELDS),
      languages: [...this.#languages],
      lengths: Int32Array.from(this.#lengths),
    };
  }

  /** Forgets the articles counted so far, but not the vocabulary: a stream counts one article at a time. */
  clear(): void {
    for (let entry = 0; entry < this.#size; entry++) this.#entryOfTerm[this.#terms[entry] as number] = -1;
    this.#counts.fill(0, 0, this.#size * FIELDS);
    this.#size = 0;
    this.#languages.length = 0;
    this.#lengths.length = 0;
    this.#offsets.length = 1;
  }

  /** Counts the tokens at hand, the first of which is the `place`-th of the body; in a title places are below 0. */
  #count(text: string, read: (text: string, start: number, end: number) => number, first: number, place: number): void {
    const isTitle = place < 0;
    const lead = LEAD_TOKENS - place;
    const { starts, ends, kinds, flags, count } = this.#tokens;
    for (let token = 0; token < count; token++) {
      const start = starts[token] as number;
      const term = read(text, start, ends[token] as number);
      if (term < 0) continue;
      const entry = this.#entry(term, first);
      const counts = this.#counts;
      const at = entry * FIELDS;
      increment(counts, at + Field.All);
      if (isTitle) increment(counts, at + Field.Title);
      if (token < lead) increment(counts, at + Field.Lead);
      if (isFigure(kinds[token] as number)) {
        increment(counts, at + Field.Figures);
      } else if (!isTitle && (flags[token] as number) & TokenFlag.Capitalised && isInsideSentence(text, start)) {
        increment(counts, at + Field.Names);
      }
    }
  }

  #entry(term: number, first: number): number {
    if (term >= this.#entryOfTerm.length) {
      const grown = new Int32Array(Math.max(term + 1, this.#entryOfTerm.length * 2)).fill(-1);
      grown.set(this.#entryOfTerm);
      this.#entryOfTerm = grown;
    }
    const known = this.#entryOfTerm[term] as number;
    if (known >= first) return known;
    const entry = this.#size++;
    if (entry === this.#terms.length) {
      const terms = new Int32Array(entry * 2);
      terms.set(this.#terms);
      this.#terms = terms;
      const counts = new Uint16Array(entry * 2 * FIELDS);
      counts.set(this.#counts);
      this.#counts = counts;
    }
    this.#terms[entry] = term;
    this.#entryOfTerm[term] = entry;
    return entry;
  }
}

function increment(counts: Uint16Array, at: number): void {
  const count = counts[at] as number;
  if (count < 65_535) counts[at] = count + 1;
}

function isFigure(kind: number): boolean {
  return kind >= TokenKind.Number && kind <= TokenKind.Date;
}

/** Whether a word follows another of its sentence: one space, and before it no end of a sentence, colon or opening quote. */
function isInsideSentence(text: string, start: number): boolean {
  if (start < 2 || text.charCodeAt(start - 1) !== 32) return false;
  switch (text.charCodeAt(start - 2)) {
    case 10: // newline
    case 33: // !
    case 46: // .
    case 58: // :
    case 63: // ?
    case 34: // "
    case 0x201c:
    case 0x201d:
    case 0x2022: // bullet
      return false;
    default:
      return true;
  }
}
