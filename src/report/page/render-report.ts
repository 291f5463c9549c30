import type { Article, ArticleId } from '../../article.js';
import { type Coverage, compareCoverage } from '../../coverage/index.js';
import { SameStoryError } from '../../errors.js';
import type { ReuseResult } from '../../reuse/index.js';
import type { StoriesResult, Story, StoryAnalysis } from '../../stories/index.js';
import { groupBy } from '../../structures/index.js';
import { count, plain } from '../formats/index.js';
import { comparedArticles, requireResults } from '../view-model/index.js';
import { excerpt, type StoryPage, stripLegend } from './drawing/index.js';
import { anchorOf, html, outletColours, type SafeHtml } from './markup/index.js';
import { pageDocument, scriptJson } from './page-document.js';
import { requireExcerpts, storyBlocks, storyData, storyPage } from './render-story.js';
import {
  type CardFacts,
  card,
  cardFacts,
  FIRST_CARDS,
  filtersOf,
  frontHead,
  loneArticles,
  type Making,
  pageFoot,
  reusePart,
  reviewPart,
  storySection,
  unmatchedSection,
} from './views/index.js';

export interface ReportOptions extends Partial<Making> {
  /** The headline of the page. @default 'Stories' */
  readonly title?: string | undefined;
  /**
   * Maximum number of words of each text, for pages whose readers have no licence for the articles. @default the full
   * texts
   */
  readonly excerpts?: number | undefined;
  /** Result of `findReuse` on the same articles: who shares text with whom. Without it that part is left out. */
  readonly reuse?: ReuseResult | undefined;
  /** Records that could not be read, included in the data for download. */
  readonly rejected?:
    | readonly { readonly source: string; readonly line?: number | undefined; readonly reason: string }[]
    | undefined;
  /** Returns the comparison of a story's articles. @default compareCoverage */
  readonly coverageOf?: ((articles: readonly Article[]) => Coverage) | undefined;
  /** Called after each story with the fraction of the work done, from 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** A story that was too large to be compared, or a page of one that was. */
type StoryResult =
  | { readonly story: Story; readonly page: StoryPage; readonly blocks: ReturnType<typeof storyBlocks> }
  | { readonly story: Story; readonly reason: string };

/**
 * The stories of a collection as one self-contained page that works from disk: a front page to sort, filter and search,
 * and behind it each story with its differences, disagreements, additions and omissions. Without scripts all of that
 * can be read; the annotated article, the matrix and the pair of articles are drawn by a script that is part of the
 * page. The page asks the network for nothing.
 *
 * @param found result of `findStories`; of `analyseStories` for a page that also says why articles are one story.
 *
 * @example
 * writeFileSync('report.html', renderReport(articles, analyseStories(articles), { reuse: findReuse(articles) }));
 */
export function renderReport(
  articles: readonly Article[],
  found: StoriesResult | StoryAnalysis,
  options: ReportOptions = {},
): string {
  // Told by what it has, because in Node the analysis is of another bundle's class than the one that is loaded here.
  const analysis = Object.hasOwn(Object(found), 'result') ? (found as StoryAnalysis) : undefined;
  const result = analysis?.result ?? (found as StoriesResult);
  requireResults('renderReport', articles, result, 'stories');
  requireExcerpts('renderReport', options.excerpts);
  const colours = outletColours(articles.map((article) => plain(article.outlet ?? article.id)));
  const covered = result.stories.filter((story) => story.articles.length > 1);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const results = covered.map((story, index): StoryResult => {
    const members = comparedArticles(story.articles.flatMap((id) => byId.get(id) ?? []));
    const compared = resultOf(story, members, colours, analysis, options);
    options.onProgress?.((index + 1) / covered.length);
    return compared;
  });
  const title = options.title ?? 'Stories';
  const making: Making = { ...options, modelVersion: options.modelVersion ?? result.modelVersion };
  const storylines = storylinesOf(covered);
  const cards = results.flatMap((shown) =>
    'page' in shown ? [cardFacts(shown.story, shown.page, storylines.get(shown.story.id)?.[0] ?? shown.story)] : [],
  );
  const { excerpts, reuse, rejected = [] } = options;
  // Parts of the page that do not use the comparison need no more of a text than they may show.
  const shown = articles.map((article) => ({ ...article, text: excerpt({ excerpts }, article.text) }));
  const parts = [
    loneArticles(aloneAmong(shown, result)),
    reuse && reusePart(articles, reuse, excerpts),
    analysis && reviewPart(shown, result, analysis),
  ];
  const { modelVersion } = making;
  const facts = { kind: 'report', modelVersion, colours: [...colours], cards, rejected, result };
  return pageDocument({
    title,
    main: frontAndStories(title, shown, { results, cards, storylines }, html`${parts}`),
    foot: pageFoot(making, rejected.length),
    data: [['page', scriptJson(facts)], ...results.flatMap((own) => ('page' in own ? own.blocks : []))],
  });
}

function aloneAmong(articles: readonly Article[], { stories }: StoriesResult): Article[] {
  const alone = new Set(stories.filter((story) => story.articles.length === 1).map(({ articles: [id] }) => id!));
  return articles.filter(({ id }) => alone.has(id));
}

function resultOf(
  story: Story,
  members: readonly Article[],
  colours: ReadonlyMap<string, number>,
  analysis: StoryAnalysis | undefined,
  { coverageOf = compareCoverage, excerpts }: ReportOptions,
): StoryResult {
  try {
    const coverage = coverageOf(members);
    const page = storyPage(members, coverage, story, colours, excerpts);
    return { story, page, blocks: storyBlocks(page, storyData(members, coverage, story, analysis)) };
  } catch (error) {
    if (!(error instanceof SameStoryError) || error.code !== 'limit-exceeded') throw error;
    return { story, reason: error.message };
  }
}

/** The input of the front page: the stories of at least two articles, in order, and their storylines. */
interface Front {
  readonly results: readonly StoryResult[];
  readonly cards: readonly CardFacts[];
  readonly storylines: ReadonlyMap<ArticleId, readonly Story[]>;
}

function frontAndStories(
  title: string,
  articles: readonly Article[],
  { results, cards, storylines }: Front,
  parts: SafeHtml,
): SafeHtml {
  const rest = articles.length - results.reduce((sum, { story }) => sum + story.articles.length, 0);
  const facts = [
    count(articles.length, 'article'),
    count(results.length, 'story', 'stories'),
    rest > 0 ? `${count(rest, 'article')} that nobody else covers` : '',
  ].filter(Boolean);
  // An event is listed on the card of its storyline; its own card is for searching, filtering and sorting.
  const isListed = ({ story }: StoryResult): boolean => (storylines.get(story.id)?.[0] ?? story) !== story;
  const ordered = results.filter((result) => !isListed(result));
  const shown = [...ordered, ...results.filter(isListed)].map((result) =>
    'page' in result ? card(result.page, storylines.get(result.story.id) ?? []) : unmatchedCard(result.story),
  );
  const firstCards = Math.min(FIRST_CARDS, ordered.length);
  const [first, more] = [shown.slice(0, firstCards), shown.slice(firstCards)];
  const byId = new Map(articles.map((article) => [article.id, article]));
  const sections = results.map((result) => {
    const section = 'page' in result ? storySection(result.page) : unmatchedSection(result.story, result.reason, byId);
    return html`<noscript class="story-source" data-story="${anchorOf('story', result.story.id)}">${section}</noscript>
`;
  });
  const beginning =
    results.length === 0
      ? html`<p class="none">${articles.length === 0 ? 'There are no articles.' : 'No two articles tell the same story.'}</p>`
      : stripLegend('The bars show how much of each article is ');
  return html`<section class="front" id="front" aria-label="${title}" tabindex="-1">
${frontHead(title, facts, filtersOf(cards))}${beginning}<ol class="cards" id="cards">
${first}</ol>
${more.length > 0 ? html`<noscript id="more-cards"><ol class="cards">${more}</ol></noscript>\n` : undefined}${parts}</section>
<div id="opened"></div>
${sections}`;
}

function unmatchedCard({ id, title, articles }: Story): SafeHtml {
  return html`<li class="card"><article><h2 dir="auto"><a href="#${anchorOf('story', id)}">${title}</a></h2><p class="facts">${count(articles.length, 'article')}, too many to compare</p></article></li>`;
}

/** For each event, the events of its storyline, the largest first; storylines of one event are left out. */
function storylinesOf(stories: readonly Story[]): Map<ArticleId, readonly Story[]> {
  const lines = groupBy(stories, ({ storyline }) => storyline);
  return new Map(
    [...lines.values()].filter((events) => events.length > 1).flatMap((events) => events.map(({ id }) => [id, events])),
  );
}
