import type { Article } from '../../article.js';
import type { Coverage } from '../../coverage/index.js';
import type { StoriesResult, Story } from '../../stories/index.js';
import { groupBy } from '../../structures/index.js';
import { count, grouped, plain, shorten } from '../formats/index.js';
import {
  type ArticleView,
  comparedArticles,
  isKeyed,
  requireResults,
  type StoryView,
  spanText,
  storyView,
} from '../view-model/index.js';
import { additionLine, additionNotes } from './coverage-text.js';
import { figureLine, quoteLines } from './differences-text.js';
import { Page, pad, type TerminalOptions } from './terminal-page.js';

export interface StoriesTextOptions extends TerminalOptions {
  /** Number of stories shown in full, largest first; 0 means all. @default 10 */
  readonly limit?: number | undefined;
  /** Tells the reader how to see the rest. @default '' */
  readonly hint?: string | undefined;
}

/** Maximum per story: additions, articles, differing quotes and figures. `compare` shows them all. */
const MAX_ADDED = 2;
const MAX_ARTICLES = 8;
const MAX_DIFFERENCES = 3;
/** Maximum number of stories that get one line, after those shown in full. */
const MAX_NAMED = 40;

/**
 * The stories for a person at a terminal: of each its headline, who wrote when, what each adds, and the quotes and
 * figures that differ; then the others in a line each. Events of one storyline share a heading, the earliest
 * first.
 *
 * @param coverageOf gives the comparison of a story's articles; called for the stories that are shown in full.
 */
export function storiesText(
  articles: readonly Article[],
  result: StoriesResult,
  coverageOf: (members: readonly Article[]) => Coverage,
  options: StoriesTextOptions = {},
): string {
  requireResults('storiesText', articles, result, 'stories');
  const { stories } = result;
  const page = new Page(options);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const covered = stories.filter((story) => story.articles.length > 1);
  const alone = stories.filter((story) => story.articles.length === 1);
  const limit = options.limit === 0 ? covered.length : (options.limit ?? 10);
  const shared = `${count(covered.length, 'story', 'stories')} told by two articles or more`;
  const rest = alone.length > 0 ? `, ${grouped(alone.length)} by one alone` : '';
  page.paragraph(`${count(articles.length, 'article')}: ${shared}${rest}.`);
  const show = (story: Story, number: string): void => {
    const compared = comparedArticles(story.articles.flatMap((id) => byId.get(id) ?? []));
    storyText(page, number, storyView(compared, coverageOf(compared), story));
  };
  const full = new Set(covered.slice(0, limit));
  const named = new Set<Story>();
  const storylines = groupBy(stories, ({ storyline }) => storyline);
  const shown = [...groupBy(full, ({ storyline }) => storyline).keys()].map((id) => storylines.get(id)!.sort(byTime));
  for (const [index, events] of shown.entries()) {
    const number = pad(String(index + 1), 2, false);
    if (events.length === 1) {
      show(events[0]!, `${number} `);
      continue;
    }
    storylineHeading(page, number, events);
    for (const [rank, event] of events.filter((event) => full.has(event)).entries()) {
      show(event, `${number}${letterOf(rank)}`);
    }
    const others = events.filter((event) => !full.has(event));
    for (const event of others) named.add(event);
    oneLiners(page, 'In the same storyline', others, (story) => `${sizeOrOutlet(story)}: `, 4);
  }
  const unnamed = (story: Story): boolean => !full.has(story) && !named.has(story);
  oneLiners(page, 'More stories', covered.filter(unnamed), (story) => `${sizeOrOutlet(story)}: `);
  oneLiners(page, 'Told by one alone', alone.filter(unnamed), (story) => {
    const outlet = plain(story.outlets[0] ?? '');
    return outlet === '' ? '' : `${outlet}: `;
  });
  if (covered.length > limit && options.hint) {
    page.gap();
    page.line(options.hint);
  }
  return page.toString();
}

