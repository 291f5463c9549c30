import { requireIterable } from '../../arguments.js';
import { checkArticle } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import type { ArticleRecord } from '../mapping/index.js';

/** Passes on the articles that a writer was given, one by one; throws `invalid-article` at the first invalid one. */
export function* checkedArticles(where: string, articles: Iterable<ArticleRecord>): Generator<ArticleRecord> {
  requireIterable(where, 'articles', articles, 'a list of articles');
  for (const article of articles) {
    const check = checkArticle(article);
    if (!check.ok) throw new SameStoryError('invalid-article', `${where}: ${check.reason}`);
    yield article;
  }
}
