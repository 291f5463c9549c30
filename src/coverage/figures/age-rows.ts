import { groupBy } from '../../structures/index.js';
import { byArticle, isFar, MAX_APART_LOOSE } from './apart.js';
import type { FormedFigure } from './formed-figure.js';
import { areEqual, areTransposed } from './values/index.js';
import { GROWN_UPS } from './wording/index.js';

/**
 * Two ages further apart than this are of two people. A child of two and a half is called three; nobody calls a
 * 17-year-old eight.
 */
export const MAX_AGES_APART = 1.5;

/** Joins the ages of one person: of a full name, and of a surname that only one full name of the story has. */
export function joinAges(
  figures: readonly FormedFigure[],
  indices: readonly number[],
  join: (a: number, b: number) => void,
): void {
  const named = indices.filter((index) => figures[index]!.name !== undefined);
  const full = distinctPeople(named.map((index) => figures[index]!.name!).filter((name) => name.includes(' ')));
  named.forEach((a, at) => {
    for (const b of named.slice(at + 1)) {
      const [one, two] = [figures[a]!.name!, figures[b]!.name!];
      const isSlip = one === two && one.includes(' ') && areTransposed(figures[a]!, figures[b]!);
      if (!canBeOnePerson(one, two) || (!isSlip && isFar(figures[a]!, figures[b]!, MAX_APART_LOOSE))) continue;
      const short = [one, two].filter((name) => !name.includes(' '));
      // In a report on a brother and a sister, "Gray, 16" is the one who is 16.
      const isSure = short.every((name) => full.filter((other) => canBeOnePerson(other, name)).length < 2);
      if (isSure || areEqual(figures[a]!, figures[b]!)) join(a, b);
    }
  });
  joinNameless(figures, indices, join);
}

/** A report has many a man and woman. */
const GROWN = new RegExp(`\\b(?:${GROWN_UPS})$`, 'i');

/** Joins the ages of "the boy" and "the driver", of whom each article has one. */
function joinNameless(
  figures: readonly FormedFigure[],
  indices: readonly number[],
  join: (a: number, b: number) => void,
): void {
  const byNoun = groupBy(indices, (index) => {
    const { name, subject, subjectTerms, isScoped } = figures[index]!;
    return name === undefined && isScoped && !GROWN.test(subject ?? '') ? subjectTerms.at(-1) : undefined;
  });
  for (const all of byNoun.values()) {
    const answers = byArticle(figures, all).filter((own) =>
      own.every((at) => areEqual(figures[own[0]!]!, figures[at]!)),
    );
    answers.forEach(([a], index) => {
      for (const [b] of answers.slice(index + 1)) {
        if (!isFar(figures[a!]!, figures[b!]!, MAX_AGES_APART)) join(a!, b!);
      }
    });
  }
}

/** One name of each person. */
function distinctPeople(names: readonly string[]): string[] {
  const people: string[] = [];
  for (const name of names) if (!people.some((known) => canBeOnePerson(known, name))) people.push(name);
  return people;
}

/**
 * Whether two names may be of one person: the same last word, and the same first one where both have more, or one with
 * words before it that are no part of it ("Frail Ann Lee").
 */
export function canBeOnePerson(one: string, two: string): boolean {
  const [first, second] = [one.toLowerCase().split(' '), two.toLowerCase().split(' ')];
  if (first.length === 1 || second.length === 1) {
    const [short, long] = first.length === 1 ? [first, second] : [second, first];
    return long.includes(short[0]!);
  }
  if (one.length !== two.length && (isBehindWords(one, two) || isBehindWords(two, one))) return true;
  return first.at(-1) === second.at(-1) && (first[0]![0] === second[0]![0] || areSpellings(first[0]!, second[0]!));
}

/** Whether two figures that nobody is said to give are of different people: "Lee was 12 seconds behind", "Roe 21". */
export function areOfOtherPeople(one: FormedFigure, two: FormedFigure): boolean {
  if (one.people.length === 0 || two.people.length === 0 || one.source !== undefined || two.source !== undefined)
    return false;
  return !one.people.some((first) => two.people.some((second) => canBeOnePerson(first, second)));
}

function isBehindWords(long: string, short: string): boolean {
  return long.toLowerCase().endsWith(` ${short.toLowerCase()}`);
}

/** Whether two first names differ in one letter: "Katherine", "Catherine". */
function areSpellings(one: string, two: string): boolean {
  if (one.length !== two.length || one.length < MIN_SPELT) return false;
  return [...one].filter((letter, at) => letter !== two[at]).length === 1;
}

const MIN_SPELT = 5;
