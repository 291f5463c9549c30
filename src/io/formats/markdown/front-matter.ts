import type { Fields } from '../../mapping/index.js';

/** Longer than what precedes the text of any article. */
const MAX_LENGTH = 20_000;
/** A longer line is cut. */
const MAX_LINE_LENGTH = 2000;
/** YAML between `---`, TOML between `+++`, or, as in Pelican and MultiMarkdown, a header that begins with a title. */
const FENCED = /^(---|\+\+\+)[ \t]*\r?\n([\s\S]*?)\r?\n\1[ \t]*(?:\r?\n|$)/;
const HEADER = /^title:[^\n]*\n(?:[A-Za-z][\w -]{0,40}:[^\n]*\n|[ \t]+\S[^\n]*\n)*(?=\r?\n)/i;

/** What precedes the text of a Markdown document: its fields, and where the text begins. */
export interface FrontMatter {
  readonly fields: Fields;
  readonly end: number;
}

/** The front matter of a document; `undefined` where it has none. */
export function frontMatter(text: string): FrontMatter | undefined {
  const head = text.slice(0, MAX_LENGTH);
  const fenced = FENCED.exec(head);
  if (fenced !== null) {
    const fields = fieldsOf(fenced[2]!, fenced[1] === '+++' ? '=' : ':');
    return Object.keys(fields).length === 0 ? undefined : { fields, end: fenced[0].length };
  }
  const header = HEADER.exec(head);
  return header === null ? undefined : { fields: fieldsOf(header[0], ':'), end: header[0].length };
}

/**
 * Names and values: strings, lists on one line or on lines of their own, and texts that go on in indented lines. What
 * is nested more deeply says nothing of an article and is left out.
 */
function fieldsOf(block: string, sign: ':' | '='): Fields {
  const fields = new Map<string, unknown>();
  let open: string | undefined;
  for (const whole of block.split(/\r?\n/)) {
    const line = whole.slice(0, MAX_LINE_LENGTH);
    const rest = line.replace(/^[ \t]+/, '');
    const indent = line.slice(0, line.length - rest.length);
    if (rest === '' || rest.startsWith('#')) continue;
    const item = /^-[ \t]+(.*)$/s.exec(rest)?.[1];
    const at = rest.indexOf(sign);
    const known = open === undefined ? undefined : fields.get(open);
    if (item !== undefined && open !== undefined) {
      fields.set(open, [...(Array.isArray(known) ? known : []), nameOf(item)]);
    } else if (indent !== '' && open !== undefined) {
      if (typeof known === 'string') fields.set(open, `${known} ${rest}`.trim());
    } else if (at > 0 && /^[\w -]+$/.test(rest.slice(0, at))) {
      open = rest.slice(0, at).trim();
      fields.set(open, valueIn(rest.slice(at + 1).trim()));
    }
  }
  return Object.fromEntries(fields);
}

function valueIn(text: string): unknown {
  // A text that follows in indented lines, folded or not.
  if (/^[|>][+-]?$/.test(text)) return '';
  const list = /^\[(.*)\]$/.exec(text)?.[1];
  if (list !== undefined && !text.startsWith('[[')) return list.split(',').map((entry) => bare(entry.trim()));
  return bare(text);
}

/** An author may be an entry `name: Ann Berg`, or a link of Obsidian. */
function nameOf(item: string): string {
  return bare(item.replace(/^name:[ \t]*/, '')).replace(/^\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]$/, '$1');
}

/** Without its quotation marks, or without a comment behind it. */
function bare(text: string): string {
  const quoted = /^(["'])(.*)\1(?:\s+#.*)?$/.exec(text);
  if (quoted === null) return text.replace(/\s+#.*$/, '');
  return quoted[1] === '"' ? quoted[2]!.replace(/\\(["\\])/g, '$1') : quoted[2]!.replaceAll("''", "'");
}
