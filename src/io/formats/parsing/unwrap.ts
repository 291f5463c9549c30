import { type Fields, hasOwnText, hasTime, hasTitle, isNothing, isObject, WRAPPERS } from '../../mapping/index.js';

/** Keys that hold the record itself, as in Elasticsearch, AP's feed, GraphQL and ActivityPub. */
const ENVELOPES = ['_source', 'item', 'article', 'node', 'document', 'story', 'newsItem', 'object'] as const;
/** No service nests its list more deeply. */
const MAX_DEPTH = 4;
const MAX_SEARCH_DEPTH = 7;
/** No service's envelope has more values. */
const MAX_SEARCHED = 10_000;

/**
 * The records in a value: the value itself, the elements of the list in it (`{ "articles": [ … ] }`, `{ "data": {
 * "items": [ … ] } }`, `hits.hits[]._source`), or the values of an object whose keys are ids. What a JSON Feed says
 * about itself is added to its items.
 */
export function unwrap(value: unknown): readonly unknown[] {
  return (listIn(value, 0) ?? [opened(value)]).map(withMetadata).map(withoutTypes);
}

const SCHEMA_ORG = /^(?:https?:\/\/schema\.org\/|schema:)/;

/** JSON-LD with its names written out, `http://schema.org/headline`, as JSON-LD with short names. */
function shortened(record: unknown): unknown {
  if (!isObject(record) || !Object.keys(record).some((name) => SCHEMA_ORG.test(name))) return record;
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name.replace(SCHEMA_ORG, ''), value]));
}

function listIn(value: unknown, depth: number): readonly unknown[] | undefined {
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return value.length > 0 && value.every(isObject) ? value.map(opened) : undefined;
  if (!isObject(value)) return undefined;
  const graph = value['@graph'];
  if (Array.isArray(graph)) {
    const articles = graph.filter((node) => isObject(node) && hasOwnText(node));
    if (articles.length > 0) return articles;
  }
  if (hasOwnText(value)) return undefined;
  for (const name of WRAPPERS) {
    const inner = value[name];
    if (inner === undefined || inner === null) continue;
    // A service may answer with one record in place of a list.
    const list = listIn(inner, depth + 1) ?? oneIn(inner);
    if (list !== undefined) return list.map((record) => withFeed(record, value));
  }
  const lists = Object.values(value).filter(
    (inner) => Array.isArray(inner) && inner.length > 0 && inner.every((one) => isObject(one) && hasOwnText(one)),
  );
  if (lists.length === 1) return lists[0] as unknown[];
  return table(value) ?? keyed(value) ?? (depth === 0 ? deepIn(value) : undefined);
}

/**
 * The records at the first level of nesting that has any, whatever keys lead there: `{ "db": [ { "data": { "posts": [ …
 * ] } } ] }`. A record needs a title or a time beside its text, because parts of records have texts too. The search
 * does not go into records.
 */
function deepIn(value: Fields): readonly unknown[] | undefined {
  if (isDescribed(value)) return undefined;
  let level: readonly unknown[] = [value];
  for (let depth = 0; depth < MAX_SEARCH_DEPTH && level.length > 0 && level.length < MAX_SEARCHED; depth++) {
    const inner = level.filter(isObject).flatMap((node) => Object.values(node));
    const records = inner.flatMap((one) => {
      const list = (Array.isArray(one) ? one : [one]).filter(isObject).map(opened).filter(isObject);
      return list.some((record) => hasOwnText(record) && isDescribed(record)) ? list : [];
    });
    if (records.length > 0) return records;
    level = inner.flat(1);
  }
  return undefined;
}

/** Whether a record, or an object beside its text that describes it, has a title or a time. */
function isDescribed(record: Fields): boolean {
  return [record, ...metadataOf(record)].some((one) => hasTitle(one) || hasTime(one));
}

/** The record in a value, if it has a text. */
function oneIn(value: unknown): readonly unknown[] | undefined {
  const record = opened(value);
  return isObject(record) && hasOwnText(record) ? [record] : undefined;
}

/**
 * A table as pandas writes it: one key per column (`{ "title": { "0": … } }`), or rows beside the names of the columns.
 */
