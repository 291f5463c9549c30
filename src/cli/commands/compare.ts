import { compareCoverage } from '../../coverage/index.js';
import { count, coverageMarkdown, coverageRows, coverageText, csv } from '../../report/index.js';
import { type Job, type Outcome, SHOW_ALL } from '../job.js';
import { requireIds } from '../require-ids.js';

/** `samestory compare`: the inputs taken as one story. */
export async function run(job: Job): Promise<Outcome> {
  const conditions = job.conditions(['conflict', 'altered']);
  const { articles } = await job.read();
  const base = job.value('base');
  if (base !== undefined && articles.length > 0) await requireIds(articles, [base]);
  const coverage = job.compute(`comparing ${count(articles.length, 'article')}`, (onProgress) =>
    compareCoverage(articles, { base, onProgress }),
  );
  await job.emit({
    result: () => coverage,
    text: (terminal) => coverageText(articles, coverage, { ...terminal, limit: job.limit(12), hint: SHOW_ALL }),
    markdown: () => coverageMarkdown(articles, coverage),
    csv: () => csv(coverageRows(articles, coverage)),
  });
  const conflict = coverage.figures.some(({ agreement }) => agreement === 'conflict');
  const altered = coverage.quotes.some(({ relation }) => relation === 'altered');
  return { failed: (conflict && conditions.has('conflict')) || (altered && conditions.has('altered')) };
}
