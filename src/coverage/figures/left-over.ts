import { groupBy } from '../../structures/index.js';
import { sharedWeight } from '../passages/index.js';
import { isFar, unitOf } from './apart.js';
import type { FormedFigure } from './formed-figure.js';
import { canBeCompared, isStatedOfOne } from './own-words.js';
import { areOtherQuestions, cannotBeOne } from './pairings.js';
import { isOfEvent } from './questions/index.js';
import { areCompatible, areTransposed } from './values/index.js';
import { ANY_PERSONS } from './wording/index.js';

/** Weight of common words around two numbers that are left over. */
const NEAR = 0.3;
/** Numbers further apart are of two things more often than of one. */
const MAX_APART = 1.07;
/** Smaller numbers are of many things. */
const MIN = 10;
/** A noun that is counted more often names no one number. */
const MAX_ROWS = 8;
/** Values of a row that are looked at. */
const MAX_COMPARED = 8;
const ANYBODY = new RegExp(`(?:^|\\s)(?:${ANY_PERSONS})$`, 'i');

/**
 * Pairs of figures that are left over: of two articles that agree in all other numbers of a unit, or of a noun that
 * they count, each has one more. `rowOf` tells which figures are already one.
 */
export function findLeftOver(
  figures: readonly FormedFigure[],
  rowOf: (index: number) => number,
  weights: Float64Array,
): { readonly a: number; readonly b: number }[] {
  const found: { a: number; b: number }[] = [];
  const articleOf = (index: number): number => figures[index]!.article;
  for (const all of groupBy(figures.keys(), (index) => keyOf(figures[index]!)).values()) {
    const rows = [...groupBy(all, rowOf).values()];
    if (rows.length < 2 || rows.length > MAX_ROWS) continue;
    const articles = rows.map((row) => new Set(row.map(articleOf)));
    rows.forEach((row, one) => {
      for (let two = one + 1; two < rows.length; two++) {
        if ([...articles[one]!].some((article) => articles[two]!.has(article))) continue;
        const isLeft = (a: number, b: number): boolean =>
          articles.every((own, at) => at === one || at === two || own.has(articleOf(a)) === own.has(articleOf(b)));
        const others = rows[two]!.slice(0, MAX_COMPARED);
        const pair = row
          .slice(0, MAX_COMPARED)
          .flatMap((a) => others.map((b) => ({ a, b })))
          .find(({ a, b }) => isLeft(a, b) && canBeOne(figures[a]!, figures[b]!, weights));
        if (pair !== undefined) found.push(pair);
      }
    });
  }
  return found;
}

/** What only numbers of one kind share: their unit, and the noun that they count. */
function keyOf(figure: FormedFigure): string | undefined {
  const { kind, subject, subjectTerms, question, isBackground, isOrder } = figure;
  if (isBackground || isOrder || (question !== undefined && isOfEvent(question))) return undefined;
  if (kind !== 'count') return unitOf(figure);
  return subjectTerms.length === 0 || ANYBODY.test(subject ?? '') ? undefined : `${subjectTerms.at(-1)}`;
}

function canBeOne(one: FormedFigure, two: FormedFigure, weights: Float64Array): boolean {
  if (Math.min(one.value, two.value) < MIN || !canBeCompared(one) || !canBeCompared(two)) return false;
  if (cannotBeOne(one, two) || areOtherQuestions(one, two)) return false;
  if (areCompatible(one, two) || !isStatedOfOne(one, two)) return false;
  if (areTransposed(one, two)) return true;
  // A text gives several minutes, rates and shares of one kind, close to each other.
  if (one.question !== undefined || two.question !== undefined) return false;
  return !isFar(one, two, MAX_APART) && sharedWeight(one.nearTerms, two.nearTerms, weights) >= NEAR;
}
