import type { Article } from '../article.js';
import type { Coverage } from '../coverage/index.js';
import type { StoriesResult, Story } from '../stories/index.js';
import { type ArticleLabel, kindsOf, labelArticles, spanText } from './article-labels.js';
import { eachOnce } from './coverage-passages.js';
import { soleSpeakers, stretches, stretchRuns } from './coverage-text.js';
import { differingFigures, differingQuotes, figureLine, quoteLines } from './differences.js';
import { count, grouped, list, plain, shorten } from './plain.js';
import { Page, pad, type TerminalOptions } from './terminal.js';

export interface StoriesTextOptions extends TerminalOptions {
  /** How many stories to show in full, largest first; 0 for all. @default 10 */
  readonly limit?: number | undefined;
}

/** In one story: sentences that an outlet adds, outlets, quotes and figures that differ. `compare` shows them all. */
const MAX_ADDED = 2;
const MAX_ARTICLES = 8;
/** Of a larger story the first are compared: all pairs of sentences of 20,000 articles would take hours and be read by nobody. */
export const MAX_COMPARED = 200;
const MAX_DIFFERENCES = 3;
const MAX_SENTENCE_LENGTH = 320;
/** Stories named in one line after those shown in full. */
const MAX_NAMED = 40;

/**
 * The stories for a person at a terminal: of each, its headline, who wrote when, what each outlet added, and the quotes and
 * figures that differ; then the others in a line each.
 *
 * @param coverageOf gives the comparison of a story's articles; called for the stories that are shown in full.
 */
export function storiesText(
  articles: readonly Article[],
  { stories }: StoriesResult,
  coverageOf: (members: readonly Article[]) => Coverage,
  options: StoriesTextOptions = {},
): string {
  const page = new Page(options);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const covered = stories.filter((story) => story.articles.length > 1);
  const alone = stories.filter((story) => story.articles.length === 1);
  const limit = options.limit === 0 ? covered.length : (options.limit ?? 10);
  const told = `${count(covered.length, 'story', 'stories')} told by two articles or more`;
  const rest = alone.length > 0 ? `, ${grouped(alone.length)} by one alone` : '';
  page.paragraph(`${count(articles.length, 'article')}: ${told}${rest}.`);
  for (const [place, story] of covered.slice(0, limit).entries()) {
    const members = story.articles.flatMap((id) => byId.get(id) ?? []);
    const compared = members.slice(0, MAX_COMPARED);
    storyText(page, place + 1, story, members, compared, coverageOf(compared));
  }
  oneLiners(page, 'More stories', covered.slice(limit), (story) => `${count(story.articles.length, 'article')}: `);
  oneLiners(page, 'Told by one alone', alone, (story) => {
    const outlet = plain(story.outlets[0] ?? '');
    return outlet === '' ? '' : `${outlet}: `;
  });
  if (covered.length > limit) {
    page.gap();
    page.line('--limit 0 shows all stories in full.');
  }
  return page.toString();
}

function oneLiners(page: Page, title: string, stories: readonly Story[], before: (story: Story) => string): void {
  if (stories.length === 0) return;
  page.heading(title);
  for (const story of stories.slice(0, MAX_NAMED)) {
    page.line(`  ${shorten(`${before(story)}${plain(story.title)}`, page.width - 2)}`);
  }
  if (stories.length > MAX_NAMED) page.line(`  and ${grouped(stories.length - MAX_NAMED)} more`);
}

function storyText(
  page: Page,
  number: number,
  story: Story,
  members: readonly Article[],
  compared: readonly Article[],
  coverage: Coverage,
): void {
  const labels = labelArticles(compared);
  page.gap();
  page.paragraph([{ text: plain(story.title), style: 'bold' }], { first: `${pad(String(number), 2, false)}  ` });
  const dates = members.flatMap(({ publishedAt }) => publishedAt ?? []);
  const { independentSources } = story;
  const facts = [
    count(members.length, 'article'),
    story.outlets.length > 0 ? count(story.outlets.length, 'outlet') : '',
    independentSources < members.length ? count(independentSources, 'independent source') : '',
    spanText(dates[0], dates.at(-1)),
    compared.length < members.length ? `the first ${compared.length} compared` : '',
  ];
  page.paragraph([{ text: facts.filter(Boolean).join(', '), style: 'dim' }], { first: '    ' });
  const byId = new Map(compared.map((article) => [article.id, article]));
  for (const [id, label] of [...labels].slice(0, MAX_ARTICLES)) {
    articleText(page, byId.get(id) as Article, label, kindsOf(story, id), coverage);
  }
  if (members.length > MAX_ARTICLES)
    page.paragraph(`and ${count(members.length - MAX_ARTICLES, 'more article')}`, { first: '    ' });
  const quotes = differingQuotes(coverage);
  if (quotes.length > 0) page.paragraph('Quotes that differ', { first: '    ' });
  for (const quote of quotes.slice(0, MAX_DIFFERENCES)) quoteLines(page, quote, labels, 6);
  more(page, quotes.length);
  const figures = differingFigures(coverage);
  if (figures.length > 0) page.paragraph('Figures that differ', { first: '    ' });
  for (const figure of figures.slice(0, MAX_DIFFERENCES)) figureLine(page, figure, labels, 6);
  more(page, figures.length);
}

function more(page: Page, all: number): void {
  if (all > MAX_DIFFERENCES) page.line(`      and ${grouped(all - MAX_DIFFERENCES)} more`);
}

function articleText(
  page: Page,
  { id, text }: Article,
  { key, name, title, time }: ArticleLabel,
  kinds: readonly string[],
  coverage: Coverage,
): void {
  const added = eachOnce(Object.hasOwn(coverage.added, id) ? (coverage.added[id] ?? []) : []);
  const heading = [name, time, ...kinds].filter(Boolean).join(', ');
  page.paragraph([{ text: heading, style: 'cyan' }, { text: title === undefined ? '' : `: ${title}` }], {
    first: `    ${pad(key, 2)} `,
  });
  if (added.length === 0) page.paragraph('adds nothing of its own', { first: '       ' });
  // They come with those first that add most.
  const most = added.slice(0, MAX_ADDED).sort((a, b) => a.start - b.start);
  const cut = most.map((sentence) => {
    const short = shorten(sentence.text, MAX_SENTENCE_LENGTH);
    return { ...sentence, text: short, only: sentence.only.filter(({ end }) => end < sentence.start + short.length) };
  });
  for (const stretch of stretches(cut, text)) {
    page.paragraph(stretchRuns(coverage, id, stretch), { first: '       + ', indent: 9 });
  }
  const speakers = soleSpeakers(coverage, id);
  const notes = [
    added.length > MAX_ADDED ? `${count(added.length - MAX_ADDED, 'more sentence')} of its own` : '',
    speakers.length > 0 ? `quoted only here: ${list(speakers, 6)}` : '',
  ].filter(Boolean);
  if (notes.length > 0) page.paragraph([{ text: notes.join('; '), style: 'dim' }], { first: '         ' });
}
