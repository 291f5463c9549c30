import { requireIterable } from '../../arguments.js';
import { jsonText } from '../../report/index.js';
import type { ArticleRecord } from '../mapping/index.js';
import { checkedArticles } from './checked-articles.js';

/** Properties of the feed as a whole. */
export interface JsonFeedOptions {
  /** @default 'Articles' */
  readonly title?: string | undefined;
}

/**
 * The articles as one JSON Feed (version 1.1), in pieces. Fields that JSON Feed does not have are kept in `_samestory`,
 * as its specification asks of extensions.
 *
 * @example
 * for (const piece of jsonFeed(articles, { title: 'Council' })) process.stdout.write(piece);
 */
export function* jsonFeed(
  articles: Iterable<ArticleRecord>,
  { title = 'Articles' }: JsonFeedOptions = {},
): Generator<string> {
  requireIterable('jsonFeed', 'articles', articles, 'a list of articles');
  yield `{"version":"https://jsonfeed.org/version/1.1","title":${jsonText(title)},"items":[`;
  let before = '\n';
  for (const article of checkedArticles('jsonFeed', articles)) {
    yield before + jsonText(feedItem(article));
    before = ',\n';
  }
  yield '\n]}\n';
}

function feedItem(article: ArticleRecord): object {
  const { id, text, title, outlet, publishedAt, language, url, byline, credits, modifiedAt, version, evolvedFrom } =
    article;
  const own = { outlet, credits, version, evolvedFrom };
  return {
    id,
    url,
    title,
    content_text: text,
    date_published: publishedAt,
    date_modified: modifiedAt,
    language,
    authors: byline === undefined ? undefined : [{ name: byline }],
    _samestory: Object.values(own).every((value) => value === undefined) ? undefined : own,
  };
}
