import type { Span } from '../../article.js';
import { groupBy, maxOf } from '../../structures/index.js';
import { type ComparedFigure, isOfEvent } from '../figures/index.js';
import type { MentionedName } from '../names/index.js';
import { type Likeness, nearestElsewhere, type PassageTable, retellings } from '../passages/index.js';
import type { ComparedQuote } from '../quotes/index.js';
import { changesStory, isInside, type Sentence, type StoryText, textBefore, tokenFrom } from '../read/index.js';
import { CHANGE_STEMS, CHANGE_WORDS } from './added-cues.generated.js';
import { quotationsOf, withQuotation } from './whole-quotations.js';

/** A sentence that tells something no other article of the story tells. */
export interface AddedSentence extends Span {
  /** `a1`, `a2` …, over all articles. */
  readonly id: string;
  readonly text: string;
  /** The parts that nobody else has: quotes, figures, and stretches of words found in no other article. */
  readonly only: readonly Span[];
  /** How much it adds: the weight of the words that nobody else has, plus one per quote and a half per figure. */
  readonly weight: number;
  /** What puts it before others: a toll, whether it changes the story, how much it adds, how early it comes. */
  readonly rank: number;
  /** Quotes and figures in it that nobody else has, by id. */
  readonly quotes: readonly string[];
  readonly figures: readonly string[];
  /** People, bodies and places in it that nobody else names. */
  readonly names: readonly string[];
}

/** A fact of a single article. The `id` of a name is the name; a quote's `statement` is the utterance it is part of. */
interface SoleFact extends Span {
  readonly id: string;
  readonly kind: 'quote' | 'figure' | 'name';
  readonly statement?: number | null;
  /** A figure that answers a question about the event, as a toll does; or one of another event. */
  readonly answers?: 'event' | 'background' | undefined;
}

/**
 * What each article alone has: its sentences in no passage, and those with a quote or a figure that nobody else has.
 * What changes the story comes before its colour. `names` are those that no other article has; `isPage` tells the lines
 * of the page.
 */
export function findAdded(
  story: StoryText,
  likeness: Likeness,
  table: PassageTable,
  quotes: readonly ComparedQuote[],
  figures: readonly ComparedFigure[],
  names: readonly MentionedName[],
  otherStories: readonly (readonly Span[])[],
  isPage: (sentence: number) => boolean,
): AddedSentence[][] {
  const facts = soleFacts(story, quotes, figures, names);
  const owner = termOwners(story);
  const nearest = nearestElsewhere(story, likeness);
  const quotations = quotationsOf(story, quotes);
  const isRetold = retellings(story, likeness);
  const isGiven = givenElsewhere(story, figures, owner);
  let count = 0;
  return story.byArticle.map((own, article) => {
    const pending = facts[article]!;
    const added: Draft[] = [];
    let next = 0;
    for (const number of own) {
      const sentence = story.sentence(number);
      while (next < pending.length && pending[next]!.end <= sentence.start) next++;
      const inside: SoleFact[] = [];
      for (let fact = next; fact < pending.length && pending[fact]!.start < sentence.end; fact++) {
        // A fact inside a quote of several sentences may have ended before this one.
        if (pending[fact]!.end > sentence.start) inside.push(pending[fact]!);
      }
      const isShared = table.rowsOf(number).length > 0;
      const isElsewhere = isShared
        ? inside.length === 0
        : nearest[sentence.wording]! >= COVERED ||
          (inside.length === 0 && isGiven(number)) ||
          (inside.every(({ kind }) => kind === 'figure') && isRetold(sentence.wording));
      if (isElsewhere || isInside(otherStories[article]!, sentence) || isPage(number)) continue;
      const described = describe(story, sentence, inside, owner);
      if (isShared && !isNews(inside, described, likeness.weight(sentence.wording))) continue;
      added.push({ ...described, index: sentence.index, facts: inside });
    }
    const whole = withoutLeadIns(story.articles[article]!.text, added).map((draft) =>
      withQuotation(story, article, draft, quotations[article]!),
    );
    return inOrderOfWeight(story, article, whole).map((sentence) => ({ id: `a${++count}`, ...sentence }));
  });
}

/**
 * Whether a short sentence says nothing but a figure that another article gives as well: "She was 88", where that one
 * has her die at 88.
 */
