import type { Article } from '../article.js';
import { ownText } from '../text/body.js';
import { readParagraphs } from '../text/paragraphs.js';
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

/** The place of a title's tokens: all of them before the body's. */
const TITLE = Number.NEGATIVE_INFINITY;

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
  /** Of a title, and of paragraphs with marks. */
  readonly #marked = new TokenBuffer();
  #termOfToken = new Int32Array(1 << 12);
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
    const { title, text } = article;
    let length = 0;
    if (title) {
      scanTokens(title, this.#marked);
      length = this.#marked.count;
      this.#count(title, this.#marked, 0, length, { first, language, place: TITLE });
    }
    const tokens = this.#tokens;
    scanTokens(text, tokens);
    let place = 0;
    // Paragraphs of the body that follow one another are counted at once: the tokens `from` to `to`.
    let from = 0;
    let to = 0;
    for (const paragraph of readParagraphs(text, tokens)) {
      const start = tokens.firstFrom(paragraph.start, to);
      const end = tokens.firstFrom(paragraph.end, start);
      const isOwn = paragraph.role === 'body' && paragraph.marks.length === 0;
      if (isOwn && start === to) {
        to = end;
        continue;
      }
      place += this.#count(text, tokens, from, to, { first, language, place });
      from = isOwn ? start : end;
      to = end;
      if (isOwn || paragraph.role !== 'body') continue;
      // A token may go over a mark's edge, so what stands beside the marks is read anew.
      const own = ownText(paragraph);
      scanTokens(text, this.#marked, own.start, own.end);
      place += this.#count(text, this.#marked, 0, this.#marked.count, { first, language, place });
    }
    place += this.#count(text, tokens, from, to, { first, language, place });
    this.#lengths.push(length + place);
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

  /** Counts the tokens `from` to `to`, the first of which is the `place`-th of the body; how many they are. */
  #count(
    text: string,
    tokens: TokenBuffer,
    from: number,
    to: number,
    { first, language, place }: { readonly first: number; readonly language: string; readonly place: number },
  ): number {
    if (from === to) return 0;
    if (to > this.#termOfToken.length) this.#termOfToken = new Int32Array(to * 2);
    const terms = this.#termOfToken;
    this.#vocabulary.readTerms(text, tokens, from, to, language, terms);
    this.#reserve();
    const entryOfTerm = this.#entryOfTerm;
    const isTitle = place === TITLE;
    const leadTo = from + LEAD_TOKENS - place;
    const { starts, kinds, flags } = tokens;
    let counts = this.#counts;
    for (let token = from; token < to; token++) {
      const term = terms[token] as number;
      if (term < 0) continue;
      let entry = entryOfTerm[term] as number;
      if (entry < first) {
        entry = this.#enter(term);
        counts = this.#counts;
      }
      const at = entry * FIELDS;
      increment(counts, at + Field.All);
      if (isTitle) increment(counts, at + Field.Title);
      if (token < leadTo) increment(counts, at + Field.Lead);
      const flag = flags[token] as number;
      if (flag === 0) continue;
      if (isFigure(kinds[token] as number)) {
        increment(counts, at + Field.Figures);
      } else if (!isTitle && flag & TokenFlag.Capitalised && isInsideSentence(text, starts[token] as number)) {
        increment(counts, at + Field.Names);
      }
    }
    return to - from;
  }

  /** Makes room for the terms of the vocabulary as it stands. */
  #reserve(): void {
    const { size } = this.#vocabulary;
    if (size <= this.#entryOfTerm.length) return;
    const grown = new Int32Array(Math.max(size, this.#entryOfTerm.length * 2)).fill(-1);
    grown.set(this.#entryOfTerm);
    this.#entryOfTerm = grown;
  }

  /** A new entry of the article at hand. */
  #enter(term: number): number {
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

/** The counts of some of the articles, in the order given; the vocabulary stays as it is. */
export function selectArticles(counts: TermCounts, articles: readonly number[]): TermCounts {
  const offsets = new Int32Array(articles.length + 1);
  articles.forEach((article, place) => {
    const entries = (counts.offsets[article + 1] as number) - (counts.offsets[article] as number);
    offsets[place + 1] = (offsets[place] as number) + entries;
  });
  const size = offsets[articles.length] as number;
  const terms = new Int32Array(size);
  const selected = new Uint16Array(size * FIELDS);
  articles.forEach((article, place) => {
    const from = counts.offsets[article] as number;
    const to = counts.offsets[article + 1] as number;
    terms.set(counts.terms.subarray(from, to), offsets[place]);
    selected.set(counts.counts.subarray(from * FIELDS, to * FIELDS), (offsets[place] as number) * FIELDS);
  });
  return {
    articles: articles.length,
    vocabulary: counts.vocabulary,
    offsets,
    terms,
    counts: selected,
    languages: articles.map((article) => counts.languages[article] as string),
    lengths: Int32Array.from(articles, (article) => counts.lengths[article] as number),
  };
}
