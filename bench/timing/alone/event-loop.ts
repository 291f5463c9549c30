// How long the event loop is held while workers compute: the longest times between two turns, beside those of a loop
// that does nothing, and of one beside a thread that only spins, on the same machine. On the built package.
//   npm run build && node scripts/run.mjs bench/timing/alone/event-loop.ts --data ../shared/data --articles 2000
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../../src/index.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    articles: { type: 'string', default: '2000' },
    dist: { type: 'string', default: 'dist' },
  },
});

/** The stream of long articles where it is there, else the seeds over and over. */
function collection(count: number): Article[] {
  const file = path.join(values.data, 'stream-8000.jsonl.gz');
  const lines = (
    existsSync(file) ? gunzipSync(readFileSync(file)).toString() : readFileSync('seeds/newsroom.jsonl', 'utf8')
  )
    .trim()
    .split('\n');
  return Array.from({ length: count }, (_, at) => ({
    ...(JSON.parse(lines[at % lines.length]!) as Article),
    id: `${at}`,
  }));
}

/** The longest times between two turns of the loop while something is waited for, in milliseconds. */
async function gaps(work: () => Promise<unknown>): Promise<string> {
  const turns: number[] = [];
  let last = performance.now();
  let isDone = false;
  const turn = (): void => {
    const now = performance.now();
    turns.push(now - last);
    last = now;
    if (!isDone) setImmediate(turn);
  };
  setImmediate(turn);
  await work();
  isDone = true;
  turns.sort((a, b) => a - b);
  const at = (share: number): string => (turns[Math.floor((turns.length - 1) * share)] ?? 0).toFixed(1);
  return `longest ${at(1)} ms, of 10,000 turns one over ${at(0.9999)} ms, of 1,000 one over ${at(0.999)} ms`;
}

const { WorkerPool } = (await import(
  pathToFileURL(path.resolve(values.dist, 'workers/index.js')).href
)) as typeof import('../../../src/workers/index.js');
const articles = collection(Number(values.articles));
console.log(`${articles.length} articles`);
console.log(`nothing              ${await gaps(() => sleep(5000))}`);
// What the machine itself takes from the loop while a thread computes.
const busy = new Worker('for (;;);', { eval: true });
console.log(`a thread that spins  ${await gaps(() => sleep(5000))}`);
await busy.terminate();
const pool = new WorkerPool({ size: 1 });
console.log(`findStories          ${await gaps(() => pool.findStories(articles))}`);
console.log(`findReuse            ${await gaps(() => pool.findReuse(articles))}`);
console.log(`compareCoverage of 6 ${await gaps(() => pool.compareCoverage(articles.slice(0, 6)))}`);
await pool.close();
