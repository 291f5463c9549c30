export { alignWords, MAX_OCCURRENCES, type Tile } from './align.js';
export { alignInPlace, repeatsItself } from './align-in-place.js';
export { MAX_MATCHES } from './align-locally.js';
export { comparePassages, type PassageKind, type PassageMatch, type PassageRules } from './compare-passages.js';
