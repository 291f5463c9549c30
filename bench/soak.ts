// A year of articles through one stream, with the process killed at random points and started again from its snapshot.
//   npm run soak -- [--data FOLDER] [--articles 200000] [--kills 20] [--json FILE]
// The articles are those of stream-8000, perturbed and re-dated over a year; the window is 14 days. First one process takes all of them, for
// speed, latency and memory. Then the first tenth is taken again by a process that is killed (SIGKILL) again and again, wherever it
// may be, writing its snapshot or not: what it tells all together must be the same, event by event.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Article } from '../src/article.js';
import { readSnapshot, writeSnapshot } from '../src/io/snapshot-file.js';
import { seededIntegers } from '../src/reuse/hash.js';
import { StoryStream } from '../src/stories/stream/story-stream.js';
import { readStream } from './timing/stream.js';

const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);
/** How many articles the killed process takes between two snapshots. */
const SNAPSHOT_EVERY = 500;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    articles: { type: 'string', default: '200000' },
    kills: { type: 'string', default: '20' },
    json: { type: 'string' },
    worker: { type: 'string' },
  },
});
const file = path.join(values.data, 'stream-8000.jsonl.gz');
if (!existsSync(file)) {
  console.log(
    `SKIPPED: there is no ${file}; it would hold the articles, as gzipped JSON Lines (choose a folder with --data)`,
  );
  process.exit(0);
}
const base = readStream(file);
const words = base.map(({ text }) => text.split(' '));
const count = Number(values.articles);

if (values.worker !== undefined) await work(values.worker);
else {
  const speed = wholeYear();
  const killed = await killAndResume();
  if (values.json !== undefined) {
    const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
    writeFileSync(values.json, `${JSON.stringify({ schemaVersion: 1, machine, speed, killed }, null, 2)}\n`);
  }
  if (!killed.isSame) process.exitCode = 1;
}

/** Article number `place` of the year: each round of the base has every ninth word from another article. */
function articleAt(place: number): Article {
  const round = Math.floor(place / base.length);
  const at = place % base.length;
  const article = base[at] as Article;
  const other = words[(at * 31 + round * 977) % words.length] as string[];
  const own = words[at] as string[];
  const text =
    round === 0
      ? article.text
      : own.map((word, n) => ((n + round) % 9 === 0 ? (other[n % other.length] as string) : word)).join(' ');
  return {
    ...article,
    id: `${article.id}-${round}`,
    text,
    publishedAt: new Date(START + (place * 365 * DAY) / 200_000).toISOString(),
  };
}

function wholeYear(): object {
  const before = memory();
  const stream = new StoryStream();
  const rows: object[] = [];
  let times: number[] = [];
  let busy = 0;
  for (let place = 0; place < count; place++) {
    const article = articleAt(place);
    const used = process.cpuUsage();
    const started = performance.now();
    stream.add(article);
    times.push(performance.now() - started);
    const { user, system } = process.cpuUsage(used);
    busy += user + system;
    if ((place + 1) % 10_000 > 0 && place + 1 < count) continue;
    times.sort((a, b) => a - b);
    const quantile = (share: number): number =>
      times[Math.min(times.length - 1, Math.floor(times.length * share))] as number;
    const row = {
      articles: place + 1,
      aSecond: Math.round(times.length / (times.reduce((sum, time) => sum + time, 0) / 1000)),
      // Of processor time, all threads of the process together: what other processes do on the machine is not in it.
      aSecondOfProcessor: Math.round(times.length / (busy / 1e6)),
      median: round(quantile(0.5)),
      p99: round(quantile(0.99)),
      longest: round(quantile(1)),
      window: stream.size,
      megabytes: Math.round((memory() - before) / 1e6),
    };
    console.log(row);
    rows.push(row);
    times = [];
    busy = 0;
  }
  const started = performance.now();
  const bytes = stream.snapshot();
  const taken = performance.now() - started;
  StoryStream.restore(bytes);
  const restored = performance.now() - started - taken;
  const snapshot = {
    megabytes: round(bytes.length / 1e6),
    takenIn: Math.round(taken),
    restoredIn: Math.round(restored),
  };
  console.log({ snapshot });
  return { rows, snapshot };
}

/** What is in use after a collection of garbage, where the process allows to ask for one (node --expose-gc). */
function memory(): number {
  (globalThis as { gc?: () => void }).gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A process of its own: goes on from the snapshot, and prints a line for each event, then `end`. */
async function work(folder: string): Promise<void> {
  const kept = path.join(folder, 'stream.snapshot');
  const bytes = await readSnapshot(kept);
  const stream = bytes === undefined ? new StoryStream() : StoryStream.restore(bytes);
  const end = Math.floor(count / 10);
  for (let place = Number(stream.cursor ?? 0); place < end; place++) {
    for (const event of stream.add(articleAt(place)).events) process.stdout.write(`${JSON.stringify(event)}\n`);
    if ((place + 1) % SNAPSHOT_EVERY === 0) await writeSnapshot(kept, stream.snapshot(String(place + 1)));
  }
  process.stdout.write('end\n');
}

async function killAndResume(): Promise<{ kills: number; events: number; repeated: number; isSame: boolean }> {
  const whole = createHash('sha256');
  const stream = new StoryStream();
  let expected = 0;
  for (let place = 0; place < Math.floor(count / 10); place++) {
    for (const event of stream.add(articleAt(place)).events) {
      whole.update(`${JSON.stringify(event)}\n`);
      expected += 1;
    }
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'samestory-soak-'));
  const told = createHash('sha256');
  const next = seededIntegers(7);
  let [events, repeated, kills] = [0, 0, 0];
  try {
    for (let isOver = false; !isOver; ) {
      const killAfter = kills < Number(values.kills) ? 1500 + ((next() >>> 0) % 4500) : undefined;
      const lines = await runWorker(folder, killAfter);
      for (const line of lines) {
        if (line === 'end') isOver = true;
        // An event that was told before the kill is told again, word for word, under its number.
        else if ((JSON.parse(line) as { sequence: number }).sequence <= events) repeated += 1;
        else {
          told.update(`${line}\n`);
          events += 1;
        }
      }
      if (!isOver) kills += 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  const isSame = told.digest('hex') === whole.digest('hex') && events === expected;
  const result = { kills, events, repeated, isSame };
  console.log(result);
  return result;
}

/** The whole lines that a worker printed before it ended or was killed. */
function runWorker(folder: string, killAfter: number | undefined): Promise<string[]> {
  // The very file that runs here, so that a change of the source meanwhile makes no difference.
  const script = fileURLToPath(import.meta.url);
  const options = ['--data', values.data, '--articles', values.articles, '--worker', folder];
  const child = spawn(process.execPath, [script, ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearTimeout(timer);
      const printed = Buffer.concat(parts).toString('utf8');
      resolve(
        printed
          .slice(0, printed.lastIndexOf('\n') + 1)
          .split('\n')
          .slice(0, -1),
      );
    });
  });
}
