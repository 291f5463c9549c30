export { type FigureScope, findScope } from './figure-scope.js';
export { type FigureWindow, findQuestion, isThing, type Words } from './find-question.js';
export { CHANGING, type FigureQuestion, isOfEvent, OF_PEOPLE, SCOPED } from './questions.js';
