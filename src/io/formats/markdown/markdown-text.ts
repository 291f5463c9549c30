import { entitiesRead, hasHtml, htmlText } from '../../mapping/index.js';

/** A fence of code or of an admonition, a rule, a reference of a link, or what a generator of sites puts in. */
const NO_TEXT = /^\s{0,3}(?:`{3,}|~{3,}|:{3,}|(?:[-*_]\s*){3,}$|\[[^\]^][^\]]{0,200}\]:\s|\{%|\{\{[<%])/;
/** A mark at the beginning of a line: of a heading, a quotation, a list or a footnote. */
const LINE_MARK = /^\s{0,12}(?:#{1,6}\s+|(?:>\s?)+|[-*+]\s+|\[\^[^\]]{1,60}\]:\s*)/;
const INLINE: readonly (readonly [RegExp, string])[] = [
  [/!\[[^\]]{0,500}\](?:\([^()]{0,2000}\)|\[[^\]]{0,200}\])/g, ''],
  [/\[([^\]]{1,500})\](?:\([^()]{0,2000}\)|\[[^\]]{0,200}\])/g, '$1'],
  [/\[\[(?:[^\]|]{0,500}\|)?([^\]|]{1,500})\]\]/g, '$1'],
  [/\[\^[^\]]{1,60}\]/g, ''],
  [/<(https?:[^<>\s]{1,2000})>/g, '$1'],
  [/(\*\*|__|~~|==)(?=\S)([^*_~=]{1,2000}?)\1/g, '$2'],
  [/(?<![\w*\\])\*(?=\S)([^*]{1,2000}?)(?<!\\)\*(?![\w*])/g, '$1'],
  [/(?<![\w_\\])_(?=\S)([^_]{1,2000}?)(?<!\\)_(?![\w_])/g, '$1'],
  [/`([^`]{1,2000})`/g, '$1'],
  [/\\([!-/:-@[-`{-~])/g, '$1'],
];

/**
 * The text of Markdown: a line a paragraph, without marks, pictures and the addresses of links.
 *
 * @returns the first heading of the first level beside it, where the text begins with one.
 */
export function markdownText(markdown: string): { readonly heading: string | undefined; readonly text: string } {
  const paragraphs: string[] = [];
  let heading: string | undefined;
  let isOpen = false;
  for (const line of markdown.split(/\r?\n/)) {
    if (line.trim() === '' || NO_TEXT.test(line)) {
      isOpen = false;
      continue;
    }
    const mark = LINE_MARK.exec(line)?.[0] ?? '';
    const words = inline(line.slice(mark.length)).trim();
    if (words === '') continue;
    if (/^\s*#\s/.test(mark) && heading === undefined && paragraphs.length === 0) heading = words;
    // Lines of one paragraph may be wrapped; two spaces at the end of a line keep its end.
    else if (isOpen && mark === '') paragraphs[paragraphs.length - 1] += ` ${words}`;
    else paragraphs.push(words);
    isOpen = !mark.includes('#') && !/ {2}$|\\$/.test(line);
  }
  const read = (paragraph: string): string => (hasHtml(paragraph) ? htmlText(paragraph) : entitiesRead(paragraph));
  return { heading, text: paragraphs.map(read).join('\n') };
}

function inline(line: string): string {
  return (
    INLINE.reduce((text, [pattern, by]) => text.replace(pattern, by), line.slice(0, MAX_LINE)) + line.slice(MAX_LINE)
  );
}

/** A longer line is no paragraph of a person's; its marks stay. */
const MAX_LINE = 100_000;
