import { countEach } from '../../../structures/index.js';
import { list } from '../../formats/index.js';
import { type Addition, wordKey } from '../../view-model/index.js';
import {
  excerpt,
  folded,
  keyMark,
  keyMarks,
  markedText,
  namedKey,
  type StoryPage,
  textAttributes,
} from '../drawing/index.js';
import { anchorOf, html, passageAnchor, type SafeHtml, webLink } from '../markup/index.js';

/** What is shown of each article before the rest is folded. */
const MAX_SHOWN = 3;

const STATES = { own: 'only here', part: 'told elsewhere, except the marked words' } as const;

/** What each article adds: its best three, the rest on demand. */
export function additionList(page: StoryPage): SafeHtml {
  return html`<div class="columns">${page.view.additions.map(({ article, items, speakers }) => {
    const shown = items.map((item) => additionItem(page, article, item));
    const quoted = speakers.length === 0 ? undefined : html`<p class="small">Quoted only here: ${list(speakers)}</p>`;
    const body =
      items.length === 0
        ? html`<p class="none">Nothing of its own.</p>`
        : html`<ul class="additions">${shown.slice(0, MAX_SHOWN)}</ul>${folded(shown.slice(MAX_SHOWN), 'more of its own', 'additions')}`;
    return html`<section class="adds k${page.colours.get(article) ?? 0}" id="${anchorOf('adds', article)}"><h4 class="sub">${namedKey(page, article)}</h4>${quoted}${body}</section>`;
  })}</div>`;
}

function additionItem(page: StoryPage, article: string, addition: Addition): SafeHtml {
  const { start, state, pieces, speaker } = addition;
  const row =
    page.excerpts === undefined
      ? html`<a class="place" href="#${passageAnchor(article, addition)}">in context<span class="hidden"> of the article</span></a>`
      : undefined;
  return html`<li class="${state}" id="${anchorOf('added', article, start)}"><span class="state-mark" aria-hidden="true"></span><span class="hidden">${STATES[state]}: </span><span${textAttributes(page, article)}>${markedText(page, pieces)}</span>${speaker === undefined ? undefined : html` <span class="state">says ${speaker}</span>`} ${row}</li>`;
}

/** The headlines, with the words underlined that no other headline has. */
export function headlineList(page: StoryPage): SafeHtml {
  const counts = countEach(page.view.articles.flatMap(({ title }) => [...new Set(wordKey(title ?? '').split(' '))]));
  const items = page.view.articles.map(({ id, title, headline, url, time }) => {
    const words =
      title === undefined
        ? html`<span class="untitled">No headline; it begins: ${headline}</span>`
        : distinctWords(title, counts);
    return html`<li>${keyMark(page, id)} <span class="headline"${textAttributes(page, id)}>${webLink(url, words)}</span> <span class="time">${time}</span></li>`;
  });
  return html`<ul class="headlines">${items}</ul>`;
}

function distinctWords(title: string, counts: ReadonlyMap<string, number>): SafeHtml {
  return html`${title.split(/(\s+)/).map((word) => {
    const keys = wordKey(word)
      .split(' ')
      .filter((key) => key.length > 3);
    const isDistinct = keys.length > 0 && keys.every((key) => (counts.get(key) ?? 0) < 2);
    return isDistinct
      ? html`<span class="distinct">${word}</span>`
      : html`${word.trim() === '' && word !== '' ? ' ' : word}`;
  })}`;
}

/** What each article does not say, in sentences. */
export function omissionList(page: StoryPage): SafeHtml | undefined {
  const { omissions } = page.view;
  if (omissions.every(({ items, notes }) => items.length + notes.length === 0)) return undefined;
  const sections = omissions
    .filter(({ items, notes }) => items.length + notes.length > 0)
    .map(({ article, items, notes }) => {
      const shown = items.map(
        ({ article: elsewhere, text, articles }) =>
          html`<li><span${textAttributes(page, elsewhere)}>${excerpt(page, text)}</span> ${keyMarks(page, articles)}</li>`,
      );
      return html`<section class="lacks k${page.colours.get(article) ?? 0}" id="${anchorOf('lacks', article)}"><h4 class="sub">${namedKey(page, article)} <span class="state">does not say:</span></h4><ul class="omissions">${shown.slice(0, MAX_SHOWN)}</ul>${folded(shown.slice(MAX_SHOWN), 'more that it does not say', 'omissions')}${notes.map((note) => html`<p class="small">${note}</p>`)}</section>`;
    });
  return html`<section class="block"><h3 class="head">What each does not say</h3><div class="columns">${sections}</div></section>`;
}
