import { type Article, type ArticleId, requireArticles, type Span } from '../article.js';
import { inOrderOfPublication } from '../article-order.js';
import { SameStoryError } from '../errors.js';
import { optional, readOptions } from '../options.js';
import { CreditReader } from '../reuse/index.js';
import {
  type AddedSentence,
  findAdded,
  findOmitted,
  findOtherStories,
  linesOfPage,
  type Omission,
} from './added/index.js';
import { type Claim, findClaims } from './claims/index.js';
import { type ComparedFigure, compareFigures, compareOrder, readFigures } from './figures/index.js';
import { type ComparedName, compareNames, groupNames, type MentionedName, withFullNames } from './names/index.js';
import {
  type ArticleComposition,
  type Composition,
  composeArticles,
  type Derivation,
  findOrigins,
  findSources,
  firstPublished,
  type Origin,
  originOf,
} from './origin/index.js';
import {
  articlesOf,
  articleWithMostPassages,
  findRows,
  inOrderOf,
  Likeness,
  newsRow,
  type PassageMember,
  PassageTable,
  Relations,
  type Row,
  saidByMembers,
  withNews,
  withTitles,
} from './passages/index.js';
import { type ComparedQuote, compareQuotes, saidBy, spokenQuotes } from './quotes/index.js';
import { type ArticleFacts, FactReader, factsOutside, marksOf, readStory, type StoryText } from './read/index.js';
import { type ComparedState, compareStates, givenStates, type Outcome, readOutcomes } from './states/index.js';
import { type SummaryClause, writeSummary } from './summary/index.js';

export interface CoverageOptions {
  /** Id of the article that the others are compared with. @default the one whose passages most others tell */
  readonly base?: ArticleId | undefined;
  /** Called from time to time with the fraction of the work done, from 0 to 1. */
  readonly onProgress?: ((done: number) => void) | undefined;
}

/** One article compared with all others of the story. */
export interface CoveredArticle {
  readonly id: ArticleId;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  /**
   * The first sentence of its body, after dateline, credits and page lines, to show if it has no headline. `null` if it
   * has no sentence.
   */
  readonly lead: Span | null;
  /** The declared or detected language, or `und`. Sentences in two languages share only words that are spelt alike. */
  readonly language: string;
  /** Shares of its body tokens; see {@link Composition}. */
  readonly composition: Composition;
  readonly derivation: Derivation;
  /** Articles that it would be derived from, those it shares most with first. */
  readonly sources: readonly ArticleId[];
  /** Number of body tokens that the shares refer to. */
  readonly tokens: number;
  /**
   * The basis of its derivation: for the closest other articles (at most 50), the share of this one's tokens that are
   * in common passages, and those in the same words, from 0 to 1.
   */
  readonly overlaps: readonly { readonly article: ArticleId; readonly share: number; readonly verbatim: number }[];
  /**
   * The number of its group of one source: articles of one group carry one text or are of one outlet, and count once in
   * `independentSources`.
   */
  readonly sourceGroup: number;
}

/** A statement that at least two articles make: a row of the table of passages by articles. */
export interface Passage {
  readonly id: string;
  readonly members: readonly PassageMember[];
  /** The member that was published first; `sure` if no other can be earlier. `null` without times. */
  readonly first: { readonly article: ArticleId; readonly sure: boolean } | null;
  /** Number of independent sources that tell it. */
  readonly independentSources: number;
}

