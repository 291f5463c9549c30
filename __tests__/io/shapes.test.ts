import { describe, expect, test } from '@jest/globals';
import { readArticles } from '../../src/io/index.js';
import { folderWith } from './folder.js';

// Shapes of content systems, exports and pages that no row of the fixtures has: each gives the text, the title and the
// day.
const TEXT = 'The council closed the old bridge after engineers found cracks in two of its piers.';
const MORE = 'Traders said the decision came too late for the summer season, and that nobody had asked them.';
const TITLE = 'Council closes old bridge';
const DAY = '2026-04-21';
const HTML = `<p>${TEXT}</p><p>${MORE}</p>`;

const page = (head: string, shown = ''): string =>
  `<!doctype html><html><head><title>${TITLE}</title>${head}</head><body><article>${shown}${HTML}</article></body></html>`;

const SHAPES: Readonly<Record<string, string>> = {
  'drupal.json': JSON.stringify({
    data: [
      {
        type: 'node--article',
        id: 'u',
        attributes: { title: TITLE, created: DAY, body: { processed: HTML, value: HTML } },
      },
    ],
  }),
  'strapi.json': JSON.stringify({ data: [{ id: 1, attributes: { title: TITLE, content: TEXT, publishedAt: DAY } }] }),
  'contentful.json': JSON.stringify({ items: [{ sys: { id: 'c' }, fields: { title: TITLE, body: TEXT, date: DAY } }] }),
  'columns.json': JSON.stringify({ title: { 0: TITLE }, text: { 0: TEXT }, date: { 0: DAY } }),
  'split.json': JSON.stringify({ columns: ['title', 'text', 'date'], index: [0], data: [[TITLE, TEXT, DAY]] }),
  'mongo.jsonl': `${JSON.stringify({ _id: { $oid: '64b7' }, title: TITLE, text: TEXT, date: { $date: `${DAY}T06:00:00Z` } })}\n`,
  'deutsch.csv': `ID;Titel;Text;Datum;Quelle\n1;"${TITLE}";"${TEXT}";21.04.2026;Bote\n`,
  'yandex.xml': `<?xml version="1.0"?><rss xmlns:yandex="http://news.yandex.ru" version="2.0"><channel><title>A</title><item><title>${TITLE}</title><pubDate>${DAY}</pubDate><yandex:full-text>${TEXT}</yandex:full-text></item></channel></rss>`,
  'arc.json': JSON.stringify({
    type: 'story',
    _id: 'z',
    headlines: { basic: TITLE },
    publish_date: DAY,
    content_elements: [{ type: 'raw_html', content: `<p>${TEXT}</p>` }],
  }),
  'meta.html': page(`<meta name="dc.date.issued" content="${DAY}">`),
  'address.html': page('<link rel="canonical" href="https://quay.example/2026/04/21/bridge.html">'),
  'shown.html': page('', '<span class="date">April 21, 2026</span>'),
};

describe('the text, the title and the day are read', () => {
  test.each(Object.entries(SHAPES))('of %s', async (name, content) => {
    const { articles, rejected } = await readArticles([folderWith({ [name]: content })]);
    expect(rejected).toEqual([]);
    expect(articles).toHaveLength(1);
    const [article] = articles;
    expect(article!.text).toContain(TEXT);
    expect(article!.title).toBe(TITLE);
    expect(new Date(article!.publishedAt!).toISOString()).toContain(DAY);
  });
});

test('a column that is called __proto__ is a column like any other', async () => {
  const columns = `{"title":{"0":"${TITLE}"},"text":{"0":"${TEXT}"},"__proto__":{"0":"x"}}`;
  const { articles } = await readArticles([folderWith({ 'a.json': columns })]);
  expect(Object.getPrototypeOf(articles[0])).toBe(Object.prototype);
});
