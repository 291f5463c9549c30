import type { Article } from '../../../article.js';
import type { Story } from '../../../stories/index.js';
import { count, grouped, plain } from '../../formats/index.js';
import { type StoryView, spanText, timeText } from '../../view-model/index.js';
import type { StoryPage } from '../drawing/index.js';
import { lazyPart, namedKey, strips, timeline } from '../drawing/index.js';
import { anchorOf, html, type SafeHtml, webLink } from '../markup/index.js';

/** Number of cards in the page from the start; a script adds the others while scrolling. */
export const FIRST_CARDS = 24;
/** Maximum number of outlets named on a card. */
const MAX_OUTLETS = 8;

/** What the front page is sorted, filtered and searched by. Short names, because there is one for each card. */
export interface CardFacts {
  readonly anchor: string;
  /**
   * The anchor of the largest event of its storyline, on whose card it is listed; empty for that event itself, or
   * without a storyline.
   */
  readonly under: string;
  /** Independent sources. */
  readonly sources: number;
  /** Figures in conflict, and quotes that were altered or given to another speaker. */
  readonly disputes: number;
  /** Milliseconds since 1970; 0 where no time is known. */
  readonly from: number;
  readonly to: number;
  readonly outlets: readonly string[];
  readonly languages: readonly string[];
  /** Kinds of articles among the story's: live blog, round-up, briefing, opinion. */
  readonly flags: readonly string[];
  /** Lower case: headline, keywords, outlets, names of speakers. */
  readonly words: string;
}

/** The facts of a story's card; `head` is the largest event of its storyline, which may be the story itself. */
export function cardFacts(story: Story, { view }: StoryPage, head: Story): CardFacts {
  const speakers = view.coverage.quotes.flatMap(({ speaker }) => speaker ?? []);
  const words = [
    view.title,
    ...view.articles.map(({ headline }) => headline),
    ...story.keywords,
    ...story.outlets,
    ...speakers,
  ];
  const disputed = view.figures.filter(({ agreement }) => agreement === 'conflict').length;
  const changed = view.quotes.filter(({ relation }) => relation === 'altered' || relation === 're-attributed').length;
  return {
    anchor: anchorOf('story', view.id),
    under: head === story ? '' : anchorOf('story', head.id),
    sources: view.independentSources,
    disputes: disputed + changed,
    from: Date.parse(story.span.from ?? '') || 0,
    to: Date.parse(story.span.to ?? '') || 0,
    outlets: story.outlets.map(plain),
    languages: story.languages ?? [],
    flags: [...new Set(story.flags.map(({ kind }) => kind))],
    words: [...new Set(words.map((word) => plain(word).toLowerCase()))].join(' '),
  };
}

/** A story on the front page: its headline, the line that sums it up, who wrote how much, and when. */
export function card(page: StoryPage, storyline: readonly Story[]): SafeHtml {
  const { view } = page;
  const anchor = anchorOf('story', view.id);
  const shown = onePerOutlet(view).slice(0, MAX_OUTLETS);
  const outlets = shown.map(({ id }) => html`<li>${namedKey(page, id)}</li>`);
  const more = onePerOutlet(view).length - shown.length;
  return html`<li class="card" id="card-${anchor}"><article>
<h2 dir="auto"><a href="#${anchor}">${view.title}</a></h2>
<p class="facts">${view.facts.map((fact) => html`<span>${fact}</span> `)}</p>
<dl class="verdict">${view.verdict.map(({ label, text, isDispute }) => html`<div${isDispute ? html` class="dispute"` : undefined}><dt>${label}</dt><dd dir="auto">${text}</dd></div>`)}</dl>
<div class="who-has"><ul class="outlets">${outlets}${more > 0 ? html`<li>and ${grouped(more)} more</li>` : undefined}</ul>
<div class="pictures">${strips(page)}${timeline(page, true)}</div></div>${eventList(view.id, storyline)}
</article></li>
`;
}

