import { languageOf } from './language/index.js';
import { ownText, type Paragraph, readParagraphs } from './paragraphs/index.js';
import { sentencesOf } from './sentences/index.js';
import { type Lexicon, scanTokens, TokenBuffer } from './tokens/index.js';

/** A sentence of a body paragraph. `paragraph` is its index in {@link TextDocument.paragraphs}. */
export interface DocumentSentence {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

/** All tokens of a text in order, in flat arrays of one length: token `i` is `text.slice(starts[i], ends[i])`. */
export interface TokenTable {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Values of `TokenKind`. */
  readonly kinds: Uint8Array;
  /** Bits of `TokenFlag`. */
  readonly flags: Uint8Array;
  /** Ids of the folded forms in the {@link Lexicon}. */
  readonly forms: Int32Array;
  /**
   * Index of the token's sentence in {@link TextDocument.sentences}; -1 for a token outside all sentences (boilerplate,
   * datelines).
   */
  readonly sentences: Int32Array;
}

/** Everything later rooms need of one text, read once. Plain data: no methods, no reference to the lexicon. */
export interface TextDocument {
  readonly text: string;
  /** `en`, `pt` …, or `und` if the text is too short or unknown. */
  readonly language: string;
  readonly paragraphs: readonly Paragraph[];
  /** Sentences of body paragraphs only, without the marked spans at their edges. */
  readonly sentences: readonly DocumentSentence[];
  readonly tokens: TokenTable;
}

export interface ReadDocumentOptions {
  /** Assigns the ids of the tokens' forms. Share one lexicon over all texts that are compared. */
  readonly lexicon: Lexicon;
  /** BCP 47 tag that replaces detection. */
  readonly language?: string | undefined;
  /** Folded paragraphs that are boilerplate here; see {@link splitParagraphs}. */
  readonly boilerplate?: ReadonlySet<string> | undefined;
}

const buffer = new TokenBuffer(4096);

/**
 * Reads the paragraphs, sentences and tokens of a text, in time linear in its length.
 *
 * @example
 * const lexicon = new Lexicon();
 * readDocument('(AP) - Doctors voted. They won.\nRead more: x', { lexicon }).sentences.length; // 2
 */
export function readDocument(text: string, options: ReadDocumentOptions): TextDocument {
  scanTokens(text, buffer);
  const paragraphs = readParagraphs(text, buffer, options.boilerplate);
  const sentences = paragraphs.flatMap((paragraph, index) =>
    paragraph.role === 'body' ? bodySentences(text, paragraph, index) : [],
  );
  const { count } = buffer;
  const forms = new Int32Array(count);
  options.lexicon.internTokens(text, buffer, forms);
  const sentenceOf = new Int32Array(count).fill(-1);
  let index = 0;
  for (let at = 0; at < count; at++) {
    const start = buffer.starts[at]!;
    while (index < sentences.length && sentences[index]!.end <= start) index++;
    const sentence = sentences[index];
    if (sentence !== undefined && start >= sentence.start) sentenceOf[at] = index;
  }
  return {
    text,
    language: languageOf(text, options.language),
    paragraphs,
    sentences,
    tokens: {
      count,
      starts: buffer.starts.slice(0, count),
      ends: buffer.ends.slice(0, count),
      kinds: buffer.kinds.slice(0, count),
      flags: buffer.flags.slice(0, count),
      forms,
      sentences: sentenceOf,
    },
  };
}

/** The sentences of the article's own text in a paragraph. */
function bodySentences(text: string, paragraph: Paragraph, index: number): DocumentSentence[] {
  const { start: from, end: to } = ownText(paragraph);
  return sentencesOf(text, from, to, paragraph.wrapped).map(({ start, end }) => ({
    start,
    end,
    paragraph: index,
  }));
}
