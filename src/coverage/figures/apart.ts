import { groupBy } from '../../structures/index.js';
import type { FormedFigure } from './formed-figure.js';

/** Values further apart than this do not answer one question, unless the text connects them. */
const MAX_APART = 4;
/** The same for questions that a text may answer about several things: prices, fines, sentences. */
export const MAX_APART_LOOSE = 1.3;

/** Whether two values are too far apart to be one. */
export function isFar(one: FormedFigure, two: FormedFigure, max = MAX_APART): boolean {
  const [low, high] = inBase(one) < inBase(two) ? [one, two] : [two, one];
  // From the end of a range, where one of the two is one.
  const end = low.high === undefined || low.value === 0 || low.unit === 'score' ? 1 : low.high / low.value;
  return inBase(high) > max * end * inBase(low);
}

function inBase({ value, base }: FormedFigure): number {
  return base?.value ?? value;
}

/** The unit that a figure is compared in. */
export function unitOf({ unit, base }: FormedFigure): string {
  return base?.unit ?? unit;
}

/** Indices by article, articles in order. */
export function byArticle(figures: readonly FormedFigure[], indices: readonly number[]): number[][] {
  return [...groupBy(indices, (index) => figures[index]!.article).values()];
}
