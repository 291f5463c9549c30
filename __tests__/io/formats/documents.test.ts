import { describe, expect, test } from '@jest/globals';
import type { FormatSettings } from '../../../src/io/formats/index.js';
import { feedItems, htmlItems, jsonItems, mailItems, sgmlItems, xmlItems } from '../../../src/io/formats/index.js';
import { wholePage } from '../../../src/io/formats/pages/whole-page.js';
import type { Item } from '../../../src/io/mapping/index.js';

type Reader = (chunks: AsyncIterable<Buffer>, settings: FormatSettings) => AsyncGenerator<Item>;

async function* bytesOf(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
}

/** The articles of a document, and why others are none. */
async function read(items: Reader, text: string): Promise<object[]> {
  const found: object[] = [];
  const settings = { maxBytes: 1_000_000, now: Date.parse('2026-05-01'), id: 'file' };
  for await (const item of items(bytesOf(text), settings)) found.push(item.kind === 'article' ? item.article : item);
  return found;
}

/** One row an example: a document, and what its articles have among other things. */
function table(items: Reader, rows: readonly (readonly [string, ...object[]])[]): void {
  test.each(rows.map(([text, ...articles]) => ({ text, articles })))('$text', async ({ text, articles }) => {
    expect(await read(items, text)).toEqual(articles.map((article) => expect.objectContaining(article)));
  });
}

const TEXT = 'The council closed the old bridge after engineers found cracks in two of its piers on Tuesday.';
const page = (head: string, body = '', text = TEXT) =>
  `<!doctype html><html lang="en"><head><title>Old title</title>${head}</head><body><article>${body}<p>${text}</p><p>Traders said that the decision came too late for the summer season, and that nobody had asked them.</p></article></body></html>`;
const ld = (value: unknown) =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;
const news = { '@type': 'NewsArticle', headline: 'Bridge closed', datePublished: '2026-04-21' };

