/** `boilerplate` is what the page adds to the article: plugs, buttons, notices. Only `body` is compared by default. */
export type ParagraphRole = 'body' | 'caption' | 'credit' | 'boilerplate';

/**
 * Kinds of {@link Mark}. A `label` is a heading that runs into the paragraph ("BREAKING:", "Story highlights"); a
 * `caption` describes a picture.
 */
export type MarkKind = 'dateline' | 'agency' | 'date' | 'byline' | 'credit' | 'label' | 'caption';

/** A span of a paragraph that is not the article's own text: a dateline, an agency tag, a stray date, a credit. */
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
  /** In order, without overlaps. */
  readonly marks: readonly Mark[];
  /** Whether line breaks inside the paragraph are spaces, as in hard-wrapped text. */
  readonly wrapped: boolean;
}