/** What each article of a story shares with the others, adds, leaves out and changes. */
export interface Coverage {
  /** The article that the others are compared with; `null` without articles. */
  readonly base: ArticleId | null;
  /** The passage that is the news: told by most titles and leads. `null` if no passage is shared. */
  readonly news: string | null;
  readonly articles: readonly CoveredArticle[];
  readonly passages: readonly Passage[];
  /** Sentences that one article alone has. */
  readonly added: { readonly [article: ArticleId]: readonly AddedSentence[] };
  /**
   * The parts of a round-up or a briefing about other stories; they are left out of added sentences, claims and
   * comparisons.
   */
  readonly otherStories: { readonly [article: ArticleId]: readonly Span[] };
  /** Ids of the passages that an article leaves out. */
  readonly omitted: { readonly [article: ArticleId]: readonly string[] };
  /** The same, with who has them. */
  readonly omissions: { readonly [article: ArticleId]: readonly Omission[] };
  readonly quotes: readonly ComparedQuote[];
  readonly figures: readonly ComparedFigure[];
  /** What became of persons, bodies and things, and whether the articles agree on it. */
  readonly states: readonly ComparedState[];
  readonly names: readonly ComparedName[];
  /** Number of independent sources of the whole story. */
  readonly independentSources: number;
  /** What the texts attribute, sentence by sentence: to whom (named or not), and who passed it on. */
  readonly claims: readonly Claim[];
  /** The differences in a paragraph. Each clause lists the findings behind it, and says nothing else. */
  readonly summary: readonly SummaryClause[];
  /**
   * What several articles share because somebody else released it: an agency's text, a statement, one outlet's report.
   */
  readonly origins: readonly Origin[];
}

/** Larger stories are refused, because every article is compared with every other. */
const MAX_ARTICLES = 2000;
/** Distinct sentences: each is compared with those that share words with it. */
const MAX_WORDINGS = 60_000;
/** Maximum number of other articles listed beside one. */
const MAX_OVERLAPS = 50;
/** Maximum number of others' sentences that are searched for a paraphrase of a quote. */
const MAX_TELLERS = 200;

/**
 * Compares the articles of one story, sentence by sentence and fact by fact: which passages two or more of them tell,
 * what each adds, leaves out, quotes and counts, and where its text comes from.
 *
 * The order of the articles makes no difference: they are put in the order of publication, then of their text, then of
 * id.
 *
 * Useful for articles of one event. Not useful for a whole corpus (group it with `findStories` first), nor across
 * languages: sentences are compared by their words, so a translation shares nothing but names and figures.
 *
 * @throws {SameStoryError} `invalid-article`, `duplicate-id`, `invalid-option`; `unknown-article` if the base is not
 * among the articles; `limit-exceeded` for more than 2,000 articles or 60,000 distinct sentences.
 *
 * @example
 * const coverage = compareCoverage([
 *   { id: 'one', text: 'Doctors voted to end home visits. "It will not fly," Mr Hancock said.' },
 *   { id: 'two', text: 'Doctors have voted to end home visits. Patients were not asked.' },
 * ]);
 * coverage.passages[0].members.map((member) => member.text);
 * // ['Doctors have voted to end home visits.', 'Doctors voted to end home visits.']: no times, so by their texts
 * coverage.added.two[0].text; // 'Patients were not asked.'
 */
export function compareCoverage(articles: readonly Article[], options?: CoverageOptions): Coverage {
  const { base: wanted, onProgress } = readOptions<{
    base: ArticleId | undefined;
    onProgress: ((done: number) => void) | undefined;
  }>('compareCoverage', options, {
    base: optional((value) => typeof value === 'string', 'the id of one of the articles'),
    onProgress: optional((value) => typeof value === 'function', 'a function'),
  });
  refuseAbove(MAX_ARTICLES, requireArticles(articles).length, 'articles');
  const ordered = inOrderOfPublication(articles);
  const chosen = wanted === undefined ? -1 : ordered.findIndex(({ id }) => id === wanted);
  if (wanted !== undefined && chosen < 0) {
    throw new SameStoryError(
      'unknown-article',
      `compareCoverage: base ${JSON.stringify(wanted.slice(0, 60))} is not the id of one of the ${ordered.length} articles`,
    );
  }
  const report = (done: number): void => onProgress?.(done);
  const reader = new FactReader();
  const facts: ArticleFacts[] = [];
  const story = readStory(ordered, (article, document) => {
    const found = reader.read(article, document);
    facts.push(found);
    report((0.3 * facts.length) / ordered.length);
    return marksOf(found, article.text);
  });
  refuseAbove(MAX_WORDINGS, story.wordings.length, 'distinct sentences');
  const likeness = new Likeness(story);
  report(0.6);
  const found = findRows(story, likeness).filter((row) => articlesOf(story, row).length > 1);
  const outcomes = readOutcomes(story, facts);
  const rows = withTitles(story, withNews(story, found, givenStates(story, outcomes)));
  report(0.7);
  const base = chosen >= 0 ? chosen : articleWithMostPassages(story, rows);
  return assemble(story, likeness, facts, outcomes, rows, base, report);
}

