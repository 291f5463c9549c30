import type { Article, Span } from '../../article.js';
import { compareStrings, inOrderOfPublication } from '../../article-order.js';
import { GrowingIntegers } from '../../structures/index.js';
import { Lexicon, splitParagraphs } from '../../text/index.js';
import { readWords, WordBuffer } from './word-buffer.js';
import type { WordSequences } from './word-sequences.js';
import { WordingStore } from './wording-store.js';

/**
 * The body paragraphs of a collection. Paragraphs with the same words, in any articles, are one *wording*. It is
 * compared once however often it occurs, so 50,000 copies of one article cost one comparison per paragraph.
 *
 * Memory: 4 bytes for each word of each wording and about 30 bytes for each paragraph.
 */
export interface Passages {
  /** In order of publication, undated ones last, ties by id. All indexes of articles refer to this list. */
  readonly articles: readonly Article[];
  /** Number of different words; their ids run from 0 to `vocabulary - 1`. */
  readonly vocabulary: number;
  readonly wordings: WordSequences;
  /** Paragraphs in order of article and position. */
  readonly paragraphs: {
    readonly article: Int32Array;
    readonly start: Int32Array;
    readonly end: Int32Array;
    readonly wording: Int32Array;
    /** Number of words of each. */
    readonly words: Int32Array;
  };
  /** Paragraphs of wording `w`: `paragraphsOf.items[paragraphsOf.starts[w]]` up to `…starts[w + 1]`, ascending. */
  readonly paragraphsOf: { readonly items: Int32Array; readonly starts: Int32Array };
  /** Words in the body of each article, counted as {@link readWords} counts. */
  readonly bodyWords: Int32Array;
  /** Paragraphs of article `a` are `firstParagraph[a]` up to `firstParagraph[a + 1]`. */
  readonly firstParagraph: Int32Array;
  readonly marks: Marks;
}

/**
 * The span of words `from` up to `to` of a paragraph. The span of all words is the whole paragraph with its quotation
 * marks and full stop, unless something at its edges was skipped. Words are read again from the text, because few
 * paragraphs are ever asked for.
 */
export type SpanOf = (paragraph: number, from: number, to: number) => Span;

/** The body paragraphs of a part of a collection, as plain data. */
export interface PassagesPart {
  /** The folded forms of the words by id, in the order of their first occurrence. */
  readonly forms: readonly string[];
  readonly wordings: WordSequences;
  readonly paragraphs: Passages['paragraphs'];
  readonly bodyWords: Int32Array;
  readonly marks: Marks;
}

const CHARACTERS_OF_WORD = 4;
const MAX_EXPECTED = 2 ** 27;

/** Marked spans of paragraphs, by number of the paragraph, for the few that have some. */
export type Marks = ReadonlyMap<number, readonly Span[]>;

/**
 * Reads the body paragraphs of checked articles (see {@link Passages}). The order of the articles makes no difference.
 */
export function readPassages(given: readonly Article[]): Passages {
  const articles = inOrderOfPublication(given, (one, other) => compareStrings(one.id, other.id));
  const lexicon = new Lexicon();
  return passagesOf(articles, readParagraphs(articles, lexicon), lexicon);
}

/** Reads the body paragraphs of a part of a collection; see {@link joinPassages}. Articles in order of publication. */
export function readPassagesPart(articles: readonly Article[]): PassagesPart {
  const lexicon = new Lexicon();
  const read = readParagraphs(articles, lexicon);
  return { ...read, forms: Array.from({ length: lexicon.size }, (_, id) => lexicon.form(id)) };
}

/**
 * What {@link readPassages} gives for all articles, from what was read of them part by part: the numbers of words and
 * wordings follow from their first occurrence, here as there.
 *
 * @param articles those of all parts, in order of publication; their texts are not read.
 */
