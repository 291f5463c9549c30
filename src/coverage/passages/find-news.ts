import { getOrInsert, groupBy, maxOf } from '../../structures/index.js';
import { areOpposed, eventOf, type Sentence, type StoryText } from '../read/index.js';
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

/** What the story is about: a name that it is told with, and a sentence of each article that tells it. */
interface News {
  readonly name: number | undefined;
  readonly sentences: readonly Sentence[];
  /** Whether the title of an article says it. */
  readonly isTitled: (article: number) => boolean;
}

/** A sentence that says what became of somebody or something; `key` names both. */
export interface GivenState {
  readonly sentence: number;
  readonly key: string;
}

/**
 * Puts the news of a story into one row even if leads word it differently: "has apologised", "is sorry". The news is an
 * event that most titles and leads have a word for, told about one name; an article whose lead does not tell it is in
 * the row by its title. No row is made if an existing one has as many of the articles, nor from fewer than two;
 * sentences with opposite states are left out.
 */
export function withNews(story: StoryText, rows: readonly Row[], given: readonly GivenState[] = []): Row[] {
  const news = story.articles.length < 2 ? undefined : (newsByEvent(story) ?? newsByState(story, given));
  if (news === undefined) return [...rows];
  const { sentences } = news;
  const newsWordings = new Set(sentences.map(({ wording }) => wording));
  const shared = rows.map((row) => row.wordings.filter((wording) => newsWordings.has(wording)).length);
  // The row that tells it in as many articles; else the one with most of its sentences, or a new one.
  const known = rows.findIndex((row, at) => shared[at]! > 1 && articlesOf(story, row).length >= sentences.length);
  const closest = shared.indexOf(maxOf(shared));
  const best = closest >= 0 && shared[closest]! >= Math.min(2, newsWordings.size) ? closest : rows.length;
  const at = known < 0 ? best : known;
  const { wordings, seconds } = rows[at] ?? NO_ROW;
  const more = known < 0 ? [...newsWordings].filter((wording) => !wordings.includes(wording)) : [];
  const inRows = new Set(rows.flatMap((row) => row.wordings));
  const row = withNewsTitles(
    story,
    {
      wordings: [...wordings, ...more].sort((x, y) => x - y),
      seconds: new Set([...seconds, ...more.filter((wording) => inRows.has(wording))]),
    },
    news,
  );
  const all = [...rows];
  if (row.wordings.length + (row.titles?.length ?? 0) > 1) all[at] = row;
  return all;
}

const NO_ROW: Row = { wordings: [], seconds: new Set() };

/** The row with the titles of other articles that tell the event with its name. */
function withNewsTitles(story: StoryText, row: Row, { name, sentences, isTitled }: News): Row {
  const having = articlesOf(story, row);
  const [{ article, index, start, end, wording: leading }] = sentences as [Sentence];
  const text = story.articles[article]!.text.slice(start, end);
  const { terms: leadTerms } = story.wordings[leading]!;
  const titles = story.articles.flatMap(({ title = '' }, own): TitleMember[] => {
    const terms = story.titles[own]!;
    const isNamed = terms.some(
      (term) => term === name || (leadTerms.includes(term) && story.namedKinds.get(term) === 'person'),
    );
    if (having.includes(own) || title.includes('?') || !isNamed || !isTitled(own)) return [];
    // "Orrin to buy Calder" has no state, but the text below says that it is agreed.
    const [first] = leadOf(story, own);
    const isStated = story.titleStates[own]!.length > 0 || first === undefined;
    const states = isStated ? story.titleStates[own]! : story.wordings[first]!.states;
    const isOpposed = row.wordings.some((wording) => areOpposed(story.wordings[wording]!.states, states));
    if (isOpposed || DENIES.test(title) !== DENIES.test(text)) return [];
    const share = sharedWeight(terms, leadTerms, story.weights) / sharedWeight(terms, terms, story.weights);
    return [{ article: own, sentence: story.byArticle[article]![index]!, share }];
  });
  return titles.length > 0 ? { ...row, titles } : row;
}