describe('a page', () => {
  table(htmlItems, [
    [
      page('<link rel="canonical" href="https://q.example/1">'),
      { id: 'https://q.example/1', title: 'Old title', language: 'en' },
    ],
    [
      page('<link rel="canonical" href="/1"><meta property="og:url" content="https://q.example/2">'),
      { id: 'https://q.example/2' },
    ],
    [
      page(ld({ ...news, url: 'https://q.example/3' })),
      { id: 'https://q.example/3', title: 'Bridge closed', publishedAt: '2026-04-21' },
    ],
    [page(ld({ ...news, mainEntityOfPage: { '@id': 'https://q.example/4' } })), { id: 'https://q.example/4' }],
    [page(ld({ ...news, mainEntityOfPage: 'https://q.example/5' })), { id: 'https://q.example/5' }],
    [page('', '<h1>Shown title</h1>').replace('<title>Old title</title>', ''), { id: 'file', title: 'Shown title' }],
    [page(ld([{ '@type': 'Person', name: 'no' }, news])), { title: 'Bridge closed' }],
    [page(ld({ '@graph': [{ '@type': 'WebPage' }, news] })), { title: 'Bridge closed' }],
    [page(ld({ '@type': 'WebPage', mainEntity: news })), { title: 'Bridge closed' }],
    [page(ld({ ...news, '@type': ['Thing', 'BlogPosting'] })), { title: 'Bridge closed' }],
    [page(ld({ ...news, '@type': 'NewsArticles' })), { title: 'Old title' }],
    [page(`${ld({ '@type': 'Thing' })}${ld(news)}`), { title: 'Bridge closed' }],
    [page(ld(`<!--${JSON.stringify(news)}-->`)), { title: 'Bridge closed' }],
    [page(ld(`//<![CDATA[\n${JSON.stringify(news)};\n//]]>`)), { title: 'Bridge closed' }],
    [page(ld('{"@type":"NewsArticle","headline":"Bridge\nclosed"}')), { title: 'Bridge closed' }],
    [page(ld('{"@type":"NewsArticle"')), { title: 'Old title' }],
    [
      page(
        ld({
          '@graph': [
            { ...news, author: [{ '@id': '#a' }], publisher: { '@id': '#p' } },
            { '@id': '#a', name: 'Ann' },
            { '@id': '#p' },
            { '@id': '#p', name: 'Quay' },
          ],
        }),
      ),
      { byline: 'Ann', outlet: 'Quay' },
    ],
    [page(ld({ ...news, author: { '@id': '#a', name: 'Ann' } })), { byline: 'Ann' }],
    [page(ld({ ...news, articleBody: `${TEXT} `.repeat(9) }), '', TEXT), { text: `${TEXT} `.repeat(9).trim() }],
    [
      page(ld({ ...news, articleBody: ' ', text: `${TEXT} `.repeat(9) }), '', TEXT),
      { text: `${TEXT} `.repeat(9).trim() },
    ],
    [page(ld({ ...news, articleBody: 'Short.' })), { text: expect.stringMatching(/^The council .* asked them\.$/s) }],
    [
      page('<meta name="author" content="Ann"><meta name="author" content="Bo"><meta name="author" content="Ann">'),
      { byline: 'Ann, Bo' },
    ],
    [
      page('<meta name="Author" content=""><meta itemprop="author" content="Ann"><meta name="author" content="Bo">'),
      { byline: 'Ann, Bo' },
    ],
    [page('<meta http-equiv="Content-Language" content="fr">').replace(' lang="en"', ''), { language: 'fr' }],
    [page('<meta property="og:title" content="First"><meta property="og:title" content="Second">'), { title: 'First' }],
    [page('', '<time datetime="2026-04-20">yesterday</time>'), { publishedAt: '2026-04-20' }],
    [page('', '<span class="date">Published: April 20, 2026 by Ann</span>'), { publishedAt: '2026-04-20' }],
    [page('', '<h1>T</h1><p>20. April 2026, 08:15 Uhr</p>'), { publishedAt: '2026-04-20T08:15:00' }],
    [page('', '<h1>T</h1><p>2026年4月20日</p>'), { publishedAt: '2026-04-20' }],
    [page('', '<h1>T</h1><p>Am 20.04.2026 geschah es</p>'), { publishedAt: '2026-04-20' }],
    [page('', '<h1>T</h1><p>le 20 avril 2026</p>'), { publishedAt: '2026-04-20' }],
    [page('', '<h1>T</h1><p>el 20 de abril de 2026</p>'), { publishedAt: '2026-04-20' }],
    [page('', '<h1>T</h1><p>Sept. 20th, 2025</p>'), { publishedAt: '2025-09-20' }],
    [page('', '<b data-published="2026-04-20">now</b>'), { publishedAt: '2026-04-20' }],
    [
      page('', '<b class="a" title="2026-04-20">April 2026</b>').replace('class="a"', 'class="pubdate"'),
      { publishedAt: '2026-04-20' },
    ],
    [
      page('<meta name="date" content="2026-04-21">', '<span class="date">April 20, 2026</span>'),
      { publishedAt: '2026-04-21' },
    ],
    [
      page('<style><p>no</p></style><script>var a = "<p>no</p>"</script>', '<svg><text>no</text></svg>'),
      { text: expect.not.stringContaining('no<') },
    ],
  ]);

  test.each([
    ['<html><body>a</body></html>', '<html><body>a</body></html>'],
    ['<p>a', '<html><body><p>a</body></html>'],
    ['<html><head><title>t</title></head><p>a', '<html><head><title>t</title></head><body><p>a'],
    ['<html><title>t</title><meta name="a"><p>a', '<html><head><title>t</title><meta name="a"></head><body><p>a'],
    [
      '<!doctype html><html lang="en"><!-- <p> --><link><p>a',
      '<!doctype html><html lang="en"><head><!-- <p> --><link></head><body><p>a',
    ],
    ['<html><head><title>t</title><p>a', '<html><head><title>t</title><body><p>a'],
    ['<html><script>"<p>"</script><p>a', '<html><head><script>"<p>"</script></head><body><p>a'],
    ['<html><header>a', '<html><head></head><body><header>a'],
  ])('%s is completed to %s', (html, whole) => {
    expect(wholePage(html)).toBe(whole);
  });
});

