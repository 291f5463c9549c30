export {
  type ComparedState,
  compareStates,
  givenStates,
  type StateAgreement,
  type StateValue,
} from './compare-states.js';
export { type Outcome, readOutcomes, type StateQuestion } from './read-outcomes.js';
