import type { ArticleId, Span } from '../../article.js';
import { countEach, DisjointSet, getOrInsert } from '../../structures/index.js';
import { isBare, type StoryText } from '../read/index.js';
import { canBeOnePerson } from './age-rows.js';
import { type FormedFigure, formFigures } from './formed-figure.js';
import { findLeftOver } from './left-over.js';
import { countOthers, sharesSubject } from './pairing-rules.js';
import { findPairings } from './pairings.js';
import { joinAnswers } from './question-rows.js';
import type { FigureQuestion } from './questions/index.js';
import type { CountedFigure } from './read-figures.js';
import {
  agreementOf,
  areCompatible,
  areEqual,
  type FigureAgreement,
  isDistinctive,
  isOrderKnown,
} from './values/index.js';
import { VERDICTS } from './wording/index.js';

/** A figure as one article has it. */
export interface FigureValue extends Span {
  readonly article: ArticleId;
  /** Whether `start` and `end` are offsets into the article's text or into its title. */
  readonly field: 'text' | 'title';
  readonly text: string;
  readonly value: number;
  /** The upper end of a range; `null` if there is none. */
  readonly high: number | null;
  readonly unit: string;
  readonly hedge: string | null;
  /** The part of the question it answers, in the words of the text: whom it counts, or where. */
  readonly scope: string | null;
  /**
   * The day it refers to: `YYYY-MM-DD`, or the words of the text if they do not say which ("Monday"); `null` if it
   * names none.
   */
  readonly time: string | null;
  /** Who gives it, in the words of the text: "police", "the minister", "AP". */
  readonly source: string | null;
}

/** One quantity in one article or more. */
export interface ComparedFigure {
  readonly id: string;
  /** What is counted, in the longest wording of any article. */
  readonly subject: string | null;
  /** The question that its values answer (`dead`, `injured`, `price` …); `null` if it is not a known one. */
  readonly question: FigureQuestion | null;
  /** The scope that all values share. */
  readonly scope: string | null;
  /** Whether it belongs to another event ("last year's flood"); it is never compared with figures of this one. */
  readonly isBackground: boolean;
  readonly agreement: FigureAgreement;
  /** Whether times of publication, or the texts themselves, say which of two values is the later one. */
  readonly isOrderKnown: boolean;
  readonly values: readonly FigureValue[];
}

/**
 * Compares the figures of all articles of a story: which of them answer one question, and whether they agree.
 *
 * First, answers to questions that every report of an event answers (how many died, were hurt, are missing) are joined,
 * whatever their values; see {@link joinAnswers}. Then figures of one unit are joined if they count the same thing,
 * have similar words around them or are in the same passage, the strongest pairs first; no quantity takes two different
 * values from one article. Figures of other events are only compared with each other.
 */
export function compareFigures(
  story: StoryText,
  figures: readonly CountedFigure[],
  samePassage: (a: number, b: number) => boolean,
): ComparedFigure[] {
  const formed = formFigures(story, figures);
  // Looked for once an article, because a text has an age for each of its persons.
  const judged = new Map<number, boolean>();
  const isJudged = (article: number): boolean =>
    getOrInsert(judged, article, () => VERDICT.test(story.articles[article]!.text));
  return joinFigures(story, formed, samePassage)
    .filter(({ values }) => !values.every(({ isKnown }) => isKnown))
    .filter(({ values }) => !values.every(isMinor) || new Set(values.map(({ article }) => article)).size > 1)
    .map((quantity, index) => describe(story, quantity, `f${index + 1}`, isJudged));
}

/** A small, unspecific number, which has a meaning only beside another. */
function isMinor(figure: FormedFigure): boolean {
  return isBare(figure) && figure.question === undefined;
}

interface Quantity {
  readonly values: readonly FormedFigure[];
  /** Whether any two of its values differ that are known to be one; the others are joined by what rounding allows. */
  readonly differs: boolean;
}

/** The quantities of a story. */
function joinFigures(
  story: StoryText,
  formed: readonly FormedFigure[],
  samePassage: (a: number, b: number) => boolean,
): Quantity[] {
  const sets = new DisjointSet(formed.length);
  // By quantity and article, the distinct values that the article gives.
  const given = new Map(formed.map((figure, index) => [index, new Map([[figure.article, [figure]]])]));
  const differing: { readonly a: number; readonly b: number }[] = [];
  const join = (a: number, b: number): void => {
    if (!areCompatible(formed[a]!, formed[b]!)) differing.push({ a, b });
    const [one, two] = [sets.find(a), sets.find(b)];
    if (one === two) return;
    const [first, second] = [given.get(one)!, given.get(two)!];
    sets.union(one, two);
    given.set(sets.find(one), first.size < second.size ? unite(second, first) : unite(first, second));
  };
  const shocks = joinAnswers(formed, join);
  for (const { a, b } of findPairings(story, formed, samePassage)) {
    const [first, second] = [given.get(sets.find(a))!, given.get(sets.find(b))!];
    if (!areCompatible(formed[a]!, formed[b]!) || areConverted(formed[a]!, formed[b]!)) differing.push({ a, b });
    if (first === second || contradictsItself(first, second)) continue;
    if (areOfTwoShocks(shocks, formed[a]!, formed[b]!) && !areEqual(formed[a]!, formed[b]!)) continue;
    join(a, b);
  }
  for (const { a, b } of findLeftOver(formed, (index) => sets.find(index), story.weights)) {
    const [first, second] = [given.get(sets.find(a))!, given.get(sets.find(b))!];
    if (![...first.keys()].some((article) => second.has(article))) join(a, b);
  }
  const differ = new Set(differing.flatMap(({ a, b }) => (sets.find(a) === sets.find(b) ? [sets.find(a)] : [])));
  return sets.groups().map((group) => ({
    values: group.map((index) => formed[index]!),
    differs: differ.has(sets.find(group[0]!)),
  }));
}

