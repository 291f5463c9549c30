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

/** Pieces of one line, as editors keep them. */
const PIECES = [
  { _type: 'span', text: TEXT.slice(0, 20) },
  { _type: 'span', marks: ['strong'], text: TEXT.slice(20) },
];

const page = (head: string, shown = ''): string =>
  `<!doctype html><html><head><title>${TITLE}</title>${head}</head><body><article>${shown}${HTML}</article></body></html>`;

/** An item of a feed with its text in an element of its own. */
const rss = (body: string): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Quay</title><item><title>${TITLE}</title><guid>g</guid><pubDate>${DAY}</pubDate>${body}</item></channel></rss>`;

/** A block of a broadcaster's editor. */
const textBlock = (text: string): object => ({
  type: 'text',
  model: { blocks: [{ type: 'paragraph', model: { text, blocks: [{ type: 'fragment', model: { text } }] } }] },
});

const SHAPES: Readonly<Record<string, string>> = {
  'magazine.xml': `<?xml version="1.0"?><pam:message xmlns:pam="http://prismstandard.org/namespaces/pam/2.1/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.1/"><pam:article><head xmlns="http://www.w3.org/1999/xhtml"><dc:identifier>m1</dc:identifier><dc:title>${TITLE}</dc:title><prism:publicationName>Quay</prism:publicationName><prism:coverDate>${DAY}</prism:coverDate></head><body xmlns="http://www.w3.org/1999/xhtml"><h1>${TITLE}</h1>${HTML}</body></pam:article></pam:message>`,
  'magazine-head.xml': `<?xml version="1.0"?><pam:message xmlns:pam="p" xmlns:dc="d" xmlns:prism="q" xmlns:xhtml="x"><xhtml:head><pam:article><dc:identifier>m2</dc:identifier><dc:title>${TITLE}</dc:title><prism:publicationDate>${DAY}</prism:publicationDate></pam:article></xhtml:head><xhtml:body><xhtml:p>${TEXT}</xhtml:p></xhtml:body></pam:message>`,
  'rss-xhtml-body.xml': rss(
    `<description>Short.</description><xhtml:body xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:p>${TEXT}</xhtml:p></xhtml:body>`,
  ),
  'rss-body.xml': rss(`<body xmlns="http://www.w3.org/1999/xhtml"><div>${HTML}</div></body>`),
  'rss-div.xml': rss(`<xhtml:div xmlns:xhtml="http://www.w3.org/1999/xhtml"><xhtml:p>${TEXT}</xhtml:p></xhtml:div>`),
  'rss-full-item.xml': rss(`<description>Short.</description><fullitem>&lt;p&gt;${TEXT}&lt;/p&gt;</fullitem>`),
  'rss-content.xml': rss(`<description>Short.</description><content><![CDATA[${HTML}]]></content>`),
  'rss-atom-content.xml': rss(
    `<description>Short.</description><atom:content type="html">&lt;p&gt;${TEXT}&lt;/p&gt;</atom:content>`,
  ),
  'broadcast.json': JSON.stringify({
    metadata: { id: 'urn:1', firstPublished: Date.parse(DAY), locators: {}, passport: { language: 'en-gb' } },
    content: {
      model: {
        blocks: [
          { type: 'headline', model: { blocks: [textBlock(TITLE)] } },
          { type: 'image', model: { blocks: [{ type: 'caption', model: { blocks: [textBlock(MORE)] } }] } },
          textBlock(TEXT),
        ],
      },
    },
  }),
  'broadcast-list.json': JSON.stringify({
    data: { articles: [{ id: 'b', headline: TITLE, firstPublished: DAY, contents: [textBlock(TEXT)] }] },
  }),
  'expanded.json': JSON.stringify([
    {
      '@id': 'https://quay.example/1',
      '@type': ['http://schema.org/NewsArticle'],
      'http://schema.org/headline': [{ '@value': TITLE }],
      'http://schema.org/articleBody': [{ '@value': TEXT }],
      'http://schema.org/datePublished': [{ '@value': DAY }],
    },
  ]),
  'outbox.json': JSON.stringify({
    type: 'OrderedCollectionPage',
    orderedItems: [
      {
        type: 'Create',
        object: {
          type: 'Article',
          id: 'o',
          name: TITLE,
          content: HTML,
          published: DAY,
          attributedTo: 'https://a.example',
        },
      },
    ],
  }),
  'node.json': JSON.stringify({
    uuid: [{ value: 'n' }],
    title: [{ value: TITLE }],
    body: [{ value: HTML, processed: HTML }],
    created: [{ value: `${DAY}T06:00:00+00:00`, format: 'c' }],
  }),
  'pages.json': JSON.stringify({
    items: [
      {
        id: 9,
        title: TITLE,
        meta: { first_published_at: `${DAY}T06:00:00Z` },
        body: [
          { type: 'paragraph', value: `<p>${TEXT}</p>` },
          { type: 'image', value: { caption: MORE } },
        ],
      },
    ],
  }),
  'csl.json': JSON.stringify([
    { id: 'c', type: 'article-newspaper', title: TITLE, issued: { 'date-parts': [[2026, 4, 21]] }, abstract: TEXT },
  ]),
  'solr.xml': `<response><result name="response" numFound="1"><doc><str name="id">s</str><str name="title">${TITLE}</str><str name="content">${TEXT}</str><date name="published">${DAY}T06:00:00Z</date></doc></result></response>`,
  'solr-add.xml': `<add><doc><field name="id">s</field><field name="title">${TITLE}</field><field name="content">${TEXT}</field><field name="published">${DAY}</field></doc></add>`,
  'wiki.xml': `<mediawiki version="0.11" xml:lang="en"><page><title>${TITLE}</title><id>7</id><revision><id>1</id><timestamp>2020-01-01T00:00:00Z</timestamp><text>Old.</text></revision><revision><id>2</id><timestamp>${DAY}T06:00:00Z</timestamp><text xml:space="preserve">${TEXT}</text></revision></page></mediawiki>`,
  'dj.xml': `<?xml version="1.0"?><doc sysid="D" seq="4"><djnml publisher="DJN" docdate="20260421" xml:lang="en-us"><body><headline>${TITLE}</headline><text>${HTML}</text></body></djnml></doc>`,
  'sentences.json': JSON.stringify([
    { stories_id: 1, title: TITLE, publish_date: DAY, story_sentences: [{ sentence: TEXT }, { sentence: MORE }] },
  ]),
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
  'blocks.json': JSON.stringify({
    posts: [{ id: 'b', title: TITLE, date: DAY, body: [{ _type: 'block', children: PIECES }] }],
  }),
  'editor.json': JSON.stringify({
    id: 'e',
    title: TITLE,
    date: DAY,
    content: {
      blocks: [
        { type: 'paragraph', data: { text: TEXT } },
        { type: 'paragraph', data: { text: MORE } },
      ],
    },
  }),
  'nested.json': JSON.stringify({ db: [{ data: { pieces: [{ id: 1, title: TITLE, plaintext: TEXT, date: DAY }] } }] }),
  'prismic.json': JSON.stringify({
    results: [
      {
        id: 'p',
        first_publication_date: `${DAY}T06:00:00+0000`,
        data: { title: [{ type: 'heading1', text: TITLE }], body: [{ type: 'paragraph', text: TEXT }] },
      },
    ],
  }),
  'parts.jl': JSON.stringify({
    id: 'w',
    title: TITLE,
    published_date: Date.parse(DAY),
    contents: [{ type: 'title', content: TITLE }, { type: 'sanitized_html', content: TEXT }, null],
  }),
  'answer.json': JSON.stringify({
    value: [{ name: TITLE, url: 'https://quay.example/a', description: TEXT, datePublished: DAY }],
  }),
  'lead-only.json': JSON.stringify({ data: [{ uuid: 'l', title: TITLE, lead: TEXT, body: null, publishDate: DAY }] }),
  'null.tsv': `id\ttitle\tdate\ttext\nnull\t${TITLE}\t${DAY}\t${TEXT}\n`,
  'month-first.csv': `title,date,source,text\n"${TITLE}",4/21/2026,Bote,"${TEXT}"\n`,
  'urn.json': JSON.stringify({ urn: 'urn:newsml:1', headline: TITLE, article_html: HTML, version_created: DAY }),
  'repeated.json': JSON.stringify({
    uri: 'https://quay.example/1',
    type: 'text',
    firstcreated: `${DAY}T06:00:00Z`,
    pubstatus: 'usable',
    headline: TITLE,
    bodies: [{ contenttype: 'text/html', value: `<body><header><p>Extra</p></header><h1>${TITLE}</h1>${HTML}</body>` }],
  }),
  'described.json': JSON.stringify({
    uri: 'https://quay.example/2',
    type: 'text',
    versioncreated: `${DAY}T06:00:00Z`,
    headline: TITLE,
    descriptions: [{ value: TEXT }],
  }),
  'queue.xml': `<?xml version="1.0"?><Answer><Result><error>0</error><List><News><NewsID>1</NewsID><PublishDate>${DAY}T06:00:00.973</PublishDate><headline>${TITLE}</headline><content>&lt;P&gt;${TEXT}&lt;/P&gt;</content></News></List></Result></Answer>`,
  'attributes.xml': `<articles><article id="1" published-at="${DAY}" title="${TITLE}"><p>${TEXT} <a href="x">link</a> more.</p>\n<p>${MORE}</p></article></articles>`,
  'root.xml': `<?xml version="1.0"?><newsitem itemid="2" date="${DAY}"><title>${TITLE}</title><text><p>${TEXT}</p></text><metadata><codes/></metadata></newsitem>`,
  'own.xml': `<?xml version="1.0"?><article><title>${TITLE}</title><mainText>${TEXT}</mainText><uri>https://quay.example/2026/04/21/a</uri></article>`,
  'tei.xml': `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title type="main">${TITLE}</title></titleStmt><publicationStmt><publisher>Quay</publisher><date>${DAY}</date></publicationStmt></fileDesc></teiHeader><text><body><div><p>${TEXT}</p></div></body></text></TEI>`,
  'other-dtd.xml': `<!DOCTYPE nitf SYSTEM "nitf.dtd" [ <!ENTITY % more SYSTEM "../dtd/nitf-3-0.dtd"> %more; ]><nitf><head><docdata><date.issue norm="20260421T060000Z"/></docdata></head><body><body.head><hedline><hl1>${TITLE}</hl1></hedline></body.head><body.content><block class="lead_paragraph"><p>${TEXT}</p></block><block class="full_text"><p>${TEXT}</p></block></body.content></body></nitf>`,
  'collection.sgml': `<DOC id="QUAY_ENG_20260421.0001" type="story" >\n<HEADLINE>\n${TITLE}\n</HEADLINE>\n<TEXT>\n<P>\n${TEXT}\n</P>\n</TEXT>\n</DOC>\n`,
  'lewis.sgm': `<!DOCTYPE lewis SYSTEM "lewis.dtd">\n<REUTERS TOPICS="YES" NEWID="1">\n<DATE>21-APR-2026 06:01:01.79</DATE>\n<TEXT>&#2;\n<TITLE>${TITLE}</TITLE>\n<DATELINE> QUAY - </DATELINE><BODY>${TEXT.replace(' after', '\nafter')}\n Reuter\n&#3;</BODY></TEXT>\n</REUTERS>\n`,
  'wire.tst': `\u0016\u0001W2870asian\u001f\nf l BC-QB--Bridge-Closed     04-21 0049\n\u0002^BC-QB--Bridge-Closed,49<\n^${TITLE} <\n^Eds: With photos.<\n^By ANN COLE=\n\t   QUAY (AP) _ ${TEXT} \n\t   AP-WF-04-21-26 0609GMT<\n\u0003\n`,
  'kyodo.txt': `a0105KYODO-\nu s BC-Bridge   21-04 0344\nBC-Bridge\n${TITLE}+\n     QUAY, Kyodo - ${TEXT.replace(' after', '\nafter')}\n==Kyodo\nKWS-06:37-21-04-26\n`,
  'ats.txt': `\nbsf037 4 su 174 gef 1388\n\nQuay\n\nQuay: \n${TITLE} = \n\nQuay (ats) ${TEXT}\n\n211005 apr 26`,
  'feed-date.xml': `<rss version="2.0"><channel><title>Quay</title><item><title>${TITLE}</title><link>https://quay.example/2026/apr/21/a</link><description>${TEXT}</description></item></channel></rss>`,
  'no-body-tag.html': `<!DOCTYPE html> <html lang=en><!-- saved --><meta charset=utf-8><title>${TITLE}</title><meta name=date content=${DAY}><article>${HTML}</article></html>`,
  'words.html': page('', `<h1>${TITLE}</h1><p>By Ann Cole | Published April 21, 2026 at 6:15 am</p>`),
  'stand.html': page('', `<h1>${TITLE}</h1><div>Stand: 21.04.2026, 08:15 Uhr</div>`),
  'publie.html': page('', `<h1>${TITLE}</h1><p>Publié le 21 avril 2026 à 8h15</p>`),
  'stamp.html': page('', `<h1>${TITLE}</h1><span class="timestamp" data-timestamp="1776751200">Apr 21</span>`),
  'meta.html': page(`<meta name="dc.date.issued" content="${DAY}">`),
  'microdata.html': page(
    '',
    `<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${TITLE}</h1><meta itemprop="datePublished" content="${DAY}"><div itemprop="articleBody">${HTML}</div></div>`,
  ),
  'bulk.ndjson': `${JSON.stringify({ index: { _index: 'news', _id: 'b1' } })}\n${JSON.stringify({ title: TITLE, body: TEXT, date: DAY })}\n${JSON.stringify({ delete: { _index: 'news', _id: 'b2' } })}\n`,
  'bulk-update.jsonl': `${JSON.stringify({ update: { _id: 'b1' } })}\n${JSON.stringify({ doc: { title: TITLE, body: TEXT, date: DAY } })}\n`,
  'hits.jsonl': `${JSON.stringify({ _index: 'news', _id: 'h1', _score: 1, _source: { title: TITLE, body: TEXT, date: DAY } })}\n`,
  'fields.json': JSON.stringify({
    hits: { hits: [{ _id: 'f', fields: { title: [TITLE], text: [TEXT], date: [DAY] } }] },
  }),
  'belga.json': JSON.stringify({
    newsObjects: [{ newsObjectUuid: 'n', publicationDate: DAY, headLine: TITLE, body: TEXT, source: 'BELGA' }],
  }),
  'belga-parts.json': JSON.stringify({
    newsObjectUuid: 'n',
    publicationDate: DAY,
    components: [
      { componentType: 'TITLE', content: TITLE },
      { componentType: 'LEAD', content: MORE },
      { componentType: 'BODY', content: TEXT },
    ],
  }),
  'afp.json': JSON.stringify({
    response: {
      docs: [{ uno: 'newsml.1', title: TITLE, news: [MORE, TEXT], published: `${DAY}T06:00:00Z`, lang: 'en' }],
    },
  }),
  'connect.json': JSON.stringify({
    data: {
      item: { uri: 'http://quay.example/1', headLine: TITLE, contentTimestamp: DAY, bodyXhtml: HTML, type: 'text' },
    },
  }),
  'lexis.json': JSON.stringify({
    value: [{ ResultId: 'r', Title: TITLE, Date: DAY, Source: { Name: 'Quay' }, Document: { Content: HTML } }],
  }),
  'crawl.json': JSON.stringify({ data: { markdown: TEXT, metadata: { title: TITLE, publishedTime: DAY } } }),
  'storyblok.json': JSON.stringify({
    stories: [{ name: 'slug', published_at: DAY, uuid: 'u', content: { _uid: 'c', headline: TITLE, body: TEXT } }],
  }),
  'reddit.json': JSON.stringify({
    data: { children: [{ data: { id: 'r', title: TITLE, selftext: TEXT, created_utc: 1776751200 } }] },
  }),
  'prefixed.xml': `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1" version="1"><itemMeta><firstCreated>${DAY}</firstCreated></itemMeta><contentMeta><headline>${TITLE}</headline></contentMeta><contentSet><inlineXML><h:html xmlns:h="http://www.w3.org/1999/xhtml"><h:body><h:p>${TEXT}</h:p><h:p>${MORE}</h:p></h:body></h:html></inlineXML></contentSet></newsItem>`,
  'hugo.md': `---\ntitle: "${TITLE}"\ndate: ${DAY}T06:00:00Z # in UTC\ntags: [bridge]\n---\n\n${TEXT}\n`,
  'hugo-toml.markdown': `+++\ntitle = '${TITLE}'\ndate = ${DAY}\n+++\n${TEXT}\n`,
  'pelican.md': `Title: ${TITLE}\nDate: ${DAY}\n\n${TEXT}\n`,
  'heading.md': `---\npublished: ${DAY}\nsource: "https://quay.example/a"\nauthor:\n  - "[[Ann Cole]]"\n---\n# ${TITLE}\n\n${TEXT}\n`,
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
    expect(article!.text.split(TEXT)).toHaveLength(2);
    expect(article!.text).not.toContain(TITLE);
    expect(article!.title).toBe(TITLE);
    expect(new Date(article!.publishedAt!).toISOString()).toContain(DAY);
  });
});

