import * as lists from './field-names.generated.js';

/**
 * The article fields that records are searched for, and three fields that decide whether a record is read, and as what.
 */
export const FIELDS = [
  'id',
  'text',
  'title',
  'outlet',
  'published',
  'modified',
  'seen',
  'language',
  'url',
  'byline',
  'credits',
  'version',
  'evolvedFrom',
  'status',
  'embargoed',
  'type',
] as const;

export type Field = (typeof FIELDS)[number];

/**
 * The names that flat records use for each field, in order of preference; capitals, `_`, `-` and spaces are ignored.
 * They cover samestory's own shape, the outputs of trafilatura, newspaper4k, news-please, Fundus, Media Cloud, NewsAPI,
 * GDELT and passim, and the usual names in tables of articles.
 */
export const ALIASES: Readonly<Partial<Record<Field, string>>> = lists.ALIASES;

/** The first field that each name in {@link ALIASES} stands for. */
export const ALIASES_OF_TABLES: ReadonlyMap<string, Field> = new Map(
  [...FIELDS].reverse().flatMap((field) => (ALIASES[field] ?? '').split(' ').map((name) => [name, field] as const)),
);

/** Names of texts that are summaries. They are used only when there is no other text. */
export const SUMMARIES = lists.SUMMARIES;

/** Keys that hold a list of records inside an object. */
export const WRAPPERS = [
  'articles',
  'items',
  'results',
  'stories',
  'data',
  'docs',
  'documents',
  'hits',
  'entries',
  'records',
  'news',
  'posts',
  'item',
  '_items',
  'content_elements',
  'response',
  '@graph',
  'rows',
  'value',
  'feed',
  'newsitems',
  'list',
  'recentactivityarticles',
  'itemset',
  'rss',
  'channel',
  'orderedItems',
] as const;
