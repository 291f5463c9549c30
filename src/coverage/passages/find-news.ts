import { getOrInsert } from '../../structures/index.js';
import { areOpposed, eventOf, type StoryText } from '../read/index.js';
import type { Row, TitleMember } from './find-passages.js';
import { sharedWeight } from './likeness.js';
import { articlesOf } from './passage-table.js';
import { DENIES } from './title-members.js';

/** Number of sentences, the lead, that are searched for the news. */
const LEAD = 4;
/** If at least this share of the articles has an event in title or lead, the story is about it. */
const MIN_SUPPORT = 0.6;
/** Minimum number and share of titles that must say so. */
const MIN_TITLES = 2;
const MIN_IN_TITLES = 0.5;

/** A sentence of a lead that tells of the event. */
interface NewsSentence {
  /** Its article, by index. */
  readonly article: number;
  /** Its number in {@link StoryText.sentences}. */
  readonly sentence: number;
  /** Its number in {@link StoryText.wordings}. */
  readonly wording: number;
}

/** What the story is about: the event, a name that it is told with, and a sentence of each article that tells it. */
interface News {
  readonly event: number;
  readonly name: number;
  readonly sentences: readonly NewsSentence[];
}

/**
 * Puts the news of a story into one row even if leads word it differently: "has apologised", "is sorry". The news is an
 * event that most titles and leads have a word for, told about one name; an article whose lead does not tell it is in
 * the row by its title. No row is made if an existing one has as many of the articles, nor from fewer than two;
 * sentences with opposite states are left out.
 */
export function withNews(story: StoryText, rows: readonly Row[]): Row[] {
  const news = story.articles.length < 2 ? undefined : findNews(story);
  if (news === undefined) return [...rows];
  const { sentences } = news;
  const newsWordings = new Set(sentences.map(({ wording }) => wording));
  const shared = rows.map((row) => row.wordings.filter((wording) => newsWordings.has(wording)).length);
  const best = shared.indexOf(Math.max(...shared));
  const known = rows.findIndex((row, at) => shared[at]! > 1 && articlesOf(story, row).length >= sentences.length);
  if (known >= 0) return replaced(rows, known, withNewsTitles(story, rows[known]!, news));
  const inRows = new Set(rows.flatMap(({ wordings }) => wordings));
  if (best < 0 || shared[best]! < Math.min(2, newsWordings.size)) {
    const wordings = [...newsWordings].sort((x, y) => x - y);
    const seconds = new Set(wordings.filter((wording) => inRows.has(wording)));
    const row = withNewsTitles(story, { wordings, seconds }, news);
    return wordings.length + (row.titles?.length ?? 0) < 2 ? [...rows] : [...rows, row];
  }
  const { wordings, seconds } = rows[best]!;
  const more = [...newsWordings].filter((wording) => !wordings.includes(wording));
  const row: Row = {
    wordings: [...wordings, ...more].sort((x, y) => x - y),
    seconds: new Set([...seconds, ...more.filter((wording) => inRows.has(wording))]),
  };
  return replaced(rows, best, withNewsTitles(story, row, news));
}

function replaced(rows: readonly Row[], index: number, row: Row): Row[] {
  return rows.map((other, at) => (at === index ? row : other));
}

/** The row with the titles of other articles that tell the event with its name. */
function withNewsTitles(story: StoryText, row: Row, { event, name, sentences }: News): Row {
  const having = articlesOf(story, row);
  const [first] = sentences;
  const { article, start, end } = story.sentence(first!.sentence);
  const text = story.articles[article]!.text.slice(start, end);
  const leading = story.wordings[first!.wording]!.terms;
  const titles = story.articles.flatMap(({ title = '' }, own): TitleMember[] => {
    const terms = story.titles[own]!;
    const isNamed = terms.some(
      (term) => term === name || (leading.includes(term) && story.namedKinds.get(term) === 'person'),
    );
    if (having.includes(own) || title.includes('?') || !isNamed || !hasEvent(story, terms, event)) return [];
    const isOpposed = row.wordings.some((wording) =>
      areOpposed(story.wordings[wording]!.states, story.titleStates[own]!),
    );
    if (isOpposed || DENIES.test(title) !== DENIES.test(text)) return [];
    const { weights } = story;
    const shared = sharedWeight(terms, leading, weights);
    return [{ article: own, sentence: first!.sentence, share: shared / sharedWeight(terms, terms, weights) }];
  });
  return titles.length > 0 ? { ...row, titles } : row;
}

