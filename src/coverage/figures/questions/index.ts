export { withBallots } from './ballots.js';
export { areOfOtherParts, type FigureScope, findScope } from './figure-scope.js';
export { type FigureWindow, isThing, type Words } from './find-question.js';
export { MINUTE_BEHIND, questionOf } from './question-of.js';
export { AREAS, CHANGING, type FigureQuestion, isOfEvent, OF_PEOPLE, SCOPED } from './questions.js';
