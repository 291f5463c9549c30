import { isBare } from '../read/index.js';
import { MAX_AGES_APART } from './age-rows.js';
import type { FormedFigure } from './formed-figure.js';
import { AREAS, isOfEvent } from './questions/index.js';
import {
  areCompatible,
  areEqual,
  areTransposed,
  digitsOf,
  isDistinctive,
  isExact,
  isUnlikely,
} from './values/index.js';
import { ANY_PERSONS, MEN, PERSON_NOUNS, PLAY_NOUNS, WOMEN } from './wording/index.js';

/** Numbers further apart are of two things: of 276 schoolgirls, 57 came back. */
export const MAX_APART = 3;
/** The same for the only numbers of one thing in two articles: 340 and 1,200 complaints. */
export const MAX_APART_ONLY = 4;
/** With this weight of common words around them, two figures are about one thing. */
export const NEAR = 1;
/** The same for two different times of day, because a sentence may say when something begins, ends and was reported. */
const NEAR_TIME = 0.6;
/** The same for two lengths of time that differ. */
const NEAR_DURATION = 1.5;
/** Minutes between two times of day that may be one; twelve hours are a slip of a.m. and p.m. */
const MAX_MINUTES_APART = 45;
/** The same for two equal numbers of two digits, which seldom occur twice by chance. */
export const NEAR_TWO_DIGITS = 0.4;
/** The same for a few people of no known sort, and for "millions". */
const NEAR_SMALL = 0.2;
/**
 * Equal numbers of at least this size are one quantity, whatever they are said to count: "90,000 cases", "90,000 of the
 * files".
 */
const LARGE = 10_000;
/** A number of persons of at least this size does not occur twice by chance if the words around it are similar. */
export const MIN_MANY = 10;
/** From here on an age seldom comes up twice by chance. */
const ADULT = 18;
/**
 * Strength of two different ages of one person: above that of two equal ages with nothing else in common (2), below
 * that of two equal ages in one passage.
 */
const AGE_DIFFERS = 4.5;

/** What is compared about two figures of different articles. */
export interface Pair {
  readonly one: FormedFigure;
  readonly two: FormedFigure;
  readonly isSubject: boolean;
  readonly isOther: boolean;
  readonly isPassage: boolean;
  readonly near: number;
  /** They appear in one passage, or have much the same words around them. */
  readonly isNear: boolean;
  /** 2 for a shared subject and 1 for shared words around. */
  readonly context: number;
  /** Each is the only figure of its unit in its sentence. */
  readonly isAlone: boolean;
  /** Words stand beside both that stand beside no other value of either article. */
  readonly isOfOwnWords: boolean;
  /** Some such words do, which is enough for two values that may be equal. */
  readonly isOwn: boolean;
  /** Each is the only number of its article that counts what it counts. */
  readonly isOnly: boolean;
}

/**
 * The first rule that holds for a pair gives the strength of the evidence that it is one quantity; 0 keeps the two
 * apart.
 */
interface Rule {
  readonly holds: (pair: Pair) => boolean;
  readonly strength: (pair: Pair) => number;
}

/** For two equal values. */
export const EQUAL_RULES: readonly Rule[] = [
  // "Ann Lee, 27" is nobody else's age, unless the words around it are the same.
  {
    holds: ({ one, isOther, isNear }) => one.kind === 'age' && isOther && !isNear,
    strength: ({ one, two }) => (one.value >= ADULT && (one.name === undefined || two.name === undefined) ? 0.5 : 0),
  },
  { holds: ({ one }) => one.kind === 'age', strength: ({ context }) => 2 + context },
  {
    // "Millions" alone are of anything.
    holds: ({ one, isOther, isPassage, context, near }) =>
      (isDistinctive(one) || (one.value >= LARGE && (!one.isOrder || context > 0 || near >= NEAR_SMALL))) &&
      (!isOther || isPassage),
    strength: ({ context }) => 4 + context,
  },
  // Two reports of a sentence of ten years.
  {
    holds: ({ one, two }) => one.question !== undefined && one.question === two.question && !isOfEvent(one.question),
    strength: ({ context }) => 1 + context,
  },
  // In one passage 19 people are the 19 Palestinians, and two deaths the two soldiers.
  { holds: ({ isPassage }) => isPassage, strength: ({ context }) => 4 + context },
  { holds: ({ isOther }) => isOther, strength: ({ one }) => (isUnlikely(one) ? 0.5 : 0) },
  // Two men are killed, and two men kiss.
  {
    holds: ({ one, near }) =>
      one.kind === 'count' && one.value < MIN_MANY && ANYBODY.test(one.subject ?? '') && near < NEAR_SMALL,
    strength: () => 0,
  },
  {
    holds: ({ context, isOwn, one }) => context > 0 || isOwn || isUnlikely(one),
    strength: ({ context }) => 1 + context,
  },
  {
    holds: ({ one, two, near }) =>
      near >= NEAR_TWO_DIGITS && (digitsOf(one) > 1 || (one.value >= MIN_MANY && arePersons(one, two))),
    strength: ({ context }) => 1 + context,
  },
];