/** "3.7 million miles" beside "3.9 million miles (6.2 million kilometers)": close in one unit, apart in the other. */
function areConverted(one: FormedFigure, two: FormedFigure): boolean {
  return one.kind === 'measure' && one.article !== two.article && one.unit !== two.unit;
}

/** Two earthquakes struck at two times. */
function areOfTwoShocks(shocks: ReadonlyMap<number, number>, one: FormedFigure, two: FormedFigure): boolean {
  const [first, second] = [shocks.get(one.article), shocks.get(two.article)];
  return one.kind === 'time' && first !== undefined && second !== undefined && first !== second;
}

/** Whose ages a quantity gives. */
function bearersOf(values: GivenValues): string[] {
  return [...values.values()].flat().flatMap(({ kind, name }) => (kind === 'age' && name !== undefined ? [name] : []));
}

/** Whether two lists of names hold two people who cannot be one. */
function areOthers(one: readonly string[], two: readonly string[]): boolean {
  return one.some((first) => two.some((second) => !canBeOnePerson(first, second)));
}

type GivenValues = Map<number, FormedFigure[]>;

/** Whether one article would give a quantity two different values. */
function contradictsItself(one: GivenValues, two: GivenValues): boolean {
  const [larger, smaller] = one.size < two.size ? [two, one] : [one, two];
  if (areOthers(bearersOf(one), bearersOf(two))) return true;
  for (const [article, figures] of smaller) {
    for (const figure of figures) {
      for (const other of larger.get(article) ?? []) {
        if (!areCompatible(figure, other) || figure.isOrder !== other.isOrder) return true;
        // Two seasons and two wins are two quantities, although each may be told with the other's words.
        const isCount = figure.kind === 'count' && !isDistinctive(figure) && figure.field === other.field;
        if (isCount && countOthers(figure, other, sharesSubject(figure, other))) return true;
      }
    }
  }
  return false;
}

/** Puts the values of the smaller into the larger. */
function unite(larger: GivenValues, smaller: GivenValues): GivenValues {
  for (const [article, figures] of smaller) {
    const known = larger.get(article) ?? [];
    const others = figures.filter((figure) => !known.some((one) => areEqual(one, figure)));
    larger.set(article, [...known, ...others]);
  }
  return larger;
}

function describe(
  story: StoryText,
  { values, differs }: Quantity,
  id: string,
  isJudgedIn: (article: number) => boolean,
): ComparedFigure {
  const subjects = values.flatMap(({ subject }) => (subject === undefined ? [] : [subject]));
  const scopes = new Set(values.map(scopeOf));
  const [scope] = scopes;
  const answered = values.map((value) => {
    const { publishedAt } = story.articles[value.article]!;
    const isJudged = publishedAt == null && value.kind === 'age' && isJudgedIn(value.article);
    return { ...value, published: publishedAt ?? undefined, isJudged };
  });
  const question = values.find((value) => value.question !== undefined)?.question ?? null;
  const agreement = agreementOf(answered);
  return {
    id,
    subject: commonest(subjects),
    question,
    scope: scopes.size === 1 ? (scope ?? null) : null,
    isBackground: values.every(({ isBackground }) => isBackground),
    agreement: agreement === 'conflict' && question === null && !differs ? 'compatible' : agreement,
    isOrderKnown: isOrderKnown(answered),
    values: values.map((value) => shown(story, value)),
  };
}

const VERDICT = new RegExp(`(?<!\\bif(?: \\w+){0,2} )\\b(?:${VERDICTS})\\b`, 'i');

/** The wording of most values, and of these the longest; none with a verb in it, as "crowd of 90 roared them home". */
function commonest(subjects: readonly string[]): string | null {
  const counts = countEach(subjects.map((subject) => subject.toLowerCase()));
  const count = (subject: string): number => counts.get(subject.toLowerCase())!;
  let best: string | null = null;
  for (const subject of subjects) {
    const longer = VERBAL.test(subject) ? -1 : subject.length - (best?.length ?? 0);
    const more = best === null ? 1 : count(subject) - count(best) || longer;
    if (more > 0) best = subject;
  }
  return best;
}

const VERBAL = /^\p{Ll}+ed \p{Lu}/u;

/** "children", "in Texas", "of them", "at most": what a value counts of its question. */
function scopeOf({ scope, name, question, time }: FormedFigure): string | null {
  if (question === undefined) return null;
  const parts = [
    ...(question === 'age' || scope.group.length === 0 ? [] : [scope.group.join(' ')]),
    ...(name === undefined ? [] : [name]),
    ...(scope.part === undefined ? [] : [scope.part]),
    ...(scope.isMaximum ? ['at most'] : []),
    ...(time.background === undefined ? [] : [time.background]),
  ];
  return parts.length === 0 ? null : parts.join(', ');
}

function shown(story: StoryText, figure: FormedFigure): FigureValue {
  const { id, text, title } = story.articles[figure.article]!;
  return {
    article: id,
    field: figure.field,
    start: figure.start,
    end: figure.end,
    text: (figure.field === 'title' ? (title ?? '') : text).slice(figure.start, figure.end),
    value: figure.value,
    high: figure.high ?? null,
    unit: figure.unit,
    hedge: figure.hedge ?? null,
    scope: scopeOf(figure),
    time: figure.time.label ?? null,
    source: figure.source ?? null,
  };
}
