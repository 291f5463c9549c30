import { csv, markdownTable, reviewRows, reviewText } from '../../report/index.js';
import { analyseInPhases } from '../../stories/index.js';
import type { Job, Outcome } from '../job.js';

/** `samestory review`: lists the least certain decisions, for an editor to check. */
export async function run(job: Job): Promise<Outcome> {
  const model = await job.model();
  const { articles } = await job.read();
  const threshold = job.threshold();
  const limit = job.limit(20);
  const analysis = await job.group(articles, () => analyseInPhases(articles, { threshold, model }));
  const decisions = analysis.reviewQueue(limit === 0 ? Number.MAX_SAFE_INTEGER : limit);
  await job.emit({
    result: () => ({ decisions }),
    lines: () => decisions,
    text: (terminal) => reviewText(articles, decisions, terminal),
    markdown: () => markdownTable(reviewRows(decisions)),
    csv: () => csv(reviewRows(decisions)),
  });
  return { failed: false };
}
