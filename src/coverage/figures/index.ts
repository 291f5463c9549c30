export { type ComparedFigure, compareFigures, type FigureValue } from './compare-figures.js';
export { type FigureQuestion, isOfEvent } from './questions/index.js';
export { type CountedFigure, readFigures } from './read-figures.js';
export type { FigureAgreement } from './values/index.js';
export { measuredBy, writtenFigure } from './values/index.js';
export { compareOrder } from './which-one.js';
