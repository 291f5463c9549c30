import { maxOf } from '../../../structures/index.js';
import { count, percent, plain, shorten } from '../../formats/index.js';
import { isKeyed } from '../../view-model/index.js';
import type { StoryPage } from '../drawing/index.js';
import { namedKey, strip, stripLegend, textAttributes, timeList, timeline } from '../drawing/index.js';
import { anchorOf, html, type SafeHtml, webLink } from '../markup/index.js';
import { claimList, figureTable, nameList, quoteList, stateList } from './disagreements.js';
import { additionList, headlineList, omissionList } from './each-article.js';
import { summaryParagraph } from './summary-paragraph.js';

/** Views of a story that are made by script, when they are opened. */
export const STORY_VIEWS = [
  ['text', 'Annotated article'],
  ['matrix', 'Matrix'],
  ['pair', 'Two side by side'],
  ['why', 'Why one story'],
] as const;

/**
 * A story from top to bottom, in the order in which an editor asks: the differences, disagreements, claims of one
 * source, who was first, what each adds, the headlines, and what each does not say. Readable without scripts.
 */
export function storySection(page: StoryPage): SafeHtml {
  const { view } = page;
  const anchor = anchorOf('story', view.id);
  const heading = html`<span dir="auto">${view.title}</span>`;
  const isStory = view.articles.length > 1;
  return html`<section class="story" id="${anchor}" aria-labelledby="${anchor}-title" tabindex="-1">
<header class="story-head">
<h2 id="${anchor}-title">${heading}</h2>
<p class="facts">${view.facts.map((fact) => html`<span>${fact}</span> `)}</p>
</header>
${isStory ? viewLinks(page) : undefined}
<div class="story-body">
<div class="lead">
${isStory ? summaryParagraph(page) : undefined}
${isStory ? html`<section class="block disagreements"><h3 class="head">Disagreements</h3>${figureTable(page)}${stateList(page)}${quoteList(page)}${nameList(page)}</section>` : undefined}
${claimList(page)}
</div>
${rail(page)}
<section class="block what-added"><h3 class="head">${isStory ? 'What each adds' : 'What it has'}</h3>${additionList(page)}</section>
</div>
${isStory ? html`<section class="block"><h3 class="head">Headlines side by side</h3>${headlineList(page)}</section>` : undefined}
${isStory ? omissionList(page) : undefined}
</section>
`;
}

function viewLinks({ view, excerpts }: StoryPage): SafeHtml {
  if (excerpts !== undefined) {
    return html`<p class="note">This page holds excerpts of ${excerpts} words: the annotated article and the views of whole texts are left out.</p>`;
  }
  const first = view.base ?? view.articles[0]?.id ?? '';
  const target = (name: string): string => (name === 'text' ? anchorOf('text', first) : anchorOf(name, view.id));
  return html`<nav class="views" aria-label="Views of this story"><a href="#${anchorOf('story', view.id)}" aria-current="page">Overview</a>${STORY_VIEWS.map(([name, label]) => html`<a href="#${target(name)}">${label}</a>`)}</nav>
<p class="note needs-script">The annotated article, the matrix and two articles side by side are drawn by a script: they need scripts to be allowed. All else is on this page.</p>`;
}

/** Characters of an id that is shown in place of an outlet. */
const MAX_ID = 40;

/** Who wrote, who was first, how much of each is its own: beside the findings, or below them on a narrow screen. */
function rail(page: StoryPage): SafeHtml {
  const { view, colours } = page;
  const longest = Math.max(1, maxOf(view.articles.map(({ words }) => words)));
  const items = view.articles.map((article) => {
    const { id, time, kinds, derivation, headline, title, url } = article;
    const isFirst = id === view.first.article && view.articles.length > 1;
    const note = [isFirst ? (view.first.isSure ? 'first' : 'first of those with a date') : '', ...kinds].filter(
      Boolean,
    );
    const words = title === undefined ? html`<span class="untitled">${headline}</span>` : html`${headline}`;
    const lacks = view.omissions.find(({ article: own }) => own === id)?.items.length ?? 0;
    return html`<li id="${anchorOf('article', id)}">
<p class="who">${namedKey(page, id)}${isKeyed(article) ? html` <span class="small">${shorten(plain(id), MAX_ID)}</span>` : undefined}${note.map((text) => html` <span class="badge">${text}</span>`)} <span class="time">${time === '' ? 'no time' : time}</span></p>
<p class="headline"${textAttributes(page, id)}>${webLink(url, words)}</p>
${view.articles.length > 1 ? html`<div class="article-facts">${strip(article, colours.get(id) ?? 0, longest)}<p class="small">${percent(article.composition.new)} its own</p></div><p class="small">${derivation}${lacks > 0 ? html`; <a href="#${anchorOf('lacks', id)}">lacks ${count(lacks, 'statement')}</a>` : undefined}</p>` : undefined}
</li>`;
  });
  if (view.articles.length < 2)
    return html`<aside class="rail" aria-label="The article"><ol class="articles">${items}</ol></aside>`;
  return html`<aside class="rail" aria-label="Who wrote, and when">
<section class="block first"><h3 class="head">Who was first</h3><p>${view.first.text}${view.notes.map((note) => html` ${note}`)}</p>${timeline(page)}${timeList(page)}</section>
<section class="block"><h3 class="head">Who has how much</h3>
${stripLegend('')}
<ol class="articles">${items}</ol></section>
</aside>`;
}
