import { CLIENT_SCRIPT, CLIENT_SCRIPT_SHA256, PAGE_STYLE, PAGE_STYLE_SHA256 } from './assets.js';
import { shapeDefinitions } from './drawing/index.js';
import { html, type SafeHtml } from './markup/index.js';

/** Parts of a whole page. */
export interface PageParts {
  readonly title: string;
  /** What the page shows at once. */
  readonly main: SafeHtml;
  readonly foot: SafeHtml;
  /** Data for the script, by the id of its element; JSON in which nothing can end the element. */
  readonly data: readonly (readonly [id: string, json: string])[];
}

/**
 * A whole page that asks the network for nothing. Its Content-Security-Policy allows the one style sheet and the one
 * script by their hashes and nothing else, so that nothing that slipped in could run or load.
 */
export function pageDocument({ title, main, foot, data }: PageParts): string {
  const policy = `default-src 'none'; style-src 'sha256-${PAGE_STYLE_SHA256}'; script-src 'sha256-${CLIENT_SCRIPT_SHA256}'; base-uri 'none'; form-action 'none'`;
  const blocks = data.map(([id, json]) => `<script type="application/json" id="${id}">${json}</script>\n`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${html`${title}`.source}</title>
<style>${PAGE_STYLE}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the stories</a>
${shapeDefinitions().source}<main id="main" tabindex="-1">
${main.source}</main>
${foot.source}<p class="hidden" id="announcer" role="status" aria-live="polite"></p>
${blocks.join('')}<script>${CLIENT_SCRIPT}</script>
</body>
</html>
`;
}

/** A value as JSON for the inside of a script element: nothing in it can end the element or open a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, '\\u003c')
    .replace(/\u2028/g, '\\u2028')
    .replace(/\u2029/g, '\\u2029');
}