/** What most titles are about, with one sentence per article that tells it; `undefined` if nothing is clear. */
function newsByEvent(story: StoryText): News | undefined {
  const event = commonestEvent(story);
  if (event === undefined) return undefined;
  const candidates = story.sentences.filter(({ index, wording }) => {
    const { terms, quoted } = story.wordings[wording]!;
    // Not what somebody is quoted with.
    return (
      index < LEAD &&
      eventsIn(
        story,
        terms.filter((term) => !quoted.includes(term)),
      ).includes(event)
    );
  });
  const inTexts = candidates.map(({ article, wording }) => ({ article, terms: story.wordings[wording]!.terms }));
  const inTitles = story.titles
    .map((terms, article) => ({ article, terms }))
    .filter(({ terms }) => eventsIn(story, terms).includes(event));
  const name = commonestName(story, inTexts) ?? commonestName(story, [...inTexts, ...inTitles]);
  if (name === undefined) return undefined;
  // "The toll has risen to 83" is about the ship that the sentence before names.
  const isOfLead = event === eventOf(DEATH) && countsDead(story);
  const named = candidates.filter((one) => hasTerm(story, [one.wording], name));
  const all = isOfLead
    ? [...named, ...candidates.filter(({ article }) => hasTerm(story, leadOf(story, article), name))]
    : named;
  // Of two opposite states the later one is the news.
  const [first, last] = [
    unopposed(story, all),
    unopposed(
      story,
      all.toSorted((x, y) => y.article - x.article),
    ),
  ];
  const sentences = last.length < first.length || last.every((one) => first.includes(one)) ? first : last;
  const isTitled = (article: number): boolean => eventsIn(story, story.titles[article]!).includes(event);
  return sentences.length > 0 ? { name, sentences, isTitled } : undefined;
}

/** Number of sentences at the top that tell what became of whom or what a story is about. */
const TOP = 2;

/**
 * What became of somebody or something by most tops, in whatever words, where titles do not say it: "has resigned",
 * "stepped down".
 */
function newsByState(story: StoryText, given: readonly GivenState[]): News | undefined {
  const onTop = given.filter(({ sentence }) => story.sentence(sentence).index < TOP);
  const [best] = [...groupBy(onTop, ({ key }) => key).values()]
    .map((own) =>
      unopposed(
        story,
        own.map(({ sentence }) => story.sentence(sentence)),
      ),
    )
    .filter(({ length }) => length >= Math.max(2, MIN_SUPPORT * story.articles.length))
    .sort((x, y) => y.length - x.length);
  return best && { sentences: best, name: undefined, isTitled: () => false };
}

/** The first sentence of each article that states the opposite of none before it. */
function unopposed(story: StoryText, sentences: readonly Sentence[]): Sentence[] {
  const found: Sentence[] = [];
  for (const one of sentences) {
    const { states } = story.wordings[one.wording]!;
    if (found.some(({ article }) => article === one.article)) continue;
    if (!found.some(({ wording }) => areOpposed(story.wordings[wording]!.states, states))) found.push(one);
  }
  return found;
}

function hasTerm(story: StoryText, wordings: readonly number[], term: number): boolean {
  return wordings.some((wording) => story.wordings[wording]!.terms.includes(term));
}

const DEATH = 'die';

/** Whether a title says how many died. */
function countsDead(story: StoryText): boolean {
  return story.articles.some(
    ({ title = '' }, article) => MANY.test(title) && eventsIn(story, story.titles[article]!).includes(eventOf(DEATH)),
  );
}

const MANY = /\d|\b(?:dozens|scores|hundreds|thousands)\b/i;

/** The wordings of the lead of an article. */
function leadOf(story: StoryText, article: number): number[] {
  return story.byArticle[article]!.slice(0, LEAD).map((number) => story.sentence(number).wording);
}

/** The events that terms are words for. */
export function eventsIn(story: StoryText, terms: Int32Array): number[] {
  return Array.from(terms, (term) => eventOf(story.termNames[term]!)).filter((event) => event >= 0);
}

/** The event that most articles have a word for in their title or their lead, and half of the titles, two at least. */
function commonestEvent(story: StoryText): number | undefined {
  const titles = new Map<number, number>();
  const articles = new Map<number, number>();
  const count = (into: Map<number, number>, found: ReadonlySet<number>): void => {
    for (const event of found) into.set(event, (into.get(event) ?? 0) + 1);
  };
  story.articles.forEach((_, article) => {
    if (story.document(article).language !== 'en') return;
    const inTitle = eventsIn(story, story.titles[article]!);
    const leads = leadOf(story, article);
    count(titles, new Set(inTitle));
    count(
      articles,
      new Set([...inTitle, ...leads.flatMap((wording) => eventsIn(story, story.wordings[wording]!.terms))]),
    );
  });
  const titled = story.titles.filter(({ length }) => length > 0).length;
  const [best] = [...titles]
    .filter(([event, inTitles]) => {
      // One title says how many died, another who mourns.
      const isCommon = articles.get(event) === story.articles.length && event === eventOf(DEATH) && countsDead(story);
      const isTitled = isCommon || inTitles >= Math.max(MIN_TITLES, MIN_IN_TITLES * titled);
      return isTitled && articles.get(event)! >= MIN_SUPPORT * story.articles.length;
    })
    .sort(([a, x], [b, y]) => y - x || articles.get(b)! - articles.get(a)! || a - b);
  return best?.[0];
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
