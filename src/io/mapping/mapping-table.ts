import type { Field } from './alias-table.js';
import { isAns, textOfAns } from './ans.js';
import type { Fields } from './article-record.js';
import { asUtc, people } from './columns.js';
import { addressInLinks, textOfEntry } from './feed.js';
import { isObject } from './field-values.js';
import {
  bylineOfNitf,
  embargoOf,
  embargoOfNitf,
  first,
  headlineOfNewsItem,
  headlineOfNitf,
  idOfNewsMl1,
  parties,
  previousOf,
  textOfNewsItem,
  textOfNewsMl1,
  textOfNitf,
} from './newsml.js';
import { addressOfNinjs, bodyOfNinjs, headlineOfNinjs, infoSourcesOf, isNinjs, providerOf } from './ninjs.js';

/**
 * Where a field may stand: a path such as `title.rendered` or `authors[].name`, or a function that knows. First come,
 * first taken.
 */
export type Column = readonly (string | ((record: Fields) => unknown))[];

/** A format with fields inside fields. Its fields that are not named here are not kept. */
export interface Shape {
  readonly name: string;
  readonly is: (record: Fields) => boolean;
  readonly columns: Readonly<Partial<Record<Field, Column>>>;
}

const isFormat =
  (...names: readonly string[]) =>
  (record: Fields): boolean =>
    names.includes(String(record['#format']));
const has =
  (...names: readonly string[]) =>
  (record: Fields): boolean =>
    names.every((name) => record[name] !== undefined && record[name] !== null);

/**
 * THE table of formats: which field of which format is which field of an article. A new format is a row here. Flat
 * records of any origin need none: see {@link ALIASES}.
 */
