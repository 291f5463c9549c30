export { canBeOnePerson, MAX_AGES_APART } from './age-rows.js';
export { joinAnswers } from './question-rows.js';
export { areOfOneFrame, framedFigures } from './same-frame.js';
