import type { Article } from '../../article.js';
import { type Coverage, compareVersions } from '../../coverage/index.js';
import { SameStoryError } from '../../errors.js';
import { MODEL_VERSION, type StoryAnalysis } from '../../stories/index.js';
import { plain } from '../formats/index.js';
import { requireResults, type StoryHead, type StoryView, storyView } from '../view-model/index.js';
import {
  type PairReasons,
  packStory,
  paragraphData,
  type StoryData,
  shownArticle,
  type VersionPair,
} from './data/index.js';
import { excerpt, type StoryPage } from './drawing/index.js';
import { outletColours, raisedHeadings, storyColours } from './markup/index.js';
import { type PageParts, pageDocument, scriptJson } from './page-document.js';
import { type Making, pageFoot, storySection } from './views/index.js';

/** What a page of one story says of its making, and how much of the texts it holds. */
export interface StoryPageOptions extends Partial<Making> {
  /**
   * Maximum number of words of each text, for pages whose readers have no licence for the articles. @default the full
   * texts
   */
  readonly excerpts?: number | undefined;
  /** What joined the articles; without it the page does not say why they are one story. */
  readonly analysis?: StoryAnalysis | undefined;
}

/** Pairs of a story that are explained; of a larger story, those with its first article. */
const MAX_EXPLAINED = 12;
/** If at least this fraction of an article is in a later one of its outlet, the two are versions. */
const VERSION = 0.4;

/**
 * One story as a self-contained page: who wrote and who was first, the differences in a paragraph, disagreements, what
 * each adds and does not say; and, by a script that is part of the page, each article with what the others have, a
 * matrix, and two articles side by side. The page asks the network for nothing.
 *
 * @param articles those that `coverage` compares.
 * @param story from `findStories`, for its headline; without it the page is of a comparison.
 *
 * @example
 * const [story] = findStories(articles).stories;
 * const members = articles.filter(({ id }) => story.articles.includes(id));
 * writeFileSync('story.html', renderStory(members, compareCoverage(members), story));
 */
export function renderStory(
  articles: readonly Article[],
  coverage: Coverage,
  story?: StoryHead,
  options: StoryPageOptions = {},
): string {
  requireResults('renderStory', articles, coverage, 'articles');
  requireExcerpts('renderStory', options.excerpts);
  const colours = outletColours(articles.map((article) => plain(article.outlet ?? article.id)));
  const page = storyPage(articles, coverage, story, colours, options.excerpts);
  const parts: PageParts = {
    title: page.view.title,
    main: raisedHeadings(storySection(page)),
    foot: pageFoot({ ...options, modelVersion: options.modelVersion ?? MODEL_VERSION }, 0),
    data: [
      [
        'page',
        scriptJson({ kind: 'story', modelVersion: options.modelVersion ?? MODEL_VERSION, colours: [...colours] }),
      ],
      ...storyBlocks(page, storyData(articles, coverage, story, options.analysis)),
    ],
  };
  return pageDocument(parts);
}

/** What the page shows of an explanation: not the stems that its articles share. */
function shownExplanation(analysis: StoryAnalysis, story: string): StoryData['explanation'] {
  return { ...analysis.explainStory(story), terms: [] };
}

/** Refuses an invalid number of words. */
export function requireExcerpts(where: string, excerpts: number | undefined): void {
  if (excerpts === undefined || (Number.isInteger(excerpts) && excerpts > 0)) return;
  throw new SameStoryError(
    'invalid-option',
    `${where}: excerpts must be a whole number of words from 1, not ${excerpts}`,
  );
}

/** A comparison of articles that are taken as one story, as a page; see {@link renderStory}. */
export function renderComparison(
  articles: readonly Article[],
  coverage: Coverage,
  options: StoryPageOptions = {},
): string {
  return renderStory(articles, coverage, undefined, options);
}

/** What the views of a story are made from. */
export function storyPage(
  articles: readonly Article[],
  coverage: Coverage,
  story: StoryHead | undefined,
  colours: ReadonlyMap<string, number>,
  excerpts: number | undefined,
): StoryPage {
  const view = excerptHeadlines(storyView(articles, coverage, story), excerpts);
  return {
    view,
    articles: new Map(articles.map((article) => [article.id, article])),
    colours: storyColours(view.articles, colours),
    excerpts,
  };
}

/** If an article has no headline, the beginning of its text replaces it, and is cut as all text is. */
function excerptHeadlines(view: StoryView, excerpts: number | undefined): StoryView {
  if (excerpts === undefined) return view;
  const isHeadline = view.articles.some(({ title }) => title === view.title);
  const articles = view.articles.map((article) =>
    article.title === undefined ? { ...article, headline: excerpt({ excerpts }, article.headline) } : article,
  );
  return { ...view, articles, title: isHeadline ? view.title : excerpt({ excerpts }, view.title) };
}

/** The data of a story for the script; none where the page holds excerpts only. */
export function storyBlocks({ view, excerpts }: StoryPage, data: StoryData): PageParts['data'] {
  return excerpts === undefined && view.articles.length > 0 ? [[`data-${view.id}`, scriptJson(packStory(data))]] : [];
}

export function storyData(
  articles: readonly Article[],
  coverage: Coverage,
  story: StoryHead | undefined,
  analysis: StoryAnalysis | undefined,
): StoryData {
  return {
    story:
      story === undefined
        ? undefined
        : { id: story.id, title: story.title, keywords: story.keywords, flags: story.flags, articles: story.articles },
    articles: articles.map(shownArticle),
    paragraphs: paragraphData(articles),
    coverage,
    explanation: story === undefined || analysis === undefined ? undefined : shownExplanation(analysis, story.id),
    pairs: analysis === undefined ? [] : pairReasons(articles, analysis),
    versions: versionPairs(articles, coverage),
  };
}

function pairReasons(articles: readonly Article[], analysis: StoryAnalysis): PairReasons[] {
  const firsts = articles.length <= MAX_EXPLAINED ? articles : articles.slice(0, 1);
  return firsts.flatMap(({ id: a }, index) =>
    articles.slice(index + 1).map(({ id: b }) => {
      const { probability, reasons } = analysis.explain(a, b);
      return { a, b, probability, reasons };
    }),
  );
}

/** Articles of one outlet of which the later has much of the earlier: probably one article in two versions. */
function versionPairs(articles: readonly Article[], coverage: Coverage): VersionPair[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const order = new Map(coverage.articles.map(({ id }, index) => [id, index]));
  return coverage.articles.flatMap(({ id, outlet, overlaps }) => {
    if (outlet === null) return [];
    const earlier = overlaps
      .filter(
        ({ article, share }) =>
          share >= VERSION && order.get(article)! < order.get(id)! && byId.get(article)?.outlet === outlet,
      )
      .sort((a, b) => order.get(b.article)! - order.get(a.article)!)[0];
    if (earlier === undefined) return [];
    const comparison = compareVersions(byId.get(earlier.article)!, byId.get(id)!);
    return [{ older: earlier.article, newer: id, comparison }];
  });
}
