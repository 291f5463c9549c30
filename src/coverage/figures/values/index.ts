export { type AnsweredValue, agreementOf, type FigureAgreement, isOrderKnown } from './agreement.js';
export { areSlip, areTransposed, digitsOf, isDistinctive, isUnlikely } from './distinctive-numbers.js';
export {
  areCompatible,
  areEqual,
  areStated,
  isBeyondBound,
  isExact,
  measuredBy,
  writtenFigure,
} from './figure-values.js';
