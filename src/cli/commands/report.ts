import { compareCoverage } from '../../coverage/index.js';
import { count } from '../../report/plain.js';
import { storiesHtml } from '../../report/stories-html.js';
import { findStories } from '../../stories/index.js';
import type { Job, Outcome } from '../job.js';

/** `samestory report`: one self-contained HTML page. */
export async function run(job: Job): Promise<Outcome> {
  const model = await job.model();
  const { articles } = await job.read();
  const threshold = job.threshold();
  const page = job.compute(`grouping and comparing ${count(articles.length, 'article')}`, () => {
    const found = findStories(articles, { threshold, model });
    return storiesHtml(articles, found, (members) => compareCoverage(members), job.limit(50));
  });
  await job.write([page]);
  return { failed: false };
}
