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
  evaluationRows,
  evaluationText,
  reuseText,
  type ScoredSet,
  type StrongestLink,
  storiesText,
  type TerminalOptions,
} from './terminal/index.js';
export { type StoryView, storyView } from './view-model/index.js';
