export type { FigureAgreement } from './agreement.js';
export { type ComparedFigure, compareFigures, type FigureValue } from './compare-figures.js';
export { writtenFigure } from './figure-values.js';
export type { FigureQuestion } from './questions/index.js';
export { type CountedFigure, readFigures } from './read-figures.js';
export { compareOrder } from './which-one.js';
