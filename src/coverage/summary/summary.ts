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

/** Where an article is named in the `text` of a clause; `start` and `end` are kept for offsets into articles. */
export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly article: ArticleId;
}

/** A part of a sentence: words, or an article that is named there. */
export type Part = string | { readonly article: ArticleId };

/** Joins parts with the names of the articles and remembers where those are. */
export function clauseOf(
  parts: readonly Part[],
  findings: readonly string[],
  names: ReadonlyMap<ArticleId, string>,
): SummaryClause {
  let text = '';
  const mentions: Mention[] = [];
  for (const part of parts) {
    const from = text.length;
    text += typeof part === 'string' ? part : names.get(part.article)!;
    if (typeof part !== 'string') mentions.push({ from, to: text.length, article: part.article });
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

/** How many articles a sentence names at most; of more it names one fewer, and counts the rest. */
const MAX_LISTED = 6;

/** Articles that a sentence names, each once: "A, B and C", "A, B, C, D, E and 295 others". */
export function listArticles(articles: Iterable<ArticleId>, last?: string): Part[] {
  const ids = [...new Set(articles)];
  const named = ids.slice(0, ids.length > MAX_LISTED ? MAX_LISTED - 1 : MAX_LISTED).map((article) => [{ article }]);
  if (ids.length <= MAX_LISTED) return listOf(named, last);
  return [...listOf(named, ', '), ` and ${ids.length - named.length} others`];
}
