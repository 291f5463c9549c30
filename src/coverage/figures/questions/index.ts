export { type FigureScope, findScope } from './figure-scope.js';
export { type FigureWindow, findQuestion, type Words } from './find-question.js';
export { CHANGING, type FigureQuestion, isOfEvent } from './questions.js';
