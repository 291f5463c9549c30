import { sentenceCase } from '../../view-model/index.js';
import {
  columnKey,
  excerpt,
  folded,
  keyMark,
  keyMarks,
  markedText,
  type StoryPage,
  textAttributes,
} from '../drawing/index.js';
import { anchorOf, html, passageAnchor, type SafeHtml } from '../markup/index.js';

/** Maximum number of columns in a table of figures; more articles are listed in each row instead. */
const MAX_COLUMNS = 12;

/** The figures that differ: one row per question, one column per article that gives one, in the order of time. */
export function figureTable(page: StoryPage): SafeHtml {
  const { figures, articles } = page.view;
  if (figures.length === 0) return html`<p class="none">No figure differs.</p>`;
  const giving = new Set(figures.flatMap(({ cells }) => cells.map(({ article }) => article)));
  const columns = articles.filter(({ id }) => giving.has(id));
  if (columns.length > MAX_COLUMNS) return figureList(page);
  const rows = figures.map((row) => {
    const cells = columns.map(({ id }) => {
      const own = row.cells.filter(({ article }) => article === id);
      if (own.length === 0) return html`<td class="empty"><span class="hidden">not given</span></td>`;
      return html`<td>${own.map((cell) => figureCell(page, cell))}</td>`;
    });
    return html`<tr class="${row.agreement}"><th scope="row">${sentenceCase(row.question)}<span class="state">${row.words}</span></th>${cells}</tr>`;
  });
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Figures that differ"><table class="figures"><caption class="hidden">Figures that differ, in the order of publication</caption>
<thead><tr><th scope="col">Question</th>${columns.map(({ id }) => html`<th scope="col">${columnKey(page, id)}</th>`)}</tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function figureCell(page: StoryPage, cell: StoryPage['view']['figures'][number]['cells'][number]): SafeHtml {
  const { article, start, written, context, inTitle } = cell;
  const number =
    page.excerpts === undefined && !inTitle
      ? html`<a href="#${passageAnchor(article, cell)}">${written}</a>`
      : html`${written}`;
  const where = [context, inTitle ? 'in the headline' : ''].filter(Boolean).join(', ');
  return html`<span class="figure" id="${anchorOf('figure', article, start)}" dir="auto">${number}${where === '' ? undefined : html`<span class="context">${where}</span>`}</span>`;
}

/** Figures of a story with more articles than a table has room for. */
function figureList(page: StoryPage): SafeHtml {
  return html`<ul class="figure-list">${page.view.figures.map((row) => {
    const cells = row.cells.map((cell) => html`<li>${keyMark(page, cell.article)} ${figureCell(page, cell)}</li>`);
    return html`<li class="${row.agreement}"><b>${sentenceCase(row.question)}</b> <span class="state">${row.words}</span><ul class="answers">${cells}</ul></li>`;
  })}</ul>`;
}

/** What became of whom, where the articles give more than one state, each with its articles. */
export function stateList(page: StoryPage): SafeHtml | undefined {
  const { states } = page.view;
  if (states.length === 0) return undefined;
  const items = states.map(({ who, agreement, words, states: given }) => {
    const shown = given.map(({ state, articles }) => html`<li>${keyMarks(page, articles)} ${state}</li>`);
    return html`<li class="${agreement}"><b>${sentenceCase(who)}</b> <span class="state">${words}</span><ul class="answers">${shown}</ul></li>`;
  });
  return html`<h4 class="sub">What became of whom</h4><ul class="figure-list">${items}</ul>`;
}

/** Quotes that differ, each version with the articles that have it so and the changed words marked. */
export function quoteList(page: StoryPage): SafeHtml {
  const { quotes } = page.view;
  if (quotes.length === 0) return html`<p class="none">No quote differs.</p>`;
  const items = quotes.map(({ speaker, relation, words, versions }) => {
    const isDisputed = relation === 're-attributed';
    const shown = versions.map(({ article, start, articles, pieces, isQuoted, speaker: own, note }) => {
      const text = markedText(page, pieces);
      const said = isQuoted
        ? html`<q${textAttributes(page, article)}>${text}</q>`
        : html`<span class="told"${textAttributes(page, article)}>${text}</span>`;
      const who = isDisputed ? (own ?? 'nobody named') : '';
      const state = [who, note].filter(Boolean).join('; ');
      return html`<li id="${anchorOf('quote', article, start)}">${keyMarks(page, articles)} ${said}${state === '' ? undefined : html` <span class="state">${state}</span>`}</li>`;
    });
    const heading = isDisputed
      ? 'Given to different speakers'
      : (speaker ?? 'Unattributed: no article says who speaks');
    return html`<li class="${relation}"><p class="speaker">${heading}${isDisputed ? undefined : html` <span class="state">${words}</span>`}</p><ul class="versions">${shown}</ul></li>`;
  });
  return html`<h4 class="sub">Quotes that differ</h4><ul class="quotes">${items}</ul>`;
}

/** Names that outlets spell differently. */
export function nameList(page: StoryPage): SafeHtml | undefined {
  const { names } = page.view;
  if (names.length === 0) return undefined;
  const items = names.map(
    ({ spellings }) =>
      html`<li>${spellings.map(({ name, articles }) => html`<span class="spelling">${name} ${keyMarks(page, articles)}</span> `)}</li>`,
  );
  return html`<h4 class="sub">Names spelled differently</h4><ul class="names">${items}</ul>`;
}

/** Claims shown before the others are folded. */
const MAX_CLAIMS = 4;
/** Maximum number of claims that are listed; the data has the others. */
const MAX_LISTED = 12;

/** Claims of a single source, or of nobody named; most are folded. */
export function claimList(page: StoryPage): SafeHtml | undefined {
  const { claims } = page.view;
  if (claims.length === 0) return undefined;
  const items = claims.slice(0, MAX_LISTED).map(({ article, articles, start, text, basis, isQuote }) => {
    const shown = excerpt(page, text);
    const said = isQuote
      ? html`<q${textAttributes(page, article)}>${shown}</q>`
      : html`<span${textAttributes(page, article)}>${shown}</span>`;
    return html`<li id="${anchorOf('claim', article, start)}">${keyMarks(page, articles)} ${said} <span class="state">${basis}</span></li>`;
  });
  return html`<section class="block"><h3 class="head">Claims with one source, or none named</h3><ul class="claims">${items.slice(0, MAX_CLAIMS)}</ul>${folded(items.slice(MAX_CLAIMS), 'more', 'claims')}</section>`;
}
