export { type Coverage, type CoverageOptions, compareCoverage } from './compare-coverage.js';
export { compareVersions, type VersionComparison } from './compare-versions.js';
export { findInsets } from './read/index.js';