export const SHAPES: readonly Shape[] = [
  {
    name: 'rss',
    is: isFormat('rss', 'rdf'),
    columns: {
      id: ['guid.value', 'link', 'rdf.about', 'atom.id', 'dc.identifiers', '#feed.link'],
      text: ['content.encoded', textOfEntry],
      title: ['title', 'dc.titles', 'media.title.value'],
      outlet: ['dc.publishers', '#feed.title', '#feed.dc.publishers', 'source.title', 'link'],
      published: [
        'pubDate',
        'dcterms.issued',
        'dcterms.created',
        'dc.dates',
        'atom.published',
        'prism.publicationDate',
        'wp.postDateGmt',
        'wp.postDate',
      ],
      modified: ['dcterms.modified', 'atom.updated'],
      language: ['dc.languages', '#feed.language', '#feed.dc.languages', 'xml.lang'],
      url: ['link', 'atom.links[].href', 'guid.value', 'rdf.about'],
      byline: ['dc.creators', 'authors', 'itunes.author', 'atom.authors[].name'],
      credits: ['media.credits', 'source.title', 'dc.rights'],
    },
  },
  {
    name: 'atom',
    is: isFormat('atom'),
    columns: {
      id: ['id', 'links[].href'],
      text: ['content.value', 'content', textOfEntry],
      title: ['title.value', 'title'],
      outlet: ['#feed.title.value', '#feed.title', 'source.title.value'],
      published: ['published', 'dc.dates'],
      modified: ['updated'],
      language: ['xml.lang', 'dc.languages', '#feed.xml.lang', '#feed.dc.languages'],
      url: [addressInLinks, 'id'],
      byline: ['authors[].name', 'dc.creators', '#feed.authors[].name'],
      credits: ['source.title.value', 'contributors[].name'],
    },
  },
  {
    name: 'newsml-g2',
    is: isFormat('newsml-g2', 'package'),
    columns: {
      id: ['@guid'],
      text: [textOfNewsItem],
      title: [headlineOfNewsItem, 'itemMeta.title', 'contentMeta.slugline'],
      outlet: [parties('itemMeta', 'provider'), parties('rightsInfo', 'copyrightHolder')],
      published: ['itemMeta.firstCreated', 'contentMeta.contentCreated'],
      modified: ['itemMeta.versionCreated', 'contentMeta.contentModified'],
      seen: ['#sent'],
      language: ['contentMeta.language.@tag', '@lang'],
      byline: ['contentMeta.by', parties('contentMeta', 'creator')],
      credits: ['contentMeta.creditline', parties('contentMeta', 'infoSource')],
      version: ['@version'],
      evolvedFrom: [previousOf],
      status: ['itemMeta.pubStatus.@qcode', 'itemMeta.pubStatus.@uri'],
      embargoed: [embargoOf],
      type: ['itemMeta.itemClass.@qcode', '#format'],
    },
  },
  {
    name: 'newsml-1',
    is: isFormat('newsml-1'),
    columns: {
      id: [idOfNewsMl1],
      text: [textOfNewsMl1],
      title: [first('HeadLine'), first('SlugLine'), first('NameLabel')],
      outlet: [
        (item) => first('Party', '@FormalName')({ provider: item.Provider ?? item }),
        first('CreditLine'),
        first('ProviderId'),
      ],
      published: [first('FirstCreated')],
      modified: [first('ThisRevisionCreated')],
      seen: ['#envelope.DateAndTime'],
      language: [first('Language', '@FormalName')],
      byline: [first('ByLine')],
      credits: [first('CreditLine')],
      version: [first('RevisionId')],
      status: [first('Status', '@FormalName')],
      type: [first('MediaType', '@FormalName'), first('NewsItemType', '@FormalName')],
    },
  },
  {
    name: 'nitf',
    is: isFormat('nitf'),
    columns: {
      id: ['head.docdata.doc-id.@id-string', 'head.docdata.du-key.@key'],
      text: [textOfNitf],
      title: [headlineOfNitf, 'head.title'],
      outlet: [
        'body.body-head.distributor',
        'head.pubdata.@name',
        'head.docdata.doc-copyright.@holder',
        'head.docdata.doc-id.@regsrc',
        'head.docdata.del-list.from-src.@src-name',
      ],
      published: [
        'head.docdata.date-issue.@norm',
        'head.docdata.date-release.@norm',
        'head.pubdata.@date.publication',
        'body.body-head.dateline.story-date.@norm',
        'head.docdata.date-issue',
      ],
      modified: ['head.revision-history.@norm'],
      language: ['body.@lang', '@lang'],
      byline: [bylineOfNitf],
      credits: ['head.docdata.doc-id.@regsrc', 'body.body-end.tagline'],
      version: ['head.docdata.du-key.@version', 'head.docdata.du-key.@generation'],
      status: ['head.docdata.@management-status'],
      embargoed: [embargoOfNitf],
    },
  },
  {
    name: 'html',
    is: isFormat('html'),
    columns: {
      id: ['address', 'ld.url'],
      text: ['text'],
      title: ['ld.headline', 'meta.og:title', 'readability.title', 'meta.title', 'title'],
      outlet: [
        'ld.publisher.name',
        'ld.publisher[].name',
        'meta.og:site_name',
        'readability.siteName',
        'meta.application-name',
        'meta.dc.publisher',
        'meta.publisher',
        'address',
      ],
      published: [
        'ld.datePublished',
        'ld.dateCreated',
        'meta.article:published_time',
        'meta.datepublished',
        'meta.date',
        'meta.pubdate',
        'meta.publishdate',
        'meta.publish-date',
        'meta.publish_date',
        'meta.parsely-pub-date',
        'meta.sailthru.date',
        'meta.dc.date',
        'meta.dc.date.issued',
        'meta.dcterms.created',
        'meta.dcterms.date',
        'meta.article.published',
        'meta.publication_date',
        'meta.og:published_time',
        'meta.originalpublicationdate',
        'meta.displaydate',
        'meta.ptime',
        'meta.created',
        'meta.article:created',
        'readability.publishedTime',
        'time',
        'shownDate',
        'addressDate',
      ],
      modified: [
        'ld.dateModified',
        'meta.article:modified_time',
        'meta.og:updated_time',
        'meta.lastmod',
        'meta.last-modified',
      ],
      language: ['ld.inLanguage', 'lang', 'meta.og:locale', 'meta.content-language', 'readability.lang'],
      url: ['address'],
      byline: [
        'ld.author[].name',
        'ld.author.name',
        'ld.author',
        'meta.author',
        'meta.article:author',
        'meta.parsely-author',
        'meta.byl',
        'meta.dc.creator',
        'readability.byline',
      ],
      credits: ['ld.creditText', 'ld.sourceOrganization.name', 'meta.syndication-source-name', 'meta.copyright-holder'],
      version: ['ld.version'],
    },
  },
  {
    name: 'wire',
    is: isFormat('wire'),
    columns: {
      text: ['text'],
      title: ['title'],
      outlet: ['agency'],
      published: ['date'],
      byline: ['byline'],
    },
  },
  {
    name: 'mail',
    is: isFormat('mail'),
    columns: {
      id: ['messageId'],
      text: ['text', 'html'],
      title: ['subject'],
      outlet: ['organization', 'from.name', 'from.address'],
      published: ['date'],
      language: ['contentLanguage'],
      byline: ['author'],
      credits: ['credit'],
      embargoed: ['embargo'],
    },
  },
  {
    name: 'ninjs',
    is: isNinjs,
    columns: {
      id: ['uri', 'guid', 'altids.itemid', 'id'],
      text: [bodyOfNinjs],
      title: ['headline', headlineOfNinjs, 'title', 'slugline'],
      outlet: ['copyrightholder', 'copyrightHolder', 'source', 'provider', providerOf],
      published: ['firstpublished', 'firstcreated', 'firstCreated', 'contentcreated', 'contentCreated'],
      modified: ['versioncreated', 'versionCreated'],
      language: ['language'],
      url: ['url', 'link', 'canonicalurl', addressOfNinjs, 'uri', 'guid'],
      byline: ['byline', 'by', 'authors[].name'],
      credits: ['creditline', 'creditLine', infoSourcesOf, 'source'],
      version: ['version'],
      evolvedFrom: ['evolvedfrom', 'evolvedFrom'],
      status: ['pubstatus', 'pubStatus'],
      embargoed: ['embargoed', 'embargo'],
      type: ['type'],
    },
  },
  {
    name: 'ans',
    is: isAns,
    columns: {
      id: ['_id'],
      text: [textOfAns],
      title: ['headlines.basic', 'headlines.web', 'headlines.print', 'title.basic'],
      outlet: ['source.name', 'distributor.name', 'owner.name', 'owner.id', 'canonical_website', 'website'],
      published: ['first_publish_date', 'publish_date', 'display_date', 'created_date'],
      modified: ['last_updated_date'],
      language: ['language'],
      url: ['canonical_url', 'website_url'],
      byline: [
        'credits.by[].name',
        'credits.by[].byline',
        'credits.by[].additional_properties.original.byline',
        'byline',
      ],
      credits: ['distributor.name', 'source.name', 'copyright'],
      embargoed: ['embargo_date', 'planning.scheduling.embargo_date'],
    },
  },
  {
    name: 'wordpress',
    is: (record) => isObject(record.title) && 'rendered' in record.title && isObject(record.content),
    columns: {
      // The number of a post is its own within one site only.
      id: ['link', 'guid.rendered', 'id'],
      text: ['content.rendered', 'excerpt.rendered'],
      title: ['title.rendered'],
      outlet: ['yoast_head_json.og_site_name', '_links.self[].href', 'link'],
      published: [(record) => asUtc(record.date_gmt), 'date'],
      modified: [(record) => asUtc(record.modified_gmt), 'modified'],
      language: ['lang', 'language', 'yoast_head_json.og_locale'],
      url: ['link'],
      byline: ['_embedded.author[].name', 'yoast_head_json.author', 'author_name', 'author_info.display_name'],
      status: ['status'],
    },
  },
  {
    name: 'json-feed',
    is: (record) => has('id')(record) && ('content_html' in record || 'content_text' in record),
    columns: {
      id: ['id', 'url'],
      text: ['content_html', 'content_text', 'summary'],
      title: ['title'],
      outlet: ['_samestory.outlet', 'feed_title', 'external_url'],
      published: ['date_published'],
      modified: ['date_modified'],
      language: ['language', 'feed_language'],
      url: ['url', 'external_url'],
      byline: ['authors[].name', 'author.name', 'feed_authors[].name'],
      credits: ['_samestory.credits'],
      version: ['_samestory.version'],
      evolvedFrom: ['_samestory.evolvedFrom'],
    },
  },
  {
    // schema.org, as pages carry it in JSON-LD.
    name: 'schema.org',
    is: (record) =>
      /(^|[/ ,])([A-Za-z]*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report)\b/.test(
        [record['@type']].flat().join(' '),
      ),
    columns: {
      id: ['identifier.value', 'url', '@id', 'mainEntityOfPage.@id', 'mainEntityOfPage', 'identifier'],
      text: ['articleBody', 'text', 'liveBlogUpdate[].articleBody', 'description'],
      title: ['headline', 'name', 'alternativeHeadline'],
      outlet: ['publisher.name', 'publisher[].name', 'publisher', 'sourceOrganization.name', 'isPartOf.name'],
      published: ['datePublished', 'dateCreated'],
      modified: ['dateModified'],
      language: ['inLanguage.name', 'inLanguage'],
      url: ['url', 'mainEntityOfPage.@id', 'mainEntityOfPage', '@id'],
      byline: ['author[].name', 'author.name', 'author', 'creator'],
      credits: ['creditText', 'sourceOrganization.name', 'provider.name'],
      version: ['version'],
    },
  },
  {
    name: 'event-registry',
    is: (record) =>
      has('uri', 'body')(record) && ('dateTimePub' in record || 'dataType' in record || 'dateTime' in record),
    columns: {
      id: ['uri'],
      text: ['body'],
      title: ['title'],
      outlet: ['source.title', 'source.uri'],
      published: ['dateTimePub', 'date'],
      // When Event Registry found it.
      seen: ['dateTime'],
      language: ['lang'],
      url: ['url'],
      byline: [(record) => people(record.authors, false)],
      credits: [(record) => people(record.authors, true)],
    },
  },
  {
    name: 'guardian',
    is: (record) => has('webTitle', 'fields')(record),
    columns: {
      id: ['id'],
      text: ['fields.body', 'fields.bodyText', 'fields.trailText'],
      title: ['fields.headline', 'webTitle'],
      outlet: ['fields.publication'],
      published: ['webPublicationDate', 'fields.firstPublicationDate'],
      modified: ['fields.lastModified'],
      language: ['fields.lang'],
      url: ['webUrl'],
      byline: ['fields.byline'],
    },
  },
];
