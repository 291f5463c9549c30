/**
 * `boilerplate` is what the page put around the article: plugs, buttons, notices. Only `body` is compared by default.
 */
export type ParagraphRole = 'body' | 'caption' | 'credit' | 'boilerplate';

/**
 * What a {@link Mark} is; a `label` is a heading run into the paragraph ("BREAKING:", "Story highlights"), a `caption`
 * the words of a picture.
 */
export type MarkKind = 'dateline' | 'agency' | 'date' | 'byline' | 'credit' | 'label' | 'caption';

/**
 * A stretch of a paragraph that is not its own text: a dateline, an agency's tag, a date line that leaked in, a credit.
 */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
}

/** `text.slice(start, end)` is the paragraph, trimmed. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly role: ParagraphRole;
  /** In order, apart from each other. */
  readonly marks: readonly Mark[];
  /** Whether line breaks inside the paragraph are spaces: hard-wrapped text. */
  readonly wrapped: boolean;
}
