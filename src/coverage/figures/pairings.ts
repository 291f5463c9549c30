import { groupBy } from '../../structures/index.js';
import { sharedWeight } from '../passages/index.js';
import type { StoryText } from '../read/index.js';
import { areOfOtherPeople } from './age-rows.js';
import type { FormedFigure } from './formed-figure.js';
import { isKnownByOwnWords, ownWords, shareOwnWords } from './own-words.js';
import {
  arePersons,
  COMPATIBLE_RULES,
  countOthers,
  DIFFERENT_RULES,
  EQUAL_RULES,
  firstOf,
  MAX_APART_ONLY,
  MIN_MANY,
  NEAR,
  NEAR_TWO_DIGITS,
  type Pair,
  sharesSubject,
} from './pairing-rules.js';
import { areOfOtherParts, isOfEvent, isThing, OF_PEOPLE } from './questions/index.js';
import { areCompatible, areEqual, isDistinctive, isUnlikely } from './values/index.js';

/** Two figures that may be one quantity; a higher strength means more evidence. */
export interface Pairing {
  readonly a: number;
  readonly b: number;
  readonly strength: number;
}

/** Maximum number of figures of one unit that are compared with a figure, the nearest values first. */
const MAX_COMPARED = 64;
/** Characters between a measure and the same in another unit: "40 metres deep (131 feet)". */
const MAX_CONVERSION_DISTANCE = 16;
/** The strength of two figures of one article that are one. */
const REPEAT = 2;
/** An article that gives an age, an amount, a share or a result twice means the same one. */
const REPEATED: ReadonlySet<string> = new Set(['age', 'money', 'percent', 'score']);

/**
 * All pairs of figures of one unit that may be one quantity, the strongest first. What a sentence counts is compared
 * once, however often the article has that sentence.
 */
export function findPairings(
  story: Pick<StoryText, 'sentence' | 'weights'>,
  figures: readonly FormedFigure[],
  samePassage: (a: number, b: number) => boolean,
): Pairing[] {
  const { weights } = story;
  const figure = (index: number): FormedFigure => figures[index]!;
  const repeats = [...groupBy(figures.keys(), (index) => writtenAt(story, figure(index))).values()];
  const found = repeats.flatMap(([a, ...others]) => others.map((b): Pairing => ({ a: a!, b, strength: REPEAT })));
  const firsts = repeats.map(([first]) => first!).sort((x, y) => x - y);
  const byUnit = groupBy(firsts, (index) => unitOf(figure(index)));
  const alone = onlyOfUnit(figures);
  const own = ownWords(figures, unitOf);
  const single = onlyOfMeasure(figures);
  const only = onlyOfNoun(figures);
  for (const indices of byUnit.values()) {
    indices.sort((x, y) => figure(x).value - figure(y).value || x - y);
    indices.forEach((a, rank) => {
      for (const b of indices.slice(rank + 1, rank + 1 + MAX_COMPARED)) {
        const isAlone = alone.has(a) && alone.has(b);
        const ownWeight = sharedWeight(own[a]!, own[b]!, weights) + (single.has(a) && single.has(b) ? ONLY_UNIT : 0);
        const isOnly = only.has(a) && only.has(b);
        const strength = strengthOf(figure(a), figure(b), samePassage, { isAlone, ownWeight, isOnly }, weights);
        if (strength > 0) found.push({ a: Math.min(a, b), b: Math.max(a, b), strength });
      }
    });
  }
  return found.sort((x, y) => y.strength - x.strength || x.a - y.a || x.b - y.b);
}

