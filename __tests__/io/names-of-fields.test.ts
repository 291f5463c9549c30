import { describe, expect, test } from '@jest/globals';
import { articleFromRecord } from '../../src/io/index.js';

type Json = { [name: string]: unknown };

const TEXT = 'The council closed the old bridge on Tuesday.';
/** A value of each field as records write it, and as an article has it. */
const VALUES: Readonly<Record<string, readonly [written: string, read: unknown]>> = {
  id: ['https://a.example/1', 'https://a.example/1'],
  text: [TEXT, TEXT],
  title: ['Bridge closed', 'Bridge closed'],
  outlet: ['The Quay Post', 'The Quay Post'],
  published: ['2026-04-21T06:15:00Z', '2026-04-21T06:15:00Z'],
  modified: ['2026-04-22T06:15:00Z', '2026-04-22T06:15:00Z'],
  language: ['pt', 'pt'],
  url: ['https://a.example/1', 'https://a.example/1'],
  byline: ['Ann Cole', 'Ann Cole'],
  credits: ['Quay News Agency', ['Quay News Agency']],
  version: ['7', '7'],
  evolvedFrom: ['https://a.example/0', 'https://a.example/0'],
};

/** What makes a record one of a format's, and the paths at which each field may stand. */
const FORMATS: Readonly<Record<string, readonly [base: Json, fields: Readonly<Record<string, string>>]>> = {
  ninjs: [
    { guid: 'g', type: 'text', pubstatus: 'usable', versioncreated: '2026-04-20T00:00:00Z', body_text: TEXT },
    {
      title: 'headline headLine title slugline',
      outlet: 'copyrightholder copyrightHolder source provider',
      published: 'firstpublished firstcreated firstCreated contentcreated contentCreated issued created',
      language: 'language',
      url: 'url link canonicalurl',
      byline: 'byline byLine by authors[].name',
      credits: 'creditline creditLine',
      version: 'version',
      evolvedFrom: 'evolvedfrom evolvedFrom',
    },
  ],
  ans: [
    { _id: 'g', type: 'story', content_elements: [{ type: 'text', content: TEXT }] },
    {
      id: '_id',
      title: 'headlines.basic headlines.web headlines.print title.basic',
      outlet: 'source.name distributor.name owner.name owner.id canonical_website website',
      published: 'first_publish_date publish_date display_date created_date',
      modified: 'last_updated_date',
      language: 'language',
      url: 'canonical_url website_url',
      byline: 'credits.by[].name credits.by[].byline credits.by[].additional_properties.original.byline byline',
      credits: 'copyright',
    },
  ],
  bbc: [
    { metadata: { id: 'g' }, content: { model: { blocks: [{ type: 'text', model: { text: TEXT } }] } } },
    {
      id: 'metadata.locators.optimoUrn metadata.id',
      title: 'promo.headlines.headline promo.headlines.seoHeadline',
      published: 'metadata.firstPublished',
      modified: 'metadata.lastPublished metadata.lastUpdated',
      language: 'metadata.passport.language metadata.language',
      url: 'metadata.locators.canonicalUrl',
    },
  ],
  activitypub: [
    { id: 'https://b.example/2', attributedTo: 'https://b.example/ann', content: TEXT },
    { title: 'name', published: 'published', modified: 'updated', url: 'url id', byline: 'attributedTo.name' },
  ],
  afp: [
    { uno: 'g', news: TEXT },
    {
      id: 'uno',
      text: 'news',
      title: 'headline title',
      outlet: 'provider',
      published: 'published created',
      language: 'lang',
      url: 'href',
      byline: 'creator',
    },
  ],
  lexisnexis: [
    { ResultId: 'g', Document: { Content: TEXT } },
    {
      id: 'ResultId',
      title: 'Title',
      outlet: 'Source.Name Publisher',
      published: 'Date',
      language: 'Language',
      byline: 'Byline',
    },
  ],
  wordpress: [
    { id: 5, title: { rendered: 'A title' }, content: { rendered: TEXT } },
    {
      id: 'link guid.rendered id',
      text: 'content.rendered',
      title: 'title.rendered',
      outlet: 'yoast_head_json.og_site_name',
      published: 'date',
      modified: 'modified',
      language: 'lang language yoast_head_json.og_locale',
      url: 'link',
      byline: '_embedded.author[].name yoast_head_json.author author_name author_info.display_name',
    },
  ],
  'json-feed': [
    { id: 'g', content_text: TEXT },
    {
      id: 'id',
      text: 'content_html content_text',
      title: 'title',
      outlet: '_samestory.outlet feed_title',
      published: 'date_published',
      modified: 'date_modified',
      language: 'language feed_language',
      url: 'url external_url',
      byline: 'authors[].name author.name feed_authors[].name',
      credits: '_samestory.credits',
      version: '_samestory.version',
      evolvedFrom: '_samestory.evolvedFrom',
    },
  ],
  'schema.org': [
    { '@type': 'NewsArticle', '@id': 'https://b.example/2', articleBody: TEXT },
    {
      id: 'identifier.value url @id',
      text: 'articleBody',
      title: 'headline name alternativeHeadline',
      outlet: 'publisher.name publisher[].name publisher sourceOrganization.name isPartOf.name provider[].name',
      published: 'datePublished dateCreated',
      modified: 'dateModified',
      language: 'inLanguage.name inLanguage',
      url: 'url mainEntityOfPage.@id mainEntityOfPage @id',
      byline: 'author[].name author.name author creator',
      credits: 'creditText',
      version: 'version',
    },
  ],
  'event-registry': [
    { uri: 'g', body: TEXT, dataType: 'news' },
    {
      id: 'uri',
      text: 'body',
      title: 'title',
      outlet: 'source.title source.uri',
      published: 'dateTimePub date',
      language: 'lang',
      url: 'url',
    },
  ],
  guardian: [
    { id: 'g', webTitle: 'A title', fields: { body: TEXT } },
    {
      id: 'id',
      text: 'fields.body',
      title: 'fields.headline webTitle',
      outlet: 'fields.publication',
      published: 'webPublicationDate fields.firstPublicationDate',
      modified: 'fields.lastModified',
      language: 'fields.lang',
      url: 'webUrl',
      byline: 'fields.byline',
    },
  ],
  // As the readers of pages, feeds and documents give them.
  html: [
    { '#format': 'html', address: 'https://b.example/2', text: TEXT },
    {
      id: 'address',
      title: 'ld.headline meta.og:title readability.title meta.title title',
      outlet: `ld.publisher.name ld.publisher[].name meta.og:site_name readability.siteName meta.application-name
        meta.dc.publisher meta.publisher`,
      published: `ld.datePublished ld.dateCreated meta.article:published_time meta.datepublished meta.date meta.pubdate
        meta.publishdate meta.publish-date meta.publish_date meta.parsely-pub-date meta.sailthru.date meta.dc.date
        meta.dc.date.issued meta.dcterms.created meta.dcterms.date meta.article.published meta.publication_date
        meta.og:published_time meta.originalpublicationdate meta.displaydate meta.ptime meta.created
        meta.article:created readability.publishedTime time shownDate`,
      modified: 'ld.dateModified meta.article:modified_time meta.og:updated_time meta.lastmod meta.last-modified',
      language: 'ld.inLanguage lang meta.og:locale meta.content-language readability.lang',
      url: 'address',
      byline: `ld.author[].name ld.author.name ld.author meta.author meta.article:author meta.parsely-author meta.byl
        meta.dc.creator readability.byline`,
      credits: 'ld.creditText meta.syndication-source-name meta.copyright-holder',
      version: 'ld.version',
    },
  ],
  rss: [
    { '#format': 'rss', link: 'https://b.example/2', content: { encoded: TEXT } },
    {
      id: 'guid.value link',
      title: 'title dc.titles media.title.value',
      outlet: 'dc.publishers #feed.title #feed.dc.publishers source.title',
      published: `pubDate dcterms.issued dcterms.created dc.dates atom.published prism.publicationDate wp.postDateGmt
        wp.postDate`,
      modified: 'dcterms.modified atom.updated',
      language: 'dc.languages #feed.language #feed.dc.languages xml.lang',
      url: 'link',
      byline: 'dc.creators authors itunes.author atom.authors[].name',
      credits: 'media.credits dc.rights',
    },
  ],
  atom: [
    { '#format': 'atom', id: 'https://b.example/2', content: { value: TEXT } },
    {
      id: 'id',
      title: 'title.value title',
      outlet: '#feed.title.value #feed.title source.title.value',
      published: 'published dc.dates',
      modified: 'updated',
      language: 'xml.lang dc.languages #feed.xml.lang #feed.dc.languages',
      byline: 'authors[].name dc.creators #feed.authors[].name',
      credits: 'contributors[].name',
    },
  ],
  mail: [
    { '#format': 'mail', messageId: 'g', text: TEXT },
    {
      id: 'messageId',
      text: 'text html',
      title: 'subject',
      outlet: 'organization from.name from.address',
      published: 'date',
      language: 'contentLanguage',
      byline: 'author',
      credits: 'credit',
    },
  ],
};

/** A record with one more value, at a path such as `a.b[].c`. */
function withValue(record: Json, path: string, value: string): Json {
  const [first = '', ...rest] = path.split('.');
  const name = first.replace('[]', '');
  const inner = record[name];
  if (rest.length === 0) return { ...record, [name]: value };
  const within = withValue(first === name && typeof inner === 'object' ? (inner as Json) : {}, rest.join('.'), value);
  return { ...record, [name]: first === name ? within : [within] };
}

const places = Object.entries(FORMATS).flatMap(([format, [base, fields]]) =>
  Object.entries(fields).flatMap(([field, paths]) => paths.split(/\s+/).map((path) => ({ format, field, path, base }))),
);

describe('a field is found wherever its format may have it', () => {
  test.each(places)('$format: $field at $path', async ({ field, path, base }) => {
    const [written, read] = VALUES[field] ?? ['', ''];
    const found = await articleFromRecord(withValue(base, path, written));
    const { article = {} } = found as { article?: Json };
    const name = field === 'published' || field === 'modified' ? 'publishedAt' : field;
    expect({ kind: found.kind, [name]: article[name] }).toEqual({ kind: 'article', [name]: read });
  });
});
