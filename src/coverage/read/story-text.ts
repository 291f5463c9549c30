import type { Article, Span } from '../../article.js';
import { byFrequency } from '../../structures/index.js';
import {
  collectionLanguages,
  Lexicon,
  languageOf,
  type NameKind,
  readDocument,
  type TextDocument,
} from '../../text/index.js';
import { withoutInsets } from './insets.js';
import { Walk } from './ordered-spans.js';
import { withoutPictures } from './pictures.js';
import { STOP, TermTable } from './sentence-terms.js';
import { StateReader } from './states.js';
import type { Words } from './word-diff.js';

/** A body sentence of one of the story's articles. */
export interface Sentence extends Span {
  /** Place of its article in {@link StoryText.articles}. */
  readonly article: number;
  /** Its place among the body sentences of its article. */
  readonly index: number;
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
  /** The articles they appear in, ascending. */
  readonly articles: readonly number[];
  /** Distinct terms, ascending: stems of words that are not stop words, and figures. */
  readonly terms: Int32Array;
  /** Those of them that are figures or stand outside the words that say who says it, ascending. */
  readonly content: Int32Array;
  /** Those of them that are between quotation marks, ascending. */
  readonly quoted: Int32Array;
  /** Who says it, where most of it is quoted. */
  readonly speaker: string | undefined;
  /** Quantities among the terms, ascending. */
  readonly figures: Int32Array;
  /** Distinct pairs of neighbouring words, ascending, as numbers. */
  readonly pairs: Int32Array;
  /** The outcomes it states; see {@link areOpposed}. */
  readonly states: readonly number[];
}

/** The words of a title that are no stop words. */
export type TitleWord = Span & { readonly term: number };

/** Everything that the comparison of one story's articles reads, made once. */
export class StoryText {
  declare readonly articles: readonly Article[];
  declare readonly documents: readonly TextDocument[];
  declare readonly sentences: readonly Sentence[];
  /** Numbers of the sentences of each article, in order. */
  declare readonly byArticle: readonly (readonly number[])[];
  declare readonly wordings: readonly Wording[];
  /** By article: the term of each token, -1 for a stop word. */
  declare readonly tokenTerms: readonly Int32Array[];
  /** By article: 1 for each token that is quoted. */
  declare readonly quotedTokens: readonly Uint8Array[];
  /** By article: the distinct terms of its title, ascending. */
  readonly titles: readonly Int32Array[];
  /** By article: the outcomes that its title states. */
  declare readonly titleStates: readonly (readonly number[])[];
  /** By article: the words of its title, in order. */
  declare readonly titleWords: readonly (readonly TitleWord[])[];
  declare readonly termNames: readonly string[];
  /** The kind of the name that a term first appeared in. */
  declare readonly namedKinds: ReadonlyMap<number, NameKind>;
  /** What each term weighs; see {@link TermTable.weigh}. */
  declare readonly weights: Float64Array;
  /** The same, 0 for terms that appear in names as a rule. */
  declare readonly weightsOutsideNames: Float64Array;

  constructor(read: StoryFields) {
    Object.assign(this, read);
    this.titles = read.titleWords.map((words) => distinct(words.map(({ term }) => term)));
  }

  sentence(number: number): Sentence {
    return this.sentences[number]!;
  }

  document(article: number): TextDocument {
    return this.documents[article]!;
  }

  /** The term of a token, -1 for a stop word. */
  term(article: number, token: number): number {
    return this.tokenTerms[article]![token]!;
  }

  /** The words of a sentence, for a word diff. */
  words({ article, from, to }: Sentence): Words {
    const { forms, starts, ends } = this.document(article).tokens;
    return { forms, starts, ends, from, to };
  }

  /** The sentence of an article that an offset lies in, -1 if it lies in none. */
  sentenceAt(article: number, offset: number): number {
    const sentences = this.byArticle[article]!;
    let [low, high] = [0, sentences.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.sentence(sentences[middle]!).end > offset) high = middle;
      else low = middle + 1;
    }
    const found = sentences[low];
    return found !== undefined && this.sentence(found).start <= offset ? found : -1;
  }
}

/** What a story is made of; the verbs follow from it. */
type StoryFields = Pick<
  StoryText,
  | 'articles'
  | 'documents'
  | 'sentences'
  | 'byArticle'
  | 'wordings'
  | 'tokenTerms'
  | 'quotedTokens'
  | 'titleStates'
  | 'titleWords'
  | 'termNames'
  | 'namedKinds'
  | 'weights'
  | 'weightsOutsideNames'
>;

/** Words between quotation marks, and whose they are. */
type QuotedSpan = Span & { readonly speaker?: { readonly name: string } };