function strengthOf(
  one: FormedFigure,
  two: FormedFigure,
  samePassage: (a: number, b: number) => boolean,
  { isAlone, ownWeight, isOnly }: { readonly isAlone: boolean; readonly ownWeight: number; readonly isOnly: boolean },
  weights: Float64Array,
): number {
  if (cannotBeOne(one, two)) return 0;
  const isSubject = sharesSubject(one, two);
  const near = sharedWeight(one.nearTerms, two.nearTerms, weights);
  const isEqual = areEqual(one, two);
  if (one.article === two.article) return isRepeated(one, two, isSubject, near, isEqual) ? REPEAT : 0;
  const isPassage = samePassage(one.sentence, two.sentence);
  const isNear = isPassage || near >= NEAR;
  const context = (isSubject ? 2 : 0) + (isNear ? 1 : 0);
  const isOther = countOthers(one, two, isSubject);
  // What one article dates the other does not have to: one number in one passage is one.
  if (one.isBackground !== two.isBackground && (!isPassage || one.value < MIN_MANY || isAnswer(one))) return 0;
  // The $5m of a fine may be those of a settlement, where the two appear in one passage.
  if (areOtherQuestions(one, two) && !isPassage) return 0;
  const isOfOwnWords = shareOwnWords(one, two, ownWeight, isPassage, isSubject);
  const isOwn = isKnownByOwnWords(one, two, ownWeight, isSubject);
  const pair: Pair = {
    one,
    two,
    isSubject,
    isOther,
    isPassage,
    near,
    isNear,
    context,
    isAlone,
    isOfOwnWords,
    isOwn,
    isOnly,
  };
  if (isEqual) return firstOf(EQUAL_RULES, pair);
  // Answers to a question about the event are joined by that question; only the same number elsewhere may still be one.
  if (isAnswer(one) || isAnswer(two)) return 0;
  return firstOf(areCompatible(one, two) ? COMPATIBLE_RULES : DIFFERENT_RULES, pair);
}

/** The article of a figure, its sentence's words, and where in that sentence it is. */
function writtenAt(
  story: Pick<StoryText, 'sentence'>,
  { article, field, sentence, start, value, unit }: FormedFigure,
): string {
  if (field === 'title' || sentence < 0) return `${article} title ${start} ${value} ${unit}`;
  const { wording, start: from } = story.sentence(sentence);
  return `${article} ${wording} ${start - from} ${value} ${unit}`;
}

function isAnswer({ question }: FormedFigure): boolean {
  return question !== undefined && isOfEvent(question);
}

/**
 * Decides most pairs quickly: two exact numbers of one kind that nothing could make equal, and answers to two
 * questions.
 */
export function cannotBeOne(one: FormedFigure, two: FormedFigure): boolean {
  if (one.isBackground !== two.isBackground && !areEqual(one, two)) return true;
  if (areOfOtherSorts(one, two) || countsThings(one, two) || countsThings(two, one)) return true;
  if (one.question === two.question && areOfOtherParts(one.question, one.scope.part, two.scope.part)) return true;
  if (PERSONAL.has(one.kind) && areOfOtherPeople(one, two) && !areCompatible(one, two)) return true;
  if (one.fate !== undefined && two.fate !== undefined && one.fate !== two.fate) return true;
  if (
    areOtherQuestions(one, two) &&
    !(LEFT_HOME.has(one.question!) && LEFT_HOME.has(two.question!) && areEqual(one, two)) &&
    (SEPARATE.has(one.question!) || isOfEvent(one.question!) || isOfEvent(two.question!))
  )
    return true;
  if (
    one.question === 'sentence' &&
    two.question === 'sentence' &&
    (one.high === undefined) !== (two.high === undefined)
  )
    return true;
  if (one.question === 'age' && one.name !== undefined && two.name !== undefined && !sharesWord(one.name, two.name))
    return true;
  // "40 miles west of Oster" is not "40 miles from Marden".
  if (one.anchor !== undefined && two.anchor !== undefined && !sharesWord(one.anchor, two.anchor)) return true;
  if (one.kind !== 'count' || one.isOrder || two.isOrder || one.high !== undefined || two.high !== undefined)
    return false;
  return Math.max(one.value, two.value) > MAX_APART_ONLY * Math.min(one.value, two.value);
}

/** What was expected is never what came; else two sorts may be one number, told of only once. */
function areOfOtherSorts(one: FormedFigure, two: FormedFigure): boolean {
  if (one.sort === two.sort) return false;
  return one.sort === 'forecast' || two.sort === 'forecast' || !areCompatible(one, two);
}

