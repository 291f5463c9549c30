export { annotate, type Segment } from './annotation.js';
export { type PairLink, pairLinks } from './pair-links.js';
export { type MatrixCell, type MatrixRow, passageMatrix } from './passage-matrix.js';
