export {
  type ComparedState,
  compareStates,
  type StateAgreement,
  type StateValue,
  toldStates,
} from './compare-states.js';
export { type Outcome, readOutcomes, type StateQuestion } from './read-outcomes.js';