function table(value: Fields): readonly unknown[] | undefined {
  const { columns, data } = value;
  if (Array.isArray(columns) && Array.isArray(data) && data.every(Array.isArray)) {
    return data.map((row) => Object.fromEntries(columns.map((name, at) => [String(name), row[at]])));
  }
  const rows = new Map<string, Map<string, unknown>>();
  for (const [name, column] of Object.entries(value)) {
    if (!isObject(column)) return undefined;
    for (const [row, cell] of Object.entries(column)) {
      if (!/^\d+$/.test(row)) return undefined;
      const record = rows.get(row) ?? new Map<string, unknown>();
      record.set(name, cell);
      rows.set(row, record);
    }
  }
  const records = [...rows.values()].map((record) => Object.fromEntries(record));
  return records.length > 0 && records.every(hasOwnText) ? records : undefined;
}

function opened(given: unknown): unknown {
  const record = shortened(given);
  if (!isObject(record) || hasOwnText(record)) return record;
  for (const name of ENVELOPES) {
    const inner = record[name];
    if (isObject(inner))
      return isNothing(inner.id) && isNothing(inner.uri) && !isNothing(record._id)
        ? { ...inner, id: record._id }
        : inner;
  }
  return fromCms(record);
}

/**
 * Drupal and Strapi keep the fields of an item under `attributes`, Prismic under `data`, Contentful and OpenSearch
 * under `fields`.
 */
function fromCms(record: Fields): Fields {
  const { attributes, fields, sys, id, data, _id } = record;
  if (isObject(attributes)) return { ...attributes, id: attributes.id ?? id };
  if (isObject(data) && !isNothing(id) && hasOwnText(data)) return { ...record, ...data, data: undefined, id };
  if (isObject(fields) && !isNothing(_id)) return { ...fields, id: _id };
  return isObject(fields) && isObject(sys)
    ? { createdAt: sys.createdAt, updatedAt: sys.updatedAt, ...fields, id: sys.id }
    : record;
}

/** A text whose title or time stands in an object beside it, with what that says. */
function withMetadata(record: unknown): unknown {
  const described = isObject(record) ? metadataOf(record) : [];
  if (!isObject(record) || described.length === 0 || !hasOwnText(record)) return record;
  const [title, time] = [hasTitle(record), hasTime(record)];
  if (title && time) return record;
  const about = described.filter((one) => (!title && hasTitle(one)) || (!time && hasTime(one)));
  return about.length === 0 ? record : Object.assign({}, ...about.reverse(), record);
}

const METADATA = ['metadata', 'meta', 'head', 'content', 'systemdata'] as const;

/** The objects of a record that describe it. PRISM may have an element for the article inside the head. */
function metadataOf(record: Fields): Fields[] {
  const objects = METADATA.map((name) => record[name]).filter(isObject);
  return objects.map(({ article, ...own }) => (isObject(article) ? { ...own, ...article } : own));
}

/** MongoDB's exports write `{ "$oid": … }` and `{ "$date": … }` for an id and a time. */
function withoutTypes(record: unknown): unknown {
  if (!isObject(record)) return record;
  const typed = Object.entries(record).filter(([, value]) => isObject(value) && bare(value) !== value);
  return typed.length === 0
    ? record
    : { ...record, ...Object.fromEntries(typed.map(([name, value]) => [name, bare(bare(value))])) };
}

function bare(value: unknown): unknown {
  return isObject(value) ? (value.$oid ?? value.$date ?? value.$numberLong ?? value) : value;
}

/** Adds to an item what the feed says once for all its items. */
function withFeed(record: unknown, feed: Fields): unknown {
  if (!isObject(record) || typeof feed.version !== 'string' || !feed.version.includes('jsonfeed.org')) return record;
  return {
    feed_title: feed.title,
    feed_language: feed.language,
    feed_authors: feed.authors ?? (feed.author === undefined ? undefined : [feed.author]),
    ...record,
  };
}

function keyed(value: Fields): readonly unknown[] | undefined {
  const entries = Object.entries(value);
  if (entries.length === 0 || !entries.every(([, inner]) => isObject(inner) && hasOwnText(inner))) return undefined;
  return entries.map(([key, inner]) => (isNothing((inner as Fields).id) ? { ...(inner as Fields), id: key } : inner));
}
