export type { SummaryClause } from './summary.js';
export { writeSummary } from './write-summary.js';
