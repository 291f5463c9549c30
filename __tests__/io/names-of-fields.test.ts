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
  seen: ['2026-04-23T06:15:00Z', '2026-04-23T06:15:00Z'],
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
      published:
        'firstpublished firstcreated firstCreated contentcreated contentCreated contentTimestamp issued created',
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
      seen: 'dateTime',
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
      seen: '#feed.pubDate #feed.lastBuildDate',
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
  'newsml-g2': [
    { '#format': 'newsml-g2', '@guid': 'g', contentSet: { inlineXML: TEXT } },
    {
      id: '@guid',
      title: 'contentMeta.headline itemMeta.title contentMeta.slugline',
      outlet: 'itemMeta.provider itemMeta.provider.name itemMeta.provider.@literal rightsInfo.copyrightHolder.name',
      published: 'itemMeta.firstCreated contentMeta.contentCreated',
      modified: 'itemMeta.versionCreated contentMeta.contentModified',
      seen: '#sent',
      language: 'contentMeta.language.@tag @lang',
      byline: 'contentMeta.by contentMeta.creator.name',
      credits: 'contentMeta.creditline contentMeta.infoSource.name',
      version: '@version',
    },
  ],
  'newsml-1': [
    { '#format': 'newsml-1', NewsItemId: 'g', DataContent: TEXT },
    {
      id: 'NewsItemId Identification.PublicIdentifier',
      title: 'NewsComponent.HeadLine SlugLine NameLabel',
      outlet: 'Party.@FormalName Provider.Party.@FormalName CreditLine ProviderId',
      published: 'FirstCreated',
      modified: 'ThisRevisionCreated',
      seen: '#envelope.DateAndTime',
      language: 'Language.@FormalName',
      byline: 'NewsLines.ByLine',
      version: 'RevisionId',
    },
  ],
  nitf: [
    { '#format': 'nitf', head: { docdata: { 'du-key': { '@key': 'g' } } }, body: { 'body-content': TEXT } },
    {
      id: 'head.docdata.doc-id.@id-string head.docdata.du-key.@key',
      title: 'body.body-head.hedline.hl1 body.body-head.headline.hl1 body.body-head.hedline head.title',
      outlet: `body.body-head.distributor head.pubdata.@name head.docdata.doc-copyright.@holder
        head.docdata.doc-id.@regsrc head.docdata.del-list.from-src.@src-name`,
      published: `head.docdata.date-issue.@norm head.docdata.date-release.@norm head.pubdata.@date.publication
        body.body-head.dateline.story-date.@norm head.docdata.date-issue`,
      modified: 'head.revision-history.@norm',
      language: 'body.@lang @lang',
      byline: 'body.body-head.byline body.byline',
      credits: 'body.body-end.tagline',
      version: 'head.docdata.du-key.@version head.docdata.du-key.@generation',
    },
  ],
  tei: [
    { '#format': 'tei', '@id': 'g', text: `<front>No.</front><body><p>${TEXT}</p></body>` },
    {
      id: 'teiHeader.fileDesc.sourceDesc.biblFull.publicationStmt.ptr.@target @id',
      title: 'teiHeader.fileDesc.titleStmt.title',
      outlet: 'teiHeader.fileDesc.publicationStmt.publisher',
      published: `teiHeader.fileDesc.sourceDesc.biblFull.publicationStmt.date
        teiHeader.fileDesc.publicationStmt.date.@when teiHeader.fileDesc.publicationStmt.date`,
      language: '@lang',
      url: 'teiHeader.fileDesc.sourceDesc.biblFull.publicationStmt.ptr.@target',
      byline: 'teiHeader.fileDesc.titleStmt.author',
    },
  ],
  sgml: [
    { '#format': 'sgml', number: 'g', text: TEXT },
    { id: 'number', title: 'title', published: 'dates', byline: 'byline' },
  ],
  wire: [
    { '#format': 'wire', title: 'A title', text: TEXT },
    { title: 'title', outlet: 'agency', published: 'date', byline: 'byline' },
  ],
  parts: [
    { id: 'g', contents: [{ type: 'sanitized_html', content: TEXT }] },
    { id: 'id', title: 'title', outlet: 'source', published: 'published_date', url: 'article_url', byline: 'author' },
  ],
  'typed parts': [
    { id: 'g', components: [{ componentType: 'BODY', content: TEXT }] },
    {
      id: 'newsObjectUuid newsObjectId uuid guid id',
      title: 'headLine headline title name',
      outlet: 'source provider credit',
      published: 'publicationDate validateDate createDate publishedAt',
      modified: 'modificationDate updateDate',
      language: 'language',
      url: 'url deepLink',
      byline: 'byline authors[].name authors signature',
    },
  ],
  // Records with one text, under any of its names.
  'text of ninjs': [
    { guid: 'g', type: 'text', pubstatus: 'usable', versioncreated: '2026-04-20T00:00:00Z' },
    {
      text: `body_xhtml body_html body_text body_nitf body_richtext body bodyText descriptions[].value description_html
        description_text description_summary`,
    },
  ],
  'id of ninjs': [
    { altids: {}, type: 'text', pubstatus: 'usable', versioncreated: '2026-04-20T00:00:00Z', body_text: TEXT },
    { id: 'uri guid altids.itemid id', url: 'uri guid' },
  ],
  'text of ActivityPub': [
    { id: 'g', attributedTo: 'https://b.example/ann', content: '' },
    { text: 'content contentMap summary' },
  ],
  'text of AFP': [{ uno: 'g', news: '' }, { text: 'news summary' }],
  'text of LexisNexis': [{ ResultId: 'g', Document: {} }, { text: 'Document.Content Overview' }],
  'text of WordPress': [
    { id: 5, title: { rendered: 'T' }, content: {} },
    { text: 'content.rendered excerpt.rendered' },
  ],
  'text of JSON Feed': [{ id: 'g', content_html: '' }, { text: 'content_html content_text summary' }],
  'text of schema.org': [
    { '@type': 'Report', '@id': 'https://b.example/2' },
    { text: 'articleBody text liveBlogUpdate[].articleBody description' },
  ],
  'text of the Guardian': [
    { id: 'g', webTitle: 'T', fields: {} },
    { text: 'fields.body fields.bodyText blocks.body[].bodyHtml fields.trailText' },
  ],
  'text of RSS': [
    { '#format': 'rss', link: 'https://b.example/2' },
    {
      text: `content.encoded description summary.value summary media.description.value media.group.description.value
        itunes.summary dc.descriptions dcterms.abstract`,
    },
  ],
  'addresses of RSS': [
    { '#format': 'rss', title: 'T', content: { encoded: TEXT } },
    {
      id: 'guid.value link rdf.about atom.id dc.identifiers #feed.link',
      url: 'link atom.links[].href guid.value rdf.about',
    },
  ],
  'text of Atom': [
    { '#format': 'atom', id: 'https://b.example/2' },
    { text: 'content.value content description summary.value summary media.description.value' },
  ],
  'text of mail': [{ '#format': 'mail', messageId: 'g' }, { text: 'text html' }],
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
    const name = ['published', 'modified', 'seen'].includes(field) ? 'publishedAt' : field;
    expect({ kind: found.kind, [name]: article[name] }).toEqual({ kind: 'article', [name]: read });
  });
});
