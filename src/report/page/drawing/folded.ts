import { html, type SafeHtml } from '../markup/index.js';

/** A list that is folded away until it is asked for: `12 more of its own`. */
export function folded(items: readonly SafeHtml[], words: string, listClass: string): SafeHtml | undefined {
  if (items.length === 0) return undefined;
  return html`<details><summary>${items.length} ${words}</summary><ul class="${listClass}">${items}</ul></details>`;
}

/**
 * A part of the page that a script builds when it is opened, so that a large page opens quickly; without scripts it is
 * simply there.
 */
export function lazyPart(id: string, title: string, note: string, content: SafeHtml): SafeHtml {
  return html`<details class="lazy block" id="${id}"><summary><h2>${title}</h2> <span class="small">${note}</span></summary><noscript>${content}</noscript></details>
`;
}
