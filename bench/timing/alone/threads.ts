// How much faster several threads are than one: `findStories` of the built package's workers, in turns with one thread
// and with several, on the stream and on larger collections made from it. Whether both give the same is checked. On a
// busy machine the clock says nothing; the processor time of the thread that works longest still does.
//   npm run build && node scripts/run.mjs bench/timing/alone/threads.ts --data ../shared/data
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Article } from '../../../src/index.js';
import { enlarge, readStream } from '../collections/stream.js';
import { median } from '../part.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    dist: { type: 'string', default: 'dist' },
    sizes: { type: 'string', default: '500,2000,8000,16000' },
    threads: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '5' },
  },
});
const file = path.join(values.data, 'stream-8000.jsonl.gz');
if (!existsSync(file)) {
  console.log(`skipped: there is no ${file}; --data names the folder that has it`);
  process.exit(0);
}
const { WorkerPool } = (await import(
  pathToFileURL(path.resolve(values.dist, 'workers/index.js')).href
)) as typeof import('../../../src/workers/index.js');
const several = Number(values.threads);
const pool = new WorkerPool({ size: several });
const stream = readStream(file);

interface Run {
  readonly seconds: number;
  readonly processor: number;
  /** Of the thread that worked longest. */
  readonly longest: number;
  readonly answer: string;
}

async function run(articles: readonly Article[], threads: number): Promise<Run> {
  const started = performance.now();
  const used = process.cpuUsage();
  const before = processorTimes();
  const result = await pool.findStories(articles, {}, { threads });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(used);
  const worked = [...processorTimes()].map(([thread, time]) => time - (before.get(thread) ?? 0));
  return { seconds, processor: (user + system) / 1e6, longest: Math.max(0, ...worked), answer: hash(result) };
}

/** Seconds of processor time of each thread of this process, where the system tells them; else none. */
function processorTimes(): Map<string, number> {
  const folder = '/proc/self/task';
  const threads = existsSync(folder) ? readdirSync(folder) : [];
  return new Map(
    threads.map((thread) => [
      thread,
      Number(readFileSync(`${folder}/${thread}/schedstat`, 'utf8').split(' ')[0]) / 1e9,
    ]),
  );
}

function hash(result: unknown): string {
  return createHash('sha256').update(JSON.stringify(result)).digest('hex');
}

console.log(`threads: 1 against ${several}; the ratio is the median of ${values.rounds} rounds, after one to warm up`);
console.log(
  'articles  times faster  least to most   s with 1  s with more  processor s with 1  with more  longest thread with 1  with more  same answer',
);
for (const size of values.sizes.split(',').map(Number)) {
  const articles = enlarge(stream, size);
  const ones: Run[] = [];
  const mores: Run[] = [];
  for (let round = 0; round <= Number(values.rounds); round++) {
    // In turns, so that what else the machine does falls on both.
    const isFirst = round % 2 === 0;
    const first = await run(articles, isFirst ? 1 : several);
    const second = await run(articles, isFirst ? several : 1);
    if (round === 0) continue;
    ones.push(isFirst ? first : second);
    mores.push(isFirst ? second : first);
  }
  const ratios = ones.map(({ seconds }, at) => seconds / mores[at]!.seconds);
  const isSame = new Set([...ones, ...mores].map(({ answer }) => answer)).size === 1;
  const of = (runs: readonly Run[], value: 'seconds' | 'processor' | 'longest'): string =>
    median(runs.map((one) => one[value])).toFixed(2);
  console.log(
    [
      String(size).padEnd(10),
      median(ratios).toFixed(2).padEnd(14),
      `${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)}`.padEnd(16),
      of(ones, 'seconds').padEnd(10),
      of(mores, 'seconds').padEnd(13),
      of(ones, 'processor').padEnd(20),
      of(mores, 'processor').padEnd(11),
      of(ones, 'longest').padEnd(23),
      of(mores, 'longest').padEnd(11),
      isSame ? 'yes' : 'NO',
    ].join(''),
  );
  if (!isSame) process.exitCode = 1;
}
await pool.close();
