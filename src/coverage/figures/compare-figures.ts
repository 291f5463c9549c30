import type { ArticleId, Span } from '../../article.js';
import { DisjointSet } from '../../structures/index.js';
import type { Figure } from '../../text/index.js';
import { sharedWeight } from '../passages/index.js';
import { documentOf, isBare, isOrder, type StoryText } from '../read/index.js';
import type { Toll } from './casualties.js';
import { digitsOf, isOdd, isTelling } from './distinctive-numbers.js';
import { placeOfSubject } from './figure-terms.js';
import { agreementOf, areCompatible, areEqual, type FigureAgreement } from './figure-values.js';
import type { FigureQuestion } from './questions.js';

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
  /** Where `start` and `end` count: in the article's text or in its title. */
  readonly field: 'text' | 'title';
  readonly text: string;
  readonly value: number;
  /** The upper end of a range, `null` where there is none. */
  readonly high: number | null;
  readonly unit: string;
  readonly hedge: string | null;
  /** What part of the question it answers, as the text says it: a place, a period, "of them". */
  readonly scope: string | null;
  /** The day it speaks of as `YYYY-MM-DD`, `null` where the text does not say. */
  readonly time: string | null;
  /** Who gives it, as the text names them: "police", "the minister", "AP". */
  readonly source: string | null;
}

/** One quantity in one article or more. */
export interface ComparedFigure {
  readonly id: string;
  /** What is counted, in the words of the article that says it at most length. */
  readonly subject: string | null;
  /** The question that its values answer (`dead`, `injured`, `price` …), `null` where it is none that is known. */
  readonly question: FigureQuestion | null;
  /** The scope that all values share. */
  readonly scope: string | null;
  /** It is of another event ("last year's flood"), and is never compared with figures of this one. */
  readonly isBackground: boolean;
  readonly agreement: FigureAgreement;
  readonly values: readonly FigureValue[];
}

/** Figures of one unit that are compared with a figure at most, the nearest values first. */
const MAX_COMPARED = 64;

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
  const sorted = [...figures]
    .sort((x, y) => x.article - y.article || x.start - y.start || x.end - y.end)
    .map((figure) => withForm(story, figure));
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
    .map((group) => group.map((figure) => sorted[figure]!))
    .filter(
      (values) => !values.every((value) => isBare(value)) || new Set(values.map(({ article }) => article)).size > 1,
    );
  return quantities.map((values, place) => {
    const subjects = values.flatMap(({ subject }) => (subject === undefined ? [] : [subject]));
    return {
      id: `f${place + 1}`,
      subject: commonest(subjects),
      question: null,
      scope: null,
      isBackground: false,
      agreement: agreementOf(
        values.map((value) => ({ ...value, published: story.articles[value.article]?.publishedAt })),
      ),
      values: values.map((value) => shown(story, value)),
    };
  });
}

function pairings(
  figures: readonly FormedFigure[],
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
  const figure = (place: number): FormedFigure => figures[place]!;
  const alone = onlyOfUnit(figures);
  for (const places of byUnit.values()) {
    places.sort((x, y) => figure(x).value - figure(y).value || x - y);
    places.forEach((a, rank) => {
      for (const b of places.slice(rank + 1, rank + 1 + MAX_COMPARED)) {
        const strength = strengthOf(figure(a), figure(b), samePassage, alone.has(a) && alone.has(b), weights);
        if (strength > 0) found.push({ a: Math.min(a, b), b: Math.max(a, b), strength });
      }
    });
  }
  return found.sort((x, y) => y.strength - x.strength || x.a - y.a || x.b - y.b);
}

/** A figure with what its wording says besides its value. */
interface FormedFigure extends CountedFigure {
  readonly isOrder: boolean;
  /** It comes on top of others: "another two", "two more". */
  readonly isMore: boolean;
  /** What it counts stands before it ("a toll of 12"), and is as often said in other words behind it. */
  readonly isSubjectBefore: boolean;
}

function withForm(story: StoryText, figure: CountedFigure): FormedFigure {
  const { text } = documentOf(story, figure.article);
  return {
    ...figure,
    // "Half" is 50 per cent, and "8.5 tons" are as a rule the 8.5 tonnes of another report.
    ...(figure.kind === 'fraction' ? { base: { value: 100 * figure.value, unit: '%' } } : {}),
    ...(figure.unit === 'ton' ? { base: { value: 1000 * figure.value, unit: 'kilogram' } } : {}),
    isOrder: isOrder(text, figure),
    isMore:
      MORE_BEFORE.test(text.slice(Math.max(0, figure.start - 16), figure.start)) ||
      MORE_BEHIND.test(text.slice(figure.end, figure.end + 16)),
    isSubjectBefore: figure.subject !== undefined && placeOfSubject(text, figure, figure.subject) < figure.start,
  };
}

