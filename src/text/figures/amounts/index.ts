export { type Amount, asAmount, type FigureContext, type FigureKind, isBigPound, made, ofUnit } from './amounts.js';
export { Calendar } from './calendar.js';
export { timeOf } from './date-names.js';
export { isJoined, wordAt } from './figure-context.js';
export { type Hedge, hedgeBefore } from './hedges.js';
export { type Numeral, readNumeral } from './numeral.js';
export { readUnit } from './read-units.js';
export { readWords } from './read-words.js';
export { subjectAfter } from './subjects.js';
