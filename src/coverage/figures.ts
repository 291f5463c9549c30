import type { ArticleId, Span } from '../article.js';
import { DisjointSet } from '../reuse/disjoint-set.js';
import type { Figure } from '../text/figures.js';
import { isBare } from './facts.js';
import { agreementOf, areCompatible, areEqual, type FigureAgreement } from './figure-values.js';
import { sharedWeight } from './likeness.js';
import { documentOf, type StoryText, sentenceAt, sentenceOf, termOf, tokenFrom } from './story-text.js';
import type { Toll } from './tolls.js';

export type { FigureAgreement } from './figure-values.js';

/** A figure of one article. */
export interface CountedFigure extends Figure {
  /** Place of its article in the story. */
  readonly article: number;
  /** The sentence it stands in. */
  readonly sentence: number;
  /** Terms of its subject. */
  readonly subjectTerms: readonly number[];
  /** Terms of the words around it, ascending. */
  readonly nearTerms: Int32Array;
  /** Set for the first number of dead or of injured that opens an article: the one that every report of an event gives anew. */
  readonly toll?: Toll | undefined;
}

/** A figure as one article has it. */
export interface FigureValue extends Span {
  readonly article: ArticleId;
  readonly text: string;
  readonly value: number;
  /** The upper end of a range, `null` where there is none. */
  readonly high: number | null;
  readonly unit: string;
  readonly hedge: string | null;
}

/** One quantity in one article or more. */
export interface ComparedFigure {
  readonly id: string;
  /** What is counted, in the words of the article that says it at most length. */
  readonly subject: string | null;
  readonly agreement: FigureAgreement;
  readonly values: readonly FigureValue[];
}

/** Figures of one unit that are compared with a figure at most, the nearest values first. */
const MOST_COMPARED = 64;

