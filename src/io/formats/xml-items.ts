import { collect } from '../bytes/index.js';
import { type Fields, hasOwnText, type Item, isObject, isTitled, loadHtml, mapRecord } from '../mapping/index.js';
import { type FormatSettings, markupText, parsedBy, requireChunks, safeXml, unwrap } from './parsing/index.js';

/**
 * The articles of an XML document that is not a feed: NewsML-G2 (a message or one item), NewsML 1, NITF, and other
 * formats whose elements are named like the fields of records. Parsed by fast-xml-parser. Parts that contain text stay
 * markup, because their paragraphs and their order matter.
 */
export async function* xmlItems(chunks: AsyncIterable<Buffer>, settings: FormatSettings): AsyncGenerator<Item> {
  requireChunks('xmlItems', chunks, settings);
  const xml = safeXml(markupText(await collect(chunks, settings.maxBytes)));
  await loadHtml();
  const document = await parsedXml(xml, MARKUP);
  const items = newsItems(document) ?? xmlRecords(rootIn(await parsedXml(xml, [...MARKUP, ...holdersOf(xml)]))[1]);
  for (const [at, item] of items.entries()) {
    const position = items.length === 1 ? {} : { item: at + 1 };
    yield {
      ...mapRecord(item, { ...settings, html: true, id: items.length === 1 ? settings.id : undefined }),
      ...position,
    };
  }
}

/** Elements whose content is text with markup. */
const MARKUP = [
  'inlineXML',
  'inlineData',
  'DataContent',
  'body-content',
  'hl1',
  'hl2',
  'headline',
  'byline',
  'distributor',
  'HeadLine',
  'ByLine',
  'content',
  'text',
  'main',
];

/**
 * A NewsML or NITF document as an object. Attributes begin with `@`, points in names become hyphens, prefixes are
 * dropped.
 */
async function parsedXml(xml: string, markup: readonly string[]): Promise<Fields> {
  const { XMLParser } = await import('fast-xml-parser');
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    maxNestedTags: 1000,
    stopNodes: markup.map((name) => `..${name}`),
    processEntities: true,
    htmlEntities: true,
  });
  // NITF has points in its names, which the parser would read as a path.
  const named = xml.replace(/<(\/?)(body|date|doc|story|tobject)\.(?=[a-z])/g, '<$1$2-');
  return parsedBy('XML', () => parser.parse(named) as Fields);
}

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value : [value]).filter(isObject);

/** The name and the content of the outermost element. */
function rootIn(document: Fields): readonly [string, Fields] {
  const found = Object.entries(document).find(([key, value]) => !key.startsWith('?') && isObject(value));
  return (found as [string, Fields] | undefined) ?? ['', {}];
}

/** Elements of unknown formats that contain paragraphs, so their content is a text. */
function holdersOf(xml: string): readonly string[] {
  const names = [...xml.slice(0, MAX_LOOK).matchAll(HOLDER)];
  return [...new Set(names.map(([, name]) => name!))];
}

const MAX_LOOK = 200_000;
const HOLDER =
  /<(?:[\w-]{1,40}:)?([A-Za-z][\w.-]{0,60})(?:\s[^<>]{0,500})?>\s{0,200}(?:<(?:[\w-]{1,40}:)?h\d[^<>]{0,200}>[^<]{0,500}<\/[^<>]{1,50}>\s{0,200})?<(?:[\w-]{1,40}:)?p[\s>]/gi;

/** The items of an agency format; `undefined` for any other format. */
function newsItems(document: Fields): readonly unknown[] | undefined {
  const [name, root] = rootIn(document);
  const tagged = (items: readonly Fields[], format: string): readonly Fields[] =>
    items.map((item) => ({ ...item, '#format': format }));
  const message = root;
  switch (name) {
    case 'newsMessage': {
      const sets = listOf(message.itemSet);
      const sent = isObject(message.header) ? message.header.sent : undefined;
      const items = sets.flatMap((set) =>
        tagged(listOf(set.newsItem), 'newsml-g2').map((item) => ({ ...item, '#sent': sent })),
      );
      return [...items, ...sets.flatMap((set) => tagged(listOf(set.packageItem), 'package'))];
    }
    case 'newsItem':
      return tagged([message], 'newsml-g2');
    case 'packageItem':
    case 'planningItem':
    case 'conceptItem':
    case 'knowledgeItem':
      return tagged([message], 'package');
    case 'NewsML':
      return tagged(listOf(message.NewsItem), 'newsml-1').map((item) => ({
        ...item,
        '#envelope': message.NewsEnvelope,
      }));
    case 'nitf':
      return tagged([message], 'nitf');
    case 'TEI':
      return tagged([message], 'tei');
    case 'doc':
      return dowJones(message);
    case 'mediawiki':
      return listOf(message.page).map(({ title, id, revision }) => ({ ...listOf(revision).at(-1), title, id }));
    default:
      return undefined;
  }
}

/** An item of Dow Jones, with its date and language, which are attributes of the element around it. */
function dowJones(document: Fields): readonly unknown[] | undefined {
  const { djnml, '@sysid': system, '@seq': number } = document;
  if (!isObject(djnml) || !isObject(djnml.body)) return undefined;
  const { '@docdate': date, '@lang': language, '@publisher': publisher, '@seq': inner } = djnml;
  return [{ ...djnml.body, date, language, publisher, id: [publisher, date, inner ?? number ?? system].join('-') }];
}

/** Solr's documents name their fields in an attribute: `<field name="title">`, or `<str name="title">`. */
function namedFields(document: Fields): Fields {
  const fields = Object.values(document)
    .flatMap(listOf)
    .filter((field) => typeof field['@name'] === 'string');
  return Object.fromEntries(fields.map((field) => [field['@name'], field['#text']]));
}

/** The records of an unknown format, as a list or a single one. */
function xmlRecords(root: Fields): readonly unknown[] {
  const documents = listOf(root.doc ?? (isObject(root.result) ? root.result.doc : undefined)).map(namedFields);
  if (documents.length > 0 && documents.every(hasOwnText)) return documents;
  if (hasOwnText(root) && isTitled(root)) return [root];
  const lists = Object.entries(root).filter(([key, value]) => !key.startsWith('@') && typeof value === 'object');
  const found = unwrap(root);
  if (found.length > 1 || found[0] !== root || lists.length !== 1) return found;
  const [, inner] = lists[0]!;
  const records = listOf(inner).flatMap(unwrap);
  return records.length > 0 ? records : found;
}
