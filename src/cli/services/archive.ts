import { parsePublicationTime } from '../../article.js';
import { type ArchiveOptions, findArchiveReuse, groupArchive, loadArchive } from '../../desk/index.js';
import { SameStoryError } from '../../errors.js';
import type { ArticleRecord } from '../../io/index.js';
import { count, jsonText } from '../../report/index.js';
import type { Job, Outcome } from '../job.js';

/** `samestory archive`: finds stories or shared passages, by jobs that any number of processes share. */
export async function run(job: Job): Promise<Outcome> {
  const url = job.value('database');
  if (url === undefined) {
    throw new SameStoryError(
      'invalid-option',
      'archive needs the address of a PostgreSQL server: --database postgres://…',
    );
  }
  const options: ArchiveOptions = {
    url,
    from: timeOf(job, 'since'),
    to: timeOf(job, 'until'),
    articlesInSlice: job.has('slice') ? job.number('slice', 0, 100, 1_000_000) : undefined,
    workOnly: job.has('work-only'),
    onJob: ({ done, left, milliseconds }) =>
      job.say(`${count(done, 'job')} done here, ${left} left; the last took ${(milliseconds / 1000).toFixed(1)} s`),
  };
  if (job.inputs.length > 0) {
    const { articles } = await job.read();
    await loadArchive(articles as readonly ArticleRecord[], { url });
    job.say(`stored ${count(articles.length, 'article')}`);
  }
  if (job.has('reuse')) {
    const found = await findArchiveReuse(options);
    for (const { limit, affected, effect } of found?.caps ?? [])
      job.say(`a limit of ${limit} was reached: ${effect} (${count(affected, 'case')})`);
    if (found !== undefined) await job.write(found.families.map((family) => `${jsonText(family)}\n`));
    return { failed: false };
  }
  const stories = await groupArchive(options);
  if (stories !== undefined) await job.write(stories.map((articles) => `${jsonText({ articles })}\n`));
  return { failed: false };
}

/** The time of an option, as the database reads it whatever its time zone. */
function timeOf(job: Job, name: 'since' | 'until'): string | undefined {
  const value = job.value(name);
  if (value === undefined) return undefined;
  const time = parsePublicationTime(value);
  if (time !== undefined) return new Date(time.from).toISOString();
  throw new SameStoryError(
    'invalid-option',
    `--${name} must be a date such as 2026-11-22 or 2026-11-22T09:30:00Z, not ${JSON.stringify(value)}`,
  );
}
