import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parsePublicationTime } from '../../src/article.js';
import { type ArticleRecord, readArticles } from '../../src/io/index.js';

// Five articles of our own, written in each format after its specification's own examples.
const FIXTURES = path.resolve('__tests__/io/fixtures');
const wanted = (await readArticles([path.join(FIXTURES, 'articles.jsonl')])).articles;

/** A format's file or folder, and the fields that the format, or its tool, has no place for. */
const FORMATS: readonly (readonly [place: string, without: readonly (keyof ArticleRecord)[]])[] = [
  ['json/trafilatura.jsonl', ['credits']],
  ['json/newspaper4k.json', ['credits']],
  ['json/news-please.jsonl', ['credits', 'outlet']],
  ['json/fundus.json', ['credits']],
  ['json/event-registry.json', []],
  ['json/mediacloud.json', ['credits', 'byline']],
  ['json/newsapi.json', ['credits', 'language']],
  ['json/wordpress.json', ['credits']],
  ['json/passim.jsonl', ['credits']],
  ['json/keyed.json', ['credits']],
  ['json/json-feed.json', ['credits']],
  ['json/schema-org.json', []],
  ['json/ninjs-1.jsonl', []],
  ['json/ninjs-2.json', []],
  ['json/ninjs-3.json', []],
  ['json/superdesk.jsonl', []],
  ['json/ap.json', []],
  ['json/ans.json', []],
  ['json/elasticsearch-bulk.ndjson', []],
  ['markdown', []],
  ['tables/articles.csv', ['credits']],
  ['tables/articles.tsv', ['credits']],
  ['tables/semicolons-1252.csv', ['credits']],
  ['feeds/rss.xml', ['credits']],
  ['feeds/rss-escaped.xml', ['credits']],
  ['feeds/atom.xml', ['credits']],
  ['feeds/rdf.xml', ['credits']],
  ['nitf', ['url']],
  ['newsml/g2-xhtml.xml', ['url']],
  ['newsml/g2-nitf.xml', ['url']],
  ['newsml/newsml-1.xml', ['url']],
  ['pages', []],
  ['mail/wire.mbox', ['url', 'id']],
];

const FIELDS = ['id', 'title', 'text', 'outlet', 'publishedAt', 'language', 'url', 'byline', 'credits'] as const;

/** The fields of an article that a format has, times by the moment they name. */
function comparable(article: ArticleRecord, without: readonly (keyof ArticleRecord)[]): object {
  const fields = FIELDS.filter((field) => !without.includes(field)).map((field) => [field, article[field]] as const);
  return Object.fromEntries(
    fields.map(([field, value]) => {
      if (field === 'publishedAt') return [field, parsePublicationTime(String(value))];
      return [field, field === 'text' ? String(value).split(/\s*\n\s*/) : value];
    }),
  );
}

describe('each reader gives the same five articles', () => {
  test('which are five, with every field', () => {
    expect(wanted).toHaveLength(5);
    for (const article of wanted) expect(FIELDS.filter((field) => article[field] === undefined)).toEqual([]);
  });

  test.each(FORMATS)('%s', async (place, without) => {
    const { articles, rejected, skipped, leftOut } = await readArticles([path.join(FIXTURES, place)]);
    expect({ rejected, skipped }).toEqual({ rejected: [], skipped: 0 });
    expect(articles.map((article) => comparable(article, without))).toEqual(
      wanted.map((article) => comparable(article, without)),
    );
    expect(Object.values(leftOut)).toEqual([0, 0, 0, 0]);
  });
});
