import { jsonText } from '../../report/index.js';
import type { ArticleRecord } from '../mapping/index.js';
import { checkedArticles } from './checked-articles.js';

const PUB_STATUS: Readonly<Record<string, string>> = {
  withheld: 'withheld',
  embargoed: 'withheld',
  canceled: 'canceled',
};

/**
 * Writes articles as ninjs 3, one item per line. Every field that is read from ninjs is written back to its place: id,
 * version, headline, text, both times, language, byline, publisher, credits, and the item it evolved from.
 *
 * @example
 * for (const line of ninjsLines(articles)) process.stdout.write(line);
 */
export function* ninjsLines(articles: Iterable<ArticleRecord>): Generator<string> {
  for (const article of checkedArticles('ninjsLines', articles)) yield `${jsonText(ninjsItem(article))}\n`;
}

function ninjsItem(article: ArticleRecord): object {
  const { id, text, title, outlet, publishedAt, language, url, byline, credits, timeSource, modifiedAt } = article;
  const isFirst = timeSource === undefined || timeSource === 'published';
  const sources = [
    ...(outlet === undefined ? [] : [{ name: outlet, role: 'provider' }]),
    ...(credits ?? []).map((name) => ({ name, role: 'source' })),
  ];
  // JSON leaves out fields that are `undefined`.
  return {
    standard: { name: 'ninjs', version: '3.0' },
    uri: id,
    type: 'text',
    version: article.version,
    evolvedFrom: article.evolvedFrom,
    pubStatus: PUB_STATUS[String(article.status)] ?? 'usable',
    firstCreated: isFirst ? publishedAt : undefined,
    versionCreated: modifiedAt ?? publishedAt,
    language,
    altIds: url === undefined || url === id ? undefined : [{ role: 'url', value: url }],
    headlines: title === undefined ? undefined : [{ role: 'main', contentType: 'text/plain', value: title }],
    bodies: [{ role: 'main', contentType: 'text/plain', charCount: text.length, value: text }],
    by: byline,
    infoSources: sources.length === 0 ? undefined : sources,
  };
}
