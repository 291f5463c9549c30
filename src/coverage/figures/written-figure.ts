import type { FigureValue } from './compare-figures.js';

/** Numbers that say of themselves that they are about so many: "dozens", and never "about dozens". */
const VAGUE = /^(?:dozens|scores|hundreds|thousands|millions|billions|several|a few)\b/i;

/**
 * A figure as a sentence has it: with its hedge, which is not always part of its own text, and without the capital that
 * a number in words has only where it begins a sentence ("Dozens", but "EUR 5m").
 *
 * @example
 * writtenFigure({ text: 'Twelve', hedge: 'at least' }); // 'at least twelve'
 */
export function writtenFigure({ text, hedge }: Pick<FigureValue, 'text' | 'hedge'>): string {
  const inside = text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());
  const isSaid = hedge === null || inside.toLowerCase().startsWith(hedge.toLowerCase()) || VAGUE.test(inside);
  return isSaid ? inside : `${hedge} ${inside}`;
}