/** For two values that rounding or a hedge can make equal. */
export const COMPATIBLE_RULES: readonly Rule[] = [
  // "27 years ago" and "three decades ago" are as often two events.
  { holds: ({ one, two }) => one.isAgo || two.isAgo, strength: () => 0 },
  // "Several hundred kilometres" are a distance, a height or a range.
  { holds: ({ one, two }) => one.kind === 'measure' && (one.isOrder || two.isOrder), strength: () => 0 },
  // "$437,714" is cut off to "$437,000" or "more than $437,000" by nobody who means another sum.
  { holds: ({ one, two, isOther }) => !isOther && isFineRounding(one, two), strength: ({ context }) => 1 + context },
  {
    holds: ({ isOther, isOwn, context, one }) => isOther || (context === 0 && !isOwn && one.kind !== 'time'),
    strength: () => 0,
  },
  // Where the counted thing is not recognised, a hedge makes no two numbers one.
  { holds: ({ one, two }) => !(one.isScoped && two.isScoped) && !areRounded(one, two), strength: () => 0 },
  // "Up to ten" things are not the eight others of the passage.
  {
    holds: ({ one, two, isSubject }) => !isSubject && one.kind === 'count' && isBound(one) !== isBound(two),
    strength: () => 0,
  },
  {
    // What was expected is a range, and what came a number of its own.
    holds: ({ one, two, isNear, isOwn }) =>
      isNear || (isOwn && one.kind !== 'percent' && (one.high === undefined) === (two.high === undefined)),
    strength: ({ context }) => Math.max(context, 0.5),
  },
  {
    holds: ({ one, two, isSubject, near }) => isSubject && isLoose(one, two) && near >= NEAR_TWO_DIGITS,
    strength: ({ context }) => context,
  },
];

/**
 * For two different values. Two numbers in one sentence are usually two quantities, so both the passage and what is
 * counted must be the same; a mistyped digit is recognised by the other digits.
 */
