import { DOCUMENTS } from './document-table.js';
import type { Shape } from './shape.js';
import {
  addressOfNinjs,
  asUtc,
  bodyOfNinjs,
  hasTypedParts,
  headlineOfBlocks,
  headlineOfNinjs,
  infoSourcesOf,
  isAns,
  isNinjs,
  isParts,
  people,
  providerOf,
  textOfAns,
  textOfParts,
  textOfTypedParts,
  titleOfTypedParts,
} from './shapes/index.js';
import { type Fields, isObject, textOf, valueAt } from './values/index.js';

const has =
  (...names: readonly string[]) =>
  (record: Fields): boolean =>
    names.every((name) => record[name] !== undefined && record[name] !== null);

/**
 * The table of formats: which field of which format is which field of an article. A new format is a row here, or among
 * the rows of documents. Flat records of any origin need no row: see {@link ALIASES}.
 */
export const SHAPES: readonly Shape[] = [
  ...DOCUMENTS,
  {
    name: 'ninjs',
    is: isNinjs,
    columns: {
      id: ['uri', 'guid', 'altids.itemid', 'id'],
      text: [bodyOfNinjs, 'descriptions[].value', 'description_html', 'description_text', 'description_summary'],
      title: ['headline', 'headLine', headlineOfNinjs, 'title', 'slugline'],
      outlet: ['copyrightholder', 'copyrightHolder', 'source', 'provider', providerOf],
      published: [
        'firstpublished',
        'firstcreated',
        'firstCreated',
        'contentcreated',
        'contentCreated',
        'contentTimestamp',
        'issued',
        'created',
      ],
      modified: ['versioncreated', 'versionCreated'],
      language: ['language'],
      url: ['url', 'link', 'canonicalurl', addressOfNinjs, 'uri', 'guid'],
      byline: ['byline', 'byLine', 'by', 'authors[].name'],
      credits: ['creditline', 'creditLine', infoSourcesOf, 'source'],
      version: ['version'],
      evolvedFrom: ['evolvedfrom', 'evolvedFrom'],
      status: ['pubstatus', 'pubStatus', 'state'],
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
    name: 'bbc',
    is: (record) => isObject(record.metadata) && Array.isArray(valueAt(record, 'content.model.blocks')),
    columns: {
      id: ['metadata.locators.optimoUrn', 'metadata.id'],
      text: [(record) => textOf(record.content)],
      title: [headlineOfBlocks, 'promo.headlines.headline', 'promo.headlines.seoHeadline'],
      outlet: ['metadata.locators.canonicalUrl'],
      published: ['metadata.firstPublished'],
      modified: ['metadata.lastPublished', 'metadata.lastUpdated'],
      language: ['metadata.passport.language', 'metadata.language'],
      url: ['metadata.locators.canonicalUrl'],
    },
  },
  {
    // Fediverse: the articles and notes of ActivityPub.
    name: 'activitypub',
    is: (record) => has('attributedTo', 'content')(record),
    columns: {
      id: ['id'],
      text: ['content', 'contentMap', 'summary'],
      title: ['name'],
      published: ['published'],
      modified: ['updated'],
      url: ['url', 'id'],
      byline: ['attributedTo[].name', 'attributedTo.name'],
    },
  },
  {
    name: 'parts',
    is: isParts,
    columns: {
      id: ['id'],
      text: [textOfParts],
      title: ['title'],
      outlet: ['source'],
      published: ['published_date'],
      url: ['article_url'],
      byline: ['author'],
    },
  },
  {
    // Belga 360.
    name: 'typed-parts',
    is: hasTypedParts,
    columns: {
      id: ['newsObjectUuid', 'newsObjectId', 'uuid', 'guid', 'id'],
      text: [textOfTypedParts],
      title: ['headLine', 'headline', titleOfTypedParts, 'title', 'name'],
      outlet: ['source', 'provider', 'credit'],
      published: ['publicationDate', 'validateDate', 'createDate', 'publishedAt'],
      modified: ['modificationDate', 'updateDate'],
      language: ['language'],
      url: ['url', 'deepLink'],
      byline: ['byline', 'authors[].name', 'authors', 'signature'],
      credits: ['credit', 'source'],
    },
  },
  {
    name: 'afp',
    is: (record) => has('uno', 'news')(record) && !('uri' in record),
    columns: {
      id: ['uno'],
      text: ['news', 'summary'],
      title: ['headline', 'title'],
      outlet: ['provider'],
      published: ['published', 'created'],
      language: ['lang'],
      url: ['href'],
      byline: ['creator'],
    },
  },
  {
    name: 'lexisnexis',
    is: (record) => has('ResultId', 'Document')(record),
    columns: {
      id: ['ResultId'],
      text: ['Document.Content', 'Overview'],
      title: ['Title'],
      outlet: ['Source.Name', 'Publisher'],
      published: ['Date'],
      language: ['Language'],
      byline: ['Byline'],
    },
  },
  {
    name: 'wordpress',
    is: (record) => isObject(record.title) && 'rendered' in record.title && isObject(record.content),
    columns: {
      // The number of a post is unique only within one site.
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
    // schema.org, as JSON-LD in pages has it.
    name: 'schema.org',
    is: (record) =>
      // Bing's answers use the same names without a type.
      (has('name', 'datePublished', 'description')(record) && !('title' in record)) ||
      /(^|[/ ,])([A-Za-z]*NewsArticle|Article|BlogPosting|LiveBlogPosting|Report)\b/.test(
        [record['@type']].flat().join(' '),
      ),
    columns: {
      id: ['identifier.value', 'url', '@id', 'mainEntityOfPage.@id', 'mainEntityOfPage', 'identifier'],
      text: ['articleBody', 'text', 'liveBlogUpdate[].articleBody', 'description'],
      title: ['headline', 'name', 'alternativeHeadline'],
      outlet: [
        'publisher.name',
        'publisher[].name',
        'publisher',
        'sourceOrganization.name',
        'isPartOf.name',
        'provider[].name',
      ],
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
      // The time when Event Registry found it.
      seen: ['dateTime'],
      language: ['lang'],
      url: ['url'],
      byline: [(record) => people(record.authors, false)],
      credits: [(record) => people(record.authors, true)],
    },
  },
  {
    name: 'guardian',
    is: (record) => has('webTitle')(record) && (isObject(record.fields) || isObject(record.blocks)),
    columns: {
      id: ['id'],
      text: ['fields.body', 'fields.bodyText', 'blocks.body[].bodyHtml', 'fields.trailText'],
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
