// Two hundred readers and five hundred articles a second for a minute: nothing may be lost, and GET /stories is timed.
//   node scripts/run.mjs bench/desk/load.ts [--seconds 60] [--readers 200] [--rate 500]
// Starts a PostgreSQL of its own and one desk a role, each in a process of its own. Prints one JSON object. Exits with
// 1 if an article is lost.
import { fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../__tests__/store/postgres.js';
import { type Role, startDesk } from '../../src/desk/index.js';

const BATCH = 50;

if (process.env.DESK_ROLES !== undefined) await child();
else await main();

/** A desk of some roles, until its parent ends. */
async function child(): Promise<void> {
  const desk = await startDesk({
    url: process.env.DESK_URL,
    port: 0,
    partition: 'none',
    rate: 100_000,
    roles: process.env.DESK_ROLES?.split(',') as Role[],
  });
  process.send?.(desk.url ?? '');
  process.on('disconnect', () => process.exit());
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      readers: { type: 'string', default: '200' },
      rate: { type: 'string', default: '500' },
    },
  });
  const [seconds, readers, rate] = [Number(values.seconds), Number(values.readers), Number(values.rate)];
  const server = await startPostgres();
  const start = (roles: string) => {
    const process_ = fork(fileURLToPath(import.meta.url), {
      env: { ...process.env, DESK_ROLES: roles, DESK_URL: server.url },
    });
    return new Promise<{ url: string; end: () => void }>((resolve) => {
      process_.once('message', (url) => resolve({ url: String(url), end: () => process_.kill() }));
    });
  };
  const processes = [await start('api'), await start('writer')];
  const url = processes[0]?.url ?? '';
  const samples = readFileSync('seeds/newsroom.jsonl', 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  let sent = 0;
  let refused = 0;
  const until = performance.now() + 1000 * seconds;
  const write = async (): Promise<void> => {
    const began = performance.now();
    for (let batch = 0; performance.now() < until; batch++) {
      const body = Array.from({ length: BATCH }, (_, n) => ({
        ...samples[(sent + n) % samples.length],
        id: `load-${sent + n}`,
      }));
      const answer = await fetch(`${url}/articles`, { method: 'POST', body: JSON.stringify(body) });
      if (answer.status === 202) sent += BATCH;
      else refused += BATCH;
      await answer.arrayBuffer();
      const due = began + (1000 * (batch + 1) * BATCH) / rate;
      await sleep(Math.max(0, due - performance.now()));
    }
  };
  const times: number[] = [];
  const read = async (): Promise<void> => {
    while (performance.now() < until) {
      const began = performance.now();
      await (await fetch(`${url}/stories?minSize=2&limit=20`)).arrayBuffer();
      times.push(performance.now() - began);
      // Whoever looks at a page looks again after a while.
      await sleep(2000);
    }
  };
  await Promise.all([
    write(),
    ...Array.from({ length: readers }, async (_, n) => sleep((2000 * n) / readers).then(read)),
  ]);
  const took = performance.now();
  let waiting = 1;
  for (; waiting > 0; await sleep(250))
    waiting = ((await (await fetch(`${url}/health`)).json()) as { waiting: number }).waiting;
  const behind = performance.now() - took;
  const probes = await Promise.all(
    Array.from({ length: sent }, (_, n) => n)
      .filter((n) => n % 97 === 0)
      .map(async (n) => (await fetch(`${url}/articles/load-${n}/story`)).status),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0);
  const lost = probes.filter((status) => status !== 200).length;
  console.log(
    JSON.stringify({
      seconds,
      readers,
      sent,
      refused,
      perSecond: Math.round(sent / seconds),
      lost,
      milliseconds: { p50: at(0.5), p90: at(0.9), p99: at(0.99) },
      reads: times.length,
      writerBehindMs: Math.round(behind),
    }),
  );
  for (const { end } of processes) end();
  await server.stop();
  if (lost > 0) process.exitCode = 1;
}
