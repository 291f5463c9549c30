export {
  type CalibrationOptions,
  calibrateLinkScore,
  fitLinkModel,
  type LabelledCollection,
  type SampledCollection,
  sampleCollection,
} from './calibrate.js';
