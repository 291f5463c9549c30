export { type ReportOptions, renderReport } from './render-report.js';
export { renderComparison, renderStory, type StoryPageOptions } from './render-story.js';
export type { Making } from './views/index.js';
