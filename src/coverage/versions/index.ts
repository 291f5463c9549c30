export {
  compareVersions,
  type VersionChange,
  type VersionComparison,
  type VersionSentence,
} from './compare-versions.js';
export type { Correction, DetailChange } from './corrections.js';
