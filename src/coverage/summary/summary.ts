/**
 * One sentence of the paragraph of differences, with the ids of the findings that it states: passages, quotes, figures,
 * claims, articles.
 */
export interface SummaryClause {
  readonly text: string;
  readonly findings: readonly string[];
}
