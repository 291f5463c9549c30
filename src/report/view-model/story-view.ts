import type { Article, ArticleId, Span } from '../../article.js';
import type { Coverage } from '../../coverage/index.js';
import type { Story } from '../../stories/index.js';
import { count, percent, plain, shorten } from '../formats/index.js';
import { type ArticleLabel, kindsOf, type Labels, labelArticles } from './article-labels.js';
import { type ClaimView, weakClaims } from './claims-view.js';
import { requireResults } from './compared-articles.js';
import { differingFigures, type FigureRow } from './figures-view.js';
import { type Additions, additionsOf, type Omissions, omissionsOf } from './passages/index.js';
import { differingQuotes, type QuoteView } from './quotes-view.js';
import {
  carriedWith,
  derivationWords,
  type FirstView,
  firstOf,
  type SourceGroup,
  sourceGroups,
  sourceNotes,
} from './sources-view.js';
import { differingStates, type StateRow } from './states-view.js';
import { type Clause, summaryOf } from './summary-view.js';
import { spanText } from './times.js';
import { type VerdictPart, verdictOf } from './verdict.js';

/** One article of a story, as every report shows it. */
export interface ArticleView extends ArticleLabel {
  readonly id: ArticleId;
  readonly url: string | undefined;
  /** As declared, else as detected; `und` where neither is known. */
  readonly language: string;
  /** `live blog`, `opinion` … */
  readonly kinds: readonly string[];
  /** Its headline; without one the beginning of its text. */
  readonly headline: string;
  /** Shares of its words; they sum to 1. */
  readonly composition: { readonly verbatim: number; readonly rewrite: number; readonly new: number };
  /** `part of it stood in A before`: what the text is to the others', as a fact and no accusation. */
  readonly derivation: string;
  readonly words: number;
  /** Whether the time is a day without an hour, a moment, or not known. */
  readonly timeIs: 'moment' | 'day' | 'unknown';
}

/** All that a report says of one story; terminal, tables and page show this and compute nothing of their own. */
export interface StoryView {
  readonly id: string;
  readonly title: string;
  readonly base: ArticleId | null;
  /** `6 articles`, `5 outlets`, `3 independent sources`, the time it covers. */
  readonly facts: readonly string[];
  readonly keywords: readonly string[];
  /** In the order of publication. */
  readonly articles: readonly ArticleView[];
  readonly labels: ReadonlyMap<ArticleId, ArticleLabel>;
  readonly independentSources: number;
  readonly sources: readonly SourceGroup[];
  readonly first: FirstView;
  readonly verdict: readonly VerdictPart[];
  readonly summary: readonly Clause[];
  readonly figures: readonly FigureRow[];
  /** What became of whom, where articles give more than one state. */
  readonly states: readonly StateRow[];
  readonly quotes: readonly QuoteView[];
  readonly names: Coverage['names'];
  readonly claims: readonly ClaimView[];
  readonly additions: readonly Additions[];
  readonly omissions: readonly Omissions[];
  /** What holds for the story as a whole: which articles are one source, missing times, several languages. */
  readonly notes: readonly string[];
  readonly coverage: Coverage;
}

const MAX_HEADLINE = 120;

/** What is known of a story beside its comparison; a comparison of articles that were not grouped has none. */
export type StoryHead = Pick<Story, 'id' | 'title' | 'keywords' | 'flags'> & {
  readonly articles: readonly ArticleId[];
};

/** The view of a story: `articles` are those that `coverage` compares, of which a very large story has more. */
export function storyView(articles: readonly Article[], coverage: Coverage, story?: StoryHead): StoryView {
  requireResults('storyView', articles, coverage, 'articles');
  const labels = labelArticles(articles);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const ordered = [...labels.keys()].map((id) => byId.get(id)!);
  const sources = sourceGroups(ordered, coverage);
  const first = firstOf(articles, labels);
  const figures = differingFigures(coverage);
  const quotes = differingQuotes(coverage);
  const additions = ordered.map((article) => additionsOf(article, coverage));
  const views = articleViews(ordered, coverage, { labels, first, story, groups: sources });
  const title = plain(story?.title ?? '') || (views[0]?.headline ?? 'No articles');
  const findings = { coverage, labels, first, sources, figures, quotes, additions };
  return {
    id: story?.id ?? views[0]?.id ?? '',
    title,
    base: coverage.base,
    facts: factsOf(ordered, coverage, story),
    keywords: (story?.keywords ?? []).map(plain),
    articles: views,
    labels,
    independentSources: coverage.independentSources,
    sources,
    first,
    verdict: verdictOf(findings),
    summary: summaryOf(coverage, labels),
    figures,
    states: differingStates(coverage),
    quotes,
    names: differingNames(coverage),
    claims: weakClaims(coverage),
    additions,
    omissions: ordered.map(({ id }) => omissionsOf(id, coverage)),
    notes: notesOf(views, sources, labels),
    coverage,
  };
}