test('a column that is called __proto__ is a column like any other', async () => {
  const columns = `{"title":{"0":"${TITLE}"},"text":{"0":"${TEXT}"},"__proto__":{"0":"x"}}`;
  const { articles } = await readArticles([folderWith({ 'a.json': columns })]);
  expect(Object.getPrototypeOf(articles[0])).toBe(Object.prototype);
});

test('what a content system has not published is left out, and what is no post', async () => {
  const post = (id: number, status: string): object => ({ id, title: TITLE, html: HTML, status, published_at: DAY });
  const item = (status: string, type: string): string =>
    `<item><title>${TITLE}</title><guid>${status}${type}</guid><content:encoded><![CDATA[${type === 'post' ? HTML : ''}]]></content:encoded><wp:status><![CDATA[${status}]]></wp:status><wp:post_type>${type}</wp:post_type></item>`;
  const folder = folderWith({
    'ghost.json': JSON.stringify({ posts: [post(1, 'published'), post(2, 'draft')] }),
    'export.xml': `<rss version="2.0" xmlns:content="c" xmlns:wp="w"><channel><title>Quay</title>${item('publish', 'post')}${item('draft', 'post')}${item('inherit', 'attachment')}</channel></rss>`,
    'own.jsonl': JSON.stringify({ id: 'own', text: TEXT, status: 'draft' }),
  });
  const { articles, rejected, leftOut } = await readArticles([folder]);
  expect({ rejected, leftOut }).toEqual({
    rejected: [],
    leftOut: { embargoed: 0, withheld: 2, canceled: 0, 'without-text': 1 },
  });
  expect(articles.map(({ id }) => id)).toEqual(['publishpost', '1', 'own']);
});

