import { count, csv, markdownTable, reuseRows, reuseText } from '../../report/index.js';
import { findReuse } from '../../reuse/index.js';
import type { Job, Outcome } from '../job.js';

/** `samestory reuse`: the passages that the articles share. */
export async function run(job: Job): Promise<Outcome> {
  const conditions = job.conditions(['shared']);
  const { articles } = await job.read();
  const reuse = job.compute(`comparing ${count(articles.length, 'article')}`, () => findReuse(articles));
  await job.emit({
    result: () => reuse,
    lines: () => reuse.families,
    text: (terminal) => reuseText(articles, reuse, { ...terminal, limit: job.limit(20), hint: '--limit 0 shows all' }),
    markdown: () => markdownTable(reuseRows(articles, reuse)),
    csv: () => csv(reuseRows(articles, reuse)),
  });
  return { failed: conditions.has('shared') && reuse.pairs.length > 0 };
}