function givenElsewhere(
  story: StoryText,
  figures: readonly ComparedFigure[],
  owner: Int32Array,
): (sentence: number) => boolean {
  const shared = figures.filter(({ agreement }) => agreement === 'equal' || agreement === 'compatible');
  const byArticle = groupBy(
    shared.flatMap(({ values }) => values.filter(({ field }) => field === 'text')),
    ({ article }) => article,
  );
  return (number) => {
    const { article, start, end, wording } = story.sentence(number);
    const { terms } = story.wordings[wording]!;
    if (terms.length > MAX_GIVEN || terms.some((term) => owner[term] === article)) return false;
    const own = byArticle.get(story.articles[article]!.id) ?? [];
    return own.some((value) => start <= value.start && value.end <= end);
  };
}

/** Terms of such a sentence. */
const MAX_GIVEN = 3;

/** Without sentences that only announce what another one says, where that one is told elsewhere: "Jane Doe said:". */
function withoutLeadIns(text: string, drafts: readonly Draft[]): Draft[] {
  return drafts.filter(({ index, end }, at) => {
    const next = drafts[at + 1];
    return text[end - 1] !== ':' || (next?.index === index + 1 && next.start - end <= MAX_BREAK);
  });
}

/** An added sentence, and what its words weigh that nobody else has. */
type Description = Omit<AddedSentence, 'id'> & { readonly ownWeight: number };

/** An added sentence, its position and the facts in it. */
type Draft = Description & { readonly index: number; readonly facts: readonly SoleFact[] };

/** A quote of at least this many characters is a statement, not a single word between marks. */
const MIN_STATEMENT = 25;

function isStatement({ kind, start, end }: SoleFact): boolean {
  return kind === 'quote' && end - start >= MIN_STATEMENT;
}

/**
 * A sentence counts as told elsewhere, even without a passage, if another article's sentence tells the same with at
 * least this probability.
 */
const COVERED = 0.3;

/** Minimum weight of a sentence's own words for a quote in it to be more than the same quote cut differently, */
const MIN_OWN_QUOTED = 0.5;
/**
 * and for a figure in it to be more than a detail shown in its row: this weight, and this share of the sentence or a
 * new name.
 */
const MIN_OWN_WEIGHT = 2.2;
const MIN_OWN_SHARE = 0.45;

/**
 * Whether a sentence of a shared passage is worth printing again: for what only this article quotes, or for figures
 * with words of their own. A rounded figure is shown in its row.
 */
function isNews(
  facts: readonly SoleFact[],
  { figures, names, weight, ownWeight }: Description,
  sentenceWeight: number,
): boolean {
  if (facts.some(isStatement) && ownWeight >= MIN_OWN_QUOTED) return true;
  if (figures.length === 0 || weight < MIN_OWN_WEIGHT) return false;
  return names.length > 0 || ownWeight >= MIN_OWN_SHARE * sentenceWeight;
}

/** The sentences of one quotation as one item; first what changes the story, then what adds most. */
function inOrderOfWeight(story: StoryText, article: number, drafts: readonly Draft[]): Omit<AddedSentence, 'id'>[] {
  const { text } = story.articles[article]!;
  const items: Draft[][] = [];
  // Of the last item, where it ends, and the quotes and statements in it.
  let [end, index] = [0, -1];
  let said = new Set<SoleFact | number>();
  for (const draft of drafts) {
    const last = items.at(-1);
    const quotes = quotesIn(draft);
    const continues = (): boolean => quotes.some((quote) => said.has(quote)) || announces(text, last![0]!, end, draft);
    if (last !== undefined && (draft.start < end || (index + 1 === draft.index && continues()))) {
      last.push(draft);
      for (const quote of quotes) said.add(quote);
    } else {
      items.push([draft]);
      said = new Set(quotes);
      [end, index] = [0, -1];
    }
    [end, index] = [Math.max(end, draft.end), Math.max(index, draft.index)];
  }
  const joined = items.map((item) => (item.length === 1 ? item[0]! : joinDrafts(text, item)));
  joined.sort((x, y) => y.rank - x.rank || x.index - y.index);
  return joined.map(({ index: _, facts: __, ownWeight: ___, ...sentence }) => sentence);
}

/** The quotes of a sentence, and the statements that they are parts of. */
function quotesIn({ facts }: Draft): (SoleFact | number)[] {
  return facts.flatMap((fact) =>
    fact.kind !== 'quote' ? [] : typeof fact.statement === 'number' ? [fact, fact.statement] : [fact],
  );
}

/** "Here is what she wrote:", right before it. */
function announces(text: string, first: Draft, end: number, next: Draft): boolean {
  return text[end - 1] === ':' && next.end - first.start <= MAX_ANNOUNCED;
}

