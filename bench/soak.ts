// A year of articles through one stream, what can go wrong in it, and the same year by a process that is killed again
// and again.
//   npm run soak -- [--data FOLDER] [--articles 200000] [--near-copies 20000] [--kills 40] [--json FILE]
// The articles are those of stream-8000, perturbed and re-dated over a year; the window is 14 days. One process takes
// all of them, for speed, latency and memory, then what goes wrong: a clock that jumps, a founder that is removed, a
// source that is aborted, a full disk, and 20,000 near-copies of one event. Then the year is taken again by a
// process that is killed (SIGKILL) at random points, writing its snapshot or not, and begun again from it: what it
// tells all together must be the same, event by event. Fails where it is not, where the memory of a full window is
// more than a tenth from its mean, or where an article is lost: told of and neither in a story nor gone.
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { StoryStream } from '../src/stories/stream/story-stream.js';
import { accidents } from './soak/accidents.js';
import { killAndResume, SeenEvents, work } from './soak/killed.js';
import { deviation, memory, PresentArticles, round, StepTimes } from './soak/measure.js';
import { Year } from './soak/year.js';
import { readStream } from './timing/collections/stream.js';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    articles: { type: 'string', default: '200000' },
    'near-copies': { type: 'string', default: '20000' },
    kills: { type: 'string', default: '40' },
    json: { type: 'string' },
    worker: { type: 'string' },
  },
});
for (const name of ['articles', 'near-copies', 'kills'] as const) {
  if (/^\d+$/.test(values[name])) continue;
  console.error(`--${name} must be a whole number, not "${values[name]}"`);
  process.exit(2);
}
const file = path.join(values.data, 'stream-8000.jsonl.gz');
if (!existsSync(file)) {
  console.log(
    `SKIPPED: there is no ${file}; it would hold the articles, as gzipped JSON Lines (choose a folder with --data)`,
  );
  process.exit(0);
}
/** How far the memory of a full window may be from its mean. */
const MAX_DEVIATION = 0.1;
const year = new Year(readStream(file));
const count = Number(values.articles);

if (values.worker !== undefined) await work(values.worker, year, count);
else {
  const stream = new StoryStream();
  const seen = new SeenEvents();
  const speed = wholeYear(stream, seen);
  const wrong = await accidents(stream, year, count, Number(values['near-copies']));
  console.log(JSON.stringify(wrong, null, 2));
  // The very file that runs here, so that a change of the source meanwhile makes no difference.
  const script = [fileURLToPath(import.meta.url), '--data', values.data, '--articles', values.articles, '--worker'];
  const again = await killAndResume(script, Number(values.kills), seen.count);
  const killed = { ...again, isSame: again.digest === seen.digest() && again.events === seen.count };
  console.log(killed);
  if (values.json !== undefined) {
    const machine = { cpu: cpus()[0]?.model, cores: cpus().length, node: process.version };
    writeFileSync(values.json, `${JSON.stringify({ schemaVersion: 1, machine, speed, wrong, killed }, null, 2)}\n`);
  }
  if (!killed.isSame || speed.memoryDeviation > MAX_DEVIATION || speed.lost > 0) process.exitCode = 1;
}

interface YearFigures {
  readonly rows: readonly object[];
  readonly snapshot: object;
  /** How far the memory of a full window is from its mean at most, in parts of the mean. */
  readonly memoryDeviation: number;
  /** Articles that were told of, and are neither in a story nor gone. */
  readonly lost: number;
}

function wholeYear(stream: StoryStream, seen: SeenEvents): YearFigures {
  const before = memory();
  const rows: object[] = [];
  const whenFull: number[] = [];
  const present = new PresentArticles();
  const times = new StepTimes();
  for (let index = 0; index < count; index++) {
    const article = year.at(index);
    for (const event of times.take(() => stream.add(article)).events) {
      seen.see(JSON.stringify(event));
      present.see(event);
    }
    if (stream.storyOf(article.id) === undefined) throw new Error(`${article.id} is in no story when it was added`);
    if ((index + 1) % 10_000 > 0 && index + 1 < count) continue;
    const row = {
      articles: index + 1,
      ...times.finish(),
      window: stream.size,
      megabytes: Math.round((memory() - before) / 1e6),
    };
    console.log(row);
    rows.push(row);
    if (year.isFull(index)) whenFull.push(row.megabytes);
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
  const lost = present.lostIn(stream);
  const memoryDeviation = round(deviation(whenFull));
  console.log({ snapshot, memoryDeviation, lost });
  return { rows, snapshot, memoryDeviation, lost };
}
