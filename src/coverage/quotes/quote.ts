import type { ArticleId, Span } from '../../article.js';
import type { WordEdit, Words } from '../read/index.js';

/**
 * The speaker of a quote: the fullest name in the article, and whether the name itself, not "he", is beside the quote.
 */
export interface Speaker {
  readonly name: string;
  readonly kind?: string | undefined;
  readonly isNamed: boolean;
}

/** A quote of one article: one uninterrupted stretch of quoted words, and who says them. */
export interface SpokenQuote extends Span {
  /** Place of its article in the story. */
  readonly article: number;
  readonly speaker?: Speaker | undefined;
  /** Whether the text beside the quote names the speaker, rather than only the context. */
  readonly isCued: boolean;
  /** Stretches of one utterance share it. */
  readonly statement: number;
}

/**
 * What a quote is to the fullest version of the same words. `identical`: the same; `truncated`: a part of it,
 * uninterrupted, or another part of the statement; `altered`: some words are others; `spliced`: parts of it joined
 * over what was left out, unmarked; `paraphrased`: told without quotation marks; `re-attributed`: the same words, but
 * another person's; `sole`: nobody else has it.
 */
export type QuoteRelation =
  | 'identical'
  | 'truncated'
  | 'altered'
  | 'spliced'
  | 'paraphrased'
  | 're-attributed'
  | 'sole';

/** One article's version of a quote. */
export interface QuoteVariant extends Span {
  readonly article: ArticleId;
  readonly text: string;
  /**
   * The speaker by this article; if it attributes the words to nobody, the speaker by another article. `null`:
   * unattributed.
   */
  readonly speaker: string | null;
  /** The other article that the speaker is taken from; `null` if it is this one's own. */
  readonly attributedBy: ArticleId | null;
  readonly relation: QuoteRelation;
  /** Stretches of one utterance share it; `null` for a paraphrase. */
  readonly statement: number | null;
  /**
   * Word diff against the fullest version; empty where the words are the same or a paraphrase has no quotation to
   * compare.
   */
  readonly edits: readonly WordEdit[];
}

/** The same words in one article or more. */
export interface ComparedQuote {
  readonly id: string;
  readonly speaker: string | null;
  /** The most significant relation among the nearest versions of the articles. */
  readonly relation: QuoteRelation;
  readonly variants: readonly QuoteVariant[];
}

/** A quote with its words. */
export interface Worded extends SpokenQuote {
  readonly words: Words;
  readonly length: number;
  /** Distinct terms of its words, each with the last token that has it. */
  readonly terms: readonly { readonly term: number; readonly token: number }[];
  /** The same terms, ascending. */
  readonly sortedTerms: Int32Array;
}