function strengthOf(
  one: FormedFigure,
  two: FormedFigure,
  samePassage: (a: number, b: number) => boolean,
  alone: boolean,
  weights: Float64Array,
): number {
  if (cannotBeOne(one, two)) return 0;
  const isSubject = sharesSubject(one, two);
  const near = sharedWeight(one.nearTerms, two.nearTerms, weights);
  if (one.article === two.article) return isRepeated(one, two, isSubject, near) ? 2 : 0;
  const isOther = countOthers(one, two, isSubject);
  const isPassage = samePassage(one.sentence, two.sentence);
  const isNear = isPassage || near >= NEAR;
  const context = (isSubject ? 2 : 0) + (isNear ? 1 : 0);
  const isToll = one.toll !== undefined && one.toll === two.toll;
  if (areEqual(one, two)) {
    if (isToll || (one.value >= LARGE && digitsOf(one) > 1)) return 4 + context;
    if (one.kind === 'age') return isOther && !isNear ? 0 : 2 + context;
    if (isTelling(one) || one.value >= LARGE) return !isOther || isPassage ? 4 + context : isOdd(one) ? 0.5 : 0;
    // In one passage 19 people are the 19 Palestinians, and two deaths the two soldiers.
    if (isPassage) return 4 + context;
    if (isOther) return isOdd(one) ? 0.5 : 0;
    const isMany = digitsOf(one) > 1 || (one.value >= MIN_MANY && arePersons(one, two));
    return context > 0 || isOdd(one) || (isMany && near >= NEAR_TWO_DIGITS) ? 1 + context : 0;
  }
  if (isToll) return 1 + context;
  // One passage calls a child a boy here and a toddler there.
  const isAge = one.kind === 'age' && isPassage;
  if ((isOther && !isAge) || (context === 0 && one.kind !== 'time')) return 0;
  if (areCompatible(one, two)) {
    const isVague = one.isOrder || two.isOrder;
    const isLoose = !isVague && (one.hedge !== undefined || two.hedge !== undefined || one.value >= LARGE);
    return isNear || (isSubject && isLoose && near >= NEAR_TWO_DIGITS) ? context : 0;
  }
  if (one.kind === 'time') return near >= NEAR_TIME ? 0.1 : 0;
  if (!isPassage || areFarApart(one, two)) return 0;
  if (isSubject) return isAge ? AGE_DIFFERS : context / 10;
  return alone && (isAge || near >= NEAR) ? context / 10 : 0;
}

/** Numbers further apart are of two things: 82 schoolgirls came back of 276. */
const MAX_APART = 3;

function areFarApart(one: CountedFigure, two: CountedFigure): boolean {
  if (one.kind === 'count' && Number.isInteger(one.value) !== Number.isInteger(two.value)) return true;
  return Math.max(one.value, two.value) > MAX_APART * Math.min(one.value, two.value);
}

/** Most pairs: two exact numbers of one kind that nothing could make the same, seen at a glance. */
function cannotBeOne(one: FormedFigure, two: FormedFigure): boolean {
  if (one.kind !== 'count' || one.isOrder || two.isOrder || one.high !== undefined || two.high !== undefined)
    return false;
  return one.toll === undefined && Math.max(one.value, two.value) > MAX_APART * Math.min(one.value, two.value);
}

/** More than two equal ages with nothing else in common, less than two in one passage. */
const AGE_DIFFERS = 4.5;

function sharesSubject(one: CountedFigure, two: CountedFigure): boolean {
  return one.subjectTerms.some((term) => two.subjectTerms.includes(term));
}

/** People of any sort, who may be soldiers or passengers elsewhere. */
const ANYBODY = /(?:^|\s)(?:people|persons|others|victims|men|women|dead|killed|injured|wounded|hurt|missing)$/i;

/** Who is counted where an event has travellers, workers, fighters or victims, and peoples by name: "Americans", "Japanese". */
const PERSONS =
  /(?:^|\s)(?:people|persons|victims|passengers|tourists|foreigners|travell?ers|citizens|nationals|civilians|residents|villagers|pilots|crew(?:m[ae]n|\s?members)?|members|officers|soldiers|troops|sailors|workers|employees|students|pupils|children|migrants|refugees|protesters|demonstrators|suspects|patients|survivors|bodies|\p{L}{3,20}(?:ans|ese|ish))$/iu;

