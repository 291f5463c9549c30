import escapeMarkup from 'lodash/escape.js';
import { plain } from './plain.js';

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
  for (const [place, part] of parts.entries()) source += `${sourceOf(part)}${strings[place + 1] ?? ''}`;
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
export function webLink(url: string | undefined, text: string): SafeHtml {
  if (url === undefined || !/^https?:\/\/[^\s/]/i.test(url)) return html`${text}`;
  return html`<a href="${url}" rel="noopener noreferrer nofollow">${text}</a>`;
}

/**
 * A whole page that asks the network for nothing: no script, no image, no font, and a Content-Security-Policy that allows
 * the one style sheet by its hash and nothing else, so that nothing that slipped in could run or load.
 */
export function htmlPage(title: string, body: SafeHtml): string {
  const policy = `default-src 'none'; style-src 'sha256-${STYLE_SHA256}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${body.source}
</body>
</html>
`;
}

export const STYLE = `
:root { color-scheme: light dark; --line: #8884; --quiet: #777; --mark: #ffe9a8; }
@media (prefers-color-scheme: dark) { :root { --mark: #5a4a12; --quiet: #999; } }
body { font: 17px/1.5 Georgia, serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, h4, table, .facts, .who { font-family: system-ui, sans-serif; }
h2 { margin-top: 3rem; border-top: 2px solid; padding-top: .75rem; line-height: 1.25; }
h3 { margin-bottom: .25rem; font-size: 1rem; }
h4 { margin: 1rem 0 .25rem; font-size: .95rem; }
table { border-collapse: collapse; font-size: .85rem; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); }
.facts, .who { color: var(--quiet); font-size: .85rem; }
.key { font-weight: 700; }
li { margin: .4rem 0; }
mark { background: var(--mark); color: inherit; text-decoration: underline; }
blockquote { margin: .25rem 0 .25rem 1rem; }
`;

/** SHA-256 of {@link STYLE} in base 64; a test computes it anew. */
export const STYLE_SHA256 = 'UKKeASAxsjOHvR7bdlDtetbrXgqk+FWJRHEiPcV0QPQ=';