/** What most titles are about, with one sentence per article that tells it; `undefined` if nothing is clear. */
function findNews(story: StoryText): News | undefined {
  const event = commonestEvent(story);
  if (event === undefined) return undefined;
  const candidates = story.byArticle.flatMap((own, article) =>
    own
      .slice(0, LEAD)
      .map((sentence): NewsSentence => ({ article, sentence, wording: story.sentence(sentence).wording }))
      .filter(({ wording }) => statesEvent(story, wording, event)),
  );
  const inTexts = candidates.map(({ article, wording }) => ({ article, terms: story.wordings[wording]!.terms }));
  const inTitles = story.titles
    .map((terms, article) => ({ article, terms }))
    .filter(({ terms }) => hasEvent(story, terms, event));
  const name = commonestName(story, inTexts) ?? commonestName(story, [...inTexts, ...inTitles]);
  if (name === undefined) return undefined;
  const found: NewsSentence[] = [];
  for (const candidate of candidates) {
    const { terms, states } = story.wordings[candidate.wording]!;
    if (!terms.includes(name) || found.some(({ article }) => article === candidate.article)) continue;
    if (found.some(({ wording }) => areOpposed(story.wordings[wording]!.states, states))) continue;
    found.push(candidate);
  }
  return found.length > 0 ? { event, name, sentences: found } : undefined;
}

function hasEvent(story: StoryText, terms: Int32Array, event: number): boolean {
  return terms.some((term) => eventOf(story.termNames[term]!) === event);
}

/** The event that most articles have a word for in their title or their lead, and half of the titles, two at least. */
function commonestEvent(story: StoryText): number | undefined {
  const titles = new Map<number, number>();
  const articles = new Map<number, number>();
  const count = (into: Map<number, number>, found: ReadonlySet<number>): void => {
    for (const event of found) if (event >= 0) into.set(event, (into.get(event) ?? 0) + 1);
  };
  const eventsOf = (terms: Int32Array): number[] => Array.from(terms, (term) => eventOf(story.termNames[term]!));
  story.articles.forEach((_, article) => {
    if (story.document(article).language !== 'en') return;
    const inTitle = eventsOf(story.titles[article]!);
    const leads = story.byArticle[article]!.slice(0, LEAD).map((number) => story.sentence(number).wording);
    count(titles, new Set(inTitle));
    count(articles, new Set([...inTitle, ...leads.flatMap((wording) => eventsOf(story.wordings[wording]!.terms))]));
  });
  const titled = story.titles.filter(({ length }) => length > 0).length;
  const [best] = [...titles]
    .filter(([event, inTitles]) => {
      const isTitled = inTitles >= Math.max(MIN_TITLES, MIN_IN_TITLES * titled);
      return isTitled && articles.get(event)! >= MIN_SUPPORT * story.articles.length;
    })
    .sort(([a, x], [b, y]) => y - x || articles.get(b)! - articles.get(a)! || a - b);
  return best?.[0];
}

/** Whether a sentence has a word for an event outside its quotes. */
function statesEvent(story: StoryText, wording: number, event: number): boolean {
  const { terms, quoted } = story.wordings[wording]!;
  return terms.some((term) => eventOf(story.termNames[term]!) === event && !quoted.includes(term));
}

/**
 * The part of a name that lines of most articles have, at least two; of equals, the rarer. A person is preferred to a
 * body, and a body to any other name, because a place has many events.
 */
function commonestName(
  story: StoryText,
  lines: readonly { readonly article: number; readonly terms: Int32Array }[],
): number | undefined {
  const articles = new Map<number, Set<number>>();
  for (const { article, terms } of lines) {
    for (const term of terms) {
      if (story.weightsOutsideNames[term] === 0) getOrInsert(articles, term, () => new Set()).add(article);
    }
  }
  const shared = [...articles].filter(([, { size }]) => size > 1);
  shared.sort(([a, x], [b, y]) => y.size - x.size || story.weights[b]! - story.weights[a]! || a - b);
  for (const kind of ['person', 'organisation'] as const) {
    const named = shared.find(([term]) => story.namedKinds.get(term) === kind);
    if (named !== undefined) return named[0];
  }
  return shared[0]?.[0];
}

/** Bonus of a first sentence, relative to all that titles say. */
const LEAD_BONUS = 0.5;

/**
 * The row that is the news: most articles tell it, early, in the words of their titles, and not in a caption. -1
 * without rows.
 */
export function newsRow(story: StoryText, rows: readonly Row[], isCaption: (sentence: number) => boolean): number {
  const titled = titleWeights(story);
  let [best, highest] = [-1, 0];
  rows.forEach((row, index) => {
    const byArticle = new Map<number, number>();
    for (const wording of row.wordings) {
      const { terms, sentences } = story.wordings[wording]!;
      const inTitles = terms.reduce((sum, term) => sum + (titled.get(term) ?? 0), 0);
      for (const number of sentences) {
        if (isCaption(number)) continue;
        const { article, index } = story.sentence(number);
        const score = inTitles + LEAD_BONUS / (1 + index);
        byArticle.set(article, Math.max(byArticle.get(article) ?? 0, score));
      }
    }
    const score = [...byArticle.values()].reduce((sum, own) => sum + own, 0);
    if (score > highest) [best, highest] = [index, score];
  });
  return best;
}

/** What each term of the titles weighs among them; all together weigh 1. */
function titleWeights(story: StoryText): Map<number, number> {
  const weights = new Map<number, number>();
  let sum = 0;
  for (const terms of story.titles) {
    for (const term of terms) {
      const weight = story.weights[term]!;
      weights.set(term, (weights.get(term) ?? 0) + weight);
      sum += weight;
    }
  }
  for (const [term, weight] of weights) weights.set(term, weight / sum);
  return weights;
}