function refuseAbove(limit: number, count: number, what: string): void {
  if (count <= limit) return;
  throw new SameStoryError(
    'limit-exceeded',
    `compareCoverage: ${count} ${what} are too many for one story (at most ${limit}): group them with findStories first, or compare fewer`,
  );
}

function assemble(
  story: StoryText,
  likeness: Likeness,
  all: readonly ArticleFacts[],
  outcomes: readonly Outcome[],
  unordered: readonly Row[],
  base: number,
  report: (done: number) => void,
): Coverage {
  const { articles } = story;
  const rows = inOrderOf(story, unordered, base);
  const table = new PassageTable(story, rows);
  const otherStories = findOtherStories(story, table);
  const facts = all.map((own, index) => factsOutside(own, otherStories[index]!));
  const names = groupNames(mentionedNames(facts));
  const relations = new Relations(story, likeness, table, base);
  const compositions = composeArticles(story, likeness, table);
  report(0.8);
  const groups = findSources(
    articles,
    compositions,
    facts.map((own) => own.quotes),
  );
  const { quotes, figures, claims } = comparedFacts(story, table, withFullNames(facts));
  const passages = rows.map((_, row) => passage(story, table, relations, row, groups));
  report(0.9);
  const { isPage, isCaption } = linesOfPage(story);
  const added = findAdded(story, likeness, table, quotes, figures, soleNames(names), otherStories, isPage);
  const ids = passages.map(({ id }) => id);
  const omissions = findOmitted(story, table, ids);
  const agencies = agenciesOf(articles);
  const inTexts = passages.map(({ id, members }) => ({ id, members: members.filter(({ field }) => !field) }));
  const origins = findOrigins(articles, groups, agenciesBehind(articles, agencies), quotes, inTexts);
  const news = passages[newsRow(story, rows, isCaption)]?.id ?? null;
  const states = compareStates(story, facts, names, outcomes, otherStories);
  const said = { ...saidByMembers(story, likeness, table), captions: captionsOf(passages, table, isCaption) };
  const found = { articles, base: articles[base]?.id, news, passages, figures, states, quotes, claims, origins, added };
  const compared = articles.map((_, index) => covered(story, compositions, agencies, groups, isPage, index));
  const coverage: Coverage = {
    base: articles[base]?.id ?? null,
    news,
    articles: compared,
    passages,
    added: byId(articles, (index) => added[index]!),
    otherStories: byId(articles, (index) => otherStories[index]!),
    omitted: byId(articles, (index) => omissions[index]!.map(({ passage: id }) => id)),
    omissions: byId(articles, (index) => omissions[index]!),
    quotes,
    figures,
    states,
    names: compareNames(articles, names),
    independentSources: new Set(groups).size,
    claims,
    summary: writeSummary({ ...found, ...said, derivations: compared, otherStories }),
    origins,
  };
  report(1);
  return coverage;
}

/** Members of passages that are captions or titles. */
function captionsOf(
  passages: readonly Passage[],
  table: PassageTable,
  isCaption: (sentence: number) => boolean,
): PassageMember[] {
  return passages.flatMap(({ members }, row) =>
    members.filter(({ field }, index) => field === 'title' || isCaption(table.sentences(row)[index]!)),
  );
}

