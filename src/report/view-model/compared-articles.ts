import type { Article } from '../../article.js';

/** Of a larger story the first are compared: all pairs of sentences of 20,000 articles would take hours and be read by nobody. */
export const MAX_COMPARED = 200;

/** The articles of a story that are compared: all of them, but for very large stories. */
export function comparedArticles(articles: readonly Article[]): readonly Article[] {
  return articles.slice(0, MAX_COMPARED);
}