/** Whether both count persons: "ten Americans" are the "10 passengers" of the next sentence. */
function arePersons(one: FormedFigure, two: FormedFigure): boolean {
  return one.kind === 'count' && PERSONS.test(one.subject ?? '') && PERSONS.test(two.subject ?? '');
}

/** From here on a number of persons does not come up twice by chance where the words around it are alike. */
const MIN_MANY = 10;

/** "26,400,000 appointments" and "26m patients" are two things; "$5m" may be a fine here and a penalty there. */
function countOthers(one: FormedFigure, two: FormedFigure, isSubject: boolean): boolean {
  if (isSubject || (one.kind !== 'count' && one.kind !== 'age')) return false;
  if (one.toll !== undefined && one.toll === two.toll) return false;
  if (one.subjectTerms.length === 0 || two.subjectTerms.length === 0) return false;
  if (one.isSubjectBefore || two.isSubjectBefore) return false;
  if (arePersons(one, two) && areEqual(one, two)) return false;
  return !(isTelling(one) && (ANYBODY.test(one.subject ?? '') || ANYBODY.test(two.subject ?? '')));
}

/** Whether two figures of one article are one quantity that it gives twice. */
function isRepeated(one: FormedFigure, two: FormedFigure, isSubject: boolean, near: number): boolean {
  if (one.kind === 'measure' && one.unit !== two.unit) {
    // "450 feet (137 metres)"
    const between = Math.max(one.start, two.start) - Math.min(one.end, two.end);
    return between <= FARTHEST_CONVERSION && areCompatible(one, two);
  }
  if (!areEqual(one, two)) return false;
  if (REPEATED.has(one.kind) || (one.toll !== undefined && one.toll === two.toll)) return true;
  if (one.kind === 'count') {
    const isSame = isSubject || (arePersons(one, two) && near >= (one.value < MIN_MANY ? NEAR : NEAR_TWO_DIGITS));
    return isSame && one.isMore === two.isMore;
  }
  return isTelling(one) || (one.kind === 'measure' && isOdd(one));
}

/** Characters between a measure and the same in another unit: "40 metres deep (131 feet)". */
const FARTHEST_CONVERSION = 16;

/** "Another two", "two other people": not the two of before. */
const MORE_BEFORE = /\b(?:another|further|other|additional)\s{1,3}$/i;
const MORE_BEHIND = /^\s{1,3}(?:more|others?|further|additional)\b/i;

/** The wording that most values have, the longest of those. */
function commonest(subjects: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const subject of subjects) counts.set(subject.toLowerCase(), (counts.get(subject.toLowerCase()) ?? 0) + 1);
  const count = (subject: string): number => counts.get(subject.toLowerCase())!;
  let best: string | null = null;
  for (const subject of subjects) {
    const more = best === null ? 1 : count(subject) - count(best) || subject.length - best.length;
    if (more > 0) best = subject;
  }
  return best;
}

/** Weight of the words around two figures that both have, from which on the two are about one thing. */
const NEAR = 1;
/** The same for two times of day that differ: a sentence may say when something begins, ends and was reported. */
const NEAR_TIME = 0.6;
/** The same for two equal numbers of two digits: they seldom come up twice by chance. */
const NEAR_TWO_DIGITS = 0.4;

/** Equal numbers from here on are one quantity, whatever they are said to count: "90,000 cases", "90,000 of the files". */
const LARGE = 10_000;

/** An article that gives an age, an amount, a share or a result twice means the same one. */
const REPEATED: ReadonlySet<string> = new Set(['age', 'money', 'percent', 'score']);

/** The unit that a figure is compared in. */
function unitOf({ kind, unit, base }: CountedFigure): string {
  return `${kind === 'fraction' ? 'percent' : kind} ${base?.unit ?? unit}`;
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

type GivenValues = Map<number, FormedFigure[]>;

/** Whether one article would give a quantity two different values. */
function contradictsItself(larger: GivenValues, smaller: GivenValues): boolean {
  for (const [article, figures] of smaller) {
    for (const one of figures) {
      for (const two of larger.get(article) ?? []) {
        if (!areCompatible(one, two) || one.isOrder !== two.isOrder) return true;
        // Two seasons and two wins are two quantities, though each may be told of with the other's words.
        if (one.kind === 'count' && !isTelling(one) && countOthers(one, two, sharesSubject(one, two))) return true;
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
  const { id, text } = story.articles[figure.article]!;
  return {
    article: id,
    field: 'text',
    start: figure.start,
    end: figure.end,
    text: text.slice(figure.start, figure.end),
    value: figure.value,
    high: figure.high ?? null,
    unit: figure.unit,
    hedge: figure.hedge ?? null,
    scope: null,
    time: null,
    source: null,
  };
}
