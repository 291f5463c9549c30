import { csv } from '../../report/csv.js';
import { markdownTable } from '../../report/markdown.js';
import { count } from '../../report/plain.js';
import { reuseRows } from '../../report/reuse-rows.js';
import { reuseText } from '../../report/reuse-text.js';
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
    text: (terminal) => reuseText(articles, reuse, { ...terminal, limit: job.limit(20) }),
    markdown: () => markdownTable(reuseRows(articles, reuse)),
    csv: () => csv(reuseRows(articles, reuse)),
  });
  return { failed: conditions.has('shared') && reuse.pairs.length > 0 };
}
