export { findTolls } from './casualties.js';
export { type ComparedFigure, type CountedFigure, compareFigures } from './compare-figures.js';
export { termsAround, termsOfSubject } from './figure-terms.js';
