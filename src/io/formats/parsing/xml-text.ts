import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { SameStoryError } from '../../../errors.js';
import { wideEncoding } from '../../bytes/index.js';

/** A document type that takes another along, by a file beside it: nobody fetches it, and it declares no text. */
const OTHER_DTD =
  /<!ENTITY\s{1,20}%\s{1,20}[\w.-]{1,60}\s{1,20}SYSTEM\s{1,20}"[\w./-]{1,200}\.(?:dtd|mod|ent)"\s{0,20}>/g;

/** Deeper than any news document nests its elements. */
const MAX_DEPTH = 500;

/**
 * The text of an XML or HTML document, decoded as it says it is encoded: by its byte order mark, its XML declaration or
 * its `meta` element. UTF-8 that is valid is UTF-8 whatever it says; what says nothing and is none is windows-1252.
 */
export function markupText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return new TextDecoder(wide).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const label =
    /<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{2,40})/i.exec(head)?.[1] ??
    'windows-1252';
  const named = decoderOf(/^(utf-?8|us-ascii|iso-8859-1|latin-?1)$/i.test(label) ? 'windows-1252' : label);
  return named.decode(bytes);
}

function decoderOf(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return new TextDecoder('windows-1252');
  }
}

/**
 * XML made safe to parse: without its document type, whose external part nobody fetches, and with no element nested
 * deeper than people nest them.
 *
 * @throws {SameStoryError} `limit-exceeded` where it declares entities, which can unpack without end or read files, or
 *   where it is nested too deeply.
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
  // Names that JavaScript keeps for itself are of no use in news, and parsers stop at them.
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

/** The name of the outermost element, without prefix, as it is written. */
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

/** Elements of HTML that have no content, and so nothing nested in them. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dd|dt|td|th|tr|option)$/i;

/**
 * Counts how deeply a page nests its elements, leaving out those whose end may be omitted.
 *
 * @throws {SameStoryError} `limit-exceeded` where no page of people's is nested so deeply: what reads pages walks them
 * by recursion.
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
