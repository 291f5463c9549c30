export { type CalibrationOptions, calibrateLinkScore } from './calibrate.js';
export { FITTED_FEATURES, fitLinkModel, scoreThresholds, THRESHOLDS } from './fit-model.js';
export type { LabelledCollection } from './labelled-collection.js';
export {
  type ComparedCollection,
  compareCollection,
  drawSamples,
  isLink,
  pairSample,
  type SampledCollection,
  sampleCollection,
} from './samples.js';