/** What a stretch of an article's text holds besides its words: figures that count as terms, and quotations. */
export interface Marks {
  readonly quoted: readonly QuotedSpan[];
  readonly names: readonly (Span & { readonly kind?: NameKind | undefined })[];
  /** Phrases that say from whom something is, and nobody's name: "according to a person familiar with the matter". */
  readonly unnamed: readonly Span[];
  /** Who says something, with the office: "the geologist Ann Lee", ascending. */
  readonly speech: readonly Span[];
  readonly figures: readonly (Span & { readonly key: string; readonly isQuantity: boolean })[];
}

/** Reads the articles of a story, in the given order, down to weighted terms. */
export function readStory(
  articles: readonly Article[],
  marksOf: (article: Article, document: TextDocument) => Marks,
): StoryText {
  const lexicon = new Lexicon();
  const terms = new TermTable(lexicon);
  const states = new StateReader(lexicon);
  const documents: TextDocument[] = [];
  const titles: ReturnType<typeof readTitle>[] = [];
  const tokenTerms: Int32Array[] = [];
  const quotedTokens: Uint8Array[] = [];
  const sentences: Sentence[] = [];
  const byArticle: number[][] = [];
  const wordings: (Wording & { readonly sentences: number[]; readonly articles: number[] })[] = [];
  const wordingNumbers = new Map<string, number>();
  const languages = storyLanguages(articles);
  articles.forEach((article, column) => {
    const document = readArticle(article.text, lexicon, languages[column]!);
    documents.push(document);
    const title = readDocument(article.title ?? '', { lexicon, language: document.language });
    titles.push(readTitle(title, terms, states));
    const marks = marksOf(article, document);
    const ownTerms = termsOf(document, marks, terms);
    tokenTerms.push(ownTerms);
    quotedTokens.push(tokensIn(document, marks.quoted));
    const [quotes, speech] = [new Walk(marks.quoted), new Walk(marks.speech)];
    const own: number[] = [];
    byArticle.push(own);
    for (const { from, to, sentence } of sentenceRanges(document)) {
      const words = keyOf(document.tokens.forms, from, to);
      const wording = wordingNumbers.get(words) ?? wordings.length;
      if (wording === wordings.length) {
        wordingNumbers.set(words, wording);
        const read = wordingOf(document, ownTerms, quotes, speech, terms, from, to);
        wordings.push({ sentences: [], articles: [], states: states.read(document, from, to), ...read });
      }
      wordings[wording]!.sentences.push(sentences.length);
      if (wordings[wording]!.articles.at(-1) !== column) wordings[wording]!.articles.push(column);
      own.push(sentences.length);
      const { start, end, paragraph } = sentence;
      sentences.push({ article: column, index: own.length - 1, paragraph, start, end, from, to, wording });
    }
  });
  const weights = terms.weigh(wordings);
  return new StoryText({
    articles,
    documents,
    sentences,
    byArticle,
    wordings,
    tokenTerms,
    quotedTokens,
    titleStates: titles.map((title) => title.states),
    titleWords: titles.map(({ words }) => words),
    termNames: terms.names,
    namedKinds: terms.kinds,
    weights,
    weightsOutsideNames: weights.map((weight, term) => (terms.isOfNames(term) ? 0 : weight)),
  });
}

/** A text without what its page has run into it. */
function readArticle(text: string, lexicon: Lexicon, language: string): TextDocument {
  return withoutInsets(withoutPictures(readDocument(text, { lexicon, language })));
}

/** The words of an article's title; they weigh what they weigh in the texts. */
function readTitle(title: TextDocument, table: TermTable, reader: StateReader) {
  const { forms, starts, ends, count } = title.tokens;
  const words: TitleWord[] = Array.from(forms.subarray(0, count), (form, at) => ({
    start: starts[at]!,
    end: ends[at]!,
    term: table.ofForm(form, title.language),
  }));
  return { words: words.filter(({ term }) => term >= 0), states: reader.read(title, 0, count) };
}

/** 1 for each token that starts inside one of the ascending spans. */
function tokensIn({ tokens }: TextDocument, spans: readonly Span[]): Uint8Array {
  const inside = new Uint8Array(tokens.count);
  for (const { start, end } of spans) {
    for (let token = tokenFrom(tokens, start); token < tokens.count && tokens.starts[token]! < end; token++)
      inside[token] = 1;
  }
  return inside;
}

/** Numbers as a string that no other numbers give: two characters each. */
function keyOf(forms: Int32Array, from: number, to: number): string {
  let key = '';
  for (let token = from; token < to; token++) {
    const form = forms[token]!;
    key += String.fromCharCode(form & 0xffff, form >>> 16);
  }
  return key;
}

/**
 * The language of each article. An article that declares another language than most of the story is read in its
 * detected language: an English report on a German site often carries the site's language in its record, and would
 * share nothing in the wrong language.
 */
