import type { Article } from '../../../article.js';
import { outletMatrix, type ReuseResult } from '../../../reuse/index.js';
import { count, grouped, list, percent, plain, shorten } from '../../formats/index.js';
import { timeText } from '../../view-model/index.js';
import { excerpt, lazyPart } from '../drawing/index.js';
import { html, type SafeHtml } from '../markup/index.js';

/** Outlets in the grid, those that share most first. */
const MAX_OUTLETS = 24;
/** Families of passages that are listed. */
const MAX_FAMILIES = 40;
const MAX_PASSAGE = 280;

/** Whose text appears in whose: a grid of outlets, and the passages that most articles share, with their origin. */
export function reusePart(
  articles: readonly Article[],
  reuse: ReuseResult,
  excerpts: number | undefined,
): SafeHtml | undefined {
  if (reuse.pairs.length === 0) return undefined;
  const grid = outletGrid(articles, reuse);
  const families = familyList(articles, reuse, excerpts);
  if (grid === undefined && families === undefined) return undefined;
  const note = `${count(reuse.families.length, 'passage')} in two articles or more`;
  return lazyPart('reuse', 'Who shares text with whom', note, html`${grid}${families}`);
}

function outletGrid(articles: readonly Article[], reuse: ReuseResult): SafeHtml | undefined {
  const { outlets, words, shared } = outletMatrix(articles, reuse);
  const total = (row: number): number => shared[row]!.reduce((sum, cell) => sum + cell, 0);
  const shown = outlets
    .map((_, row) => row)
    .filter((row) => total(row) > 0)
    .sort((a, b) => total(b) - total(a) || a - b)
    .slice(0, MAX_OUTLETS);
  if (shown.length < 2) return undefined;
  const rows = shown.map((row) => {
    const cells = shown.map((column) => {
      if (row === column) return html`<td class="self"></td>`;
      const share = words[row]! > 0 ? shared[row]![column]! / words[row]! : 0;
      return share === 0
        ? html`<td><span class="hidden">nothing</span></td>`
        : html`<td class="share-${Math.min(9, Math.floor(share * 10))}">${percent(share)}</td>`;
    });
    return html`<tr><th scope="row">${outlets[row]}</th>${cells}</tr>`;
  });
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Shared text by outlet"><table class="grid"><caption>Of the words of the outlet at the left, the share that stands in the outlet above, word for word or nearly. Shared is not taken over: times tell who was first.</caption>
<thead><tr><td></td>${shown.map((column) => html`<th scope="col"><span>${outlets[column]}</span></th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

const CERTAINTY = {
  certain: 'first in',
  tied: 'first in, or at the same time as others,',
  'of-the-dated': 'of those with a date, first in',
  unknown: 'who had it first is not known',
} as const;

function familyList(
  articles: readonly Article[],
  { families }: ReuseResult,
  excerpts: number | undefined,
): SafeHtml | undefined {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const shown = families
    .filter(({ role }) => role === 'copy')
    .map((family) => ({ family, articles: new Set(family.members.map(({ article }) => article)).size }))
    .sort((a, b) => b.articles - a.articles)
    .slice(0, MAX_FAMILIES);
  if (shown.length === 0) return undefined;
  const items = shown.map(({ family, articles: many }) => {
    const { members, first, certainty, credits } = family;
    const origin = byId.get(first ?? members[0]!.article)!;
    const place = members.find(({ article }) => article === origin.id) ?? members[0]!;
    const text = plain(byId.get(place.article)!.text.slice(place.start, place.end));
    const others = [
      ...new Set(
        members
          .map(({ article }) => byId.get(article)!)
          .filter((own) => own !== origin)
          .map(({ outlet, id }) => plain(outlet ?? '') || shorten(plain(id), 32)),
      ),
    ];
    const who =
      first === null
        ? CERTAINTY.unknown
        : `${CERTAINTY[certainty]} ${plain(origin.outlet ?? '') || shorten(plain(origin.id), 32)}, ${timeText(origin.publishedAt)}`;
    const agency = credits.length > 0 ? `; credited to ${list(credits.map(plain))}` : '';
    return html`<li><blockquote dir="auto">${excerpt({ excerpts }, shorten(text, MAX_PASSAGE))}</blockquote><p class="small">${grouped(many)} articles; ${who}; also ${list(others, 6)}${agency}</p></li>\n`;
  });
  return html`<h3>Passages that most articles share</h3><ol class="families">${items}</ol>`;
}
