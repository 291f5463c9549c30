import type { ArticleId } from '../article.js';

/** Where text comes from that several articles of a story share. */
export interface Origin {
  /** `o1`, `o2` … */
  readonly id: string;
  /**
   * `agency`: a news agency that the articles name; `statement`: what a person, a company or a court released; `outlet`: several articles
   * are of one outlet; `text`: they carry one text, and nothing says whose.
   */
  readonly kind: 'agency' | 'statement' | 'outlet' | 'text';
  /** The agency, the outlet, or who released the statement; `null` where nothing says. */
  readonly name: string | null;
  /** The articles that have it, two or more. */
  readonly articles: readonly ArticleId[];
  /** Passages that are of it. */
  readonly passages: readonly string[];
}
