import type { ArticleId } from '../../article.js';

/**
 * One sentence of the paragraph of differences, with the ids of the findings that it states: passages, quotes, figures,
 * claims, articles.
 */
export interface SummaryClause {
  readonly text: string;
  readonly findings: readonly string[];
  /**
   * Where `text` names an article: by its outlet, with the id where an outlet has several, by the id alone where it has
   * none.
   */
  readonly mentions: readonly Mention[];
}

/** Offsets into the `text` of a clause, and the article that stands there. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly article: ArticleId;
}

/** A part of a sentence: words, or an article that is named there. */
export type Part = string | { readonly article: ArticleId };

/** Joins parts with the names of the articles and remembers where those stand. */
export function clauseOf(
  parts: readonly Part[],
  findings: readonly string[],
  names: ReadonlyMap<ArticleId, string>,
): SummaryClause {
  let text = '';
  const mentions: Mention[] = [];
  for (const part of parts) {
    const start = text.length;
    text += typeof part === 'string' ? part : names.get(part.article)!;
    if (typeof part !== 'string') mentions.push({ start, end: text.length, article: part.article });
  }
  return { text, findings, mentions };
}

/** "A, B and C". */
export function listOf(items: readonly (readonly Part[])[], last = ' and '): Part[] {
  return items.flatMap((item, index) => {
    if (index === 0) return item;
    return [index === items.length - 1 ? last : ', ', ...item];
  });
}
