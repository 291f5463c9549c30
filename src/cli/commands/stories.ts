import { compareCoverage } from '../../coverage/index.js';
import { passimClusters } from '../../io/write/index.js';
import { count, csv, markdownTable, storiesRows, storiesText } from '../../report/index.js';
import { eachStory, findInPhases } from '../../stories/index.js';
import { type Job, type Outcome, SHOW_ALL } from '../job.js';

/** `samestory stories`: says which articles tell the same story; the text format also says what each outlet added. */
export async function run(job: Job): Promise<Outcome> {
  const model = await job.model();
  const { articles } = await job.read();
  const threshold = job.threshold();
  const granularity = job.choice('granularity') === 'storyline' ? 'storyline' : 'event';
  if (job.format() === 'ndjson' && job.threads() === 1) {
    await job.emitEach(
      `grouping ${count(articles.length, 'article')}`,
      eachStory(articles, { threshold, granularity, model }),
    );
    return { failed: false };
  }
  const { result: found } = await job.group(articles, () => findInPhases(articles, { threshold, granularity, model }));
  await job.emit({
    result: () => found,
    lines: () => found.stories,
    passim: () => passimClusters(found.stories, articles),
    text: (terminal) =>
      job.compute('comparing', () =>
        storiesText(articles, found, (members) => compareCoverage(members), {
          ...terminal,
          limit: job.limit(10),
          hint: `${SHOW_ALL} stories in full.`,
        }),
      ),
    markdown: () => markdownTable(storiesRows(articles, found)),
    csv: () => csv(storiesRows(articles, found)),
  });
  return { failed: false };
}
