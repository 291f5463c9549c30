import type { ArticleId } from '../../../article.js';
import { count } from '../../formats/index.js';
import { type PairLink, pairLinks } from '../../side-by-side/index.js';
import type { ParagraphData, StoryData, VersionPair } from '../data/index.js';
import type { StoryPage } from '../drawing/index.js';
import { namedKey, strip, textAttributes } from '../drawing/index.js';
import { anchorOf, html, type SafeHtml, webLink } from '../markup/index.js';
import { versionChanges } from './version-changes.js';

/** Colours of numbered passages; they come again. */
const TINTS = 6;

/**
 * Two articles side by side with the passages that they share numbered and coloured; and what was changed, where they
 * are versions.
 */
export function articlePair(
  page: StoryPage,
  a: ArticleId,
  b: ArticleId,
  data: Pick<StoryData, 'paragraphs' | 'versions'>,
): SafeHtml {
  const links = pairLinks(page.view, a, b);
  const moved = links.filter(({ isMoved }) => isMoved).length;
  const version = data.versions.find(
    (pair) => (pair.older === a && pair.newer === b) || (pair.older === b && pair.newer === a),
  );
  const facts = [
    links.length === 0
      ? 'They share no passage.'
      : `${count(links.length, 'shared passage')}, numbered; ${links.filter(({ state }) => state === 'same').length} word for word, the others in other words (dashed).`,
    moved > 0 ? `${count(moved, 'passage')} in another place, in a lighter shade.` : '',
  ];
  return html`<section class="pair" aria-label="Two articles side by side" tabindex="-1">
${choices(page, a, b)}
<p class="small">${facts.filter(Boolean).join(' ')} Both sides scroll together; a number leads to its other side.</p>
${version === undefined ? undefined : versionPart(page, version)}
<div class="pair-columns">${side(page, a, data.paragraphs[a] ?? [], links, 'a')}${minimap(page, a, b, links)}${side(page, b, data.paragraphs[b] ?? [], links, 'b')}</div>
</section>`;
}

function choices({ view }: StoryPage, a: ArticleId, b: ArticleId): SafeHtml {
  const options = (chosen: ArticleId): SafeHtml =>
    html`${view.articles.map(({ id, key, outlet, time }) => html`<option value="${id}"${id === chosen ? html` selected` : undefined}>${[`${key} ${outlet}`, time].filter(Boolean).join(', ')}</option>`)}`;
  return html`<form class="pair-choice"><label>Left <select name="a">${options(a)}</select></label> <label>Right <select name="b">${options(b)}</select></label></form>`;
}

function versionPart(page: StoryPage, version: VersionPair): SafeHtml {
  return html`<details class="block versions-part" open><summary><b>Two versions of one article</b></summary>${versionChanges(page, version)}</details>`;
}

function side(
  page: StoryPage,
  id: ArticleId,
  paragraphs: readonly ParagraphData[],
  links: readonly PairLink[],
  name: 'a' | 'b',
): SafeHtml {
  const article = page.view.articles.find((own) => own.id === id)!;
  const { text } = page.articles.get(id)!;
  const ends = links.map((link) => ({ link, span: link[name] })).sort((x, y) => x.span.start - y.span.start);
  const shown: readonly ParagraphData[] = paragraphs.length > 0 ? paragraphs : [[0, text.length, 'body']];
  const blocks = shown.map(([start, end, role]) => {
    const pieces: SafeHtml[] = [];
    let from = start;
    for (const { link, span } of ends.filter(({ span: { start: at } }) => at >= start && at < end)) {
      if (span.start < from) continue;
      pieces.push(html`${text.slice(from, span.start)}`, sharedPassage(text.slice(span.start, span.end), link, name));
      from = span.end;
    }
    pieces.push(html`${text.slice(from, end)}`);
    return html`<p${role === 'body' ? undefined : html` class="plain"`}>${pieces}</p>`;
  });
  return html`<div class="side-column k${page.colours.get(id) ?? 0}" data-side="${name}" tabindex="0" role="group" aria-label="${article.outlet}"><p class="who">${namedKey(page, id)} <span class="time">${article.time === '' ? 'no time' : article.time}</span></p><h2 class="headline"${textAttributes(page, id)}>${webLink(article.url, article.headline)}</h2>${strip(article, page.colours.get(id) ?? 0, article.words || 1)}<div class="side-text"${textAttributes(page, id)}>${blocks}</div></div>`;
}

function sharedPassage(text: string, { number, state, isMoved }: PairLink, name: 'a' | 'b'): SafeHtml {
  const other = name === 'a' ? 'b' : 'a';
  return html`<span class="linked t${number % TINTS} ${state}${isMoved ? ' moved' : ''}" id="${anchorOf('link', name, number)}"><a href="#${anchorOf('link', other, number)}" data-link="${anchorOf('link', other, number)}"><sup>${number}<span class="hidden">${state === 'same' ? ' word for word' : ' in other words'}${isMoved ? ', moved' : ''}</span></sup></a>${text}</span>`;
}

/** Both articles as lines from top to bottom, with their shared passages tied to each other. */
function minimap(page: StoryPage, a: ArticleId, b: ArticleId, links: readonly PairLink[]): SafeHtml {
  const [left, right] = [page.articles.get(a)!.text.length, page.articles.get(b)!.text.length];
  const longest = Math.max(left, right, 1);
  const y = (offset: number): string => ((offset / longest) * 300).toFixed(1);
  const ties = links.map(
    ({ number, a: one, b: two, isMoved, state }) =>
      html`<path class="tie t${number % TINTS} ${state}${isMoved ? ' moved' : ''}" d="M6 ${y(one.start)}L42 ${y(two.start)}V${y(two.end)}L6 ${y(one.end)}Z"/>`,
  );
  return html`<svg class="minimap" viewBox="0 0 48 300" aria-hidden="true" preserveAspectRatio="none"><path class="axis" d="M3 0V${y(left)}M45 0V${y(right)}"/>${ties}</svg>`;
}
