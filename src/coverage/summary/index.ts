export type { Mention, SummaryClause } from './summary.js';
export { writeSummary } from './write-summary.js';
