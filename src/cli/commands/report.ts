import { count, renderReport } from '../../report/index.js';
import { findReuse } from '../../reuse/index.js';
import { analyseInPhases } from '../../stories/index.js';
import type { Job, Outcome } from '../job.js';
import { packageVersion } from '../version.js';

/** `samestory report`: writes one self-contained HTML page. */
export async function run(job: Job): Promise<Outcome> {
  const model = await job.model();
  const { articles } = await job.read();
  const threshold = job.threshold();
  const excerpts = job.has('excerpts') ? job.number('excerpts', 40, 1, 1000) : undefined;
  const analysis = await job.group(articles, () => analyseInPhases(articles, { threshold, model }));
  const page = job.compute(`comparing ${count(articles.length, 'article')}`, (show) =>
    renderReport(articles, analysis, {
      reuse: findReuse(articles),
      rejected: job.rejected,
      onProgress: show,
      version: packageVersion(),
      madeAt: `${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC`,
      excerpts,
      options: threshold === undefined ? [] : [`threshold ${threshold}`],
    }),
  );
  await job.write([page]);
  return { failed: false };
}
