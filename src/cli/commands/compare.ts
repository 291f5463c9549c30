import { compareCoverage } from '../../coverage/index.js';
import { SameStoryError } from '../../errors.js';
import { coverageMarkdown } from '../../report/coverage-markdown.js';
import { coverageRows } from '../../report/coverage-rows.js';
import { coverageText } from '../../report/coverage-text.js';
import { csv } from '../../report/csv.js';
import { percent, plain } from '../../report/plain.js';
import type { Job, Outcome } from '../job.js';

/** `samestory compare`: the inputs taken as one story. */
export async function run(job: Job): Promise<Outcome> {
  const conditions = readConditions(job.value('fail-on'));
  const { articles } = await job.read();
  if (articles.length === 0) {
    job.complain('no article to compare');
    return { failed: false };
  }
  const base = job.value('base');
  const coverage = job.compute('comparing', (show) =>
    compareCoverage(articles, { base, onProgress: (done) => show(`comparing: ${percent(done)}`) }),
  );
  await job.emit({
    result: () => coverage,
    text: (terminal) => coverageText(articles, coverage, { ...terminal, limit: job.limit(12) }),
    markdown: () => coverageMarkdown(articles, coverage),
    csv: () => csv(coverageRows(articles, coverage)),
  });
  const conflict = coverage.figures.some(({ agreement }) => agreement === 'conflict');
  const altered = coverage.quotes.some(({ relation }) => relation === 'altered');
  return { failed: (conflict && conditions.has('conflict')) || (altered && conditions.has('altered')) };
}

const CONDITIONS = ['conflict', 'altered'];

function readConditions(given: string | undefined): Set<string> {
  const conditions = (given ?? '').split(',').map((condition) => condition.trim());
  const wrong = given === undefined ? undefined : conditions.find((condition) => !CONDITIONS.includes(condition));
  if (wrong === undefined) return new Set(conditions);
  throw new SameStoryError(
    'invalid-option',
    `--fail-on takes ${CONDITIONS.join(' and ')}, not ${JSON.stringify(plain(wrong))}`,
  );
}
