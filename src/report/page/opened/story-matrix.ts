import { shorten } from '../../formats/index.js';
import { type MatrixCell, type MatrixRow, passageMatrix } from '../../side-by-side/index.js';
import { sentenceCase } from '../../view-model/index.js';
import type { StoryPage } from '../drawing/index.js';
import { columnKey } from '../drawing/index.js';
import { html, passageAnchor, type SafeHtml } from '../markup/index.js';

const MAX_TEXT = 150;
/** Maximum number of rows drawn; the data has all. */
const MAX_ROWS = 400;

const KINDS = { passage: 'Passages', figure: 'Figures', quote: 'Quotes' } as const;
const SIGNS = { same: '=', other: '≈' } as const;

/** What each article has of each passage, figure and quote: one column per article, each cell a link to its place. */
export function storyMatrix(page: StoryPage): SafeHtml {
  const rows = passageMatrix(page.view);
  if (rows.length === 0)
    return html`<section class="matrix-view" tabindex="-1"><p class="none">No passage, figure or quote is in two articles.</p></section>`;
  const { articles } = page.view;
  const bodies = (['passage', 'figure', 'quote'] as const).map((kind) => {
    const own = rows.filter((row) => row.kind === kind);
    if (own.length === 0) return undefined;
    const shown = own.slice(0, MAX_ROWS).map((row, index) => matrixRow(page, row, index));
    const more = own.length - shown.length;
    return html`<tbody data-kind="${kind}"><tr class="kind"><th colspan="${articles.length + 2}" scope="rowgroup">${KINDS[kind]}</th></tr>${shown}${more > 0 ? html`<tr><td colspan="${articles.length + 2}">and ${more} more, in the data</td></tr>` : undefined}</tbody>`;
  });
  const heads = articles.map(
    ({ id, key }) =>
      html`<th scope="col" aria-sort="none"><button type="button" data-sort="${key}">${columnKey(page, id)}</button></th>`,
  );
  return html`<section class="matrix-view" aria-label="Matrix" tabindex="-1">
<p class="legend"><b>=</b> the same words <b>≈</b> other words, or another figure; empty: not there. Arrow keys move, Enter goes to the place in the article. <button type="button" class="download-matrix">Download as CSV</button></p>
<div class="scroll matrix-scroll" tabindex="0" role="group" aria-label="Matrix of passages, figures and quotes by article"><table class="matrix"><caption class="hidden">Passages, figures and quotes by article</caption>
<thead><tr><th scope="col" class="corner"><button type="button" data-sort="order">Order</button></th>${heads}<th scope="col" aria-sort="none"><button type="button" data-sort="count">Articles</button></th></tr></thead>
${bodies}</table></div></section>`;
}

function matrixRow(page: StoryPage, row: MatrixRow, index: number): SafeHtml {
  const cells = page.view.articles.map(({ id, key }) => matrixCell(row, row.cells.get(id), key));
  return html`<tr data-order="${index}"><th scope="row" dir="auto">${shorten(sentenceCase(row.text), MAX_TEXT)}</th>${cells}<td class="count">${row.cells.size}</td></tr>`;
}

function matrixCell({ kind }: MatrixRow, cell: MatrixCell | undefined, key: string): SafeHtml {
  if (cell === undefined)
    return html`<td class="absent" tabindex="-1" data-key="${key}"><span class="hidden">not there</span></td>`;
  const { article, state, words, inTitle } = cell;
  const sign =
    kind === 'figure'
      ? html`${words}`
      : html`<span aria-hidden="true">${SIGNS[state]}</span><span class="hidden">${words}</span>`;
  const content = inTitle
    ? html`${sign} (headline)`
    : html`<a href="#${passageAnchor(article, cell)}" title="${words}" tabindex="-1">${sign}</a>`;
  return html`<td class="${state}" data-key="${key}">${content}</td>`;
}
