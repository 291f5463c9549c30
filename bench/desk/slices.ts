// How near the stories of an archive that is grouped in slices by workers come to those of one process over everything,
// and how much faster two workers are than one. With --reuse: whether the families of shared passages are the same.
//   node scripts/run.mjs bench/desk/slices.ts [--reuse] [--data ../shared/data] [--size 7983] [--slice 2000]
// Starts a PostgreSQL of its own. More articles than the data has are made of it (`enlarge`).
import { fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../__tests__/store/postgres.js';
import { type ArchiveOptions, findArchiveReuse, groupArchive, loadArchive } from '../../src/desk/index.js';
import { evaluateClustering } from '../../src/evaluate/index.js';
import type { ArticleRecord } from '../../src/io/index.js';
import { findReuse } from '../../src/reuse/index.js';
import { findStories } from '../../src/stories/index.js';
import { enlarge, readStream } from '../timing/collections/stream.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    size: { type: 'string', default: '7983' },
    slice: { type: 'string' },
    reuse: { type: 'boolean', default: false },
  },
});
const articlesInSlice = values.slice === undefined ? undefined : Number(values.slice);

/** Seconds of processor time of this process. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

if (process.env.ARCHIVE_URL !== undefined) {
  const began = processorSeconds();
  const options = { url: process.env.ARCHIVE_URL, articlesInSlice, from: process.env.ARCHIVE_FROM, workOnly: true };
  await (values.reuse ? findArchiveReuse(options) : groupArchive(options));
  process.send?.(processorSeconds() - began, () => process.exit());
  await new Promise(() => {});
}

const file = path.join(values.data, 'stream-8000.jsonl.gz');
if (!existsSync(file)) {
  console.log(`SKIPPED: there is no ${file}; it would hold articles with dates, as gzipped JSON Lines (--data FOLDER)`);
  process.exit();
}
const articles = enlarge(readStream(file), Number(values.size));
const server = await startPostgres();
await loadArchive(articles as ArticleRecord[], { url: server.url });

/**
 * Works with so many processes: the seconds it takes, and the processor time of the one that worked longest, which is
 * what it takes where nothing else is going on.
 */
async function worked<Result>(
  workers: number,
  work: (options: ArchiveOptions) => Promise<Result | undefined>,
): Promise<{ seconds: number; longest: number; result: Result }> {
  const [began, before] = [performance.now(), processorSeconds()];
  // Since a time that no article is before: another plan, so that nothing of the run before is used again.
  const from = `000${workers}-01-01`;
  const others = Array.from({ length: workers - 1 }, () => {
    const child = fork(fileURLToPath(import.meta.url), process.argv.slice(2), {
      env: { ...process.env, ARCHIVE_URL: server.url, ARCHIVE_FROM: from },
    });
    return new Promise<number>((resolve) => child.once('message', (worked) => resolve(Number(worked))));
  });
  const result = (await work({ url: server.url, articlesInSlice, from })) as Result;
  const seconds = (performance.now() - began) / 1000;
  const times = [processorSeconds() - before, ...(await Promise.all(others))];
  return { seconds, longest: Math.max(...times), result };
}

/** Compares the result of one process with that of two workers, and prints what each took. */
async function compared<Result, Alone>(
  work: (options: ArchiveOptions) => Promise<Result | undefined>,
  withoutSlices: () => Alone,
  compare: (alone: Alone, result: Result) => string,
): Promise<void> {
  const one = await worked(1, work);
  const two = await worked(2, work);
  const before = processorSeconds();
  const alone = withoutSlices();
  const seconds = processorSeconds() - before;
  console.log(`${articles.length} articles in slices beside one process: ${compare(alone, two.result)}`);
  console.log(
    `one worker ${one.longest.toFixed(1)} s of processor time, each of two ${two.longest.toFixed(1)} s at most: ${(one.longest / two.longest).toFixed(2)} times as fast; by the clock ${one.seconds.toFixed(1)} s and ${two.seconds.toFixed(1)} s; without slices ${seconds.toFixed(1)} s of processor time`,
  );
}

const percent = (share: number): string => (100 * share).toFixed(2);

if (values.reuse) {
  const found = (families: readonly object[]) => families.map((family) => JSON.stringify(family));
  await compared(
    findArchiveReuse,
    () => found(findReuse(articles, { candidates: 'index' }).families),
    (alone, { families }) => {
      const [known, own] = [new Set(alone), found(families)];
      const missing = alone.length - own.filter((family) => known.has(family)).length;
      return `${own.length} families of shared passages, ${missing} of ${alone.length} missing or different`;
    },
  );
} else {
  await compared(
    groupArchive,
    () => findStories(articles, { describe: 'none' }).stories.map((story) => [...story.articles]),
    (alone, stories) => {
      const { precision, recall, f1 } = evaluateClustering(alone, stories).bCubed;
      return `B-cubed precision ${percent(precision)}, recall ${percent(recall)}, F1 ${percent(f1)}`;
    },
  );
}
await server.stop();
