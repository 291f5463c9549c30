import type { Span } from '../../article.js';
import type { ComparedFigure } from '../figures/index.js';
import type { MentionedName } from '../names/index.js';
import { timeOf } from '../origin/index.js';
import type { PassageTable } from '../passages/index.js';
import type { ComparedQuote } from '../quotes/index.js';
import { documentOf, type Sentence, type StoryText, sentenceOf, termOf, tokenFrom } from '../read/index.js';

/** A sentence that tells what no other article of the story has. */
export interface AddedSentence extends Span {
  /** `a1`, `a2` …, over all articles. */
  readonly id: string;
  readonly text: string;
  /** The words that nobody else has: quotes, figures, and stretches of words that stand in no other article. */
  readonly only: readonly Span[];
  /** How much it adds: what its words weigh that nobody else has, one more for each quote, a half for each figure. */
  readonly weight: number;
  /** Quotes and figures in it that nobody else has, by id. */
  readonly quotes: readonly string[];
  readonly figures: readonly string[];
  /** People, bodies and places in it that nobody else names. */
  readonly names: readonly string[];
}

/** Why an article lacks a passage: it was published before all that have it; its text breaks off; or it left the passage out. */
export type OmissionReason = 'published-earlier' | 'truncated' | 'left-out';

export interface Omission {
  readonly passage: string;
  readonly reason: OmissionReason;
}

/** A quote, figure or name that only one article has; a name's `id` is the name. */
interface SoleFact extends Span {
  readonly id: string;
  readonly kind: 'quote' | 'figure' | 'name';
}

/**
 * What each article alone has: its sentences in no passage, and those with a quote or a figure that nobody else has, those that add
 * most first; `names` are those that no other article has.
 */
export function findAdded(
  story: StoryText,
  table: PassageTable,
  quotes: readonly ComparedQuote[],
  figures: readonly ComparedFigure[],
  names: readonly MentionedName[],
): AddedSentence[][] {
  const facts = soleFacts(story, quotes, figures, names);
  const owner = termOwners(story);
  let count = 0;
  return story.byArticle.map((own, article) => {
    const pending = facts[article]!;
    const added: (Omit<AddedSentence, 'id'> & { place: number })[] = [];
    let next = 0;
    for (const number of own) {
      const sentence = sentenceOf(story, number);
      while (next < pending.length && pending[next]!.end <= sentence.start) next++;
      const inside: SoleFact[] = [];
      for (let fact = next; fact < pending.length && pending[fact]!.start < sentence.end; fact++) {
        // A fact inside a quote of several sentences may have ended before this one.
        if (pending[fact]!.end > sentence.start) inside.push(pending[fact]!);
      }
      if (table.rowsOf(number).length > 0 && inside.every(({ kind }) => kind === 'name')) continue;
      added.push({ ...describe(story, sentence, inside, owner), place: sentence.place });
    }
    added.sort((x, y) => y.weight - x.weight || x.place - y.place);
    return added.map(({ place: _, ...sentence }) => ({ id: `a${++count}`, ...sentence }));
  });
}

function describe(
  story: StoryText,
  sentence: Sentence,
  facts: readonly SoleFact[],
  owner: Int32Array,
): Omit<AddedSentence, 'id'> {
  const { text } = story.articles[sentence.article]!;
  const quotes = facts.filter(({ kind }) => kind === 'quote').map(({ id }) => id);
  const figures = facts.filter(({ kind }) => kind === 'figure').map(({ id }) => id);
  const names = facts.filter((fact) => fact.kind === 'name' && hasOwnTerm(story, sentence, fact, owner));
  const clipped = [...facts.filter(({ kind }) => kind !== 'name'), ...names].map(({ start, end }) => ({
    start: Math.max(start, sentence.start),
    end: Math.min(end, sentence.end),
  }));
  let weight = quotes.length + figures.length / 2;
  for (const term of story.wordings[sentence.wording]!.terms) {
    if (owner[term] === sentence.article) weight += story.weights[term]!;
  }
  return {
    start: sentence.start,
    end: sentence.end,
    text: text.slice(sentence.start, sentence.end),
    only: united([...clipped, ...ownStretches(story, sentence, owner)]).map((span) => withBrackets(text, span)),
    weight: Math.round(weight * 100) / 100,
    quotes,
    figures,
    names: [...new Set(names.map(({ id }) => id))],
  };
}

