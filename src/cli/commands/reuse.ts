import { count, csv, markdownTable, reuseRows, reuseText } from '../../report/index.js';
import { findReuse, type ReuseIndex } from '../../reuse/index.js';
import { type Job, type Outcome, SHOW_ALL } from '../job.js';
import { lookUp, readArchive, saveArchive } from './reuse-archive.js';

/** `samestory reuse`: finds the passages that the articles share with each other, or with an archive. */
export async function run(job: Job): Promise<Outcome> {
  const conditions = job.conditions(['shared']);
  const [against, save] = [job.value('against'), job.value('save')];
  // The archive is read first, so that a fault of it shows before the articles are read.
  const archive = against === undefined ? undefined : await readArchive(job, against);
  const { articles } = await job.read();
  if (articles.length > 0 && archive === undefined && save !== undefined) {
    await saveArchive(job, save, articles);
    return { failed: false };
  }
  const words = `comparing ${count(articles.length, 'article')}`;
  const { reuse, all } = job.compute(words, () =>
    archive === undefined ? { reuse: findReuse(articles), all: articles } : lookUp(articles, archive),
  );
  await job.emit({
    result: () => reuse,
    lines: () => reuse.families,
    text: (terminal) =>
      heading(articles.length, archive) + reuseText(all, reuse, { ...terminal, limit: job.limit(20), hint: SHOW_ALL }),
    markdown: () => markdownTable(reuseRows(all, reuse)),
    csv: () => csv(reuseRows(all, reuse)),
  });
  if (articles.length > 0 && archive !== undefined && save !== undefined)
    await saveArchive(job, save, articles, archive);
  return { failed: conditions.has('shared') && reuse.pairs.length > 0 };
}

function heading(articles: number, archive: ReuseIndex | undefined): string {
  if (archive === undefined) return '';
  return `${count(articles, 'article')} looked up in an archive of ${count(archive.size, 'article')}.\n`;
}
