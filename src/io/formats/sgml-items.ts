import { collect } from '../bytes/index.js';
import { type Fields, type Item, loadHtml, mapRecord } from '../mapping/index.js';
import { type FormatSettings, markupText, requireChunks } from './parsing/index.js';

/** Root elements of SGML collections: TREC and Gigaword, and Reuters-21578. */
export const SGML_ROOTS = new Set(['doc', 'reuters']);

/**
 * The articles of an SGML collection, in which documents follow each other without a common root: TREC and Gigaword
 * (`<DOC>`), Reuters-21578 (`<REUTERS>`). When nothing else gives the day, it is read from the document's number.
 */
export async function* sgmlItems(chunks: AsyncIterable<Buffer>, settings: FormatSettings): AsyncGenerator<Item> {
  requireChunks('sgmlItems', chunks, settings);
  const text = markupText(await collect(chunks, settings.maxBytes));
  await loadHtml();
  const opening = /<(DOC|REUTERS)\b([^<>]{0,1000})>/gi;
  let count = 0;
  for (let tag = opening.exec(text); tag !== null; tag = opening.exec(text)) {
    const end = text.indexOf(`</${tag[1]}>`, opening.lastIndex);
    if (end < 0) {
      yield { kind: 'rejected', item: count + 1, reason: 'the document is cut off here: fetch the file again' };
      return;
    }
    const fields = { ...attributesOf(tag[2] ?? ''), ...elementsOf(text.slice(opening.lastIndex, end)) };
    yield { ...mapRecord(record(fields), { ...settings, html: true, id: undefined }), item: ++count };
    opening.lastIndex = end;
  }
}

function attributesOf(tag: string): Fields {
  const pairs = [...tag.matchAll(/([A-Za-z]{1,40})="([^"]{0,200})"/g)];
  return Object.fromEntries(pairs.map(([, name, value]) => [name!.toLowerCase(), value]));
}

/** More elements than a document of these collections has. */
const MAX_ELEMENTS = 200;
/** Elements that contain other elements. */
const HOLDERS = new Set(['text']);

function elementsOf(document: string): Fields {
  const fields = new Map<string, string>();
  const opening = /<([A-Za-z][A-Za-z0-9_-]{0,40})\b[^<>]{0,300}>/g;
  const unclosed = new Set<string>();
  let count = 0;
  for (let tag = opening.exec(document); tag !== null && count++ < MAX_ELEMENTS; tag = opening.exec(document)) {
    if (unclosed.has(tag[1]!)) continue;
    const end = document.indexOf(`</${tag[1]}>`, opening.lastIndex);
    if (end < 0) {
      unclosed.add(tag[1]!);
      continue;
    }
    const name = tag[1]!.toLowerCase();
    const inner = document.slice(opening.lastIndex, end);
    if (HOLDERS.has(name) && /<BODY>/i.test(inner)) continue;
    fields.set(name, [fields.get(name), inner].filter((one) => one !== undefined).join('\n'));
    opening.lastIndex = end;
  }
  return Object.fromEntries(fields);
}

function record(fields: Fields): Fields {
  const id = said(fields.docno) ?? said(fields.id) ?? said(fields.docid) ?? said(fields.newid);
  const title = fields.headline ?? fields.head ?? fields.title ?? fields.hl ?? fields.h3;
  return {
    '#format': 'sgml',
    number: id,
    title: said(title),
    text: paragraphs(String(fields.body ?? fields.text ?? '')),
    byline: said(fields.byline),
    dates: [said(fields.date_time), said(fields.date), said(fields.dd), dayInNumber(id)],
  };
}

function said(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const line = value.replace(CONTROLS, '').replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** Numeric references to the control characters that frame agency messages. */
const CONTROLS = /&#(?:[0-9]|[12][0-9]|3[01]);/g;

/** The day in a document's number: "NYT_ENG_20100105.0001", "AP880212-0001". */
function dayInNumber(id: string | undefined): string | undefined {
  const [, full, short] = /^[A-Z_]{2,12}?(?:((?:19|20)\d{6})|([89]\d{5}))[.-]/i.exec(id ?? '') ?? [];
  return full ?? (short === undefined ? undefined : `19${short}`);
}

/** Text without elements is hard-wrapped, and an indented line begins a paragraph. */
function paragraphs(text: string): string {
  const plain = text.replace(CONTROLS, '');
  if (/<p>/i.test(plain)) return plain;
  return plain
    .split(/\n\s*\n|\n(?=[ \t]{2,}\S)/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n')
    .replace(/\s+Reuter$/, '');
}
