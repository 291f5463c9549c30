import { requireArgument } from '../../../arguments.js';
import { SameStoryError } from '../../../errors.js';

let loaded:
  | { readonly Parser: typeof import('htmlparser2').Parser; readonly decodeHTML: (text: string) => string }
  | undefined;

/** Loads the HTML parser, which most collections do not need. Must run before the first text with `<` or `&`. */
export async function loadHtml(): Promise<void> {
  if (loaded !== undefined) return;
  const [{ Parser }, { decodeHTML }] = await Promise.all([import('htmlparser2'), import('entities')]);
  loaded = { Parser, decodeHTML };
}

function tools(): NonNullable<typeof loaded> {
  if (loaded === undefined) throw new Error('loadHtml must be awaited before HTML is read');
  return loaded;
}

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset footer form h1 h2 h3 h4 h5 h6 header hl1 hl2 hr html li main nav ol option p pre section summary table tbody td tfoot th thead tr ul block item rubrik ingress brodtext citat mellis'.split(
    ' ',
  ),
);
/** Table cells of one row are joined in one paragraph. */
const CELLS = new Set(['td', 'th']);
/** Elements whose text does not belong to the article: scripts, pictures with their captions, forms. */
const LEFT_OUT = new Set(
  'script style noscript template iframe object svg math head title button select textarea figure figcaption picture video audio canvas media media-caption media-producer note bild dat'.split(
    ' ',
  ),
);
/** No real page nests elements more deeply. */
const MAX_DEPTH = 2000;

const TOO_DEEP = `tags nested more than ${MAX_DEPTH} levels deep: check what the text is`;

// Script tags do not count: a text may be about them.
const ANY_TAG =
  /<(?:\w{1,20}:)?(?:p|br|hr|img)\b[^<>]{0,2000}>|<\/(?:\w{1,20}:)?(?:p|a|b|i|u|s|em|strong|span|div|h[1-6]|ul|ol|li|blockquote|figure|table|section|article|small|sup|sub|font|html|body|pre)\s*>/i;
const BLOCK_TAG = /<\/?(?:\w{1,20}:)?(?:p|br|div|h[1-6]|li|tr|html|body|section|article|blockquote|block)\b/i;
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,8}\d{0,2});/i;
const ESCAPED_TAG = /&lt;(?:p|br|div|a|img|\/p|\/div|\/a|\/span|\/b|\/strong|\/em)\b/i;

/**
 * Whether a text contains HTML: a paragraph, a line break, or an element with an end tag. "a < b" and "<sic>" do not
 * count.
 */
export function hasHtml(text: string): boolean {
  return text.includes('<') && ANY_TAG.test(text);
}

/** Whether a text contains entities such as `&amp;`. */
export function hasEntities(text: string): boolean {
  return text.includes('&') && ENTITY.test(text);
}

/**
 * Converts HTML to text: one line per paragraph, entities as characters, without scripts, forms, pictures and captions.
 * Parsed by htmlparser2 in one pass.
 *
 * @throws {SameStoryError} `limit-exceeded` for tags nested more deeply than any real page.
 *
 * @example
 * htmlText('<p>Bells rang &amp; rain fell.</p><p>Twice.</p>'); // 'Bells rang & rain fell.\nTwice.'
 */
export function htmlText(html: string): string {
  requireArgument('htmlText', 'html', typeof html === 'string', html, 'a string');
  const once = textOfMarkup(html);
  // Feeds, and exports of databases, may escape HTML twice.
  if (ESCAPED_TAG.test(once.slice(0, 100_000)) || (ESCAPED_TAG.test(html.slice(0, 100_000)) && hasHtml(once))) {
    return entitiesRead(textOfMarkup(hasHtml(once) ? once : tools().decodeHTML(once)));
  }
  return entitiesRead(once);
}

/** A title or a name as one line, without tags and entities. */
export function plainLine(text: string): string {
  const plain = hasHtml(text) ? htmlText(text) : entitiesRead(text);
  return plain.replace(/\s+/g, ' ').trim();
}

/** Decodes the entities of a text that has no tags. */
export function entitiesRead(text: string): string {
  return hasEntities(text)
    ? tools()
        .decodeHTML(text)
        .replace(/\u00a0/g, ' ')
    : text;
}

function textOfMarkup(html: string): string {
  const paragraphs: string[] = [];
  let words = '';
  let depth = 0;
  let hidden = 0;
  // When only words are marked up, each line is a paragraph, as in plain text.
  let pre = BLOCK_TAG.test(html) ? 0 : 1;
  const end = (): void => {
    const text = words.includes(SOURCE_LINE) ? withoutSourceLines(words) : words;
    let isOpen = false;
    for (const line of text.split('\n')) {
      const paragraph = (OTHER_SPACE.test(line) ? line.replace(/[^\S\n]+/g, ' ') : line).trim();
      if (paragraph === '') isOpen = false;
      // A line break inside a sentence comes from the fixed width of the wire, so the line is joined to the last one.
      else if (isOpen && BEGINS_SMALL.test(paragraph)) paragraphs[paragraphs.length - 1] += ` ${paragraph}`;
      else paragraphs.push(paragraph);
      // A character may take two units. The whole paragraph would be searched for its end otherwise.
      isOpen = ENDS_OPEN.test(paragraph.slice(-2));
    }
    words = '';
  };
  const parser = new (tools().Parser)(
    {
      onopentag(name) {
        if (++depth > MAX_DEPTH) throw new SameStoryError('limit-exceeded', TOO_DEEP);
        const tag = local(name);
        if (LEFT_OUT.has(tag)) hidden++;
        else if (tag === 'br') words += '\n';
        else if (CELLS.has(tag)) words += ' ';
        else if (BLOCKS.has(tag)) end();
        if (tag === 'pre') pre++;
      },
      ontext(text) {
        if (hidden > 0) return;
        words += pre > 0 ? text : text.includes('\n') ? text.replace(NEWLINE, SOURCE_LINE) : text;
      },
      onclosetag(name) {
        depth--;
        const tag = local(name);
        if (LEFT_OUT.has(tag)) hidden--;
        else if (BLOCKS.has(tag) && !CELLS.has(tag)) end();
        if (tag === 'pre') pre--;
      },
    },
    { recognizeCDATA: true },
  );
  parser.write(html);
  parser.end();
  end();
  return paragraphs.join('\n');
}

/** White space that is not a single space. */
const OTHER_SPACE = /[^\S\n ]| {2}/;
const BEGINS_SMALL = /^\p{Ll}/u;
const ENDS_OPEN = /[\p{L}\p{N},–-]$/u;
/** Marks a line end in the source, which HTML treats as a space. */
const SOURCE_LINE = '\v';
const NEWLINE = /\r?\n/g;

/**
 * Replaces line ends of the source by spaces. When hard-wrapped text was put into one element, each indented line
 * begins a paragraph instead.
 */
function withoutSourceLines(words: string): string {
  const lines = words.split(SOURCE_LINE);
  const isIndented = (line: string): boolean => /^[ \t]{3,}\S/.test(line);
  const goesOn = lines.filter((line, at) => at > 0 && /^ ?\S/.test(line)).length;
  if (goesOn < 2 || !lines.slice(1).some(isIndented)) return words.replaceAll(SOURCE_LINE, ' ');
  return lines.map((line) => (isIndented(line) || line.trim() === '' ? `\n${line}` : ` ${line}`)).join('');
}

/** The name of an element without its namespace prefix: NewsML writes `x:p`. */
function local(name: string): string {
  return name.slice(name.lastIndexOf(':') + 1);
}