/** What is measured of each person anew. */
const PERSONAL: ReadonlySet<string> = new Set(['duration', 'measure', 'percent', 'score']);

/** "Three people", "three states" */
function countsThings({ question }: FormedFigure, { kind, subject }: FormedFigure): boolean {
  return kind === 'count' && question !== undefined && OF_PEOPLE.has(question) && isThing(subject ?? '');
}

export function areOtherQuestions(one: FormedFigure, two: FormedFigure): boolean {
  return one.question !== two.question && one.question !== undefined && two.question !== undefined;
}

/** An amount of one is never an amount of another: $22bn of revenue is not $22bn of worth. */
const SEPARATE: ReadonlySet<string> = new Set([
  'price',
  'market price',
  'revenue',
  'profit',
  'loss',
  'worth',
  'bail',
  'time served',
]);

/** "Forced 2,500 from their homes", "2,500 were evacuated": one number of people. */
const LEFT_HOME: ReadonlySet<string> = new Set(['displaced', 'evacuated', 'sheltered']);

/** Whether two figures of one article are one quantity that it gives twice. */
function isRepeated(one: FormedFigure, two: FormedFigure, isSubject: boolean, near: number, isEqual: boolean): boolean {
  if (one.kind === 'measure' && one.unit !== two.unit) {
    // "450 feet (137 metres)"
    const between = Math.max(one.start, two.start) - Math.min(one.end, two.end);
    return between <= MAX_CONVERSION_DISTANCE && areCompatible(one, two);
  }
  if (!isEqual) return false;
  // A title repeats what its text says.
  if (REPEATED.has(one.kind)) return true;
  if (one.field !== two.field && !countOthers(one, two, isSubject)) return true;
  if (one.kind === 'count') {
    const isSame = isSubject || (arePersons(one, two) && near >= (one.value < MIN_MANY ? NEAR : NEAR_TWO_DIGITS));
    if (isSame && !one.isMore && !two.isMore) return true;
  }
  return isDistinctive(one) || (one.kind === 'measure' && isUnlikely(one));
}

/** The unit that a figure is compared in. */
function unitOf({ kind, unit, base }: FormedFigure): string {
  return `${kind === 'fraction' ? 'percent' : kind} ${base?.unit ?? unit}`;
}

/** Counts that are the only one of what they count in their article, however often it is given. */
function onlyOfNoun(figures: readonly FormedFigure[]): Set<number> {
  const seen = groupBy(figures.keys(), (index) => {
    const { kind, article, subjectTerms } = figures[index]!;
    return kind === 'count' && subjectTerms.length > 0 ? `${article} ${subjectTerms.at(-1)}` : undefined;
  });
  const isOne = (own: readonly number[]): boolean => own.every((at) => areEqual(figures[own[0]!]!, figures[at]!));
  return new Set([...seen.values()].filter(isOne).flat());
}

/** A unit in which an article measures but once counts as a word of its own. */
const ONLY_UNIT = 0.3;

/** Measures that are the only ones of their unit in their article. */
function onlyOfMeasure(figures: readonly FormedFigure[]): Set<number> {
  const seen = groupBy(figures.keys(), (index) => {
    const { kind, article } = figures[index]!;
    return kind === 'measure' ? `${article} ${unitOf(figures[index]!)}` : undefined;
  });
  return new Set([...seen.values()].filter(({ length }) => length === 1).flat());
}

/** Figures that are the only one of their unit in their sentence. */
function onlyOfUnit(figures: readonly FormedFigure[]): Set<number> {
  const seen = groupBy(
    figures.keys(),
    (index) => `${figures[index]!.article} ${figures[index]!.sentence} ${unitOf(figures[index]!)}`,
  );
  return new Set([...seen.values()].filter((indices) => indices.length === 1).flat());
}

function sharesWord(one: string, two: string): boolean {
  const words = one.toLowerCase().split(' ');
  return two
    .toLowerCase()
    .split(' ')
    .some((word) => words.includes(word));
}