/** The events of a storyline, the largest first: on its card all the others, on theirs the way back to it. */
function eventList(id: string, [head, ...others]: readonly Story[]): SafeHtml | undefined {
  if (head === undefined || others.length === 0) return undefined;
  if (head.id !== id) return html`<p class="storyline">Part of the storyline of ${storyLink(head)}</p>`;
  const items = others.map(
    (event) => html`<li>${storyLink(event)} <span class="small">${eventFacts(event)}</span></li>`,
  );
  return html`<section class="storyline"><h3>Also in this storyline</h3><ul>${items}</ul></section>`;
}

function storyLink({ id, title }: Story): SafeHtml {
  return html`<a href="#${anchorOf('story', id)}" dir="auto">${title}</a>`;
}

function eventFacts({ articles, span }: Story): string {
  return [count(articles.length, 'article'), spanText(span.from, span.to)].filter(Boolean).join(', ');
}

function onePerOutlet({ articles }: StoryView): StoryView['articles'] {
  const seen = new Set<string>();
  return articles.filter(({ outlet }) => !seen.has(outlet) && seen.add(outlet));
}

/** The head of the front page, with the controls that need scripts; they are hidden until a script works them. */
export function frontHead(title: string, facts: readonly string[], filters: Filters): SafeHtml {
  const options = (values: readonly string[]): SafeHtml =>
    html`${values.map((value) => html`<option>${value}</option>`)}`;
  const select = (name: string, label: string, all: string, values: readonly string[]): SafeHtml | undefined =>
    // A single outlet, language or day filters nothing; a single kind of article does.
    values.length < (name === 'flag' ? 1 : 2)
      ? undefined
      : html`<label>${label} <select name="${name}"><option value="">${all}</option>${options(values)}</select></label>`;
  return html`<header class="front-head"><h1>${title}</h1><p class="facts">${facts.map((fact) => html`<span>${fact}</span> `)}</p></header>
<form class="controls" role="search" aria-label="Stories" hidden>
<label class="search">Search <input type="search" name="words" autocomplete="off" placeholder="headline, outlet, name"></label>
<label>Sort by <select name="sort"><option value="">number of articles</option><option value="sources">independent sources</option><option value="new">latest</option><option value="old">earliest</option><option value="dispute">dispute</option></select></label>
${select('outlet', 'Outlet', 'all', filters.outlets)}${select('language', 'Language', 'all', filters.languages)}${select('flag', 'Kind', 'all', filters.flags)}${select('day', 'Day', 'all', filters.days)}
<p class="found" role="status" aria-live="polite"></p>
</form>
`;
}

/** What the stories of a page can be filtered by. */
export interface Filters {
  readonly outlets: readonly string[];
  readonly languages: readonly string[];
  readonly flags: readonly string[];
  readonly days: readonly string[];
}

export function filtersOf(cards: readonly CardFacts[]): Filters {
  const sorted = (values: Iterable<string>): string[] => [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
  const days = cards.flatMap(({ from, to }) =>
    [from, to].filter((time) => time > 0).map((time) => new Date(time).toISOString().slice(0, 10)),
  );
  return {
    outlets: sorted(cards.flatMap(({ outlets }) => outlets)),
    languages: sorted(cards.flatMap(({ languages }) => languages)),
    flags: sorted(cards.flatMap(({ flags }) => flags)),
    days: sorted(days),
  };
}

/** The articles that no other outlet tells of, with their links. */
export function loneArticles(articles: readonly Article[]): SafeHtml | undefined {
  if (articles.length === 0) return undefined;
  const items = articles.map(({ id, title, text, outlet, publishedAt, url }) => {
    const headline = plain(title ?? '') || plain(text.slice(0, 100));
    const facts = [plain(outlet ?? ''), timeText(publishedAt)].filter(Boolean).join(', ');
    return html`<li id="${anchorOf('article', id)}"><span dir="auto">${webLink(url, headline)}</span> <span class="small">${facts}</span></li>\n`;
  });
  const note = `${count(articles.length, 'article')} that no other outlet tells of`;
  return lazyPart('alone', 'Told by one alone', note, html`<ul class="lone">${items}</ul>`);
}
