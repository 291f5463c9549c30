export {
  type Cell,
  count,
  csv,
  grouped,
  jsonPieces,
  jsonText,
  list,
  markdownTable,
  markdownText,
  percent,
  plain,
  type ResultFrame,
  shorten,
} from './formats/index.js';
export {
  type ReportOptions,
  renderComparison,
  renderReport,
  renderStory,
  type StoryPageOptions,
} from './page/index.js';
export { coverageMarkdown, coverageRows, reuseRows, storiesRows } from './tables/index.js';
export {
  coverageText,
  type EventContext,
  evaluationRows,
  evaluationText,
  eventsText,
  explainText,
  matrixRows,
  matrixText,
  reuseText,
  reviewRows,
  reviewText,
  type ScoredSet,
  type StrongestLink,
  storiesText,
  type TerminalOptions,
  versionsRows,
  versionsText,
} from './terminal/index.js';
export { type StoryView, storyView } from './view-model/index.js';
