import { jsonText } from '../../report/index.js';
import type { ArticleRecord } from '../mapping/index.js';
import { checkedArticles } from './checked-articles.js';

/**
 * The articles as JSON Lines, a line each, `id` and `text` first: what every other tool of the field reads, and what
 * {@link readArticles} reads back unchanged. A generator, so that a large collection is not built up as one string.
 *
 * @throws {SameStoryError} `invalid-article` at the first that is none.
 *
 * @example
 * for (const line of jsonLines(articles)) process.stdout.write(line);
 */
export function* jsonLines(articles: Iterable<ArticleRecord>): Generator<string> {
  for (const { id, text, ...rest } of checkedArticles('jsonLines', articles)) {
    yield `${jsonText({ id, text, ...rest })}\n`;
  }
}
