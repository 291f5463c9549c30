export type { SummaryClause } from './summary.js';
