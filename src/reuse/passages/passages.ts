import { type Article, type ArticleId, parsePublicationTime, type Span } from '../../article.js';
import { GrowingIntegers, mix32 } from '../../structures/index.js';
import { Lexicon, splitParagraphs } from '../../text/index.js';
import { readWords, WordBuffer } from './word-buffer.js';
import type { WordSequences } from './word-sequences.js';

/**
 * The body paragraphs of a collection. Paragraphs with the same words, in any articles, are one *wording*: it is compared once,
 * however often it stands somewhere, so that 50,000 copies of one article cost one comparison of each paragraph.
 *
 * Memory: 4 bytes for each word of each wording and about 30 bytes for each paragraph.
 */
export interface Passages {
  /** In order of publication, those without a time last; ties by id. All indexes of articles are into this list. */
  readonly articles: readonly Article[];
  /** How many different words there are; their numbers are 0 to vocabulary - 1. */
  readonly vocabulary: number;
  readonly wordings: WordSequences;
  /** Paragraphs in order of article and place. */
  readonly paragraphs: {
    readonly article: Int32Array;
    readonly start: Int32Array;
    readonly end: Int32Array;
    readonly wording: Int32Array;
  };
  /** Paragraphs of wording `w`: `paragraphsOf.items[paragraphsOf.starts[w]]` up to `…starts[w + 1]`, ascending. */
  readonly paragraphsOf: { readonly items: Int32Array; readonly starts: Int32Array };
  /** Words in the body of each article, counted as {@link readWords} counts. */
  readonly bodyWords: Int32Array;
  /** How many words a paragraph has. */
  readonly wordsIn: (paragraph: number) => number;
  /**
   * The span of words `from` up to `to` of a paragraph; all of its words are all of the paragraph, quotation marks and full stop
   * included, unless something at its edges was skipped. Words are read again from the text, because few paragraphs are ever asked
   * for.
   */
  readonly spanOf: (paragraph: number, from: number, to: number) => Span;
}

/** Reads the body paragraphs of checked articles (see {@link Passages}). The order of the articles given makes no difference. */
export function readPassages(given: readonly Article[]): Passages {
  const articles = inOrderOfPublication(given);
  const lexicon = new Lexicon();
  const buffer = new WordBuffer();
  const store = new WordingStore();
  const article = new GrowingIntegers(1024);
  const start = new GrowingIntegers(1024);
  const end = new GrowingIntegers(1024);
  const wording = new GrowingIntegers(1024);
  const bodyWords = new Int32Array(articles.length);
  /** Marked spans, for the few paragraphs that have some. */
  const marks = new Map<number, readonly { readonly start: number; readonly end: number }[]>();
  for (const [a, { text }] of articles.entries()) {
    for (const paragraph of splitParagraphs(text)) {
      if (paragraph.role !== 'body') continue;
      readWords(text, paragraph.start, paragraph.end, paragraph.marks, buffer);
      if (buffer.count === 0) continue;
      if (paragraph.marks.length > 0) marks.set(wording.length, paragraph.marks);
      for (let i = 0; i < buffer.count; i++) {
        store.push(lexicon.intern(text, buffer.starts[i]!, buffer.ends[i]!));
      }
      bodyWords[a] = bodyWords[a]! + buffer.count;
      article.push(a);
      start.push(paragraph.start);
      end.push(paragraph.end);
      wording.push(store.finish());
    }
  }
  const paragraphs = {
    article: article.finish(),
    start: start.finish(),
    end: end.finish(),
    wording: wording.finish(),
  };
  const wordings = store.sequences();
  const wordsRead = new Map<number, { readonly starts: Int32Array; readonly ends: Int32Array }>();
  const wordsIn = (paragraph: number) => {
    const at = paragraphs.wording[paragraph]!;
    return wordings.starts[at + 1]! - wordings.starts[at]!;
  };
  return {
    articles,
    vocabulary: lexicon.size,
    wordings,
    paragraphs,
    paragraphsOf: invert(paragraphs.wording, store.count),
    bodyWords,
    wordsIn,
    spanOf(paragraph, from, to) {
      const [start, end] = [paragraphs.start[paragraph]!, paragraphs.end[paragraph]!];
      const skipped = marks.get(paragraph);
      if (skipped === undefined && from === 0 && to === wordsIn(paragraph)) return { start, end };
      let words = wordsRead.get(paragraph);
      if (words === undefined) {
        const { text } = articles[paragraphs.article[paragraph]!]!;
        readWords(text, start, end, skipped ?? [], buffer);
        words = { starts: buffer.starts.slice(0, buffer.count), ends: buffer.ends.slice(0, buffer.count) };
        wordsRead.set(paragraph, words);
      }
      return { start: words.starts[from]!, end: words.ends[to - 1]! };
    },
  };
}