/** Names that outlets spell differently. */
export function differingNames({ names }: Pick<Coverage, 'names'>): Coverage['names'] {
  return names.filter(({ spellings }) => spellings.length > 1);
}

function factsOf(
  articles: readonly Article[],
  { independentSources }: Coverage,
  story: StoryHead | undefined,
): string[] {
  const outlets = new Set(articles.flatMap(({ outlet }) => outlet ?? []));
  const dated = articles.flatMap(({ publishedAt }) => publishedAt ?? []);
  const all = story?.articles.length ?? articles.length;
  return [
    count(all, 'article'),
    outlets.size > 0 ? count(outlets.size, 'outlet') : '',
    articles.length > 1 ? count(independentSources, 'independent source') : '',
    spanText(dated[0], dated.at(-1)),
    all > articles.length ? `the first ${articles.length} compared` : '',
  ].filter(Boolean);
}

interface OfArticles {
  readonly labels: Labels;
  readonly first: FirstView;
  readonly story: StoryHead | undefined;
  readonly groups: readonly SourceGroup[];
}

function articleViews(
  articles: readonly Article[],
  coverage: Coverage,
  { labels, first, story, groups }: OfArticles,
): ArticleView[] {
  const isTimed = [...labels.values()].some(({ time }) => time !== '');
  const compared = new Map(coverage.articles.map((article) => [article.id, article]));
  const originWords = (own: Coverage['articles'][number]): string => {
    const { verbatim } = own.composition;
    if (own.tokens === 0) return 'no text of an article was found in it';
    const wire = carriedWith(own, groups);
    if (wire !== '') return wire;
    if (own.id !== first.article || !first.isSure || verbatim === 0) return derivationWords(own, labels, isTimed);
    return `first; others have ${percent(verbatim)} of it word for word`;
  };
  return articles.map(({ id, url, text }) => {
    const label = labels.get(id)!;
    const own = compared.get(id);
    return {
      ...label,
      id,
      url,
      language: own?.language ?? 'und',
      kinds: story === undefined ? [] : kindsOf(story, id),
      headline: label.title ?? shorten(openingOf(text, own?.lead), MAX_HEADLINE),
      composition: own?.composition ?? { verbatim: 0, rewrite: 0, new: 1 },
      derivation: own === undefined || coverage.articles.length < 2 ? '' : originWords(own),
      words: own?.tokens ?? 0,
      timeIs: label.time === '' ? 'unknown' : label.time.endsWith('UTC') ? 'moment' : 'day',
    };
  });
}

/** How an article begins: its first sentence, or the beginning of its text where no sentence is known. */
function openingOf(text: string, lead: Span | null | undefined): string {
  return plain(lead ? text.slice(lead.start, lead.end) : text.slice(0, 4 * MAX_HEADLINE));
}

function notesOf(
  articles: readonly ArticleView[],
  sources: readonly SourceGroup[],
  labels: ReadonlyMap<ArticleId, ArticleLabel>,
): string[] {
  if (articles.length < 2) return [];
  const notes = sourceNotes(sources, labels);
  const byLanguage = new Map<string, string[]>();
  for (const { language, key } of articles) {
    if (language !== 'und') byLanguage.set(language, [...(byLanguage.get(language) ?? []), key]);
  }
  if (byLanguage.size > 1) {
    const who = [...byLanguage].map(([language, keys]) => `${keys.join(' ')} (${language})`).join(', ');
    notes.push(`Several languages, ${who}: sentences are compared by their words, so that a translation shares none.`);
  }
  return notes;
}
