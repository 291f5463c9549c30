// Two hundred readers and five hundred articles a second for a minute: nothing may be lost, and GET /stories is timed.
//   node scripts/run.mjs bench/desk/load.ts [--seconds 60] [--readers 200] [--rate 500] [--data ../shared/data]
// Starts a PostgreSQL of its own and one desk a role, each in a process of its own. Articles are those of the data, and
// more made of them (`enlarge`), all of the last hour; without the data they are made of the samples. Prints one JSON
// object, with the processor time that each process took for an article. Exits with 1 if an article is lost.
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startPostgres } from '../../__tests__/store/postgres.js';
import type { Article } from '../../src/article.js';
import { type Role, startDesk } from '../../src/desk/index.js';
import { enlarge, readStream } from '../timing/collections/stream.js';

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
  process.on('message', () => process.send?.(process.cpuUsage()));
  process.on('disconnect', () => process.exit());
}

/** As many articles as are sent, each with a text of its own, published within an hour. */
function makeArticles(count: number, data: string): Article[] {
  const file = path.join(data, 'stream-8000.jsonl.gz');
  if (!existsSync(file)) console.error(`there is no ${file}: articles are made of the samples`);
  const given = existsSync(file)
    ? readStream(file)
    : readFileSync('seeds/newsroom.jsonl', 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Article);
  const started = Date.now() - 3_600_000;
  return enlarge(given, count).map((article, n) => ({
    ...article,
    id: `load-${n}`,
    publishedAt: new Date(started + (3_600_000 * n) / count).toISOString(),
  }));
}

/** Processor time of a process in milliseconds. */
function worked({ user, system }: NodeJS.CpuUsage): number {
  return (user + system) / 1000;
}

/** Processor time of a process and its children in milliseconds, where there is `/proc`. */
function treeTime(pid: number): number {
  const TICK = 10;
  let sum = 0;
  for (const name of existsSync('/proc') ? readdirSync('/proc').filter((one) => /^\d+$/.test(one)) : []) {
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
        .map(Number);
      const [parent, user, system, goneUser, goneSystem] = [1, 11, 12, 13, 14].map((at) => fields[at] ?? 0);
      if (Number(name) === pid) sum += user! + system! + goneUser! + goneSystem!;
      else if (parent === pid) sum += user! + system!;
    } catch (error) {
      // A process that has just ended is counted by its parent.
      if (!['ENOENT', 'ESRCH'].includes(Object(error).code)) throw error;
    }
  }
  return TICK * sum;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string', default: '60' },
      readers: { type: 'string', default: '200' },
      rate: { type: 'string', default: '500' },
      data: { type: 'string', default: '../shared/data' },
    },
  });
  const [seconds, readers, rate] = [Number(values.seconds), Number(values.readers), Number(values.rate)];
  const articles = makeArticles(seconds * rate, values.data);
  // Made before, so that making them is not part of what is measured.
  const bodies = Array.from({ length: articles.length / BATCH }, (_, batch) =>
    JSON.stringify(articles.slice(batch * BATCH, (batch + 1) * BATCH)),
  );
  const server = await startPostgres();
  const start = async (roles: string) => {
    const process_ = fork(fileURLToPath(import.meta.url), [], {
      // A session of its own: Linux shares the processor between sessions, so the writer's work takes nothing from the
      // readers that another machine's would not.
      detached: true,
      env: { ...process.env, DESK_ROLES: roles, DESK_URL: server.url },
    });
    const answer = () => new Promise<unknown>((resolve) => process_.once('message', resolve));
    const url = String(await answer());
    const time = async (): Promise<number> => {
      process_.send('time');
      return worked((await answer()) as NodeJS.CpuUsage);
    };
    return { url, time, end: () => process_.kill() };
  };
  const processes = [await start('api'), await start('writer')];
  const url = processes[0]?.url ?? '';
  const own = worked(process.cpuUsage());
  const before = await Promise.all(processes.map(({ time }) => time()));
  const serverBefore = treeTime(server.pid);
  let sent = 0;
  let refused = 0;
  const until = performance.now() + 1000 * seconds;
  const write = async (): Promise<void> => {
    const began = performance.now();
    for (const [batch, body] of bodies.entries()) {
      if (performance.now() >= until) break;
      const answer = await fetch(`${url}/articles`, { method: 'POST', body });
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
  const after = await Promise.all(processes.map(({ time }) => time()));
  const [api, writer] = after.map((time, n) => time - before[n]!) as [number, number];
  const each = (milliseconds: number) => Number((milliseconds / sent).toFixed(2));
  const perArticle = {
    client: each(worked(process.cpuUsage()) - own),
    api: each(api),
    writer: each(writer),
    postgres: each(treeTime(server.pid) - serverBefore),
  };
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
      processorMsPerArticle: perArticle,
    }),
  );
  for (const { end } of processes) end();
  await server.stop();
  if (lost > 0) process.exitCode = 1;
}