/** In the order of time, undated ones last. */
function byTime(a: Story, b: Story): number {
  const [one, other] = [a.span.from ?? '\uffff', b.span.from ?? '\uffff'];
  return one < other ? -1 : one > other ? 1 : 0;
}

/** `a` to `z`, then `27`: an event among those of its storyline. */
function letterOf(rank: number): string {
  return rank < 26 ? String.fromCharCode(97 + rank) : String(rank + 1);
}

function sizeOrOutlet({ articles, outlets: [outlet] }: Story): string {
  return articles.length === 1 && outlet !== undefined ? plain(outlet) : count(articles.length, 'article');
}

function storylineHeading(page: Page, number: string, events: readonly Story[]): void {
  const times = events.flatMap(({ span }) => [span.from ?? [], span.to ?? []].flat()).sort();
  const articles = events.reduce((sum, event) => sum + event.articles.length, 0);
  const facts = [count(events.length, 'event'), count(articles, 'article'), spanText(times[0], times.at(-1))];
  page.gap();
  page.paragraph([{ text: `One storyline: ${facts.filter(Boolean).join(', ')}`, style: 'bold' }], {
    first: `${number}  `,
  });
}

function oneLiners(
  page: Page,
  title: string,
  stories: readonly Story[],
  before: (story: Story) => string,
  indent = 0,
): void {
  if (stories.length === 0) return;
  const margin = ' '.repeat(indent);
  if (indent > 0) page.gap();
  if (indent > 0) page.line(`${margin}${title}`);
  else page.heading(title);
  for (const story of stories.slice(0, MAX_NAMED)) {
    page.line(`${margin}  ${shorten(`${before(story)}${plain(story.title)}`, page.width - indent - 2)}`);
  }
  if (stories.length > MAX_NAMED) page.line(`${margin}  and ${grouped(stories.length - MAX_NAMED)} more`);
}

function storyText(page: Page, number: string, view: StoryView): void {
  page.gap();
  page.paragraph([{ text: view.title, style: 'bold' }], { first: `${number} `, indent: 4 });
  page.paragraph([{ text: view.facts.join(', '), style: 'dim' }], { first: '    ' });
  for (const { label, text } of view.verdict) {
    page.paragraph([{ text: `${label}: `, style: 'dim' }, { text }], { first: '    ', indent: 6 });
  }
  for (const [index, article] of view.articles.slice(0, MAX_ARTICLES).entries())
    articleText(page, view, article, index);
  const rest = view.articles.length - MAX_ARTICLES;
  if (rest > 0) page.paragraph(`and ${count(rest, 'more article')}`, { first: '    ' });
  if (view.quotes.length > 0) page.paragraph('Quotes that differ', { first: '    ' });
  for (const quote of view.quotes.slice(0, MAX_DIFFERENCES)) quoteLines(page, quote, view.labels, 6);
  more(page, view.quotes.length);
  if (view.figures.length > 0) page.paragraph('Figures that differ', { first: '    ' });
  for (const figure of view.figures.slice(0, MAX_DIFFERENCES)) figureLine(page, figure, view.labels, 6);
  more(page, view.figures.length);
}

function more(page: Page, all: number): void {
  if (all > MAX_DIFFERENCES) page.line(`      and ${grouped(all - MAX_DIFFERENCES)} more`);
}

function articleText(page: Page, view: StoryView, article: ArticleView, index: number): void {
  const { id, key, name, title, time, kinds } = article;
  const additions = view.additions[index]!;
  const heading = [isKeyed(article) ? plain(id) : name, time, ...kinds].filter(Boolean).join(', ');
  page.paragraph([{ text: heading, style: 'cyan' }, { text: title === undefined ? '' : `: ${title}` }], {
    first: `    ${pad(key, 2)} `,
  });
  if (additions.items.length === 0) page.paragraph('adds nothing of its own', { first: '       ' });
  const best = additions.items.slice(0, MAX_ADDED);
  for (const item of best) additionLine(page, item, 7);
  const notes = additionNotes(additions, best.length);
  if (notes !== '') page.paragraph([{ text: notes, style: 'dim' }], { first: '         ' });
}
