import type { Article, Span } from '../../article.js';
import { compareStrings, inOrderOfPublication } from '../../article-order.js';
import { GrowingIntegers } from '../../structures/index.js';
import { Lexicon, splitParagraphs } from '../../text/index.js';
import { readWords, WordBuffer } from './word-buffer.js';
import type { WordSequences } from './word-sequences.js';
import { WordingStore } from './wording-store.js';

/**
 * The body paragraphs of a collection. Paragraphs with the same words, in any articles, are one *wording*: it is
 * compared once, however often it stands somewhere, so that 50,000 copies of one article cost one comparison of each
 * paragraph.
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
    /** How many words each has. */
    readonly words: Int32Array;
  };
  /** Paragraphs of wording `w`: `paragraphsOf.items[paragraphsOf.starts[w]]` up to `…starts[w + 1]`, ascending. */
  readonly paragraphsOf: { readonly items: Int32Array; readonly starts: Int32Array };
  /** Words in the body of each article, counted as {@link readWords} counts. */
  readonly bodyWords: Int32Array;
  /** Paragraphs of article `a` are `firstParagraph[a]` up to `firstParagraph[a + 1]`. */
  readonly firstParagraph: Int32Array;
  /**
   * The span of words `from` up to `to` of a paragraph; all of its words are all of the paragraph, quotation marks and
   * full stop included, unless something at its edges was skipped. Words are read again from the text, because few
   * paragraphs are ever asked for.
   */
  readonly spanOf: (paragraph: number, from: number, to: number) => Span;
}

/** Marked spans of paragraphs, for the few that have some. */
type Marks = ReadonlyMap<number, readonly Span[]>;

/**
 * Reads the body paragraphs of checked articles (see {@link Passages}). The order of the articles given makes no
 * difference.
 */
export function readPassages(given: readonly Article[]): Passages {
  const articles = inOrderOfPublication(given, (one, other) => compareStrings(one.id, other.id));
  const lexicon = new Lexicon();
  const buffer = new WordBuffer();
  const store = new WordingStore();
  const [article, start, end] = [new GrowingIntegers(1024), new GrowingIntegers(1024), new GrowingIntegers(1024)];
  const [wording, words] = [new GrowingIntegers(1024), new GrowingIntegers(1024)];
  const bodyWords = new Int32Array(articles.length);
  const marks = new Map<number, readonly Span[]>();
  for (const [a, { text }] of articles.entries()) {
    for (const paragraph of splitParagraphs(text)) {
      if (paragraph.role !== 'body') continue;
      readWords(text, paragraph.start, paragraph.end, paragraph.marks, buffer);
      if (buffer.count === 0) continue;
      if (paragraph.marks.length > 0) marks.set(wording.length, paragraph.marks);
      for (let i = 0; i < buffer.count; i++) {
        store.push(lexicon.intern(text, buffer.starts[i]!, buffer.ends[i]!));
      }
      bodyWords[a]! += buffer.count;
      article.push(a);
      start.push(paragraph.start);
      end.push(paragraph.end);
      words.push(buffer.count);
      wording.push(store.finish());
    }
  }
  const paragraphs = {
    article: article.finish(),
    start: start.finish(),
    end: end.finish(),
    wording: wording.finish(),
    words: words.finish(),
  };
  return {
    articles,
    vocabulary: lexicon.size,
    wordings: store.sequences(),
    paragraphs,
    paragraphsOf: invert(paragraphs.wording, store.count),
    bodyWords,
    firstParagraph: startsOf(paragraphs.article, articles.length),
    spanOf: spanReader(articles, paragraphs, marks),
  };
}

/** Where the words of one paragraph begin and end. */
interface ReadWords {
  readonly paragraph: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Spans by index of words. It may live as long as a result does, and holds on to nothing that is large. */
function spanReader(
  articles: readonly Article[],
  paragraphs: Passages['paragraphs'],
  marks: Marks,
): Passages['spanOf'] {
  const buffer = new WordBuffer();
  // The paragraphs asked for last: the two of a pair are read in turn, run by run.
  let read: readonly ReadWords[] = [];
  return (paragraph, from, to) => {
    const [start, end] = [paragraphs.start[paragraph]!, paragraphs.end[paragraph]!];
    const skipped = marks.get(paragraph);
    if (skipped === undefined && from === 0 && to === paragraphs.words[paragraph]) return { start, end };
    let words = read.find((one) => one.paragraph === paragraph);
    if (words === undefined) {
      const { text } = articles[paragraphs.article[paragraph]!]!;
      readWords(text, start, end, skipped ?? [], buffer);
      const { starts, ends, count } = buffer;
      words = { paragraph, starts: starts.slice(0, count), ends: ends.slice(0, count) };
      read = [words, ...read.slice(0, 1)];
    }
    return { start: words.starts[from]!, end: words.ends[to - 1]! };
  };
}

/** Where each of `count` values begins in a list of all of them in order, and where the last one ends. */
export function startsOf(values: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const value of values) starts[value + 1]! += 1;
  for (let value = 0; value < count; value++) {
    starts[value + 1]! += starts[value]!;
  }
  return starts;
}

/** For each of `count` values, the places where it stands, in ascending order. */
function invert(values: Int32Array, count: number): { items: Int32Array; starts: Int32Array } {
  const starts = startsOf(values, count);
  const items = new Int32Array(values.length);
  const next = starts.slice(0, count);
  values.forEach((value, index) => {
    items[next[value]!] = index;
    next[value]! += 1;
  });
  return { items, starts };
}