describe('mail', () => {
  const mail = (head: string, body = TEXT) =>
    `From: Quay Post <news@quay.example>\nSubject: Bridge closed\n${head}\n${body}`;
  table(mailItems, [
    [
      mail('Message-ID: <1@quay.example>\nDate: Tue, 21 Apr 2026 06:00:00 +0000\n'),
      { id: '1@quay.example', title: 'Bridge closed', outlet: 'Quay Post', text: TEXT },
    ],
    [mail('Organization: The Quay\n'), { id: 'file', outlet: 'The Quay' }],
    [mail('X-Agency: QNA\n'), { outlet: 'QNA' }],
    [mail('Agency: QNA\n'), { outlet: 'QNA' }],
    [mail('Content-Language: fr\n'), { language: 'fr' }],
    [mail('Language: fr\n'), { language: 'fr' }],
    [mail('Byline: Ann\n'), { byline: 'Ann' }],
    [mail('By: Ann\n'), { byline: 'Ann' }],
    [mail('Author: =?utf-8?q?Ann_C=C3=B4le?=\n'), { byline: 'Ann Côle' }],
    [mail('Credit: QNA\n'), { credits: ['QNA'] }],
    [mail('Source: QNA\n'), { credits: ['QNA'] }],
    [mail('Embargo: 2026-05-02\n'), { kind: 'left-out', why: 'embargoed' }],
    [mail('Embargoed-Until: 2026-05-02\n'), { kind: 'left-out', why: 'embargoed' }],
    [mail('X-Embargo: 2026-05-02\n'), { kind: 'left-out', why: 'embargoed' }],
    [mail('', `${TEXT}\n-- \nAnn Cole\nQuay Post`), { text: TEXT }],
    [mail('', `${TEXT}\n--\nAnn Cole`), { text: `${TEXT}\n--\nAnn Cole` }],
    [mail('', `${TEXT}\n-- \n${'x'.repeat(1990)}`), { text: TEXT }],
    [mail('', `${TEXT}\n-- \n${'x'.repeat(2010)}`), { text: expect.stringContaining('xxx') }],
    [mail('Content-Type: text/html\n', `<p>${TEXT}</p>`), { text: TEXT }],
    [
      `From a@q.example Tue Apr 21 06:00:00 2026\n${mail('Message-ID: <1@q>\n')}\n>From here.\n\nFrom b@q.example Tue Apr 21 07:00:00 2026\n${mail('Message-ID: <2@q>\n')}`,
      { id: '1@q', text: `${TEXT}\nFrom here.` },
      { id: '2@q', text: TEXT },
    ],
  ]);
});

describe('SGML', () => {
  const doc = (inner: string) => `<DOC>\n<DOCNO> A1 </DOCNO>\n${inner}</DOC>\n`;
  table(sgmlItems, [
    [doc(`<TEXT>\n${TEXT}\n</TEXT>\n`), { id: 'A1', text: TEXT }],
    [
      doc(`<HEAD>One</HEAD><HEAD>line</HEAD><BYLINE>Ann</BYLINE><TEXT>${TEXT}</TEXT>`),
      { title: 'One line', byline: 'Ann' },
    ],
    [doc(`<HL>One</HL><TEXT>${TEXT}</TEXT>`), { title: 'One' }],
    [doc(`<H3>One</H3><TEXT>${TEXT}</TEXT>`), { title: 'One' }],
    [doc(`<TITLE>One</TITLE><DATE>2026-04-21</DATE><TEXT>${TEXT}</TEXT>`), { title: 'One', publishedAt: '2026-04-21' }],
    [
      doc(`<DATE_TIME>2026-04-21 06:00:00</DATE_TIME><TEXT>${TEXT}</TEXT>`),
      { publishedAt: expect.stringContaining('2026-04-21') },
    ],
    [doc(`<DD>April 21, 2026</DD><TEXT>${TEXT}</TEXT>`), { publishedAt: '2026-04-21' }],
    [doc(`<TEXT>  One\nline.\n\n Two.\n   Three\nfour.\n Reuter\n</TEXT>`), { text: 'One line.\nTwo.\nThree four.' }],
    [doc(`<TEXT><P>One.</P><P>Two.</P></TEXT>`), { text: 'One.\nTwo.' }],
    [doc(`<TEXT>&#2;One.&#31; Two&#32;.&#3;</TEXT>`), { text: 'One. Two .' }],
    [
      `<DOC id="NYT_ENG_20260421.0001" type="story"><TEXT>${TEXT}</TEXT></DOC>`,
      { id: 'NYT_ENG_20260421.0001', publishedAt: '2026-04-21' },
    ],
    [`<DOC><DOCNO>AP880212-0001</DOCNO><TEXT>${TEXT}</TEXT></DOC>`, { publishedAt: '1988-02-12' }],
    [`<DOC><DOCNO>AP280212-0001</DOCNO><TEXT>${TEXT}</TEXT></DOC>`, { id: 'AP280212-0001' }],
    [
      `<REUTERS NEWID="7"><TEXT>x<TITLE>One</TITLE><BODY>${TEXT}</BODY></TEXT></REUTERS>`,
      { id: '7', title: 'One', text: TEXT },
    ],
    [
      `${doc(`<TEXT>${TEXT}</TEXT>`)}<doc><docid>A2</docid><x>no<text>${TEXT}</text></doc>`,
      { id: 'A1' },
      { id: 'A2', text: TEXT },
    ],
    [
      `${doc(`<TEXT>${TEXT}</TEXT>`)}<DOC><DOCNO>A2`,
      { id: 'A1' },
      { kind: 'rejected', item: 2, reason: 'the document is cut off here: fetch the file again' },
    ],
  ]);
});

