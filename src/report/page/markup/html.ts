import escapeMarkup from 'lodash/escape.js';
import { plain } from '../../formats/index.js';

/** HTML that is safe to put into a page; made by {@link html} only, so that text cannot pass for it. */
export class SafeHtml {
  constructor(readonly source: string) {}
}

type Part = SafeHtml | string | number | undefined | readonly Part[];

/**
 * A template that escapes every text put into it, and takes other templates and lists of them as they are.
 *
 * @example
 * html`<p>${'a < b'}</p>`.source; // '<p>a &lt; b</p>'
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): SafeHtml {
  let source = strings[0] ?? '';
  for (const [index, part] of parts.entries()) source += `${sourceOf(part)}${strings[index + 1] ?? ''}`;
  return new SafeHtml(source);
}

function sourceOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof SafeHtml) return part.source;
  if (typeof part === 'object') return part.map(sourceOf).join('');
  return escapeHtml(String(part));
}

function escapeHtml(text: string): string {
  return escapeMarkup(plainKeepingEdges(text));
}

/** Control characters go as they do for a terminal: in a page, marks that reorder text could still fake a headline. */
function plainKeepingEdges(text: string): string {
  const before = text.startsWith(' ') ? ' ' : '';
  const after = text.length > 1 && text.endsWith(' ') ? ' ' : '';
  return `${before}${plain(text)}${after}`;
}

/** A link where the address is one of the web; the bare text for any other scheme, such as `javascript:`. */
export function webLink(url: string | undefined, text: SafeHtml | string): SafeHtml {
  if (!url || !/^https?:\/\/[^\s/]/i.test(url)) return html`${text}`;
  return html`<a href="${url}" rel="noopener noreferrer nofollow">${text}</a>`;
}
