import { wideEncoding } from '../bytes/index.js';
import { ALIASES_OF_TABLES } from '../mapping/index.js';
import { delimiterOf } from './csv-items.js';
import { frontMatter } from './markdown/index.js';
import { rootOf } from './parsing/index.js';
import { SGML_ROOTS } from './sgml-items.js';
import { WIRE_HEADER } from './wire/index.js';

/** The formats that files are told apart by. */
export type FormatName =
  | 'text'
  | 'sgml'
  | 'json'
  | 'json-lines'
  | 'csv'
  | 'feed'
  | 'xml'
  | 'html'
  | 'mail'
  | 'markdown'
  | 'wire'
  | 'binary';

/** How many bytes of a file are examined. */
export const DETECT_BYTES = 65_536;

// The start of an object, or of a list of objects. A plain text may also begin with a bracket: "[Updated at 17:20]".
const BEGINS_AS_JSON = /^(?:\[\s*(?:[{\]]|$)|\{\s*(?:["}]|$))/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: agencies frame their messages with them
const CONTROLS = /[\u0001-\u0008\u000e-\u001f]/g;
const HEADER = /^([A-Za-z][A-Za-z0-9-]{1,40}):(?:[ \t]|\r?\n[ \t])/;
const MAIL_HEADERS = new Set([
  'from',
  'to',
  'subject',
  'date',
  'message-id',
  'mime-version',
  'received',
  'return-path',
  'content-type',
  'reply-to',
  'delivered-to',
  'sender',
]);
const FEED_ROOTS = new Set(['rss', 'rdf', 'feed', 'channel']);
/** Elements near the beginning of documents in SGML collections. */
const SGML = /<(?:DOCNO|DOCID|TEXT|HEADLINE)>|<(?:DOC id|REUTERS \w+)=/;
const NEWS_ROOTS = new Set([
  'newsitem',
  'newsmessage',
  'packageitem',
  'planningitem',
  'conceptitem',
  'knowledgeitem',
  'newsml',
  'tei',
  'nitf',
]);

/** A format, and whether the content alone proves it; if so, a file of any name is read. */
export interface Detected {
  readonly format: FormatName;
  readonly isSure: boolean;
}

/**
 * Detects the format of a file from its first bytes. The name decides only where contents look alike: a `.jsonl` file
 * whose first line is broken, a table whose columns are not those of articles, an unknown XML document.
 */
export function detectFormat(head: Buffer, name: string): Detected {
  const wide = wideEncoding(head);
  const text = (wide === undefined ? head.toString('utf8') : new TextDecoder(wide).decode(head)).replace(
    /^[\uFEFF\s]+/,
    '',
  );
  const extension = /\.([a-z0-9]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (wide === undefined && head.includes(0) && !BEGINS_AS_JSON.test(text))
    return { format: /jsonl?|ndjson/.test(extension) ? 'json' : 'binary', isSure: false };
  if (BEGINS_AS_JSON.test(text))
    return { format: /^(jsonl|ndjson)$/.test(extension) ? 'json-lines' : 'json', isSure: true };
  if (text.startsWith('<')) {
    const found = markupFormat(text, extension);
    if (found !== undefined) return found;
  }
  if (MARKDOWN.test(extension)) return { format: 'markdown', isSure: frontMatter(text) !== undefined };
  const byName = BY_EXTENSION.get(extension);
  if (byName !== undefined && byName !== 'text' && byName !== 'mail') return { format: byName, isSure: false };
  const plain = text.slice(0, 500).replace(CONTROLS, '').trimStart();
  if (WIRE_HEADER.test(plain.split(/\r?\n/, 4).join('\n'))) return { format: 'wire', isSure: true };
  if (isMail(text)) return { format: 'mail', isSure: true };
  if (isTable(text)) return { format: 'csv', isSure: true };
  if (byName === undefined && /^\{"/m.test(text)) return { format: 'json-lines', isSure: true };
  return { format: byName ?? 'text', isSure: false };
}

/** In a folder such a file is an article only where it has front matter: a README has none. */
const MARKDOWN = /^(?:md|markdown|mdown|mkd|mdx)$/;

const BY_EXTENSION = new Map<string, FormatName>([
  ['txt', 'text'],
  ['text', 'text'],
  ['json', 'json'],
  ['ninjs', 'json'],
  ['jsonld', 'json'],
  ['geojson', 'json'],
  ['jsonl', 'json-lines'],
  ['ndjson', 'json-lines'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['tab', 'csv'],
  ['xml', 'xml'],
  ['nitf', 'xml'],
  ['newsml', 'xml'],
  ['rss', 'feed'],
  ['atom', 'feed'],
  ['rdf', 'feed'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
  ['eml', 'mail'],
  ['mbox', 'mail'],
  ['mail', 'mail'],
]);

/** Extensions that files of articles usually have. */
export const KNOWN_EXTENSIONS: ReadonlySet<string> = new Set(BY_EXTENSION.keys());

function markupFormat(text: string, extension: string): Detected | undefined {
  const root = rootOf(text)?.toLowerCase();
  if (root === undefined) return undefined;
  if (FEED_ROOTS.has(root)) return { format: 'feed', isSure: true };
  if (NEWS_ROOTS.has(root)) return { format: 'xml', isSure: true };
  if (SGML_ROOTS.has(root) && SGML.test(text.slice(0, 2000))) return { format: 'sgml', isSure: true };
  // Many private XML formats also have an element called "article".
  if (/^<\?xml\b/.test(text) && root !== 'html') return { format: 'xml', isSure: true };
  if (root === 'html' || /^(head|body|article|meta|script|title)$/.test(root))
    return { format: 'html', isSure: root === 'html' };
  if (/^x?html?$/.test(extension)) return { format: 'html', isSure: false };
  return extension === 'xml' ? { format: 'xml', isSure: false } : undefined;
}

/** Mail has at least two known headers, and only headers up to its first empty line. */
function isMail(text: string): boolean {
  if (/^From \S{1,200}.{0,80}\d{4}/.test(text)) return true;
  const lines = (text.slice(0, 20_000).split(/\r?\n\r?\n/, 1)[0] ?? '').split(/\r?\n(?![ \t])/);
  const names = lines.map(
    (line) =>
      HEADER.exec(line)?.[1]?.toLowerCase() ??
      (/^[A-Za-z][\w-]{1,40}:$/.test(line) ? line.slice(0, -1).toLowerCase() : ''),
  );
  return (
    names.every((name) => name !== '') &&
    names.filter((name) => MAIL_HEADERS.has(name)).length >= 2 &&
    (names.includes('subject') || names.includes('from'))
  );
}

/** A table's first line names its columns, and one of the names is that of a text. */
function isTable(text: string): boolean {
  const line = /^[^\r\n]{1,5000}/.exec(text)?.[0] ?? '';
  const cells = line.split(delimiterOf(line)).map((cell) => cell.replace(/^"|"$/g, '').trim());
  if (cells.length < 3 || cells.some((cell) => cell.length > 40 || /[.!?]$/.test(cell))) return false;
  const known = cells.map((cell) => ALIASES_OF_TABLES.get(cell.toLowerCase().replace(/[^a-z0-9]/g, '')));
  return known.includes('text') && new Set(known.filter((field) => field !== undefined)).size >= 3;
}