/** Articles by the earliest moment they can have been published at, those without a time last; ties by id. */
export function inOrderOfPublication<A extends Article>(articles: readonly A[]): A[] {
  const times = new Map<ArticleId, number>();
  for (const { id, publishedAt } of articles) {
    const time = publishedAt ? parsePublicationTime(publishedAt) : undefined;
    times.set(id, time?.from ?? Number.POSITIVE_INFINITY);
  }
  return [...articles].sort((x, y) => {
    const [timeX, timeY] = [times.get(x.id)!, times.get(y.id)!];
    if (timeX !== timeY) return timeX < timeY ? -1 : 1;
    return x.id < y.id ? -1 : 1;
  });
}

/** Distinct word sequences, numbered in the order in which they are first met; equality is checked on the words. */
class WordingStore {
  readonly #words = new GrowingIntegers(1 << 14);
  readonly #starts = new GrowingIntegers(1 << 10);
  readonly #hashes = new GrowingIntegers(1 << 10);
  #slots = new Int32Array(1 << 11);
  #hash = 0;

  constructor() {
    this.#starts.push(0);
  }

  get count(): number {
    return this.#hashes.length;
  }

  push(word: number): void {
    this.#words.push(word);
    this.#hash = (Math.imul(this.#hash ^ word, 0x01000193) + 0x9e3779b9) | 0;
  }

  /** Ends the sequence that was pushed; gives its number, and forgets it if it was known. */
  finish(): number {
    const hash = mix32(this.#hash);
    this.#hash = 0;
    const start = this.#starts.at(this.count);
    const length = this.#words.length - start;
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let held = this.#slots[slot]!; held !== 0; held = this.#slots[slot]!) {
      const wording = held - 1;
      if (this.#hashes.at(wording) === hash && this.#equal(wording, start, length)) {
        this.#words.length = start;
        return wording;
      }
      slot = (slot + 1) & mask;
    }
    this.#slots[slot] = this.#hashes.length + 1;
    this.#hashes.push(hash);
    this.#starts.push(this.#words.length);
    if (this.count * 2 > this.#slots.length) this.#grow();
    return this.count - 1;
  }

  sequences(): WordSequences {
    return { words: this.#words.finish(), starts: this.#starts.finish() };
  }

  #equal(wording: number, start: number, length: number): boolean {
    const from = this.#starts.at(wording);
    if (this.#starts.at(wording + 1) - from !== length) return false;
    for (let i = 0; i < length; i++) if (this.#words.at(from + i) !== this.#words.at(start + i)) return false;
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let wording = 0; wording < this.count; wording++) {
      let slot = this.#hashes.at(wording) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = wording + 1;
    }
    this.#slots = slots;
  }
}

/** For each of `count` values, the places where it stands, in ascending order. */
export function invert(values: Int32Array, count: number): { items: Int32Array; starts: Int32Array } {
  const starts = new Int32Array(count + 1);
  for (const value of values) starts[value + 1] = starts[value + 1]! + 1;
  for (let value = 0; value < count; value++) {
    starts[value + 1] = starts[value + 1]! + starts[value]!;
  }
  const items = new Int32Array(values.length);
  const next = starts.slice(0, count);
  values.forEach((value, index) => {
    items[next[value]!] = index;
    next[value] = next[value]! + 1;
  });
  return { items, starts };
}
