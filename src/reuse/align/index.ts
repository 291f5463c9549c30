export { alignWords, MAX_OCCURRENCES, type Tile } from './align.js';
export { MAX_MATCHES } from './align-locally.js';
export { comparePassages, type PassageKind, type PassageMatch, type PassageRules } from './compare-passages.js';
