import { requireIterable } from '../../arguments.js';
import { checkArticle } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import { jsonText } from '../../report/index.js';
import type { ArticleRecord } from '../mapping/index.js';

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
  requireIterable('jsonLines', 'articles', articles, 'a list of articles');
  for (const article of articles) {
    const check = checkArticle(article);
    if (!check.ok) throw new SameStoryError('invalid-article', `jsonLines: ${check.reason}`);
    const { id, text, ...rest } = article;
    yield `${jsonText({ id, text, ...rest })}\n`;
  }
}
