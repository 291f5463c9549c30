import { compareVersions } from '../../coverage/index.js';
import type { ArticleRecord } from '../../io/mapping/index.js';
import { csv, markdownTable, plain, versionsRows, versionsText } from '../../report/index.js';
import { type Job, type Outcome, SHOW_ALL } from '../job.js';

/** `samestory versions OLD NEW`: what changed from one version of an article to the next. */
export async function run(job: Job): Promise<Outcome> {
  const [old = '', new_ = ''] = job.inputs;
  // Read one by one: both versions usually have the same id, and within one call an id is taken once.
  const older = await readOne(job, old);
  const newer = await readOne(job, new_);
  if (older === undefined || newer === undefined) return { failed: false };
  const comparison = job.compute('comparing', () => compareVersions(older, newer));
  await job.emit({
    result: () => ({ older: older.id, newer: newer.id, ...comparison }),
    text: (terminal) => versionsText(comparison, { ...terminal, limit: job.limit(50), hint: SHOW_ALL }),
    markdown: () => markdownTable(versionsRows(comparison)),
    csv: () => csv(versionsRows(comparison)),
  });
  return { failed: false };
}

async function readOne(job: Job, input: string): Promise<ArticleRecord | undefined> {
  const { articles } = await job.read([input]);
  if (articles.length > 1) job.complain(`${plain(input)}: a version is one article, and here are ${articles.length}`);
  return articles.length === 1 ? articles[0] : undefined;
}
