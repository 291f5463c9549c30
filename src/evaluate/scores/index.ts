export { bCubed } from './b-cubed.js';
export { ceafE } from './ceaf.js';
export { countCells, type Score, scoreOf } from './contingency.js';
export { informationScores, type VMeasure } from './information.js';
export { adjustedRandIndex, pairwise } from './pairs.js';
export { purity } from './purity.js';
