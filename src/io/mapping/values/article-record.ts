import type { Article } from '../../../article.js';

/** An article as it was read: with whatever further fields its record has, such as a label for evaluation. */
export type ArticleRecord = Article & { readonly [field: string]: unknown };

/** A record of JSON, of a table, or of a document that was parsed into one. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What `publishedAt` says where the record did not call it so itself: when the article was first published, when it was
 * last changed, or merely when somebody saw it.
 */
export type TimeSource = 'published' | 'modified' | 'seen';

/** Something of an article that was left out, or read as something else than it was. The article itself is there. */
export interface FieldWarning {
  /**
   * `unreadable`: a field that could not be read, and is left out. `converted`: a text that was HTML, and is paragraphs
   * now. `truncated`: the text is cut off in the record already, or only a summary. `made-id`: the record has no id,
   * and got one.
   */
  readonly kind: 'unreadable' | 'converted' | 'truncated' | 'made-id';
  /** The field of the article. */
  readonly field: string;
  readonly reason: string;
}

/** Why an item that could be read is no article of today: its sender holds it back, or it is a picture. */
export type LeftOut = 'embargoed' | 'withheld' | 'canceled' | 'without-text';

/** What a record gave. */
export type Mapped =
  | { readonly kind: 'article'; readonly article: ArticleRecord; readonly warnings: readonly FieldWarning[] }
  | { readonly kind: 'left-out'; readonly why: LeftOut; readonly id?: string }
  | { readonly kind: 'rejected'; readonly reason: string };

/** Where a record stands: `line` counts lines of a file, `item` the items of a document; both from 1. */
export interface Place {
  readonly line?: number;
  readonly item?: number;
}

/** A record of a file, mapped, with its place. */
export type Item = Mapped & Place;
