import { type Fields, hasOwnText, isNothing, isObject, WRAPPERS } from '../mapping/index.js';

/** Names under which lists hold the record itself, one level down: Elasticsearch, AP's feed, GraphQL. */
const ENVELOPES = ['_source', 'item', 'article', 'node', 'document', 'story', 'newsItem'] as const;
/** Deeper no answer of a service holds its list. */
const MAX_DEPTH = 4;

/**
 * The records that a value holds: itself, those of the list in it (`{ "articles": [ … ] }`, `{ "data": { "items": [ … ]
 * } }`, `hits.hits[]._source`), or the values of an object whose keys are ids. What a JSON Feed says of itself goes to
 * its items.
 */
export function unwrap(value: unknown): readonly unknown[] {
  const found = listIn(value, 0);
  if (found === undefined) return [value];
  return found;
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
    // One record where the others hold a list of them.
    const list = listIn(inner, depth + 1) ?? (isObject(inner) && hasOwnText(inner) ? [inner] : undefined);
    if (list !== undefined) return list.map((record) => withFeed(record, value));
  }
  const lists = Object.values(value).filter(
    (inner) => Array.isArray(inner) && inner.length > 0 && inner.every((one) => isObject(one) && hasOwnText(one)),
  );
  if (lists.length === 1) return lists[0] as unknown[];
  return keyed(value);
}

function opened(record: unknown): unknown {
  if (!isObject(record) || hasOwnText(record)) return record;
  for (const name of ENVELOPES) {
    const inner = record[name];
    if (isObject(inner))
      return isNothing(inner.id) && isNothing(inner.uri) && !isNothing(record._id)
        ? { ...inner, id: record._id }
        : inner;
  }
  return record;
}

/** What a feed says once for all its items. */
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
