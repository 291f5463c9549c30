import { type FindFiguresOptions, findFigures } from '../../../src/text/figures/find-figures.js';

/** The figures of a text in one line: "40 = about 40 count of cars | 1999 = 1999 calendar-year", or "nothing". */
export function figuresIn(text: string, options: FindFiguresOptions): string {
  const found = findFigures(text, options).map(({ start, end, value, high, unit, hedge, subject, date }) => {
    const number = `${Number(value.toFixed(3))}${high === undefined ? '' : `..${high}`}`;
    const words = [hedge, number, unit, subject && `of ${subject}`, date && `(${date.value})`];
    return `${text.slice(start, end)} = ${words.filter((word) => word !== undefined).join(' ')}`;
  });
  return found.length === 0 ? 'nothing' : found.join(' | ');
}