export const DIFFERENT_RULES: readonly Rule[] = [
  {
    holds: ({ one, two }) => one.kind === 'age' && (areFarApart(one, two, MAX_AGES_APART) || areOfOtherSex(one, two)),
    strength: () => 0,
  },
  // One passage calls a child a boy here and a toddler there.
  {
    holds: ({ one, isPassage, isSubject }) => one.kind === 'age' && isPassage && isSubject,
    strength: () => AGE_DIFFERS,
  },
  { holds: ({ one, isPassage, isAlone }) => one.kind === 'age' && isPassage && isAlone, strength: () => 0.2 },
  // Fifty children in hospital are not the 42 people in danger.
  { holds: ({ one, two, isOther, isPassage }) => isOther && !isPassage && arePersons(one, two), strength: () => 0 },
  { holds: ({ isOfOwnWords }) => isOfOwnWords, strength: () => 1.5 },
  // "61 of the 120 seats", "64 of 120 seats"
  {
    holds: ({ one, two, isPassage }) =>
      isPassage && one.whole !== undefined && one.whole === two.whole && Math.min(one.value, two.value) >= MIN_MANY,
    strength: () => 1.5,
  },
  // "1m57s59" and "1m57s95": what a race took; "2m57s59" is the same anywhere, with a slip in its minutes.
  {
    holds: ({ one, two, isPassage, isAlone }) =>
      isRaceTime(one) &&
      isRaceTime(two) &&
      !areFarApart(one, two, MAX_RACE_APART) &&
      ((isPassage && isAlone) || Math.round(Math.abs(one.value - two.value) * 100) === MINUTE),
    strength: () => 0.2,
  },
  // "48,211 adults" and "48,112 people", "23 albums" and "32 albums": two digits exchanged.
  {
    holds: (pair) => isSlip(pair) && !pair.one.isAgo && !pair.two.isAgo,
    strength: ({ context }) => 0.2 + context / 10,
  },
  { holds: ({ isOther, context, one }) => isOther || (context === 0 && one.kind !== 'time'), strength: () => 0 },
  {
    holds: ({ one, two }) => one.isMore !== two.isMore || one.isSome !== two.isSome,
    strength: () => 0,
  },
  {
    // In a language in which the counted thing is not recognised, two numbers are of two things.
    holds: ({ one, two }) => !one.isScoped || !two.isScoped,
    strength: () => 0,
  },
  { holds: ({ one, two }) => one.isRate || two.isRate || isOfPlay(one) || isOfPlay(two), strength: () => 0 },
  { holds: ({ one, two }) => isNamedKind(one, two), strength: () => 0 },
  {
    holds: ({ one, two, near }) => one.kind === 'time' && near >= NEAR_TIME && isCloseTime(one, two),
    strength: () => 0.1,
  },
  { holds: ({ one, two }) => one.isAgo || two.isAgo, strength: () => 0 },
  // A hedge prevents a contradiction between the two.
  {
    holds: ({ one, two, isPassage, isAlone }) =>
      one.kind === 'duration' && isPassage && isAlone && isLoose(one, two) && !areFarApart(one, two, MAX_AGES_APART),
    strength: () => 0.1,
  },
  // A text is full of days and hours.
  {
    holds: ({ one, near }) => one.kind === 'time' || (one.kind === 'duration' && near < NEAR_DURATION),
    strength: () => 0,
  },
  // A small number without a known subject is identified by its value alone.
  {
    holds: ({ one, two, isSubject }) => one.kind === 'count' && !isSubject && (isBare(one) || isBare(two)),
    strength: () => 0,
  },
  // "At least 14 bank branches" and "more than ten bank branches": of two bounds of one sort both may be true.
  {
    holds: ({ one, two }) =>
      areBothBelow(one, two) && countOneSort(one, two) && !areFarApart(one, two, MAX_BOUNDS_APART),
    strength: ({ context }) => context / 10,
  },
  {
    holds: ({ isPassage, isSubject, isOnly, one, two }) =>
      !isPassage || areFarApart(one, two, isSubject && isOnly ? MAX_APART_ONLY : MAX_APART),
    strength: () => 0,
  },
  // A passage has one area.
  { holds: ({ one, isAlone }) => isAlone && AREAS.has(one.unit), strength: () => 0.1 },
  {
    holds: ({ isSubject, isAlone, near }) => isSubject && (isAlone || near >= NEAR),
    strength: ({ context }) => context / 10,
  },
  { holds: ({ isAlone, near }) => isAlone && near >= NEAR, strength: ({ context }) => context / 10 },
];

/** What the first rule that holds says; 0 if none does. */
export function firstOf(rules: readonly Rule[], pair: Pair): number {
  for (const { holds, strength } of rules) if (holds(pair)) return strength(pair);
  return 0;
}

/** Whether two numbers of one thing differ in that two of their digits are exchanged. */
function isSlip({ one, two, isSubject, isPassage, isOnly, near }: Pair): boolean {
  if (!areTransposed(one, two) || !isExact(one) || !isExact(two)) return false;
  const isFine = Math.min(digitsOf(one), digitsOf(two)) > 2;
  if (one.kind === 'count' && isOnly && isSubject) return isFine || near > 0 || !arePersons(one, two);
  return isFine && (isPassage || near >= (isSubject ? NEAR_SMALL : NEAR_TWO_DIGITS));
}

/** Whether two values are one number with three digits or more, and the same with more digits. */
function isFineRounding(one: FormedFigure, two: FormedFigure): boolean {
  if ((one.kind !== 'count' && one.kind !== 'money') || !areRounded(one, two)) return false;
  return Math.min(one.value, two.value) >= LARGE && Math.min(digitsOf(one), digitsOf(two)) > 2;
}

/** Whether two values are one number whatever the hedges before them. */
function areRounded(one: FormedFigure, two: FormedFigure): boolean {
  const [first, second] = [one, two].map((figure) => ({ ...figure, hedge: undefined }));
  return isExact(first!) && isExact(second!) && areCompatible(first!, second!);
}

/** "More than ten", "up to ten"; large numbers are rounded like this. */
function isBound({ hedge, value }: FormedFigure): boolean {
  return hedge !== undefined && hedge !== 'about' && hedge !== 'nearly' && value < MAX_BOUND;
}

const MAX_BOUND = 100;
const MAX_BOUNDS_APART = 1.5;
const LOWER = /^(?:more than|at least)$/;

function areBothBelow({ hedge: one }: FormedFigure, { hedge: two }: FormedFigure): boolean {
  return one !== undefined && two !== undefined && LOWER.test(one) && LOWER.test(two);
}