describe('XML', () => {
  const g2 = (id: string, text: string) =>
    `<newsItem guid="${id}"><contentMeta><headline>T</headline></contentMeta><contentSet><inlineXML><p>${text}</p></inlineXML></contentSet></newsItem>`;
  table(xmlItems, [
    [
      `<newsMessage><header><sent>2026-04-21T06:00:00Z</sent></header><itemSet>${g2('a', 'One.')}${g2('b', 'Two.')}<packageItem guid="c"/></itemSet></newsMessage>`,
      { id: 'a', text: 'One.', publishedAt: '2026-04-21T06:00:00Z', timeSource: 'seen' },
      { id: 'b', text: 'Two.' },
      { kind: 'left-out', why: 'without-text' },
    ],
    [`<?xml version="1.0"?>${g2('a', 'One.')}`, { id: 'a', title: 'T', text: 'One.' }],
    ...['packageItem', 'planningItem', 'conceptItem', 'knowledgeItem'].map(
      (name) => [`<${name} guid="c"><x>y</x></${name}>`, { kind: 'left-out', why: 'without-text' }] as const,
    ),
    [
      '<NewsML><NewsEnvelope><DateAndTime>20260421T060000Z</DateAndTime></NewsEnvelope><NewsItem><NewsItemId>n</NewsItemId><HeadLine>T</HeadLine><DataContent>One.</DataContent></NewsItem></NewsML>',
      { id: 'n', title: 'T', text: 'One.', timeSource: 'seen' },
    ],
    [
      '<nitf><head><title>T</title></head><body><body.head><byline>By Ann</byline></body.head><body.content><p>One.</p></body.content></body></nitf>',
      { id: 'file', title: 'T', byline: 'By Ann', text: 'One.' },
    ],
    [
      '<doc sysid="s"><djnml docdate="20260421" lang="en" publisher="DJN" seq="7"><body><headline>T</headline><text><p>One.</p></text></body></djnml></doc>',
      { id: 'DJN-20260421-7', publishedAt: '2026-04-21', language: 'en', outlet: 'DJN', text: 'One.' },
    ],
    [
      '<doc seq="9"><djnml docdate="20260421" publisher="DJN"><body><headline>T</headline><text><p>One.</p></text></body></djnml></doc>',
      { id: 'DJN-20260421-9' },
    ],
    [
      '<mediawiki><page><title>T</title><id>3</id><revision><text>Old.</text></revision><revision><text>New.</text></revision></page></mediawiki>',
      { id: '3', title: 'T', text: 'New.' },
    ],
    [
      '<add><doc><field name="id">1</field><field name="title">T</field><field name="text">One.</field></doc><doc><field name="id">2</field><field name="text">Two.</field></doc></add>',
      { id: '1', title: 'T', text: 'One.' },
      { id: '2', text: 'Two.' },
    ],
    [
      '<response><result><doc><str name="id">1</str><str name="title">T</str><str name="text">One.</str></doc></result></response>',
      { id: '1', text: 'One.' },
    ],
    [
      '<item><id>1</id><title>T</title><story><h2>Sub</h2><p>One &amp; two.</p><p>Three.</p></story></item>',
      { id: '1', title: 'T', text: 'Sub\nOne & two.\nThree.' },
    ],
    [
      '<list><a><id>1</id><title>T</title><text>One.</text></a><a><id>2</id><title>U</title><text>Two.</text></a></list>',
      { id: '1' },
      { id: '2' },
    ],
  ]);
});

