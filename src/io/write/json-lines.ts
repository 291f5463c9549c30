import { jsonText } from '../../report/index.js';
import type { ArticleRecord } from '../mapping/index.js';
import { checkedArticles } from './checked-articles.js';

/**
 * Writes articles as JSON Lines, `id` and `text` first. Most tools read this format, and {@link readArticles} reads it
 * back unchanged. It is a generator, so a large collection never becomes one string.
 *
 * @throws {SameStoryError} `invalid-article` at the first invalid article.
 *
 * @example
 * for (const line of jsonLines(articles)) process.stdout.write(line);
 */
export function* jsonLines(articles: Iterable<ArticleRecord>): Generator<string> {
  for (const { id, text, ...rest } of checkedArticles('jsonLines', articles)) {
    yield `${jsonText({ id, text, ...rest })}\n`;
  }
}
