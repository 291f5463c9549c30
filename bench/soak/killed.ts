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
/** Milliseconds at most that it is let live behind its last event, so that it dies while it writes a snapshot too. */
const MAX_REPRIEVE = 5000;

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
 * Runs workers that are killed at random points of the whole year, a number of times, until one comes to the end.
 *
 * @param script what to run as a worker, with its arguments; the folder is added.
 * @param events how many events the year has, so that the kills are spread over all of it.
 */
export async function killAndResume(
  script: readonly string[],
  kills: number,
  events: number,
): Promise<{ kills: number; events: number; repeated: number; digest: string }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'samestory-soak-'));
  const seen = new SeenEvents();
  const next = seededIntegers(7);
  const random = (below: number): number => (next() >>> 0) % Math.max(1, Math.floor(below));
  let [killed, repeated] = [0, 0];
  try {
    for (let isOver = false; !isOver; ) {
      const life = { events: killed < kills ? random((2 * events) / kills) : Infinity, reprieve: random(MAX_REPRIEVE) };
      await runWorker([...script, folder], life, (line) => {
        if (line === 'end') isOver = true;
        // An event that was told before the kill is told again, under its number.
        else if (!seen.see(line)) repeated += 1;
      });
      if (!isOver) killed += 1;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { kills: killed, events: seen.count, repeated, digest: seen.digest() };
}

/**
 * Hands over the whole lines that a worker prints until it ends or is killed.
 *
 * @param life after how many lines it is killed, and how many milliseconds later.
 */
function runWorker(
  script: readonly string[],
  life: { readonly events: number; readonly reprieve: number },
  take: (line: string) => void,
): Promise<void> {
  const child = spawn(process.execPath, script, { stdio: ['ignore', 'pipe', 'inherit'] });
  let [rest, lines] = ['', 0];
  let timer: NodeJS.Timeout | undefined;
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    const whole = (rest + part).split('\n');
    // What a killed worker began to print and did not end is no line.
    rest = whole.pop()!;
    for (const line of whole) take(line);
    lines += whole.length;
    if (lines > life.events) timer ??= setTimeout(() => child.kill('SIGKILL'), life.reprieve);
  });
  return new Promise((resolve, reject) => {
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      if (code !== 0 && signal !== 'SIGKILL') reject(new Error(`A worker ended by itself, with code ${code}`));
      else resolve();
    });
  });
}