/** Whether both count the same sort of two words or more: "bank branches". */
function countOneSort({ kind, subjectTerms: one }: FormedFigure, { subjectTerms: two }: FormedFigure): boolean {
  return kind === 'count' && one.length > 1 && one.length === two.length && one.every((term) => two.includes(term));
}

/** What players do over and over, each in his own game: "22 points". */
const PLAYS = new RegExp(`(?:^|\\s|-)(?:${PLAY_NOUNS})$`, 'i');

function isOfPlay(figure: FormedFigure): boolean {
  return figure.kind === 'count' && PLAYS.test(figure.subject ?? '') && digitsOf(figure) < 3;
}

/** Whether one counts a named sort and the other does not count that sort alone: "AK-47 rifles", "assault rifles". */
function isNamedKind(one: FormedFigure, two: FormedFigure): boolean {
  const [first, second] = [namesIn(one), namesIn(two)];
  return first.length + second.length > 0 && !first.some((name) => second.includes(name));
}

function namesIn({ subject = '' }: FormedFigure): string[] {
  return subject.split(/[\s-]/).filter((word) => /^\p{Lu}/u.test(word) || /\d/.test(word));
}

const MAX_RACE_APART = 1.6;
const MINUTE = 6000;
const MINUTES = 600;

function isRaceTime({ kind, unit, value }: FormedFigure): boolean {
  return kind === 'duration' && unit === 'second' && (value >= MINUTES || !Number.isInteger(value));
}

function isCloseTime(one: FormedFigure, two: FormedFigure): boolean {
  const apart = Math.abs(one.value - two.value);
  return Math.min(apart, Math.abs(apart - 720)) <= MAX_MINUTES_APART;
}

function areFarApart(one: FormedFigure, two: FormedFigure, max = MAX_APART): boolean {
  if (one.kind === 'count' && Number.isInteger(one.value) !== Number.isInteger(two.value)) return true;
  return Math.max(one.value, two.value) > max * Math.min(one.value, two.value);
}

/** Whether one is the age of a girl and the other that of a boy. */
function areOfOtherSex(one: FormedFigure, two: FormedFigure): boolean {
  const [first, second] = [one.subject ?? '', two.subject ?? ''];
  return (FEMALE.test(first) && MALE.test(second)) || (MALE.test(first) && FEMALE.test(second));
}

const FEMALE = new RegExp(`\\b(?:${WOMEN})\\b`, 'i');
const MALE = new RegExp(`\\b(?:${MEN})\\b`, 'i');

/** Whether a hedge or the size of the numbers lets them differ. */
function isLoose(one: FormedFigure, two: FormedFigure): boolean {
  if (one.isOrder || two.isOrder) return false;
  return one.hedge !== undefined || two.hedge !== undefined || one.value >= LARGE;
}

export function sharesSubject(one: FormedFigure, two: FormedFigure): boolean {
  return one.subjectTerms.some((term) => two.subjectTerms.includes(term));
}

/** People of any sort, who may be soldiers or passengers elsewhere. */
const ANYBODY = new RegExp(`(?:^|\\s)(?:${ANY_PERSONS})$`, 'i');

/**
 * Who is counted where an event has travellers, workers, fighters or victims, and peoples by name: "Americans",
 * "Japanese".
 */
const PERSONS = new RegExp(`(?:^|\\s)(?:${PERSON_NOUNS})$`, 'iu');

/** Whether both count persons: "ten Americans" are the "10 passengers" of the next sentence. */
export function arePersons(one: FormedFigure, two: FormedFigure): boolean {
  return one.kind === 'count' && PERSONS.test(one.subject ?? '') && PERSONS.test(two.subject ?? '');
}

/**
 * "26,400,000 appointments" and "26m patients" are two things; "$5m" may be a fine in one and a penalty in the other.
 */
export function countOthers(one: FormedFigure, two: FormedFigure, isSubject: boolean): boolean {
  if (isSubject || (one.kind !== 'count' && one.kind !== 'age')) return false;
  if (one.question !== undefined && one.question === two.question && one.kind === 'count') return false;
  if (one.subjectTerms.length === 0 || two.subjectTerms.length === 0) return false;
  if (one.isSubjectBefore || two.isSubjectBefore) return false;
  if (arePersons(one, two) && areEqual(one, two)) return false;
  return !(isDistinctive(one) && (ANYBODY.test(one.subject ?? '') || ANYBODY.test(two.subject ?? '')));
}