test('Markdown is its text: without marks and addresses, a line a paragraph; its fields are those of the article', async () => {
  const folder = folderWith({
    'README.md': '# Notes\n\nNothing of this is an article.',
    'a.md': `---\r\ntitle: 'It''s closed'\r\nauthors:\r\n  - Ann Cole\r\n  - name: Bo Dahl\r\nsummary: >\r\n  Cracks\r\n  were found.\r\nnested:\r\n  deep: 1\r\n---\r\n**The council** closed\r\nthe [old bridge](https://quay.example/b "b").\r\n\r\n![A pier](pier.jpg)\r\n\r\n## What now\r\n\r\n- Boats_per_day &amp; *ferries*[^1]\r\n- <b>A detour</b>\r\n\r\n---\r\n> Nobody asked us.\r\n\r\n[^1]: A note.\r\n`,
    'draft.md': `---\ntitle: ${TITLE}\ndraft: true\n---\n${TEXT}\n`,
  });
  const { articles, rejected, leftOut, skipped } = await readArticles([folder]);
  expect({ rejected, withheld: leftOut.withheld, skipped }).toEqual({ rejected: [], withheld: 1, skipped: 1 });
  const [article] = articles;
  expect(articles).toHaveLength(1);
  expect(article).toMatchObject({
    id: 'a',
    title: "It's closed",
    byline: 'Ann Cole, Bo Dahl',
    summary: 'Cracks were found.',
  });
  expect(article!.text).toBe(
    'The council closed the old bridge.\nWhat now\nBoats_per_day & ferries\nA detour\nNobody asked us.\nA note.',
  );
  const named = await readArticles([`${folder}/README.md`]);
  expect(named.articles).toMatchObject([{ id: 'README', title: 'Notes', text: 'Nothing of this is an article.' }]);
});

