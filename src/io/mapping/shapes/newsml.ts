import { type Fields, isNothing, isObject, stringOf, valueAt } from '../values/index.js';

const listOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value : [value]).filter(isObject);

/** The markup inside an element that was kept as markup, or its text. */
const markupOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : isObject(value) ? stringOf(value['#text']) : undefined;

/** The body of an embedded document, of NITF or of XHTML, else everything; without the header it begins with. */
export function bodyMarkup(given: string | undefined): string | undefined {
  const body = wholeBody(given);
  const header = /^\s{0,200}<header\b/.exec(body?.slice(0, 300) ?? '');
  const end = header === null ? -1 : (body?.indexOf('</header>') ?? -1);
  return end < 0 ? body : body?.slice(end + '</header>'.length);
}

function wholeBody(given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const markup = given.includes('<![CDATA[') ? given.replace(/<!\[CDATA\[|\]\]>/g, '') : given;
  const nitf = /<body[.-]content\b[^<>]*>/.exec(markup);
  if (nitf !== null) {
    const end = markup.search(/<\/body[.-]content\s*>/);
    return markup.slice(nitf.index + nitf[0].length, end < 0 ? undefined : end);
  }
  const body = /<(?:\w{1,40}:)?body\b[^<>]*>/.exec(markup);
  if (body === null) return markup;
  const end = /<\/(?:\w+:)?body\s*>(?![\s\S]*<\/(?:\w+:)?body\s*>)/.exec(markup.slice(-2000));
  return markup.slice(
    body.index + body[0].length,
    end === null ? undefined : markup.length - Math.min(2000, markup.length) + end.index,
  );
}

/** The text of a NewsML-G2 item. The longest of its renditions is used, because they all say the same. */
export function textOfNewsItem(item: Fields): string | undefined {
  const sets = listOf(item.contentSet);
  const parts = sets.flatMap((set) => [set.inlineXML, set.inlineData].flat()).filter((part) => part !== undefined);
  const texts = parts
    .filter((part) => !/^(image|video|audio)\//.test(String(isObject(part) ? part['@contenttype'] : '')))
    .map((part) => bodyMarkup(markupOf(part)));
  return longest(texts);
}

/** The main headline: one without a role, or whose role says so. */
export function headlineOfNewsItem(item: Fields): unknown {
  const headlines = [valueOfAll(item, 'contentMeta', 'headline')].flat().filter((value) => !isNothing(markupOf(value)));
  const main = headlines.find(
    (value) =>
      !isObject(value) || isNothing(value['@role']) || /main|hl1|:headline|primary/i.test(String(value['@role'])),
  );
  return withoutTags(markupOf(main ?? headlines[0]));
}

function valueOfAll(item: Fields, ...path: readonly string[]): unknown[] {
  return path.reduce<unknown[]>(
    (values, name) => values.flatMap((value) => (isObject(value) ? [value[name]].flat() : [])),
    [item],
  );
}

/** The name of a party: its name, its literal, or its code without the scheme. */
function partyName(value: unknown): string | undefined {
  if (!isObject(value)) return typeof value === 'string' ? value : undefined;
  const name = stringOf(value.name) ?? stringOf(value['#text']) ?? stringOf(value['@literal']);
  if (!isNothing(name)) return name;
  const code = stringOf(value['@qcode']) ?? stringOf(value['@FormalName']) ?? stringOf(value['@uri']);
  return code?.slice(code.lastIndexOf(':') + 1);
}

/** All parties at a path. */
export const parties =
  (...path: readonly string[]) =>
  (item: Fields): readonly string[] => [
    ...new Set(
      valueOfAll(item, ...path)
        .map(partyName)
        .filter((name): name is string => !isNothing(name)),
    ),
  ];

/** An embargo without a time holds until further notice. */
export function embargoOf(item: Fields): unknown {
  const meta = item.itemMeta;
  if (!isObject(meta) || meta.embargoed === undefined) return undefined;
  return isNothing(stringOf(meta.embargoed)) ? 'until further notice' : stringOf(meta.embargoed);
}

/** The link to the item that this one was made from. */
export function previousOf(item: Fields): unknown {
  const links = valueOfAll(item, 'itemMeta', 'link').filter(isObject);
  const link = links.find((one) => /previousVersion|evolvedFrom|irel:supersedes/i.test(String(one['@rel'])));
  const previous = link?.['@residref'] ?? link?.['@guidref'];
  return previous === item['@guid'] ? undefined : previous;
}

/**
 * The text of an NITF body. When one block holds the full text, only that block, because the others repeat parts of it.
 */
export function textOfNitf(item: Fields): string | undefined {
  const text = longest([valueAt(item, 'body.body-content')].flat().map(markupOf));
  const full = text?.search(/<block\b[^<>]*class="full_text"/) ?? -1;
  return full < 0 ? text : text?.slice(full);
}

/** The main headline, without the elements that mark names in it. */
export function headlineOfNitf(item: Fields): unknown {
  const paths = ['body.body-head.hedline.hl1', 'body.body-head.headline.hl1', 'body.body-head.hedline'];
  return withoutTags(paths.map((path) => markupOf([valueAt(item, path)].flat()[0])).find((value) => !isNothing(value)));
}

/** The byline without the writer's title. */
export function bylineOfNitf(item: Fields): unknown {
  const bylines = [valueAt(item, 'body.body-head.byline'), valueAt(item, 'body.byline')].flat().map(markupOf);
  return withoutTags(bylines.find((byline) => !isNothing(byline))?.replace(/<byttl\b[^<>]*>[^<]*(?:<\/byttl>|$)/g, ''));
}

/** NITF marks people, places and organisations inside its lines. */
function withoutTags(line: string | undefined): string | undefined {
  return line
    ?.replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of NewsML 1, from nested components. */
export function textOfNewsMl1(item: Fields): string | undefined {
  return longest(everywhere(item, 'DataContent').map((part) => bodyMarkup(markupOf(part))));
}

/** The first element with a name, at any depth. */
export const first =
  (name: string, attribute?: string) =>
  (item: Fields): unknown => {
    const found = everywhere(item, name).find(
      (value) =>
        !isNothing(
          attribute === undefined
            ? (markupOf(value) ?? partyName(value))
            : isObject(value)
              ? value[attribute]
              : undefined,
        ),
    );
    if (attribute !== undefined) return isObject(found) ? found[attribute] : undefined;
    return withoutTags(markupOf(found)) ?? partyName(found);
  };

/** The identifier without the revision number at its end. */
export function idOfNewsMl1(item: Fields): unknown {
  const full = first('PublicIdentifier')(item);
  return typeof full === 'string' ? full.replace(/:\d+[NAU]?$/, '') : first('NewsItemId')(item);
}

/** Maximum depth of components; the parser allows no more either. */
const MAX_DEPTH = 40;

function everywhere(value: unknown, name: string, depth = 0): readonly unknown[] {
  if (depth > MAX_DEPTH) return [];
  if (Array.isArray(value)) return value.flatMap((one) => everywhere(one, name, depth + 1));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name ? [inner].flat() : everywhere(inner, name, depth + 1),
  );
}

function longest(texts: readonly (string | undefined)[]): string | undefined {
  return texts.filter((text): text is string => !isNothing(text)).sort((a, b) => b.length - a.length)[0];
}

/** NITF says "embargoed" in one element, and until when in another. */
export function embargoOfNitf(item: Fields): unknown {
  const docdata = valueAt(item, 'head.docdata');
  if (!isObject(docdata) || !/embargo/i.test(String(docdata['@management-status']))) return undefined;
  return valueAt(docdata, 'date-release.@norm') ?? 'until further notice';
}
