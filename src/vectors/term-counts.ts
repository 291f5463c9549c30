import type { Article } from '../article.js';
import { doubled, grown } from '../structures/index.js';
import { ownText, readParagraphs, scanTokens, TokenBuffer, TokenFlag, TokenKind } from '../text/index.js';
import { Vocabulary } from './terms.js';

/** Number of tokens at the beginning of an article that form its lead. */
export const LEAD_TOKENS = 80;

/** Fields in which terms are counted; the number is an index into {@link TermCounts.counts}. */
export const Field = {
  /** Title and body together; captions, credits and boilerplate are not counted. */
  All: 0,
  Title: 1,
  /** Title and the first {@link LEAD_TOKENS} tokens of the body. */
  Lead: 2,
  /** Capitalised inside a sentence, where a capital means a name. */
  Names: 3,
  /** Numbers, amounts, percentages and dates. */
  Figures: 4,
} as const;

export type Field = (typeof Field)[keyof typeof Field];

export const FIELDS = 5;

const MAX_COUNT = 65_535;

/** Position of a title's tokens: before all tokens of the body. */
const TITLE = Number.NEGATIVE_INFINITY;

/**
 * How often each term occurs in a field of each article, in compressed sparse rows. The entries of article `i` are
 * those from `offsets[i]` to `offsets[i + 1]`, in the order of first occurrence; entry `e` means that term `terms[e]`
 * occurs `counts[e]` times.
 */
export interface FieldCounts {
  readonly offsets: Int32Array;
  readonly terms: Int32Array;
  /** At most 65,535. */
  readonly counts: Uint16Array;
}

/** The counts of some articles in {@link Field.All}; `fields` has those of every field, by its number. */
export interface TermCounts extends FieldCounts {
  readonly articles: number;
  readonly vocabulary: Vocabulary;
  readonly fields: readonly FieldCounts[];
  /** The language in which each article was read. */
  readonly languages: readonly string[];
  /** Number of tokens in title and body, stop words included. */
  readonly lengths: Int32Array;
}

/** Combines the counts of the fields with the other data of the articles. */
export function withFields(
  fields: readonly FieldCounts[],
  known: Pick<TermCounts, 'vocabulary' | 'languages' | 'lengths'>,
): TermCounts {
  return { ...fields[Field.All]!, fields, articles: known.languages.length, ...known };
}

/**
 * Counts the terms of articles, one after the other, in time linear in the length of the texts. A known word allocates
 * no string.
 *
 * @example
 * const counter = new TermCounter();
 * counter.add({ id: 'a', text: 'Doctors vote to end home visits.' }, 'en');
 * const counts = counter.finish();
 */
export class TermCounter {
  readonly #vocabulary: Vocabulary;
  readonly #tokens = new TokenBuffer(4096);
  /** Tokens of titles, and of paragraphs with marks. */
  readonly #marked = new TokenBuffer();
  #termOfToken = new Int32Array(1 << 12);
  readonly #languages: string[] = [];
  readonly #lengths: number[] = [];
  readonly #fields = Array.from({ length: FIELDS }, () => new FieldBuffer());
  // The current article's terms in the order of first occurrence, and how often each occurs in each field.
  #terms = new Int32Array(1 << 10);
  #counts = new Int32Array((1 << 10) * FIELDS);
  #size = 0;
  /** For each term its index in `#terms`, or -1. */
  #slotOfTerm = new Int32Array(1 << 12).fill(-1);

  constructor(vocabulary: Vocabulary = new Vocabulary()) {
    this.#vocabulary = vocabulary;
  }

