import type { Article } from '../../../article.js';

/** An article as it was read, with the further fields of its record, such as a label for evaluation. */
export type ArticleRecord = Article & { readonly [field: string]: unknown };

/** A record of JSON, of a table, or of a document that was parsed into one. */
export type Fields = Readonly<Record<string, unknown>>;

/**
 * What `publishedAt` means when the record has no publication time under that name: when the article was first
 * published, when it was last changed, or when somebody saw it.
 */
export type TimeSource = 'published' | 'modified' | 'seen';

/** A part of an article that was left out, or converted while reading. The article itself is there. */
export interface FieldWarning {
  /**
   * `unreadable`: a field that could not be read and is left out. `converted`: a text that was HTML and is now
   * paragraphs. `truncated`: the record itself has only the beginning of the text, or a summary. `made-id`: the record
   * had no id and got one. `contradictory`: a time of change before the time of publication.
   */
  readonly kind: 'unreadable' | 'converted' | 'truncated' | 'made-id' | 'contradictory';
  /** The field of the article. */
  readonly field: string;
  readonly reason: string;
}

/** Why a readable item is left out: its sender holds it back, or it is a picture. */
export type LeftOut = 'embargoed' | 'withheld' | 'canceled' | 'without-text';

/** The result of reading a record. */
export type Mapped =
  | { readonly kind: 'article'; readonly article: ArticleRecord; readonly warnings: readonly FieldWarning[] }
  | { readonly kind: 'left-out'; readonly why: LeftOut; readonly id?: string }
  | { readonly kind: 'rejected'; readonly reason: string };

/** Where a record is: `line` counts the lines of a file, `item` the items of a document, both from 1. */
export interface Place {
  readonly line?: number;
  readonly item?: number;
}

/** A mapped record of a file, with its place. */
export type Item = Mapped & Place;