function storyLanguages(articles: readonly Article[]): string[] {
  const languages = collectionLanguages(articles);
  const [commonest] = byFrequency(languages);
  return languages.map((language, index) => {
    if (language === commonest) return language;
    const found = languageOf(articles[index]!.text);
    return found === commonest ? found : language;
  });
}

/** The first token that starts at an offset or behind it. */
export function tokenFrom(tokens: { readonly count: number; readonly starts: Int32Array }, offset: number): number {
  let [low, high] = [0, tokens.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.starts[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
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
    while (token < count && starts[token]! < sentence.start) token++;
    const from = token;
    while (token < count && starts[token]! < sentence.end) token++;
    if (token > from) ranges.push({ sentence, from, to: token });
  }
  return ranges;
}

/** Words right before a name that say who it is: "interior minister Jane Doe". */
const MAX_TITLE_LENGTH = 2;

/** The term of each token, -1 for a stop word; every token that a figure covers has the figure's term. */
function termsOf(document: TextDocument, marks: Marks, table: TermTable): Int32Array {
  const { count, forms, starts, ends } = document.tokens;
  const terms = new Int32Array(count);
  const names = new Walk(marks.names);
  const figures = new Walk(marks.figures);
  const unnamed = new Walk(marks.unnamed);
  for (let token = 0; token < count; token++) {
    const [start, end, form] = [starts[token]!, ends[token]!, forms[token]!];
    // How everybody attributes is nothing that two texts tell.
    if (unnamed.at(start) !== undefined) {
      terms[token] = UNSAID;
      continue;
    }
    const figure = figures.at(start);
    const isFigure = figure !== undefined && figure.end >= end;
    const term = isFigure ? table.ofFigure(figure.key, figure.isQuantity) : table.ofForm(form, document.language);
    terms[token] = term;
    if (term < 0) continue;
    const name = names.at(start);
    table.count(term, name !== undefined);
    if (name?.kind !== undefined) table.countKind(term, name.kind);
    if (name === undefined || name.start !== start) continue;
    for (let before = token - 1; before >= Math.max(0, token - MAX_TITLE_LENGTH); before--) {
      const title = terms[before]!;
      if (title < 0 || starts[before + 1]! - ends[before]! > 2) break;
      table.countTitle(title);
    }
  }
  return terms;
}

/** In place of a term: the word only says from whom something is, and nothing of what is told. */
const UNSAID = STOP - 1;

function wordingOf(
  document: TextDocument,
  tokenTerms: Int32Array,
  quotes: Walk<QuotedSpan>,
  speech: Walk<Span>,
  table: TermTable,
  from: number,
  to: number,
): Omit<Wording, 'sentences' | 'articles' | 'states'> {
  const { forms, starts } = document.tokens;
  const terms: number[] = [];
  const content: number[] = [];
  const quoted: number[] = [];
  const pairs: number[] = [];
  let who: string | undefined;
  for (let token = from; token < to; token++) {
    if (token + 1 < to && tokenTerms[token] !== UNSAID) pairs.push(pairOf(forms[token]!, forms[token + 1]!));
    const term = tokenTerms[token]!;
    if (term < 0) continue;
    terms.push(term);
    if (speech.at(starts[token]!) === undefined || table.isQuantity(term)) content.push(term);
    const quote = quotes.at(starts[token]!);
    if (quote === undefined) continue;
    quoted.push(term);
    who = quote.speaker?.name;
  }
  const speaker = 2 * quoted.length > terms.length ? who : undefined;
  const figures = terms.filter((term) => table.isQuantity(term));
  return {
    terms: distinct(terms),
    content: distinct(content),
    quoted: distinct(quoted),
    speaker,
    figures: distinct(figures),
    pairs: distinct(pairs),
  };
}

function pairOf(first: number, second: number): number {
  return Math.imul(first, 0x9e3779b1) ^ second;
}

/** Numbers ascending, each once. */
export function distinct(numbers: number[]): Int32Array {
  const sorted = numbers.length > SHORT_LIST ? Int32Array.from(numbers).sort() : insertionSorted(numbers);
  let kept = 0;
  for (let index = 0; index < sorted.length; index++) {
    if (index === 0 || sorted[index] !== sorted[index - 1]) sorted[kept++] = sorted[index]!;
  }
  return sorted.slice(0, kept);
}

/** Below this many numbers, putting each in its place is faster than a typed array's sort. */
const SHORT_LIST = 48;

function insertionSorted(numbers: readonly number[]): Int32Array {
  const sorted = new Int32Array(numbers.length);
  for (let index = 0; index < numbers.length; index++) {
    const number = numbers[index]!;
    let at = index;
    for (; at > 0 && sorted[at - 1]! > number; at--) sorted[at] = sorted[at - 1]!;
    sorted[at] = number;
  }
  return sorted;
}
