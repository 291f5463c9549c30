import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import type { Article } from '../../src/article.js';
import { compareCoverage, compareVersions } from '../../src/coverage/index.js';
import { findReuse } from '../../src/reuse/index.js';
import { findStories } from '../../src/stories/index.js';
import { WorkerPool } from '../../src/workers/index.js';
import { isLarge } from '../../src/workers/threads/is-large.js';

const ARTICLES = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Article);

/**
 * Enough to be spread over threads: the seeds twice, the second time with other words between their own, and one word
 * of some megabytes that takes no time.
 */
const LARGE = Array.from({ length: 2 }, (_, round) =>
  ARTICLES.map((article) => ({
    ...article,
    id: `${article.id}-${round}`,
    text: round === 0 ? article.text : article.text.replaceAll(' the ', ` the oddword `).repeat(2),
  })),
)
  .flat()
  .concat({ id: 'giant', text: 'x'.repeat(5_000_000) });
const EXPECTED = findStories(LARGE, { describe: 'shared' });

let folder = '';
let pool: WorkerPool;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'samestory-workers-'));
  const outfile = path.join(folder, 'worker.mjs');
  buildSync({
    entryPoints: ['src/workers/worker.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  pool = new WorkerPool({ size: 2, worker: outfile });
});

afterAll(async () => {
  await pool.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The error that a call throws. */
function thrown(call: () => unknown): { message: string; code: string } {
  try {
    call();
  } catch (error) {
    return error as { message: string; code: string };
  }
  throw new Error('nothing was thrown');
}

describe('a pool of workers', () => {
  test('gives what the functions give, several at a time', async () => {
    const [story] = findStories(ARTICLES).stories;
    const told = ARTICLES.filter(({ id }) => story?.articles.includes(id));
    const [one, other] = told as [Article, Article];
    const [stories, reuse, coverage, versions] = await Promise.all([
      pool.findStories(ARTICLES),
      pool.findReuse(ARTICLES, { minRun: 9 }),
      pool.compareCoverage(told, { base: one.id }),
      pool.compareVersions(one, other),
    ]);
    expect(stories).toEqual(findStories(ARTICLES));
    expect(reuse).toEqual(findReuse(ARTICLES, { minRun: 9 }));
    expect(coverage).toEqual(compareCoverage(told, { base: one.id }));
    expect(versions).toEqual(compareVersions(one, other));
  });

  test('tells how far a job is', async () => {
    const phases: string[] = [];
    await pool.compareCoverage(ARTICLES.slice(0, 12), undefined, {
      onProgress: ({ phase, done }) => {
        expect(done >= 0 && done <= 1).toBe(true);
        if (phases.at(-1) !== phase) phases.push(phase);
      },
    });
    expect(phases).toEqual(['sending', 'computing', 'receiving']);
  });

  test('refuses what the functions refuse, in the same words', async () => {
    const wrong: [unknown, unknown][] = [
      [[{ id: 'a' }], undefined],
      [[ARTICLES[0], ARTICLES[0]], undefined],
      ['text', undefined],
      [{ text: 'x' }, undefined],
      [undefined, undefined],
      [ARTICLES, { treshold: 1 }],
      [ARTICLES, 7],
      [[{ id: 'a', text: () => 'x' }], undefined],
    ];
    for (const [articles, options] of wrong) {
      const { message, code } = thrown(() => findStories(articles as Article[], options as object));
      const given = pool.findStories(articles as Article[], options as object);
      await expect(given).rejects.toMatchObject({ name: 'SameStoryError', message, code });
    }
    const misspelled = pool.findStories(ARTICLES, undefined, { sginal: 1 } as object);
    await expect(misspelled).rejects.toMatchObject({ code: 'invalid-option' });
    const withFunction = pool.findStories(ARTICLES, { pins: () => 1 } as object);
    await expect(withFunction).rejects.toMatchObject({ message: expect.stringContaining('plain data') });
  });

  test('ends a job by a signal: before it starts, while it waits and while it runs; others go on', async () => {
    const before = AbortSignal.abort(new Error('too early'));
    await expect(pool.findStories(ARTICLES, {}, { signal: before })).rejects.toThrow('too early');
    const running = new AbortController();
    const waiting = new AbortController();
    const many = Array.from({ length: 400 }, (_, i) => ({ ...ARTICLES[i % ARTICLES.length]!, id: `a${i}` }));
    const jobs = [
      pool.findReuse(
        many,
        {},
        {
          signal: running.signal,
          onProgress: ({ phase }) => {
            if (phase === 'computing') running.abort();
          },
        },
      ),
      pool.findStories(ARTICLES),
      pool.findReuse(many, {}, { signal: waiting.signal }),
      pool.findStories(ARTICLES),
    ];
    waiting.abort(new Error('no more'));
    const outcomes = await Promise.allSettled(jobs);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[0]).toMatchObject({ reason: { name: 'AbortError' } });
    expect(outcomes[2]).toMatchObject({ reason: { message: 'no more' } });
  });

  test('says that a worker died, and goes on with a new one', async () => {
    const dying = path.join(folder, 'dying.mjs');
    const flag = JSON.stringify(path.join(folder, 'died'));
    writeFileSync(
      dying,
      `import { existsSync, writeFileSync } from 'node:fs';
       if (!existsSync(${flag})) { writeFileSync(${flag}, ''); process.exit(7); }
       await import('./worker.mjs');`,
    );
    const frail = new WorkerPool({ size: 1, worker: dying });
    await expect(frail.findStories(ARTICLES)).rejects.toMatchObject({
      name: 'SameStoryError',
      code: 'worker-failed',
      message: expect.stringContaining('died'),
    });
    expect((await frail.findStories(ARTICLES)).stories.length).toBeGreaterThan(0);
    await frail.close();
    await expect(frail.findStories(ARTICLES)).rejects.toMatchObject({ code: 'worker-failed' });
  });

  test('gives the same on several threads, and tells how far it is', async () => {
    expect(isLarge(LARGE)).toBe(true);
    const done: number[] = [];
    const wide = new WorkerPool({ size: 3, worker: path.join(folder, 'worker.mjs') });
    const given = await wide.findStories(
      LARGE,
      { describe: 'shared' },
      {
        threads: 3,
        onProgress: (told) => {
          if (told.phase === 'computing') done.push(told.done);
        },
      },
    );
    expect(given).toEqual(EXPECTED);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(new Set(done).size).toBeGreaterThan(10);
    // The threads are free again, each for a job of its own.
    const three = await Promise.all([1, 2, 3].map(() => wide.findStories(ARTICLES.slice(0, 9))));
    expect(three[0]).toEqual(three[2]);
    await wide.close();
  });

  test('refuses on several threads what the function refuses, and goes on', async () => {
    const twice = [...LARGE, LARGE[0]!];
    await expect(pool.findStories(twice, {}, { threads: 2 })).rejects.toMatchObject({ code: 'duplicate-id' });
    await expect(pool.findStories(LARGE, {}, { threads: 0 })).rejects.toMatchObject({ code: 'invalid-option' });
    expect((await pool.findStories(ARTICLES.slice(0, 9))).stories.length).toBeGreaterThan(0);
  });

  test('is aborted on several threads, and goes on', async () => {
    const aborting = new AbortController();
    const onProgress = ({ phase, done }: { phase: string; done: number }): void => {
      if (phase === 'computing' && done > 0.3) aborting.abort();
    };
    const job = pool.findStories(LARGE, {}, { threads: 2, signal: aborting.signal, onProgress });
    await expect(job).rejects.toMatchObject({ name: 'AbortError' });
    expect((await pool.findStories(ARTICLES.slice(0, 9))).stories.length).toBeGreaterThan(0);
  });

  test('says that one that helped died, and goes on with new ones', async () => {
    const frail = path.join(folder, 'frail.mjs');
    const flag = JSON.stringify(path.join(folder, 'helped'));
    // The first worker that is told to help dies of the first work that it is given.
    writeFileSync(
      frail,
      `import { existsSync, writeFileSync } from 'node:fs';
       import { parentPort } from 'node:worker_threads';
       await import('./worker.mjs');
       parentPort.on('message', ({ type }) => {
         if (type !== 'help' || existsSync(${flag})) return;
         writeFileSync(${flag}, '');
         process.exit(9);
       });`,
    );
    const dying = new WorkerPool({ size: 2, worker: frail });
    await expect(dying.findStories(LARGE, {}, { threads: 2 })).rejects.toMatchObject({
      code: 'worker-failed',
      message: expect.stringContaining('code 9'),
    });
    expect(await dying.findStories(LARGE, { describe: 'shared' }, { threads: 2 })).toEqual(EXPECTED);
    await dying.close();
  });

  test('rejects what runs and what waits when it is closed', async () => {
    const closing = new WorkerPool({ size: 1, worker: path.join(folder, 'worker.mjs') });
    const jobs = Promise.allSettled([closing.findStories(ARTICLES), closing.findStories(ARTICLES)]);
    await closing.close();
    expect((await jobs).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});