/** A line break with an empty line. */
const MAX_BREAK = 4;
const MAX_ANNOUNCED = 600;

function joinDrafts(text: string, drafts: readonly Draft[]): Draft {
  const { start } = drafts[0]!;
  const end = maxOf(drafts.map((draft) => draft.end));
  const sum = (of: (draft: Draft) => number): number => drafts.reduce((all, draft) => all + of(draft), 0);
  const each = <T>(of: (draft: Draft) => readonly T[]): T[] => [...new Set(drafts.flatMap(of))];
  return {
    start,
    end,
    text: text.slice(start, end),
    only: united(drafts.flatMap(({ only }) => only)),
    // A quote that continues counts once.
    weight: Math.round((sum(({ weight }) => weight) - drafts.length + 1) * 100) / 100,
    ownWeight: sum(({ ownWeight }) => ownWeight),
    rank: maxOf(drafts.map(({ rank }) => rank)),
    quotes: each(({ quotes }) => quotes),
    figures: each(({ figures }) => figures),
    names: each(({ names }) => names),
    index: maxOf(drafts.map(({ index }) => index)),
    facts: drafts.flatMap(({ facts }) => facts),
  };
}

/**
 * Words of what changes a story, whole or by their beginning. The states of read/states.ts tell it in other languages.
 */
const CHANGES = new RegExp(`\\b(?:${[...CHANGE_WORDS.map((word) => `${word}\\b`), ...CHANGE_STEMS].join('|')})`, 'i');
/** The bonus for such a word, added to the logarithm of the weight of the sentence's own words; none for the past. */
const CHANGE = 2;
/** The bonus for a toll, or another answer to what the event did. */
const OUTCOME = 3;
/** More weight than this puts nothing before others: long sentences of rare words are colour as often as news. */
const MAX_RANKED = 6;
/** How much less the end of an article counts than its beginning. */
const DEPTH = 0.5;

function describe(story: StoryText, sentence: Sentence, facts: readonly SoleFact[], owner: Int32Array): Description {
  const { text } = story.articles[sentence.article]!;
  const quotes = facts.filter(({ kind }) => kind === 'quote').map(({ id }) => id);
  const figures = facts.filter(({ kind }) => kind === 'figure').map(({ id }) => id);
  const names = facts.filter((fact) => fact.kind === 'name' && hasOwnTerm(story, sentence, fact, owner));
  const clipped = [...facts.filter(({ kind }) => kind !== 'name'), ...names].map(({ start, end }) => ({
    start: Math.max(start, sentence.start),
    end: Math.min(end, sentence.end),
  }));
  const wording = story.wordings[sentence.wording]!;
  const ownTerms = wording.terms.filter((term) => owner[term] === sentence.article);
  const ownWeight = ownTerms.reduce((sum, term) => sum + story.weights[term]!, 0);
  const weight = ownWeight + quotes.length + figures.length / 2;
  const own = text.slice(sentence.start, sentence.end);
  const answers = facts.map((fact) => fact.answers);
  const isChange = !answers.includes('background') && (changesStory(wording.states) || CHANGES.test(own));
  const bonus = answers.includes('event') ? OUTCOME : isChange ? CHANGE : 0;
  const depth = sentence.index / story.byArticle[sentence.article]!.length;
  return {
    start: sentence.start,
    end: sentence.end,
    text: own,
    only: united([...clipped, ...ownStretches(story, sentence, owner)]).map((span) => withBrackets(text, span)),
    weight: Math.round(weight * 100) / 100,
    ownWeight,
    rank: Math.round((Math.log1p(Math.min(weight, MAX_RANKED)) + bonus - DEPTH * depth) * 100) / 100,
    quotes,
    figures,
    names: [...new Set(names.map(({ id }) => id))],
  };
}

/**
 * Whether a name has a word that no other article has; without one, another article may name the same thing unnoticed.
 */
function hasOwnTerm(story: StoryText, { article }: Sentence, { start, end }: Span, owner: Int32Array): boolean {
  const { tokens } = story.document(article);
  for (let token = tokenFrom(tokens, start); token < tokens.count && tokens.starts[token]! < end; token++) {
    const term = story.term(article, token);
    if (term >= 0 && owner[term] === article) return true;
  }
  return false;
}

