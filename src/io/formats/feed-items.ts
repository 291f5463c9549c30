import { collect } from '../bytes/index.js';
import { type Fields, type Item, loadHtml, mapRecord } from '../mapping/index.js';
import { type FormatSettings, markupText, parsedBy, requireChunks, safeXml } from './parsing/index.js';

/** The articles of a feed: RSS 0.9 to 2.0, RDF, Atom. Parsed by feedsmith. JSON Feed is read as JSON. */
export async function* feedItems(chunks: AsyncIterable<Buffer>, settings: FormatSettings): AsyncGenerator<Item> {
  requireChunks('feedItems', chunks, settings);
  const xml = withContents(safeXml(markupText(await collect(chunks, settings.maxBytes))));
  const [{ parseFeed }] = await Promise.all([import('feedsmith'), loadHtml()]);
  const { text, isCut } = wholeItems(/^<channel\b/i.test(xml) ? `<rss version="2.0">${xml}</rss>` : xml);
  const { format, feed } = await parsedBy('feed', () => parseFeed(text));
  const { items, entries, ...about } = feed as Fields;
  const list = (items ?? entries ?? []) as readonly Fields[];
  const states = statesOf(text);
  for (const [at, item] of list.entries()) {
    yield {
      ...mapRecord({ ...item, ...states[at], '#format': format, '#feed': about }, { ...settings, id: undefined }),
      item: at + 1,
    };
  }
  if (isCut) yield { kind: 'rejected', item: list.length + 1, reason: 'the feed is cut off here: fetch it again' };
}

/** For each item of a WordPress export: whether it is published, and whether it is a post or a picture. */
function statesOf(xml: string): readonly Fields[] {
  if (!xml.includes('<wp:status>')) return [];
  return xml
    .split(/<item[\s>]/)
    .slice(1)
    .map((item) => ({ '#status': STATUS.exec(item)?.[1], '#type': POST_TYPE.exec(item)?.[1] }));
}

const STATUS = /<wp:status>(?:<!\[CDATA\[)?([\w-]{1,40})/;
const POST_TYPE = /<wp:post_type>(?:<!\[CDATA\[)?([\w-]{1,40})/;

/** Some feeds carry the full text in an element of their own, those for Yandex among them. */
const FULL_TEXT = /(<\/?)(?:yandex:full-text|full-?text|full-?item|article-?body|atom:content)(?=[\s>])/gi;
/** Elements of an item in RSS that hold the full text as markup, or as text. `div` is one where nothing else is. */
const BODY = /<((?:xhtml:)?body|content|(?:xhtml:)?div)(?:\s[^<>]{0,500})?>/i;
const CONTENT = 'content:encoded';

/** Renames what holds the full text of an item in RSS to `content:encoded`, where that is missing. */
function withContents(xml: string): string {
  if (/^<(?:\w{1,40}:)?feed\b/i.test(xml)) return xml;
  const named = xml.replace(FULL_TEXT, `$1${CONTENT}`);
  if (named.includes(`<${CONTENT}`) || !BODY.test(named)) return named;
  const parts: string[] = [];
  let from = 0;
  for (const { index } of named.matchAll(/<item[\s>]/gi)) {
    if (index < from) continue;
    const end = named.indexOf('</item', index);
    if (end < 0) break;
    parts.push(named.slice(from, index), withContent(named.slice(index, end)));
    from = end;
  }
  return parts.join('') + named.slice(from);
}

function withContent(item: string): string {
  const open = BODY.exec(item);
  const before = item.slice(0, open?.index);
  const isInside = ['description', 'summary'].some(
    (name) => before.lastIndexOf(`<${name}`) > before.lastIndexOf(`</${name}`),
  );
  const end = open === null ? -1 : item.lastIndexOf(`</${open[1]}`);
  if (open === null || isInside || end < open.index) return item;
  const inner = item.slice(open.index + open[0].length, end);
  const marked = inner.includes('<') && !inner.includes('<![CDATA[') ? `<![CDATA[${inner}]]>` : inner;
  return `${before}<${CONTENT}>${marked}</${CONTENT}>${item.slice(item.indexOf('>', end) + 1)}`;
}

/** Closes a feed that was cut off, behind its last complete item. */
function wholeItems(xml: string): { readonly text: string; readonly isCut: boolean } {
  const root = /^<([\w:.-]+)/.exec(xml)?.[1] ?? '';
  if (root === '' || xml.includes(`</${root}`)) return { text: xml, isCut: false };
  const ends = [...['</item>', '</entry>'].map((end) => xml.lastIndexOf(end) + end.length)].filter(
    (end) => end > '</entry>'.length,
  );
  if (ends.length === 0) return { text: xml, isCut: true };
  const channel = /<channel\b/i.test(xml) && !/<\/channel>/i.test(xml) ? '</channel>' : '';
  return { text: `${xml.slice(0, Math.max(...ends))}${channel}</${root}>`, isCut: true };
}
