import path from 'node:path';
import { expect, test } from '@jest/globals';
import { type ArticleRecord, jsonLines, ninjsLines, readArticles } from '../../src/io/index.js';
import { folderWith } from './folder.js';

/** Every field that the table maps from ninjs. */
const FIELDS = [
  'id',
  'text',
  'title',
  'outlet',
  'publishedAt',
  'modifiedAt',
  'timeSource',
  'language',
  'url',
  'byline',
  'credits',
  'version',
  'evolvedFrom',
] as const;

const mapped = (articles: readonly ArticleRecord[]): object[] =>
  articles.map((article) => Object.fromEntries(FIELDS.map((field) => [field, article[field]])));

const read = async (name: string, lines: Iterable<string>): Promise<readonly ArticleRecord[]> =>
  (await readArticles([folderWith({ [name]: [...lines].join('') })])).articles;

test('ninjs to JSON Lines and back keeps every field that is mapped', async () => {
  const fixtures = ['ninjs-1.jsonl', 'ninjs-2.json', 'ninjs-3.json', 'superdesk.jsonl', 'ap.json'];
  for (const name of fixtures) {
    const { articles } = await readArticles([path.resolve('__tests__/io/fixtures/json', name)]);
    const whole = articles.map((article, at) => ({
      ...article,
      modifiedAt: '2026-05-01T10:00:00Z',
      timeSource: 'published',
      version: `${at + 2}`,
      evolvedFrom: 'urn:earlier',
      // A text that begins with its title is a text as it is.
      text: `${article.title}\n${article.text}`,
    }));
    const asNinjs = [...ninjsLines(whole)];
    const lines = [...jsonLines(await read('a.json', asNinjs))];
    const back = await read('b.jsonl', lines);
    expect(mapped(back)).toEqual(mapped(whole));
    expect([...ninjsLines(back)]).toEqual(asNinjs);
  }
});