test('times in UTC by the name of their field may say so themselves', async () => {
  const times = ['2026-03-10T21:40:00', '2026-03-10T21:40:00Z', '2026-03-10T22:40:00+01:00', '0000-00-00T00:00:00'];
  const posts = times.map((date_gmt, id) => ({
    id,
    link: `https://quay.example/${id}`,
    date: '2026-03-10T17:40:00',
    date_gmt,
    title: { rendered: TITLE },
    content: { rendered: `<p>${id} ${TEXT}</p>` },
  }));
  const { articles } = await readArticles([folderWith({ 'posts.json': JSON.stringify(posts) })]);
  const moments = articles.map(({ publishedAt }) => publishedAt && new Date(publishedAt).toISOString());
  expect(moments.slice(0, 3)).toEqual(new Array(3).fill('2026-03-10T21:40:00.000Z'));
  expect(articles[3]?.publishedAt).toBe('2026-03-10T17:40:00');
});

test('documents of a bulk request have the ids of the lines before them', async () => {
  const lines = [{ index: { _id: '7' } }, { text: TEXT, title: TITLE }, { create: {} }, { text: MORE, id: 'own' }];
  const folder = folderWith({ 'a.json': lines.map((line) => JSON.stringify(line)).join('\n') });
  const { articles, rejected } = await readArticles([folder]);
  expect([articles.map(({ id }) => id), rejected]).toEqual([['7', 'own'], []]);
  // What is called index may be an article as well.
  const alone = await readArticles([folderWith({ 'a.json': JSON.stringify({ index: { id: 'x', text: TEXT } }) })]);
  expect(alone.articles).toMatchObject([{ id: 'x' }]);
});

test('lines that an agency wrapped are one paragraph, and its indented lines begin one', async () => {
  const wrapped = `<p>(Adds detail)\n    By Ann Cole\n    QUAY, April 21 - The council closed\nthe old bridge after engineers found\ncracks.\n    Traders were cross.</p>`;
  const broken = '<p>The council closed the old <br />bridge on Tuesday.<br />Traders were cross.</p>';
  expect(await textOf(wrapped)).toBe(
    '(Adds detail)\nBy Ann Cole\nQUAY, April 21 - The council closed the old bridge after engineers found cracks.\nTraders were cross.',
  );
  expect(await textOf(broken)).toBe('The council closed the old bridge on Tuesday.\nTraders were cross.');
  expect(await textOf('<p>\n    The council\n    closed it.\n  </p>')).toBe('The council closed it.');
});

async function textOf(html: string): Promise<string> {
  const { articles } = await readArticles([folderWith({ 'a.jsonl': JSON.stringify({ id: 'a', text: html }) })]);
  return articles[0]!.text;
}
