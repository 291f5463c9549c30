import { compareCoverage } from '../../coverage/index.js';
import { csv } from '../../report/csv.js';
import { markdownTable } from '../../report/markdown.js';
import { count } from '../../report/plain.js';
import { storiesRows } from '../../report/stories-rows.js';
import { storiesText } from '../../report/stories-text.js';
import { findStories } from '../../stories/index.js';
import type { Job, Outcome } from '../job.js';

/** `samestory stories`: which articles tell the same story; in the text, also what each outlet added. */
export async function run(job: Job): Promise<Outcome> {
  const model = await job.model();
  const { articles } = await job.read();
  const threshold = job.threshold();
  const found = job.compute(`grouping ${count(articles.length, 'article')}`, () =>
    findStories(articles, { threshold, model }),
  );
  await job.emit({
    result: () => found,
    lines: () => found.stories,
    text: (terminal) =>
      job.compute('comparing', () =>
        storiesText(articles, found, (members) => compareCoverage(members), { ...terminal, limit: job.limit(10) }),
      ),
    markdown: () => markdownTable(storiesRows(articles, found)),
    csv: () => csv(storiesRows(articles, found)),
  });
  return { failed: false };
}
