export { type Mention, mentionsOf, ownerOf, scorerOf, subjectOf, winnerOf } from './figure-owners.js';
export { type Saying, sourceOf } from './figure-sources.js';
export { areOtherDays, type FigureTime, findTime, kindOfDay, NO_TIME } from './figure-times.js';
export * from './figure-wording.generated.js';