/** How people are addressed: "Mr" alone is nothing that an article adds. */
const TITLES = /^(?:mr|mrs|ms|miss|mx|dr|prof|sen|rep|gov|gen|col|lt|sgt|capt|rev|sir|herr|frau|sr|sra|mme)\.?$/i;

function isTitle(text: string, start: number, end: number): boolean {
  return end - start <= MAX_TITLE && TITLES.test(text.slice(start, end));
}

const MAX_TITLE = 5;

/** Stretches that begin and end with a term of no other article, with only stop words between. */
function ownStretches(story: StoryText, sentence: Sentence, owner: Int32Array): Span[] {
  const { tokens, text } = story.document(sentence.article);
  const stretches: Span[] = [];
  let first = -1;
  let last = -1;
  let title = -1;
  for (let token = sentence.from; token <= sentence.to; token++) {
    const term = token < sentence.to ? story.term(sentence.article, token) : 0;
    if (token < sentence.to && term < 0) continue;
    const isOwn = token < sentence.to && owner[term] === sentence.article;
    if (isOwn && isTitle(text, tokens.starts[token]!, tokens.ends[token]!)) {
      title = token;
    } else if (isOwn) {
      if (first < 0) first = title === token - 1 && title >= 0 ? title : token;
      last = token;
    } else if (first >= 0) {
      stretches.push({ start: tokens.starts[first]!, end: tokens.ends[last]! });
      first = -1;
    }
  }
  return stretches;
}

/** Spans in order, those that touch or overlap made one. */
function united(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((x, y) => x.start - y.start || x.end - y.end);
  const made: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = made.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else made.push({ start, end });
  }
  return made;
}

const OPENS = /\(["“‘']?$/;
const CLOSES = /^[!?.,"”’']{0,2}\)/;

/** A stretch with the bracket beside it whose other half is in it. */
function withBrackets(text: string, { start, end }: Span): Span {
  const stretch = text.slice(start, end);
  const [opening, closing] = [stretch.lastIndexOf('('), stretch.indexOf(')')];
  const before =
    closing >= 0 && !stretch.slice(0, closing).includes('(') ? OPENS.exec(textBefore(text, start, 2)) : null;
  const behind = opening >= 0 && !stretch.slice(opening).includes(')') ? CLOSES.exec(text.slice(end, end + 3)) : null;
  return { start: start - (before?.[0].length ?? 0), end: end + (behind?.[0].length ?? 0) };
}

const NOBODY = -1;
const SEVERAL = -2;

/** By term: the one article that has it, or several. */
function termOwners(story: StoryText): Int32Array {
  const owner = new Int32Array(story.weights.length).fill(NOBODY);
  for (const { article, wording } of story.sentences) {
    for (const term of story.wordings[wording]!.terms) {
      if (owner[term] === NOBODY) owner[term] = article;
      else if (owner[term] !== article) owner[term] = SEVERAL;
    }
  }
  return owner;
}

/** Quotes, figures and names that only one article has, by article, in order. */
function soleFacts(
  story: StoryText,
  quotes: readonly ComparedQuote[],
  figures: readonly ComparedFigure[],
  names: readonly MentionedName[],
): SoleFact[][] {
  const index = new Map(story.articles.map(({ id }, article) => [id, article]));
  const facts: SoleFact[][] = story.articles.map(() => []);
  for (const { id, relation, variants } of quotes) {
    if (relation !== 'sole') continue;
    for (const { article, start, end, statement } of variants) {
      facts[index.get(article)!]?.push({ id, kind: 'quote', start, end, statement });
    }
  }
  const outcomes = figures.filter(({ question, isBackground }) => question && isOfEvent(question) && !isBackground);
  const counting = new Set(outcomes.flatMap(({ values }) => values.map(({ article }) => article)));
  // A toll that one of several articles gives at all is of something else, as a rule.
  const isCounted = counting.size >= Math.max(2, story.articles.length / 2);
  for (const figure of figures) {
    const { id, agreement, values } = figure;
    if (agreement !== 'sole') continue;
    const isOutcome = isCounted && outcomes.includes(figure);
    const answers = figure.isBackground ? 'background' : isOutcome ? 'event' : undefined;
    for (const { article, field, start, end } of values) {
      if (field === 'text') facts[index.get(article)!]?.push({ id, kind: 'figure', start, end, answers });
    }
  }
  for (const { article, name, mentions } of names) {
    for (const { start, end } of mentions) facts[article]?.push({ id: name, kind: 'name', start, end });
  }
  for (const own of facts) own.sort((x, y) => x.start - y.start || x.end - y.end);
  return facts;
}
