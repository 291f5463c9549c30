import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSnapshot, writeSnapshot } from '../../src/io/index.js';
import type { StoryEvent } from '../../src/stories/stream/story-events.js';
import { StoryStream } from '../../src/stories/stream/story-stream.js';
import { seededIntegers } from '../../src/structures/hash.js';
import type { Year } from './year.js';

/** How many articles the killed process takes between two snapshots. */
const SNAPSHOT_EVERY = 2000;
/** Milliseconds that it lives at least, and so many more at most. */
const MIN_LIFE = 2000;
const MORE_LIFE = 18_000;

/** A digest of all events that were told, each once, in order. */
export class SeenEvents {
  readonly #hash = createHash('sha256');
  /** The number of the latest. */
  count = 0;

  /** Takes an event as a line of JSON, and says whether it is new. */
  see(line: string): boolean {
    if ((JSON.parse(line) as StoryEvent).sequence <= this.count) return false;
    this.#hash.update(`${line}\n`);
    this.count += 1;
    return true;
  }

  digest(): string {
    return this.#hash.digest('hex');
  }
}

/** A process of its own: goes on from the snapshot in a folder, and prints a line for each event, then `end`. */
export async function work(folder: string, year: Year, end: number): Promise<void> {
  const kept = path.join(folder, 'stream.snapshot');
  const bytes = await readSnapshot(kept);
  const stream = bytes === undefined ? new StoryStream() : StoryStream.restore(bytes);
  for (let index = Number(stream.cursor ?? 0); index < end; index++) {
    for (const event of stream.add(year.at(index)).events) process.stdout.write(`${JSON.stringify(event)}\n`);
    if ((index + 1) % SNAPSHOT_EVERY === 0) await writeSnapshot(kept, stream.snapshot(String(index + 1)));
  }
  process.stdout.write('end\n');
}

/**
 * Runs workers that are killed at random points, a number of times, until one comes to the end.
 *
 * @param script what to run as a worker, with its arguments; the folder is added.
 */
export async function killAndResume(
  script: readonly string[],
  kills: number,
): Promise<{ kills: number; events: number; repeated: number; digest: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samestory-soak-'));
  const seen = new SeenEvents();
  const next = seededIntegers(7);
  let [killed, repeated] = [0, 0];
  try {
    for (let isOver = false; !isOver; ) {
      const life = killed < kills ? MIN_LIFE + ((next() >>> 0) % MORE_LIFE) : undefined;
      for (const line of await runWorker([...script, folder], life)) {
        if (line === 'end') isOver = true;
        // An event that was told before the kill is told again, word for word, under its number.
        else if (!seen.see(line)) repeated += 1;
      }
      if (!isOver) killed += 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { kills: killed, events: seen.count, repeated, digest: seen.digest() };
}

/** The whole lines that a worker printed before it ended or was killed. */
function runWorker(script: readonly string[], life: number | undefined): Promise<string[]> {
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] });
  const parts: Buffer[] = [];
  child.stdout.on('data', (part: Buffer) => parts.push(part));
  const timer = life === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), life);
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`A worker ended by itself, with code ${code}`));
      const printed = Buffer.concat(parts).toString('utf8');
      const whole = printed.slice(0, printed.lastIndexOf('\n') + 1);
      resolve(whole.split('\n').slice(0, -1));
    });
  });
}
