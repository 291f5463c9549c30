import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildSync } from 'esbuild';
import type { Article } from '../../src/index.js';
import { type DeskEvent, eventsAfter, openStore, PartitionWriter, type Store } from '../../src/store/index.js';
import { SeededRandom } from '../../src/structures/index.js';
import { type Postgres, postgresMissing, startPostgres } from './postgres.js';

const KILLS = 12;
const BATCH = 4;
const NEWSROOM = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Article);
/** The samples three times over, under other ids, some of them a second time with another text. */
const ARTICLES = [1, 2, 3].flatMap((round) =>
  NEWSROOM.map((article, index) => {
    const isUpdate = round > 1 && index % 5 === 0;
    return {
      ...article,
      id: isUpdate ? `${article.id}-1` : `${article.id}-${round}`,
      text: `${article.text} ${round}`,
    };
  }),
);

const WRITER = `
import { openStore } from './src/store/index.js';
const [url, schema] = process.argv.slice(2);
const store = await openStore({ url, schema, partition: 'none' });
await store.writers({ batch: 3, snapshotEvery: 25 }).start();
process.send('ready');
`;

describe('three processes on one database', () => {
  const missing = postgresMissing();
  const check = missing === undefined ? test : test.skip;
  let server: Postgres;
  let folder = '';
  const stores: Store[] = [];
  const children = new Set<ChildProcess>();
  const open = async (schema: string): Promise<Store> => {
    const store = await openStore({ url: server.url, schema, partition: 'none' });
    stores.push(store);
    return store;
  };
  const start = async (schema: string): Promise<ChildProcess> => {
    const child = spawn(process.execPath, [path.join(folder, 'writer.mjs'), server.url, schema], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    children.add(child);
    child.once('exit', () => children.delete(child));
    await new Promise((resolve) => child.once('message', resolve));
    return child;
  };
  const waiting = async (store: Store): Promise<number> => {
    const [row] = await store.database.query<{ waiting: number }>(
      'select count(*) as waiting from arrival where position is null',
    );
    return row?.waiting ?? 0;
  };

  if (missing !== undefined) test.skip(missing, () => {});
  else {
    beforeAll(async () => {
      server = await startPostgres();
      mkdirSync('node_modules/.cache', { recursive: true });
      folder = mkdtempSync(path.resolve('node_modules/.cache/samestory-failover-'));
      buildSync({
        stdin: { contents: WRITER, resolveDir: process.cwd(), loader: 'ts' },
        outfile: path.join(folder, 'writer.mjs'),
        bundle: true,
        platform: 'node',
        format: 'esm',
        external: ['pg', '@electric-sql/pglite', 'pg-boss', 'hono'],
        banner: {
          js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
        },
      });
    });
    afterAll(async () => {
      for (const child of children) child.kill('SIGKILL');
      for (const store of stores) await store.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  check(
    `one of them killed at random ${KILLS} times: the same events with the same numbers, none lost, none twice`,
    async () => {
      const [calm, rough] = [await open('calm'), await open('rough')];
      for (let at = 0; at < ARTICLES.length; at += BATCH) await calm.intake.take(ARTICLES.slice(at, at + BATCH));
      const session = await calm.database.session();
      const writer = await PartitionWriter.open(session, 'calm', 'all');
      while ((await writer.work()) > 0);
      await session.release();

      const random = new SeededRandom(7);
      const running = await Promise.all([start('rough'), start('rough'), start('rough')]);
      let sent = 0;
      for (let kill = 0; kill < KILLS; kill++) {
        for (const end = Math.ceil((ARTICLES.length * (kill + 1)) / KILLS / BATCH) * BATCH; sent < end; sent += BATCH) {
          await rough.intake.take(ARTICLES.slice(sent, sent + BATCH));
        }
        await sleep(random.below(150));
        const victim = random.below(3);
        running[victim]?.kill('SIGKILL');
        running[victim] = await start('rough');
      }
      for (let look = 0; (await waiting(rough)) > 0; look++) {
        if (look > 400) throw new Error('the arrivals are not worked off');
        await sleep(100);
      }
      const bare = ({ partition: _, ...event }: DeskEvent) => event;
      const [expected, got] = [await eventsAfter(calm.database, 0, 1e6), await eventsAfter(rough.database, 0, 1e6)];
      expect(got.map(bare)).toEqual(expected.map(bare));
      expect(got.map(({ number }) => number)).toEqual(got.map((_, index) => index + 1));
    },
  );

  check('when the writer dies another takes over within 10 seconds', async () => {
    const store = await open('takeover');
    const running = [await start('takeover'), await start('takeover')];
    await store.intake.take(NEWSROOM.slice(0, 5));
    const worked = async (): Promise<number> => {
      const began = performance.now();
      while ((await waiting(store)) > 0 && performance.now() - began < 20_000) await sleep(50);
      return performance.now() - began;
    };
    await worked();
    const [row] = await store.database.query<{ holder: string }>('select holder from partition');
    const holder = Number(row?.holder.split(' ').at(-1));
    const victim = running.find(({ pid }) => pid === holder);
    expect(victim).toBeDefined();
    victim?.kill('SIGKILL');
    await store.intake.take(NEWSROOM.slice(5, 10));
    expect(await worked()).toBeLessThan(10_000);
  });

  check('a server that goes away in the middle: what comes is told to come again, and nothing is lost', async () => {
    const store = await open('away');
    const writers = store.writers({ batch: 3 });
    await writers.start();
    await store.intake.take(NEWSROOM.slice(0, 10));
    await store.database.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'samestory' and pid <> pg_backend_pid()`,
    );
    for (let at = 10; at < 20; at++) {
      await store.intake.take(NEWSROOM.slice(at, at + 1)).catch(() => store.intake.take(NEWSROOM.slice(at, at + 1)));
    }
    for (let look = 0; (await waiting(store)) > 0 && look < 200; look++) await sleep(50);
    await writers.stop();
    expect(await waiting(store)).toBe(0);
    const [row] = await store.database.query<{ placed: number }>(
      'select count(*) as placed from article where story is not null',
    );
    expect(row?.placed).toBe(20);
  });
});