/** Two figures that may be one quantity; the higher the strength, the more speaks for it. */
interface Pairing {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

/**
 * Compares the figures of all articles of a story: which of them are for the same quantity, and whether they agree.
 *
 * Two figures of one unit are for the same quantity where they count the same thing (their subjects share a word), have much the same words around them or stand in the
 * same passage, or where both are the toll that opens a report. Figures that neither equal nor round to one another need both, because two numbers in one sentence are two
 * numbers as a rule. The strongest pairs are joined first, and no quantity takes two different values from one article.
 */
export function compareFigures(
  story: StoryText,
  figures: readonly CountedFigure[],
  samePassage: (a: number, b: number) => boolean,
): ComparedFigure[] {
  const sorted = [...figures].sort((x, y) => x.article - y.article || x.start - y.start || x.end - y.end);
  const sets = new DisjointSet(sorted.length);
  // By quantity and article: values that the article gives, without repetition.
  const given = new Map(sorted.map((figure, place) => [place, new Map([[figure.article, [figure]]])]));
  for (const { a, b } of pairings(sorted, samePassage, story.weights)) {
    const [one, two] = [sets.find(a), sets.find(b)];
    if (one === two) continue;
    const [first, second] = [given.get(one) as GivenValues, given.get(two) as GivenValues];
    const [larger, smaller] = first.size < second.size ? [second, first] : [first, second];
    if (contradictsItself(larger, smaller)) continue;
    sets.union(one, two);
    given.set(sets.find(one), unite(larger, smaller));
  }
  const quantities = sets
    .groups()
    .map((group) => group.map((figure) => sorted[figure] as CountedFigure))
    .filter(
      (values) => !values.every((value) => isBare(value)) || new Set(values.map(({ article }) => article)).size > 1,
    );
  return quantities.map((values, place) => {
    const subjects = values.flatMap(({ subject }) => (subject === undefined ? [] : [subject]));
    return {
      id: `f${place + 1}`,
      subject: subjects.reduce((most, subject) => (subject.length > most.length ? subject : most), '') || null,
      agreement: agreementOf(
        values.map((value) => ({ ...value, published: story.articles[value.article]?.publishedAt })),
      ),
      values: values.map((value) => shown(story, value)),
    };
  });
}

function pairings(
  figures: readonly CountedFigure[],
  samePassage: (a: number, b: number) => boolean,
  weights: Float64Array,
): Pairing[] {
  const byUnit = new Map<string, number[]>();
  figures.forEach((figure, place) => {
    const unit = unitOf(figure);
    const known = byUnit.get(unit);
    if (known === undefined) byUnit.set(unit, [place]);
    else known.push(place);
  });
  const found: Pairing[] = [];
  const figure = (place: number): CountedFigure => figures[place] as CountedFigure;
  const alone = onlyOfUnit(figures);
  for (const places of byUnit.values()) {
    places.sort((x, y) => figure(x).value - figure(y).value || x - y);
    places.forEach((a, rank) => {
      for (const b of places.slice(rank + 1, rank + 1 + MOST_COMPARED)) {
        const strength = strengthOf(figure(a), figure(b), samePassage, alone.has(a) && alone.has(b), weights);
        if (strength > 0) found.push({ a: Math.min(a, b), b: Math.max(a, b), strength });
      }
    });
  }
  return found.sort((x, y) => y.strength - x.strength || x.a - y.a || x.b - y.b);
}

function strengthOf(
  one: CountedFigure,
  two: CountedFigure,
  samePassage: (a: number, b: number) => boolean,
  alone: boolean,
  weights: Float64Array,
): number {
  if (one.article === two.article) return REPEATED.has(one.kind) && areEqual(one, two) ? 2 : 0;
  const isSubject = one.subjectTerms.some((term) => two.subjectTerms.includes(term));
  // "26,400,000 appointments" and "26m patients" are two things; "$5m" may be a fine here and a penalty there.
  const isOther = one.kind === 'count' && !isSubject && one.subjectTerms.length > 0 && two.subjectTerms.length > 0;
  const isPassage = samePassage(one.sentence, two.sentence);
  const near = sharedWeight(one.nearTerms, two.nearTerms, weights);
  const context = (isSubject ? 2 : 0) + (isPassage || near >= NEAR ? 1 : 0);
  const [first, second] = [inBaseUnit(one), inBaseUnit(two)];
  const isToll = one.toll !== undefined && one.toll === two.toll;
  if (areEqual(first, second)) {
    if (isToll || one.value >= LARGE) return 4 + context;
    if (isTelling(one)) return isOther && !isPassage ? 0 : 4 + context;
    return isPassage || (context > 0 && !isOther) ? 4 + context : 0;
  }
  if (isToll) return 1 + context;
  if (isOther || (context === 0 && one.kind !== 'time')) return 0;
  if (areCompatible(first, second)) return context;
  if (one.kind === 'time') return near >= NEAR_TIME ? 0.1 : 0;
  return isPassage && (isSubject || alone) ? context / 10 : 0;
}

/** Weight of the words around two figures that both have, from which on the two are about one thing. */
const NEAR = 1;
/** The same for two times of day that differ: a sentence may say when something begins, ends and was reported. */
const NEAR_TIME = 0.6;

/** Equal numbers from here on are one quantity, whatever they are said to count: "90,000 cases", "90,000 of the files". */
const LARGE = 10_000;

/** An article that gives an age, an amount or a share twice means the same one. */
const REPEATED: ReadonlySet<string> = new Set(['age', 'money', 'percent']);

/** A number that hardly comes up twice by chance: three digits besides closing zeros, two with a unit; no full or half hour. */
function isTelling({ value, kind }: CountedFigure): boolean {
  if (kind === 'time') return value % 30 !== 0;
  const digits = String(value).replace(/[^0-9]/g, '');
  const telling = digits.replace(/^0{1,300}/, '').replace(/0{1,300}$/, '').length;
  return telling >= 3 || (telling >= 2 && kind !== 'count' && kind !== 'age' && kind !== 'duration');
}

/** The unit that a figure is compared in. */
function unitOf({ kind, unit, base }: CountedFigure): string {
  return `${kind} ${base?.unit ?? unit}`;
}

function inBaseUnit(figure: CountedFigure): CountedFigure {
  const { value, high, base } = figure;
  if (base === undefined || value === 0) return figure;
  return { ...figure, value: base.value, ...(high === undefined ? {} : { high: (high * base.value) / value }) };
}

/** Figures that are the only one of their unit in their sentence. */
function onlyOfUnit(figures: readonly CountedFigure[]): Set<number> {
  const seen = new Map<string, number[]>();
  figures.forEach((figure, place) => {
    const key = `${figure.sentence} ${unitOf(figure)}`;
    const known = seen.get(key);
    if (known === undefined) seen.set(key, [place]);
    else known.push(place);
  });
  return new Set([...seen.values()].filter((places) => places.length === 1).flat());
}

type GivenValues = Map<number, CountedFigure[]>;

/** Whether one article would give a quantity two different values. */
function contradictsItself(larger: GivenValues, smaller: GivenValues): boolean {
  for (const [article, figures] of smaller) {
    for (const one of figures) {
      for (const two of larger.get(article) ?? []) {
        if (!areCompatible(inBaseUnit(one), inBaseUnit(two))) return true;
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

function shown(story: StoryText, figure: CountedFigure): FigureValue {
  const { id, text } = story.articles[figure.article] as StoryText['articles'][number];
  return {
    article: id,
    start: figure.start,
    end: figure.end,
    text: text.slice(figure.start, figure.end),
    value: figure.value,
    high: figure.high ?? null,
    unit: figure.unit,
    hedge: figure.hedge ?? null,
  };
}

/** Terms of what a figure counts: the words of its subject, which stands behind it. */
export function termsOfSubject(story: StoryText, article: number, figure: Figure): number[] {
  if (figure.subject === undefined) return [];
  const { tokens, text } = documentOf(story, article);
  const distance = text
    .slice(figure.end, figure.end + FARTHEST_SUBJECT + figure.subject.length)
    .indexOf(figure.subject);
  if (distance < 0) return [];
  const start = figure.end + distance;
  const terms: number[] = [];
  const end = start + figure.subject.length;
  for (let token = tokenFrom(tokens, start); token < tokens.count && (tokens.starts[token] as number) < end; token++) {
    const term = termOf(story, article, token);
    if (term >= 0) terms.push(term);
  }
  return terms;
}

/** Characters behind a figure within which its subject begins. */
const FARTHEST_SUBJECT = 100;

/** Words to either side of a figure that say what it is about. */
const WINDOW = 6;

export function termsAround(story: StoryText, article: number, { start, end }: Span): Int32Array {
  const { tokens } = documentOf(story, article);
  const sentence = sentenceAt(story, article, start);
  if (sentence < 0) return new Int32Array(0);
  const { from, to } = sentenceOf(story, sentence);
  const [first, last] = [tokenFrom(tokens, start), tokenFrom(tokens, end)];
  const terms = new Set<number>();
  for (let token = Math.max(from, first - WINDOW); token < Math.min(to, last + WINDOW); token++) {
    if (token >= first && token < last) continue;
    const term = termOf(story, article, token);
    if (term >= 0) terms.add(term);
  }
  return Int32Array.from(terms).sort();
}
