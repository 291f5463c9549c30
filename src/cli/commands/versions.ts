import type { ArticleId } from '../../article.js';
import { compareVersions, type VersionComparison } from '../../coverage/index.js';
import type { ArticleRecord } from '../../io/mapping/index.js';
import { isNewer, type ReadResult } from '../../io/read/index.js';
import { csv, markdownTable, plain, versionsRows, versionsText } from '../../report/index.js';
import { type Job, type Outcome, SHOW_ALL } from '../job.js';

/** Two versions of an article, one after the other, and what changed. */
interface Step {
  readonly older: ArticleId;
  readonly newer: ArticleId;
  readonly comparison: VersionComparison;
}

/**
 * `samestory versions`: says what changed from one version of an article to the next. Two INPUTs are two versions. One
 * INPUT may hold several versions of each article, as wire services send them.
 */
export async function run(job: Job): Promise<Outcome> {
  const pairs = job.inputs.length === 1 ? await versionsInside(job) : await twoFiles(job);
  if (pairs.length === 0) return { failed: false };
  const steps = job.compute('comparing', () =>
    pairs.map(([older, newer]): Step => {
      return { older: older.id, newer: newer.id, comparison: compareVersions(older, newer) };
    }),
  );
  const shapes = steps.map(({ comparison, ...ids }) => ({ ...ids, ...comparison }));
  const rows = () => steps.flatMap(({ comparison }, at) => versionsRows(comparison).slice(at === 0 ? 0 : 1));
  await job.emit({
    result: () => (job.inputs.length === 2 ? shapes[0]! : { versions: shapes }),
    text: (terminal) =>
      steps
        .map((step) => {
          const heading = steps.length === 1 ? '' : `${plain(step.newer)}\n`;
          const options = { ...terminal, limit: job.limit(50), hint: SHOW_ALL };
          return heading + versionsText(step.comparison, options);
        })
        .join('\n'),
    markdown: () => markdownTable(rows()),
    csv: () => csv(rows()),
  });
  return { failed: false };
}

type Pair = readonly [older: ArticleRecord, newer: ArticleRecord];

async function twoFiles(job: Job): Promise<Pair[]> {
  const [old = '', new_ = ''] = job.inputs;
  // Each file is read by its own call: two versions usually share an id, and one call accepts an id once.
  const older = await readOne(job, old);
  const newer = await readOne(job, new_);
  return older === undefined || newer === undefined ? [] : [[older, newer]];
}

async function readOne(job: Job, input: string): Promise<ArticleRecord | undefined> {
  const { articles } = await job.read([input]);
  if (articles.length > 1) job.complain(`${plain(input)}: a version is one article, and here are ${articles.length}`);
  return articles.length === 1 ? articles[0] : undefined;
}

async function versionsInside(job: Job): Promise<Pair[]> {
  const result = await job.read();
  const pairs = result.articles.flatMap((article) => historyOf(article, result));
  if (pairs.length === 0 && result.articles.length > 0) {
    job.complain('no article has an earlier version here: give two files, OLD and NEW');
  }
  return pairs;
}

/** The steps from the oldest version of an article to the newest. */
function historyOf(article: ArticleRecord, { older }: ReadResult): Pair[] {
  const open = new Set(older);
  const pairs: Pair[] = [];
  for (let newer = article; ; ) {
    const { id, evolvedFrom } = newer;
    const before = [...open]
      .filter((other) => other.id === id || other.id === evolvedFrom)
      .reduce<ArticleRecord | undefined>((best, other) => (best && isNewer(best, other) ? best : other), undefined);
    if (before === undefined) return pairs.reverse();
    pairs.push([before, newer]);
    open.delete(before);
    newer = before;
  }
}