/** Whether a name has a word that no other article has: the other may name the same without being seen to. */
function hasOwnTerm(story: StoryText, { article }: Sentence, { start, end }: Span, owner: Int32Array): boolean {
  const { tokens } = documentOf(story, article);
  for (let token = tokenFrom(tokens, start); token < tokens.count && tokens.starts[token]! < end; token++) {
    const term = termOf(story, article, token);
    if (term >= 0 && owner[term] === article) return true;
  }
  return false;
}

/** Stretches of words that begin and end with a term of no other article, with nothing but stop words between. */
function ownStretches(story: StoryText, sentence: Sentence, owner: Int32Array): Span[] {
  const { tokens } = documentOf(story, sentence.article);
  const stretches: Span[] = [];
  let first = -1;
  let last = -1;
  for (let token = sentence.from; token <= sentence.to; token++) {
    const term = token < sentence.to ? termOf(story, sentence.article, token) : 0;
    if (token < sentence.to && term < 0) continue;
    if (token < sentence.to && owner[term] === sentence.article) {
      if (first < 0) first = token;
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
    closing >= 0 && !stretch.slice(0, closing).includes('(')
      ? OPENS.exec(text.slice(Math.max(0, start - 2), start))
      : null;
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
  const place = new Map(story.articles.map(({ id }, article) => [id, article]));
  const facts: SoleFact[][] = story.articles.map(() => []);
  for (const { id, relation, variants } of quotes) {
    if (relation !== 'sole') continue;
    for (const { article, start, end } of variants) facts[place.get(article)!]?.push({ id, kind: 'quote', start, end });
  }
  for (const { id, agreement, values } of figures) {
    if (agreement !== 'sole') continue;
    for (const { article, start, end } of values) facts[place.get(article)!]?.push({ id, kind: 'figure', start, end });
  }
  for (const { article, name, mentions } of names) {
    for (const { start, end } of mentions) facts[article]?.push({ id: name, kind: 'name', start, end });
  }
  for (const own of facts) own.sort((x, y) => x.start - y.start || x.end - y.end);
  return facts;
}

/** Share of a story's articles that tell a passage before it is missed in the others; all passages count up to 40 articles. */
const OMISSION_SHARE = 0.05;

/** Which rows each article lacks, told by most others first, and why. */
export function findOmitted(story: StoryText, table: PassageTable, ids: readonly string[]): Omission[][] {
  const rows = ids.map((passage, row) => {
    const articles = new Set(table.articles(row));
    const depth = Math.min(
      ...table.articles(row).map((article) => depthOf(story, firstIn(story, table, row, article))),
    );
    return { passage, articles, depth };
  });
  const told = rows.filter(({ articles }) => articles.size >= OMISSION_SHARE * story.articles.length);
  told.sort((x, y) => y.articles.size - x.articles.size);
  return story.articles.map((article, place) => {
    const time = timeOf(article);
    const end = breaksOff(article.text) ? lastShared(story, table, place) : Number.POSITIVE_INFINITY;
    return told
      .filter(({ articles }) => !articles.has(place))
      .map(({ passage, depth, articles }): Omission => {
        const isEarlier =
          time !== undefined &&
          [...articles].every((other) => {
            const theirs = timeOf(story.articles[other]!);
            return theirs !== undefined && time.to < theirs.from;
          });
        if (isEarlier) return { passage, reason: 'published-earlier' };
        return { passage, reason: depth > end ? 'truncated' : 'left-out' };
      });
  });
}

function firstIn(story: StoryText, table: PassageTable, row: number, article: number): Sentence {
  return sentenceOf(story, table.cell(row, article)[0]!);
}

/** How deep in its article a sentence stands, from 0 to 1. */
function depthOf(story: StoryText, { article, place }: Sentence): number {
  return place / story.byArticle[article]!.length;
}

/** How deep in the other articles the last passage stands that an article shares with them. */
function lastShared(story: StoryText, table: PassageTable, article: number): number {
  const rows = new Set(story.byArticle[article]!.flatMap((number) => table.rowsOf(number)));
  let deepest = 0;
  for (const row of rows) {
    for (const other of table.articles(row)) {
      if (other !== article) deepest = Math.max(deepest, depthOf(story, firstIn(story, table, row, other)));
    }
  }
  return deepest;
}

/** Whether a text ends in the middle: in an ellipsis, a count of missing characters, or without a closing mark after a long line. */
function breaksOff(text: string): boolean {
  const end = text.trimEnd().slice(-40);
  return /(?:…|\.\.\.|\[\+\d{1,9} chars\])$/.test(end) || /[\p{Ll},]$/u.test(end.slice(-1));
}
