import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { SameStoryError } from '../../../errors.js';
import { wideEncoding, windows1252Text } from '../../bytes/index.js';

/**
 * A document type that refers to an external file. Nobody fetches that file, and the type itself declares no entities.
 */
const OTHER_DTD =
  /<!ENTITY\s{1,20}%\s{1,20}[\w.-]{1,60}\s{1,20}SYSTEM\s{1,20}"[\w./-]{1,200}\.(?:dtd|mod|ent)"\s{0,20}>/g;

/** No news document nests its elements more deeply. */
const MAX_DEPTH = 500;

/**
 * Decodes an XML or HTML document by its byte order mark, its XML declaration or its `meta` element. Valid UTF-8 is
 * read as UTF-8 whatever the document declares. Other bytes without a declaration are read as windows-1252.
 */
export function markupText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const label =
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(head)?.[1];
  const decoder = label === undefined ? undefined : decoderOf(label);
  // What says that it is in UTF-8, and is not, was hardly ever written in anything else.
  if (decoder === undefined || /^(?:utf-8|windows-1252)$/.test(decoder.encoding)) return windows1252Text(bytes);
  return decoder.decode(bytes);
}

/** `undefined` for an encoding that nobody knows. */
function decoderOf(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (Object(error).name !== 'RangeError') throw error;
    return undefined;
  }
}

/**
 * Makes XML safe to parse: removes the document type, whose external part nobody fetches, and refuses deep nesting.
 *
 * @throws {SameStoryError} `limit-exceeded` when it declares entities, which can expand without end or read files, or
 *   when it is nested too deeply.
 */
export function safeXml(xml: string): string {
  const start = xml.search(/<[A-Za-z_]/);
  const head = start < 0 ? xml : xml.slice(0, start);
  if (/<!ENTITY/i.test(head.replace(OTHER_DTD, ''))) {
    throw new SameStoryError(
      'limit-exceeded',
      'it declares entities, which are not read because they can unpack without end: take its DOCTYPE out',
    );
  }
  checkDepth(xml);
  const body = start < 0 ? '' : xml.slice(start);
  // Parsers stop at this name, which JavaScript reserves and no news format uses.
  return body.includes('__proto__') ? body.replace(/<(\/?)__proto__(?=[\s/>])/g, '<$1proto') : body;
}

function checkDepth(xml: string): void {
  let depth = 0;
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const next = xml.charAt(at + 1);
    if (next === '!' || next === '?') {
      const close = xml.startsWith('<![CDATA[', at) ? ']]>' : xml.startsWith('<!--', at) ? '-->' : '>';
      const end = xml.indexOf(close, at + 2);
      if (end < 0) return;
      at = end + close.length;
      continue;
    }
    const end = xml.indexOf('>', at);
    if (end < 0) return;
    if (next === '/') depth--;
    else if (xml.charAt(end - 1) !== '/') depth++;
    if (depth > MAX_DEPTH)
      throw new SameStoryError(
        'limit-exceeded',
        `elements nested more than ${MAX_DEPTH} levels deep: check what the file is`,
      );
    at = end + 1;
  }
}

/** The name of the outermost element, without its prefix, in the document's own capitals. */
export function rootOf(xml: string): string | undefined {
  let at = 0;
  for (;;) {
    at = xml.indexOf('<', at);
    if (at < 0) return undefined;
    const rest = xml.slice(at, at + 200);
    if (/^<!doctype\s+html/i.test(rest)) return 'html';
    const name = /^<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)/.exec(rest)?.[1];
    if (name !== undefined) return name;
    const close = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?') ? '?>' : '>';
    const end = xml.indexOf(close, at + 2);
    if (end < 0) return undefined;
    at = end + close.length;
  }
}

/** HTML elements that have no content, so nothing is nested in them. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dd|dt|td|th|tr|option)$/i;

/**
 * Counts how deeply a page nests its elements, leaving out those whose end tag may be omitted.
 *
 * @throws {SameStoryError} `limit-exceeded` when it is nested more deeply than any real page: programs that read pages
 *   walk them by recursion.
 */
export function checkMarkupDepth(html: string): void {
  let depth = 0;
  const tags = /<(\/?)([a-z][a-z0-9-]*)/gi;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    if (VOID.test(tag[2]!)) continue;
    depth = tag[1] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > 2 * MAX_DEPTH)
      throw new SameStoryError(
        'limit-exceeded',
        `elements nested more than ${2 * MAX_DEPTH} levels deep: check what the page is`,
      );
  }
}
