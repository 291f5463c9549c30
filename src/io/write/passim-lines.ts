import { isListOf, isRecord, requireArgument } from '../../arguments.js';
import type { ArticleId } from '../../article.js';
import { jsonText } from '../../report/index.js';
import type { ArticleRecord } from '../mapping/index.js';
import { checkedArticles } from './checked-articles.js';

/**
 * Writes articles for passim: `id`, `series` (the outlet), `date` (the day), `text`, and the other fields unchanged.
 *
 * @example
 * for (const line of passimLines(articles)) process.stdout.write(line);
 */
export function* passimLines(articles: Iterable<ArticleRecord>): Generator<string> {
  for (const article of checkedArticles('passimLines', articles)) yield `${jsonText(passimFields(article))}\n`;
}

function passimFields({ id, text, outlet, publishedAt, ...rest }: ArticleRecord): object {
  // passim groups by series, so an article of unknown outlet gets a series of its own.
  return withOthers({ id, series: outlet ?? id, date: publishedAt?.slice(0, 10), text }, rest);
}

/** A group of articles, such as a story of `findStories`. */
export interface PassimGroup {
  readonly articles: readonly ArticleId[];
}

/**
 * Writes stories as passim writes clusters: one line per article, with the number of its `cluster`, the number of
 * articles in it (`size`), and the characters of the text that belong to it (`begin`, `end`; here all). The largest
 * cluster has number 0.
 *
 * @example
 * for (const line of passimClusters(findStories(articles).stories, articles)) process.stdout.write(line);
 */
export function* passimClusters(stories: readonly PassimGroup[], articles: Iterable<ArticleRecord>): Generator<string> {
  const areGroups = isListOf(stories, (story) => isRecord(story) && Array.isArray(story.articles));
  requireArgument('passimClusters', 'stories', areGroups, stories, 'a list of groups, each with its articles');
  const byId = new Map([...checkedArticles('passimClusters', articles)].map((article) => [article.id, article]));
  const bySize = [...stories].sort((a, b) => b.articles.length - a.articles.length);
  let uid = 0;
  for (const [cluster, { articles: ids }] of bySize.entries()) {
    for (const id of ids) {
      const article = byId.get(id);
      if (article === undefined) continue;
      const { text, ...fields } = passimFields(article) as { readonly text: string };
      const own = { uid: uid++, cluster, size: ids.length, begin: 0, end: text.length };
      yield `${jsonText({ ...withOthers(own, fields), text })}\n`;
    }
  }
}

/** passim's fields first, and those of the article that have other names: a label called `cluster` is left out. */
function withOthers(own: object, others: object): object {
  return { ...own, ...others, ...own };
}
