import { collect } from '../../bytes/index.js';
import { type Fields, htmlText, type Item, isObject, loadHtml, mapRecord, readDate } from '../../mapping/index.js';
import {
  checkMarkupDepth,
  type FormatSettings,
  markupText,
  parsedBy,
  requireChunks,
  unwrap,
} from '../parsing/index.js';
import { shownDate } from './shown-date.js';
import { wholePage } from './whole-page.js';

/** More elements than any page of one article has. */
const MAX_ELEMENTS = 200_000;
/** No page of one article is longer. */
const MAX_PAGE_BYTES = 16 * 1_048_576;
const NEWS_TYPE = /(?:Article|Posting|Report)$/;

/**
 * The article of a saved page: the data of its JSON-LD and `meta` elements, and the readable text that Readability
 * finds in linkedom's document. The text of the JSON-LD is used when Readability finds far less.
 */
export async function* htmlItems(chunks: AsyncIterable<Buffer>, settings: FormatSettings): AsyncGenerator<Item> {
  requireChunks('htmlItems', chunks, settings);
  const html = withoutPrograms(markupText(await collect(chunks, Math.min(MAX_PAGE_BYTES, settings.maxBytes))));
  await loadHtml();
  checkMarkupDepth(html);
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  const fields = await parsedBy('page', () => {
    const { document } = parseHTML(wholePage(html));
    return fieldsOf(document, (page) => new Readability(page as never, READABILITY).parse());
  });
  yield mapRecord(fields, { ...settings, html: true });
}

const READABILITY = { maxElemsToParse: MAX_ELEMENTS, disableJSONLD: true, charThreshold: 200 };

/** Everything a page says about its article. `read` takes the page apart, so it runs last. */
function fieldsOf(document: Page, read: (document: Page) => object | null): Fields {
  const ld = newsOf(document);
  const meta = metaOf(document);
  const address = addressOf(document, ld, meta);
  const own = {
    title: document.querySelector('h1')?.textContent ?? document.title,
    time: document.querySelector('article time[datetime], time[datetime]')?.getAttribute('datetime'),
    lang: document.documentElement?.getAttribute('lang'),
    address,
    shownDate: hasDate(ld, meta) ? undefined : shownDate(document),
  };
  const article: Fields = { ...read(document) };
  const readable = typeof article.content === 'string' ? htmlText(article.content) : '';
  const said =
    [ld?.articleBody, ld?.text].find((text): text is string => typeof text === 'string' && text.trim() !== '') ?? '';
  const text = said.length > 1.5 * readable.length ? said : readable;
  return { '#format': 'html', ...own, ld, meta, readability: article, text };
}

/** Whether the page's metadata says when it was published. */
function hasDate(ld: Fields | undefined, meta: Fields): boolean {
  const given = Object.entries(meta).filter(([name]) => /date|time|publish/.test(name) && !/modif|updat/.test(name));
  return [ld?.datePublished, ld?.dateCreated, ...given.map(([, value]) => value)].some(
    (value) => readDate(value) !== undefined,
  );
}

/**
 * Removes scripts, styles and drawings, which are most of a page's bytes and none of its text. JSON-LD stays, because
 * it describes the article. An element without an end tag stays too; the parser decides where it ends.
 */
function withoutPrograms(html: string): string {
  const opening = /<(script|style|svg)\b[^<>]{0,2000}>/gi;
  const parts: string[] = [];
  let from = 0;
  for (let tag = opening.exec(html); tag !== null; tag = opening.exec(html)) {
    const end = html.indexOf(`</${tag[1]}`, opening.lastIndex);
    if (end < 0) break;
    const close = html.indexOf('>', end);
    if (close < 0) break;
    opening.lastIndex = close + 1;
    if (/ld\+json/i.test(tag[0])) continue;
    parts.push(html.slice(from, tag.index));
    from = close + 1;
  }
  return parts.join('') + html.slice(from);
}

type Page = ReturnType<typeof import('linkedom').parseHTML>['document'];

/** The news article among the JSON-LD objects of a page. */
function newsOf(document: Page): Fields | undefined {
  for (const script of document.querySelectorAll('script[type*="ld+json"]')) {
    const value = parsedJson(script.textContent ?? '');
    const nodes =
      value === undefined
        ? []
        : [value]
            .flat()
            .flatMap((one) => [
              one,
              ...(isObject(one) && Array.isArray(one['@graph']) ? one['@graph'] : []),
              ...unwrap(one),
            ]);
    const news = nodes
      .filter(isObject)
      .map((node) => (isObject(node.mainEntity) && isNews(node.mainEntity) ? node.mainEntity : node))
      .find(isNews);
    if (news !== undefined) return withNamed(news, nodes.filter(isObject));
  }
  return undefined;
}

/** A graph refers to its people and publishers by id. */
function withNamed(news: Fields, nodes: readonly Fields[]): Fields {
  const named = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(named);
    if (!isObject(value) || value.name !== undefined || typeof value['@id'] !== 'string') return value;
    return nodes.find((node) => node['@id'] === value['@id'] && node.name !== undefined) ?? undefined;
  };
  return { ...news, author: named(news.author), publisher: named(news.publisher) };
}

function isNews(node: Fields): boolean {
  return [node['@type']].flat().some((type) => typeof type === 'string' && NEWS_TYPE.test(type));
}

/** Parses JSON as pages embed it: inside comments and CDATA sections, with raw line ends in strings. */
function parsedJson(text: string): unknown {
  const json = text
    .replace(/^\s*(?:\/\/\s*)?(?:<!--|<!\[CDATA\[)/, '')
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>)\s*$/, '')
    .trim()
    .replace(/;$/, '');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: line ends and tabs inside strings are what this mends
  for (const attempt of [json, json.replace(/[\u0000-\u001f]+/g, ' ')]) {
    try {
      return JSON.parse(attempt) as unknown;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return undefined;
}

/** The `meta` elements by name. The first of each name counts. */
function metaOf(document: Page): Fields {
  const meta = new Map<string, unknown>();
  const authors: string[] = [];
  for (const element of document.querySelectorAll('meta')) {
    const name = (
      element.getAttribute('property') ??
      element.getAttribute('name') ??
      element.getAttribute('itemprop') ??
      element.getAttribute('http-equiv') ??
      ''
    ).toLowerCase();
    const content = element.getAttribute('content') ?? '';
    if (name === '' || content === '') continue;
    if (name === 'author') authors.push(content);
    if (!meta.has(name)) meta.set(name, content);
  }
  if (authors.length > 1) meta.set('author', [...new Set(authors)]);
  return Object.fromEntries(meta);
}

function addressOf(document: Page, ld: Fields | undefined, meta: Fields): unknown {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const main = ld?.mainEntityOfPage;
  const given = [canonical, meta['og:url'], ld?.url, isObject(main) ? main['@id'] : main];
  return given.find((address) => typeof address === 'string' && /^https?:/i.test(address));
}
