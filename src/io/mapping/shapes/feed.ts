import { type Fields, isNothing, isObject, valueAt } from '../values/index.js';

/** The text of an entry without content: its summary, or the description of Media RSS. */
export function textOfEntry(entry: Fields): unknown {
  return [
    'description',
    'summary.value',
    'summary',
    'media.description.value',
    'media.group.description.value',
    'itunes.summary',
    'dc.descriptions',
    'dcterms.abstract',
  ]
    .map((path) => valueAt(entry, path))
    .find((value) => !isNothing(value));
}

/** The address of the page itself, not of its comments or its audio. */
export function addressInLinks(entry: Fields): unknown {
  if (!Array.isArray(entry.links)) return undefined;
  const links = entry.links.filter(isObject);
  return (
    links.find(({ rel }) => rel === 'alternate') ??
    links.find(({ rel }) => rel === undefined) ??
    links.find(({ rel }) => rel !== 'enclosure' && rel !== 'self')
  )?.href;
}