export function joinPassages(articles: readonly Article[], parts: readonly PassagesPart[]): Passages {
  const lexicon = new Lexicon();
  const store = new WordingStore(parts.reduce((sum, part) => sum + part.wordings.words.length, 0));
  const count = parts.reduce((sum, part) => sum + part.paragraphs.article.length, 0);
  const columns = () => new Int32Array(count);
  const paragraphs = { article: columns(), start: columns(), end: columns(), wording: columns(), words: columns() };
  const bodyWords = new Int32Array(articles.length);
  const marks = new Map<number, readonly Span[]>();
  let [firstArticle, firstParagraph] = [0, 0];
  for (const part of parts) {
    const ids = Int32Array.from(part.forms, (form) => lexicon.internFolded(form));
    const { words, starts } = part.wordings;
    const numbers = Int32Array.from({ length: starts.length - 1 }, (_, wording) => {
      for (let at = starts[wording]!; at < starts[wording + 1]!; at++) store.push(ids[words[at]!]!);
      return store.finish();
    });
    for (const name of ['start', 'end', 'words'] as const) paragraphs[name].set(part.paragraphs[name], firstParagraph);
    for (let p = 0; p < part.paragraphs.article.length; p++) {
      paragraphs.article[firstParagraph + p] = firstArticle + part.paragraphs.article[p]!;
      paragraphs.wording[firstParagraph + p] = numbers[part.paragraphs.wording[p]!]!;
    }
    bodyWords.set(part.bodyWords, firstArticle);
    for (const [paragraph, spans] of part.marks) marks.set(firstParagraph + paragraph, spans);
    firstArticle += part.bodyWords.length;
    firstParagraph += part.paragraphs.article.length;
  }
  return passagesOf(articles, { wordings: store.sequences(), paragraphs, bodyWords, marks }, lexicon);
}

function passagesOf(
  articles: readonly Article[],
  read: Omit<PassagesPart, 'forms'>,
  { size: vocabulary }: Lexicon,
): Passages {
  return {
    ...read,
    articles,
    vocabulary,
    paragraphsOf: invert(read.paragraphs.wording, read.wordings.starts.length - 1),
    firstParagraph: startsOf(read.paragraphs.article, articles.length),
  };
}

function readParagraphs(articles: readonly Article[], lexicon: Lexicon): Omit<PassagesPart, 'forms'> {
  const buffer = new WordBuffer();
  const store = new WordingStore(expectedWords(articles));
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
  return { wordings: store.sequences(), paragraphs, bodyWords, marks };
}

/** More words than texts of so many characters have, but for Chinese and Japanese: a list that grows is copied. */
function expectedWords(articles: readonly Article[]): number {
  const characters = articles.reduce((sum, { text }) => sum + text.length, 0);
  return Math.min(MAX_EXPECTED, characters / CHARACTERS_OF_WORD);
}

/** Where the words of one paragraph begin and end. */
interface ReadWords {
  readonly paragraph: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Gives spans by word index. It may live as long as a result, so it keeps no large data alive.
 *
 * @param textOf the text of an article.
 */
export function spanReader(
  textOf: (article: number) => string,
  { paragraphs, marks }: Pick<Passages, 'paragraphs' | 'marks'>,
): SpanOf {
  const buffer = new WordBuffer();
  // The last paragraphs read: the two of a pair are read in turn, run by run.
  let read: readonly ReadWords[] = [];
  return (paragraph, from, to) => {
    const [start, end] = [paragraphs.start[paragraph]!, paragraphs.end[paragraph]!];
    const skipped = marks.get(paragraph);
    if (skipped === undefined && from === 0 && to === paragraphs.words[paragraph]) return { start, end };
    let words = read.find((one) => one.paragraph === paragraph);
    if (words === undefined) {
      readWords(textOf(paragraphs.article[paragraph]!), start, end, skipped ?? [], buffer);
      const { starts, ends, count } = buffer;
      words = { paragraph, starts: starts.slice(0, count), ends: ends.slice(0, count) };
      read = [words, ...read.slice(0, 1)];
    }
    return { start: words.starts[from]!, end: words.ends[to - 1]! };
  };
}

/** For each of `count` values, where it begins in a sorted list of all of them; and the end of the list. */
export function startsOf(values: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1);
  for (const value of values) starts[value + 1]! += 1;
  for (let value = 0; value < count; value++) {
    starts[value + 1]! += starts[value]!;
  }
  return starts;
}

/** For each of `count` values, the indices where it occurs, ascending. */
export function invert(values: Int32Array, count: number): { items: Int32Array; starts: Int32Array } {
  const starts = startsOf(values, count);
  const items = new Int32Array(values.length);
  const next = starts.slice(0, count);
  values.forEach((value, index) => {
    items[next[value]!] = index;
    next[value]! += 1;
  });
  return { items, starts };
}
