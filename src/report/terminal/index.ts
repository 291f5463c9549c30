export { type CoverageTextOptions, coverageText } from './coverage-text.js';
export { evaluationRows, evaluationText, type ScoredSet, type StrongestLink } from './evaluation-text.js';
export { type ReuseTextOptions, reuseText } from './reuse-text.js';
export { type StoriesTextOptions, storiesText } from './stories-text.js';
export { displayWidth, Page, type TerminalOptions } from './terminal-page.js';
