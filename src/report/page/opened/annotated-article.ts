import type { ArticleId } from '../../../article.js';
import { getOrInsert } from '../../../structures/index.js';
import { annotate, type Segment } from '../../side-by-side/index.js';
import { wordKey } from '../../view-model/index.js';
import type { ParagraphData } from '../data/index.js';
import { keyMark, keyMarks, markedText, namedKey, type StoryPage, strip, textAttributes } from '../drawing/index.js';
import { anchorOf, html, passageAnchor, type SafeHtml, webLink } from '../markup/index.js';

/**
 * One article with what the others have beside each passage: its outlet's colour if nobody else has it, a half mark if
 * others say it in other words, nothing if another has it word for word; the margin says the same in words.
 */
export function annotatedArticle(page: StoryPage, id: ArticleId, paragraphs: readonly ParagraphData[]): SafeHtml {
  const { view, colours } = page;
  const { text } = page.articles.get(id)!;
  const article = view.articles.find((own) => own.id === id)!;
  const segments = annotate(view, id, text);
  const counts = (state: Segment['state']): number => segments.filter((segment) => segment.state === state).length;
  const switches = view.articles.map(
    (other) =>
      html`<a href="#${anchorOf('text', other.id)}"${other.id === id ? html` aria-current="true"` : undefined}>${namedKey(page, other.id)}</a>`,
  );
  return html`<section class="annotated k${colours.get(id) ?? 0}" aria-label="Annotated article" tabindex="-1">
<nav class="switch" aria-label="Article that is shown">${switches}</nav>
<div class="annotated-head"><p class="who">${namedKey(page, id)} <span class="time">${article.time === '' ? 'no time' : article.time}</span></p>
<h2 class="headline"${textAttributes(page, id)}>${webLink(article.url, article.headline)}</h2>
${strip(article, colours.get(id) ?? 0, article.words || 1)}
<p class="legend"><span class="state-mark own"></span>only here: ${counts('own')} <span class="state-mark part"></span>in other words elsewhere: ${counts('part')} <span class="state-mark shared"></span>word for word elsewhere: ${counts('shared')} <span class="small keys-help">the keys n and p go to the next and the previous passage of its own</span></p></div>
<div class="annotated-text"${textAttributes(page, id)}>${paragraphBlocks(page, id, text, paragraphs, segments)}</div>
</section>`;
}

/** The paragraphs of an article, each with its segments; what was not compared is shown as such. */
function paragraphBlocks(
  page: StoryPage,
  id: ArticleId,
  text: string,
  paragraphs: readonly ParagraphData[],
  segments: readonly Segment[],
): SafeHtml {
  const shown: ParagraphData[] = paragraphs.length > 0 ? [...paragraphs] : [[0, text.length, 'body']];
  return html`${shown.map(([start, end, role]) => {
    const own = segments.filter((segment) => segment.start >= start && segment.start < end);
    if (own.length === 0)
      return html`<div class="paragraph plain"><p>${text.slice(start, end)} <span class="small">${role === 'body' ? 'not compared' : role}</span></p></div>`;
    let from = start;
    const rows = own.map((segment) => {
      const before = text.slice(from, segment.start).trim();
      from = segment.end;
      return html`${before === '' ? undefined : html`<p class="between">${before}</p>`}${segmentRow(page, id, segment)}`;
    });
    const after = text.slice(from, end).trim();
    return html`<div class="paragraph">${rows}${after === '' ? undefined : html`<p class="between">${after}</p>`}</div>`;
  })}`;
}

const STATE_WORDS = {
  own: 'only here',
  part: 'in other words',
  shared: 'word for word',
  plain: 'not compared',
} as const;

function segmentRow(page: StoryPage, id: ArticleId, segment: Segment): SafeHtml {
  const { state, others, verbatim, pieces, versions, added, quotes, figures } = segment;
  const isAll = others.length > 1 && others.length === page.view.articles.length - 1;
  const who = state === 'own' ? undefined : html` ${isAll ? 'all: ' : ''}${keyMarks(page, others)}`;
  const flags = [quotes.length > 0 ? 'quote differs' : '', figures.length > 0 ? 'figure differs' : ''].filter(Boolean);
  const words =
    state === 'shared' && verbatim.length < others.length ? 'word for word, or in other words' : STATE_WORDS[state];
  return html`<div class="segment ${state}" id="${passageAnchor(id, segment)}" tabindex="-1"><p class="words"><span>${state === 'own' ? html`<mark>${markedText(page, pieces)}</mark>` : markedText(page, pieces)}</span></p>
<div class="margin"><p><span class="state-mark ${state}" aria-hidden="true"></span>${words}${who}</p>${flags.map((flag) => html`<p class="flag">${flag}</p>`)}${versionList(page, versions)}${addedList(page, added)}</div></div>`;
}

/** Maximum number of wordings, and of additions by others, listed beside one sentence. */
const MAX_LISTED = 12;

function versionList(page: StoryPage, versions: Segment['versions']): SafeHtml | undefined {
  if (versions.length === 0) return undefined;
  const groups = new Map<string, { readonly text: string; readonly articles: ArticleId[] }>();
  for (const { article, text } of versions) {
    getOrInsert(groups, wordKey(text), () => ({ text, articles: [] })).articles.push(article);
  }
  const items = [...groups.values()]
    .slice(0, MAX_LISTED)
    .map(
      ({ text, articles }) =>
        html`<li>${keyMarks(page, articles)} <span${textAttributes(page, articles[0]!)}>${text}</span></li>`,
    );
  return html`<details><summary>their words</summary><ul>${items}${andMore(groups.size - items.length)}</ul></details>`;
}

function addedList(page: StoryPage, added: Segment['added']): SafeHtml | undefined {
  if (added.length === 0) return undefined;
  const items = added
    .slice(0, MAX_LISTED)
    .map(
      ({ article, addition }) =>
        html`<li class="k${page.colours.get(article) ?? 0}">${keyMark(page, article)} <span${textAttributes(page, article)}>${markedText(page, addition.pieces)}</span></li>`,
    );
  const who = keyMarks(
    page,
    added.map(({ article }) => article),
  );
  return html`<details><summary>others add here: ${who}</summary><ul>${items}${andMore(added.length - items.length)}</ul></details>`;
}

function andMore(many: number): SafeHtml | undefined {
  return many > 0 ? html`<li>and ${many} more</li>` : undefined;
}