/** What the articles quote, count and attribute, each fact beside those of the others that answer it. */
function comparedFacts(
  story: StoryText,
  table: PassageTable,
  facts: readonly ArticleFacts[],
): { quotes: ComparedQuote[]; figures: ComparedFigure[]; claims: Claim[] } {
  const quotes = compareQuotes(
    story,
    spokenQuotes(story, facts),
    (sentence) => table.others(sentence, MAX_TELLERS),
    saidBy(story, facts),
  );
  const samePassage = (a: number, b: number): boolean => sharesRow(table, a, b);
  const counted = compareFigures(
    story,
    facts.flatMap((own, article) => readFigures(story, article, own)),
    samePassage,
  );
  const ordered = facts.flatMap((own, article) => own.ordered.map((figure) => ({ ...figure, article })));
  const figures = [...counted, ...compareOrder(story, ordered, samePassage, counted.length + 1)];
  const attributions = facts.map((own) => own.attributions);
  return { quotes, figures, claims: findClaims(story, table, quotes, attributions) };
}

function covered(
  story: StoryText,
  compositions: readonly ArticleComposition[],
  agencies: readonly (readonly string[])[],
  groups: readonly number[],
  isPage: (sentence: number) => boolean,
  index: number,
): CoveredArticle {
  const { articles } = story;
  const article = articles[index]!;
  const { composition, tokens, shared } = compositions[index]!;
  const { derivation, sources } = originOf(articles, compositions, agencies, index);
  const idOf = (other: number): ArticleId => articles[other]!.id;
  const own = story.byArticle[index]!;
  const first = own.find((sentence) => !isPage(sentence)) ?? own[0];
  const lead = first === undefined ? null : story.sentence(first);
  return {
    id: article.id,
    outlet: article.outlet ?? null,
    publishedAt: article.publishedAt ?? null,
    lead: lead && { start: lead.start, end: lead.end },
    language: story.document(index).language,
    composition,
    derivation,
    sources: sources.map(idOf),
    tokens,
    overlaps: [...shared]
      .sort((x, y) => y.share - x.share || x.article - y.article)
      .slice(0, MAX_OVERLAPS)
      .map(({ article: other, share, verbatim }) => ({ article: idOf(other), share, verbatim })),
    sourceGroup: groups[index]!,
  };
}

function passage(
  story: StoryText,
  table: PassageTable,
  relations: Relations,
  row: number,
  groups: readonly number[],
): Passage {
  const columns = table.articlesWithTitles(row);
  return {
    id: `p${row + 1}`,
    members: relations.members(row),
    first: firstPublished(columns.map((index) => story.articles[index]!)),
    independentSources: new Set(columns.map((index) => groups[index])).size,
  };
}

const credits = new CreditReader();

/** By article: the agencies that it names as its source. */
function agenciesOf(articles: readonly Article[]): string[][] {
  return articles.map(({ text, byline, credits: own }) => credits.read({ text, byline, credits: own }));
}

/** By article: the agencies that it names, and the outlet itself where that is one. */
function agenciesBehind(articles: readonly Article[], named: readonly string[][]): string[][] {
  return articles.map(({ outlet }, index) => [...named[index]!, ...credits.read({ text: '', byline: outlet })]);
}

function mentionedNames(facts: readonly ArticleFacts[]): MentionedName[] {
  return facts.flatMap(({ names }, article) =>
    names.map(({ name, kind, aliases, mentions }) => ({ article, name, kind, aliases, mentions })),
  );
}

/** Names that one article alone has. */
function soleNames(groups: readonly (readonly MentionedName[])[]): MentionedName[] {
  return groups.filter((group) => group.every(({ article }) => article === group[0]?.article)).flat();
}

function sharesRow(table: PassageTable, one: number, two: number): boolean {
  if (one < 0 || two < 0) return false;
  const rows = table.rowsOf(one);
  return table.rowsOf(two).some((row) => rows.includes(row));
}

function byId<T>(articles: readonly Article[], of: (index: number) => T): { readonly [id: ArticleId]: T } {
  return Object.fromEntries(articles.map(({ id }, index) => [id, of(index)]));
}
