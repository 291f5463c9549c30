import { count, csv, markdownTable, matrixRows, matrixText } from '../../report/index.js';
import { findReuse, outletMatrix } from '../../reuse/index.js';
import { type Job, type Outcome, SHOW_ALL } from '../job.js';

/** `samestory matrix`: says how much text each outlet shares with each other outlet. */
export async function run(job: Job): Promise<Outcome> {
  const { articles } = await job.read();
  const matrix = job.compute(`comparing ${count(articles.length, 'article')}`, () =>
    outletMatrix(articles, findReuse(articles)),
  );
  await job.emit({
    result: () => matrix,
    text: (terminal) => matrixText(matrix, { ...terminal, limit: job.limit(20), hint: SHOW_ALL }),
    markdown: () => markdownTable(matrixRows(matrix)),
    csv: () => csv(matrixRows(matrix)),
  });
  return { failed: false };
}
