export { type Mention, mentionsOf, ownerOf, scorerOf, subjectOf, winnerOf } from './figure-owners.js';
export { type Saying, sourceOf } from './figure-sources.js';
export { type FigureTime, findTime } from './figure-times.js';
export * from './figure-wording.generated.js';
