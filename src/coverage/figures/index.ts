export { findTolls } from './casualties.js';
export type { FigureValue } from './compare-figures.js';
export { type ComparedFigure, type CountedFigure, compareFigures } from './compare-figures.js';
export { termsAround, termsOfSubject } from './figure-terms.js';
export type { FigureAgreement } from './figure-values.js';
export type { FigureQuestion } from './questions.js';
