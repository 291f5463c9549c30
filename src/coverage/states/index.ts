export { type ComparedState, compareStates, type StateAgreement, type StateValue } from './compare-states.js';
export type { StateQuestion } from './read-outcomes.js';