describe('a feed', () => {
  const rss = (items: string) => `<rss version="2.0"><channel><title>Quay</title>${items}</channel></rss>`;
  table(feedItems, [
    [
      rss('<item><guid>1</guid><title>T</title><description>One.</description></item>'),
      { id: '1', title: 'T', text: 'One.', outlet: 'Quay' },
    ],
    [
      '<channel><title>Quay</title><item><guid>1</guid><description>One.</description></item></channel>',
      { id: '1', text: 'One.' },
    ],
    [
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>Quay</title><entry><id>1</id><title>T</title><content type="html">One.</content></entry></feed>',
      { id: '1', text: 'One.' },
    ],
    ...[
      'yandex:full-text',
      'fulltext',
      'full-text',
      'fullitem',
      'full-item',
      'articlebody',
      'article-body',
      'atom:content',
      'content',
      'body',
      'div',
      'xhtml:body',
    ].map(
      (name) =>
        [
          rss(`<item><guid>1</guid><description>Short.</description><${name}>&lt;p&gt;One.&lt;/p&gt;</${name}></item>`),
          { id: '1', text: 'One.' },
        ] as const,
    ),
    [
      rss(
        '<item><guid>1</guid><description>Short.</description><content:encoded>One.</content:encoded><div>no</div></item>',
      ),
      { text: 'One.' },
    ],
    [rss('<item><guid>1</guid><description><div>One.</div></description></item>'), { text: 'One.' }],
    [
      rss(
        '<item><guid>1</guid><description>Short.</description><div><p>One.</p><p>Two.</p></div></item><item><guid>2</guid><description>Two.</description></item>',
      ),
      { text: 'One.\nTwo.' },
      { text: 'Two.' },
    ],
    [
      `${rss('<item><guid>1</guid><description>One.</description></item><item><guid>2').replace('</channel></rss>', '')}`,
      { id: '1' },
      { kind: 'rejected', item: 2, reason: 'the feed is cut off here: fetch it again' },
    ],
    [
      rss(
        '<item><guid>1</guid><description>One.</description><wp:status>draft</wp:status></item><item><guid>2</guid><description>Two.</description><wp:status><![CDATA[publish]]></wp:status><wp:post_type>attachment</wp:post_type></item>',
      ),
      { kind: 'left-out', why: 'withheld' },
      { id: '2' },
    ],
  ]);
});

describe('JSON Lines of a bulk request', () => {
  const doc = { title: 'T', text: 'One.' };
  const lines = (...values: unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
  table(
    (chunks, settings) => jsonItems(chunks, 'json-lines', settings),
    [
      ...['index', 'create', 'update', 'delete'].map(
        (action) =>
          [lines({ [action]: { _id: '7', _index: 'n', routing: 'r' } }, doc), { id: '7', text: 'One.' }] as const,
      ),
      [lines({ index: { _id: '7' } }, { ...doc, id: 'own' }), { id: 'own' }],
      [lines({ update: { _id: '7' } }, { doc, upsert: true }), { id: '7', title: 'T' }],
      [lines({ index: { _id: '7' } }, doc, { id: '8', text: 'Two.' }), { id: '7' }, { id: '8' }],
      [lines({ index: { _id: '7' }, id: '6', text: 'Six.' }), { id: '6' }],
      [lines({ index: { _id: '7', text: 'Seven.' } }, { id: '8', text: 'Two.' }), { text: 'Seven.' }, { id: '8' }],
    ],
  );
});

test.each([feedItems, htmlItems, mailItems, sgmlItems, xmlItems])('%p asks for bytes and a limit', async (items) => {
  await expect(items('text' as never, { maxBytes: 1, now: 0 }).next()).rejects.toThrow(
    /Items: chunks must be the bytes of a file/,
  );
  await expect(items(bytesOf(''), {} as never).next()).rejects.toThrow(
    /Items: settings must be settings with maxBytes/,
  );
  await expect(items(bytesOf(''), undefined as never).next()).rejects.toThrow(/Items: settings must be/);
});
