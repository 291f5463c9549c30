export type { FigureKind, Hedge } from './amounts/index.js';
export { dateOption, type Figure, type FindFiguresOptions, figuresOf, findFigures } from './find-figures.js';
