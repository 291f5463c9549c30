import { isRecord, requireArgument } from '../../arguments.js';
import { type Article, requireArticles } from '../../article.js';

/**
 * Of a larger story, only the first articles are compared: comparing all pairs of sentences of 20,000 articles would
 * take hours, and nobody would read the result.
 */
export const MAX_COMPARED = 200;

/** The articles of a story that are compared: all of them, but for very large stories. */
export function comparedArticles(articles: readonly Article[]): readonly Article[] {
  return articles.slice(0, MAX_COMPARED);
}

/**
 * Checks what a view is asked to show: articles, and what was found in them.
 *
 * @param part The list that the result must have: `articles` of a coverage, `stories` of a result of `findStories`.
 * @throws {SameStoryError} `invalid-article`, `duplicate-id` or `invalid-argument`.
 */
export function requireResults(
  where: string,
  articles: readonly Article[],
  result: unknown,
  part: 'articles' | 'stories',
): void {
  requireArticles(articles);
  const expected = part === 'articles' ? 'the result of compareCoverage' : 'the result of findStories';
  const isResult = isRecord(result) && Array.isArray(result[part]);
  requireArgument(where, part === 'articles' ? 'coverage' : 'found', isResult, result, expected);
}
