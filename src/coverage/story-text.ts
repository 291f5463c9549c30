import type { Article, Span } from '../article.js';
import { readDocument, type TextDocument } from '../text/document.js';
import { Lexicon } from '../text/lexicon.js';
import { TermTable } from './terms.js';
import type { Words } from './word-diff.js';

/** A body sentence of one of the story's articles. */
export interface Sentence extends Span {
  /** Place of its article in {@link StoryText.articles}. */
  readonly article: number;
  /** Its place among the body sentences of its article. */
  readonly place: number;
  readonly paragraph: number;
  /** Its tokens: `from` to `to` in the article's document. */
  readonly from: number;
  readonly to: number;
  /** Which {@link Wording} it has; sentences of the same words share one. */
  readonly wording: number;
}

/** A sequence of words as it is compared, made once for all the sentences that consist of it. */
export interface Wording {
  /** The sentences that have it, ascending. */
  readonly sentences: readonly number[];
  /** Distinct terms, ascending: stems of words that are not stop words, and figures. */
  readonly terms: Int32Array;
  /** Those of them that stand between quotation marks, ascending. */
  readonly quoted: Int32Array;
  /** Figures among the terms, ascending. */
  readonly figures: Int32Array;
  /** Distinct pairs of neighbouring words, ascending, as numbers. */
  readonly pairs: Int32Array;
}

/** Everything that the comparison of one story's articles reads, made once. */
export interface StoryText {
  readonly articles: readonly Article[];
  readonly documents: readonly TextDocument[];
  readonly sentences: readonly Sentence[];
  /** Numbers of the sentences of each article, in order. */
  readonly byArticle: readonly (readonly number[])[];
  readonly wordings: readonly Wording[];
  /** What each term weighs; see {@link TermTable.weigh}. */
  readonly weights: Float64Array;
  readonly terms: TermTable;
}

/** What stands at a place of an article's text besides its words: figures that count as terms, and what is quoted. */
export interface Marks {
  readonly quoted: readonly Span[];
  readonly names: readonly Span[];
  readonly figures: readonly (Span & { readonly key: string })[];
}

/** Reads the articles of a story, in the given order, down to weighted terms. */
export function readStory(
  articles: readonly Article[],
  marksOf: (article: Article, document: TextDocument) => Marks,
): StoryText {
  const lexicon = new Lexicon();
  const terms = new TermTable(lexicon);
  const documents: TextDocument[] = [];
  const sentences: Sentence[] = [];
  const byArticle: number[][] = [];
  const wordings: (Wording & { readonly sentences: number[] })[] = [];
  const known = new Map<string, number>();
  articles.forEach((article, column) => {
    const document = readDocument(article.text, { lexicon, language: article.language });
    documents.push(document);
    const marks = marksOf(article, document);
    const own: number[] = [];
    byArticle.push(own);
    for (const { from, to, sentence } of sentenceRanges(document)) {
      const words = document.tokens.forms.subarray(from, to).join(' ');
      let wording = known.get(words);
      if (wording === undefined) {
        wording = wordings.length;
        known.set(words, wording);
        wordings.push({ sentences: [], ...wordingOf(document, marks, terms, from, to) });
      }
      wordings[wording]?.sentences.push(sentences.length);
      own.push(sentences.length);
      const { start, end, paragraph } = sentence;
      sentences.push({ article: column, place: own.length - 1, paragraph, start, end, from, to, wording });
    }
  });
  return { articles, documents, sentences, byArticle, wordings, weights: terms.weigh(wordings), terms };
}

export function sentenceOf(story: StoryText, number: number): Sentence {
  return story.sentences[number] as Sentence;
}

export function documentOf(story: StoryText, article: number): TextDocument {
  return story.documents[article] as TextDocument;
}

/** The words of a sentence, for a word diff. */
export function wordsOf(story: StoryText, { article, from, to }: Sentence): Words {
  const { forms, starts, ends } = documentOf(story, article).tokens;
  return { forms, starts, ends, from, to };
}

interface SentenceRange {
  readonly sentence: TextDocument['sentences'][number];
  readonly from: number;
  readonly to: number;
}

/** The tokens of each sentence that has any. */
function sentenceRanges(document: TextDocument): SentenceRange[] {
  const ranges: SentenceRange[] = [];
  const { starts, count } = document.tokens;
  let token = 0;
  for (const sentence of document.sentences) {
    while (token < count && (starts[token] as number) < sentence.start) token++;
    const from = token;
    while (token < count && (starts[token] as number) < sentence.end) token++;
    if (token > from) ranges.push({ sentence, from, to: token });
  }
  return ranges;
}

function wordingOf(
  document: TextDocument,
  marks: Marks,
  table: TermTable,
  from: number,
  to: number,
): Omit<Wording, 'sentences'> {
  const { forms, starts, ends } = document.tokens;
  const terms: number[] = [];
  const quoted: number[] = [];
  const figures: number[] = [];
  const pairs: number[] = [];
  let quote = firstEndingAfter(marks.quoted, starts[from] as number);
  let name = firstEndingAfter(marks.names, starts[from] as number);
  let figure = firstEndingAfter(marks.figures, starts[from] as number);
  for (let token = from; token < to; token++) {
    const start = starts[token] as number;
    if (token + 1 < to) pairs.push(pairOf(forms[token] as number, forms[token + 1] as number));
    while (quote < marks.quoted.length && (marks.quoted[quote] as Span).end <= start) quote++;
    while (name < marks.names.length && (marks.names[name] as Span).end <= start) name++;
    while (figure < marks.figures.length && (marks.figures[figure] as Span).end <= start) figure++;
    const counted = marks.figures[figure];
    const isFigure = counted !== undefined && counted.start <= start && counted.end >= (ends[token] as number);
    const term = isFigure ? table.ofMark(counted.key) : table.ofForm(forms[token] as number, document.language);
    if (term < 0) continue;
    terms.push(term);
    table.count(term, name < marks.names.length && (marks.names[name] as Span).start <= start);
    if (isFigure) figures.push(term);
    if (quote < marks.quoted.length && (marks.quoted[quote] as Span).start <= start) quoted.push(term);
  }
  return { terms: distinct(terms), quoted: distinct(quoted), figures: distinct(figures), pairs: distinct(pairs) };
}

/** Place of the first of the ascending, disjoint spans that ends after an offset. */
function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle] as Span).end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function pairOf(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ second;
}

function distinct(numbers: number[]): Int32Array {
  const sorted = Int32Array.from(numbers).sort();
  let kept = 0;
  for (let place = 0; place < sorted.length; place++) {
    if (place === 0 || sorted[place] !== sorted[place - 1]) sorted[kept++] = sorted[place] as number;
  }
  return sorted.slice(0, kept);
}