  add(article: Article, language: string): void {
    const { title, text } = article;
    let length = 0;
    if (title) {
      scanTokens(title, this.#marked);
      length = this.#marked.count;
      this.#count(title, this.#marked, 0, length, language, TITLE);
    }
    const tokens = this.#tokens;
    scanTokens(text, tokens);
    let index = 0;
    // Consecutive paragraphs of the body are counted together: the tokens `from` to `to`.
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
      index += this.#count(text, tokens, from, to, language, index);
      from = isOwn ? start : end;
      to = end;
      if (isOwn || paragraph.role !== 'body') continue;
      // A token may cross the edge of a mark, so the text beside the marks is read again.
      const own = ownText(paragraph);
      scanTokens(text, this.#marked, own.start, own.end);
      index += this.#count(text, this.#marked, 0, this.#marked.count, language, index);
    }
    index += this.#count(text, tokens, from, to, language, index);
    this.#lengths.push(length + index);
    this.#languages.push(language);
    this.#endArticle();
  }

  /** The counts of the articles so far. Use them before the next {@link clear}. */
  finish(): TermCounts {
    return withFields(
      this.#fields.map((field) => field.finish()),
      {
        vocabulary: this.#vocabulary,
        languages: [...this.#languages],
        lengths: Int32Array.from(this.#lengths),
      },
    );
  }

  /** Forgets the articles counted so far, but keeps the vocabulary: a stream counts one article at a time. */
  clear(): void {
    for (const field of this.#fields) field.clear();
    this.#languages.length = 0;
    this.#lengths.length = 0;
  }

  /** Counts the tokens `from` to `to`, the first of which is the `place`-th of the body; how many they are. */
  #count(text: string, tokens: TokenBuffer, from: number, to: number, language: string, index: number): number {
    if (from === to) return 0;
    if (to > this.#termOfToken.length) this.#termOfToken = new Int32Array(to * 2);
    const terms = this.#termOfToken;
    this.#vocabulary.readTerms(text, tokens, from, to, language, terms);
    this.#reserve();
    const columnOfTerm = this.#slotOfTerm;
    const isTitle = index === TITLE;
    const leadTo = from + LEAD_TOKENS - index;
    const { starts, kinds, flags } = tokens;
    let counts = this.#counts;
    for (let token = from; token < to; token++) {
      const term = terms[token]!;
      if (term < 0) continue;
      let known = columnOfTerm[term]!;
      if (known < 0) {
        known = this.#enter(term);
        counts = this.#counts;
      }
      const at = known * FIELDS;
      counts[at]! += 1;
      if (token < leadTo) {
        counts[at + Field.Lead]! += 1;
        if (isTitle) counts[at + Field.Title]! += 1;
      }
      const flag = flags[token]!;
      if (flag === 0) continue;
      if (isFigure(kinds[token]!)) {
        counts[at + Field.Figures]! += 1;
      } else if (!isTitle && flag & TokenFlag.Capitalised && isInsideSentence(text, starts[token]!)) {
        counts[at + Field.Names]! += 1;
      }
    }
    return to - from;
  }

  /** Makes room for all terms of the current vocabulary. */
  #reserve(): void {
    const { size } = this.#vocabulary;
    if (size <= this.#slotOfTerm.length) return;
    const larger = new Int32Array(Math.max(size, this.#slotOfTerm.length * 2)).fill(-1);
    larger.set(this.#slotOfTerm);
    this.#slotOfTerm = larger;
  }

  /** Adds a new term to the current article. */
  #enter(term: number): number {
    const index = this.#size++;
    if (index === this.#terms.length) {
      this.#terms = doubled(this.#terms);
      this.#counts = grown(this.#counts, index * 2 * FIELDS);
    }
    this.#terms[index] = term;
    this.#slotOfTerm[term] = index;
    return index;
  }

  /** Moves the counts of the current article into the fields. */
  #endArticle(): void {
    const terms = this.#terms;
    const counts = this.#counts;
    const size = this.#size;
    for (let field = 0; field < FIELDS; field++) {
      this.#fields[field]!.addRow(terms, counts, size, field);
    }
    for (let index = 0; index < size; index++) this.#slotOfTerm[terms[index]!] = -1;
    counts.fill(0, 0, size * FIELDS);
    this.#size = 0;
  }
}

/** Growing {@link FieldCounts}. */
class FieldBuffer {
  readonly #offsets: number[] = [0];
  #terms = new Int32Array(1 << 12);
  #counts = new Uint16Array(1 << 12);
  #size = 0;

  /** Adds a row: those of the first `size` terms that occur in the field, `counts[index * FIELDS + field]` times. */
  addRow(terms: Int32Array, counts: Int32Array, size: number, field: number): void {
    while (this.#size + size > this.#terms.length) {
      this.#terms = doubled(this.#terms);
      this.#counts = doubled(this.#counts);
    }
    const ownTerms = this.#terms;
    const ownCounts = this.#counts;
    let end = this.#size;
    for (let index = 0, at = field; index < size; index++, at += FIELDS) {
      const count = counts[at]!;
      if (count === 0) continue;
      ownTerms[end] = terms[index]!;
      ownCounts[end] = Math.min(count, MAX_COUNT);
      end++;
    }
    this.#size = end;
    this.#offsets.push(end);
  }

  finish(): FieldCounts {
    return {
      offsets: Int32Array.from(this.#offsets),
      terms: this.#terms.subarray(0, this.#size),
      counts: this.#counts.subarray(0, this.#size),
    };
  }

  clear(): void {
    this.#offsets.length = 1;
    this.#size = 0;
  }
}

function isFigure(kind: number): boolean {
  return kind >= TokenKind.Number && kind <= TokenKind.Date;
}

/**
 * Whether a word follows another word of its sentence: there is one space, and before it no end of a sentence, colon or
 * opening quotation mark.
 */
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
