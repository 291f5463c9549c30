import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SameStoryError } from '../errors.js';
import { indexPassages, openStore, optionalPackage, prune, type Store, type WriterPool } from '../store/index.js';
import { deskApp, EventFeed } from './http/index.js';
import { type Chore, Chores, Comparisons, Feeds, Queue, SteadyClock, WatchedFolder } from './jobs/index.js';
import { type DeskOptions, type DeskSettings, deskSettings, Meter } from './settings/index.js';

const COMPARISON = 'comparison';
const MINUTE = 60_000;
/** Number of articles whose passages are indexed in one step. */
const INDEXED = 50;
/** When the wall clock has drifted this many seconds from the steady one, nothing is deleted by age. */
const MAX_DRIFT = 120;
/** A request must have arrived completely after this long, in milliseconds; its head sooner. */
const REQUEST_TIME = 30_000;
const HEAD_TIME = 10_000;

/** A running desk: stories as they happen, over HTTP. */
export class Desk {
  /** The address it answers at; `undefined` if this process does not have the role `api`. */
  readonly url: string | undefined;
  readonly #parts: readonly { stop(): Promise<void> }[];
  #stopped: Promise<void> | undefined;

  constructor(
    url: string | undefined,
    readonly store: Store,
    /** Method and pattern of each route. */
    readonly routes: readonly { readonly method: string; readonly path: string }[],
    parts: readonly { stop(): Promise<void> }[],
  ) {
    this.url = url;
    this.#parts = parts;
  }

  /** Answers open requests, finishes current work, takes snapshots, and closes the database. */
  stop(): Promise<void> {
    this.#stopped ??= (async () => {
      for (const part of this.#parts) await part.stop();
      await this.store.close();
    })();
    return this.#stopped;
  }
}

/**
 * Starts a desk: on an embedded PostgreSQL in a folder by default, or on a server, where any number of processes share
 * it.
 *
 * Needs the packages hono, @hono/node-server and pg-boss, and @electric-sql/pglite or pg; samestory installs none of
 * them.
 *
 * @throws {SameStoryError} `invalid-option`, `missing-package`, `database-unavailable`, `schema-too-new`.
 *
 * @example
 * const desk = await startDesk({ port: 0, data: 'memory:' });
 * const body = JSON.stringify({ id: 'a', text: 'Bells rang in Kent on Friday.' });
 * await fetch(`${desk.url}/articles`, { method: 'POST', body });
 * await desk.stop();
 */
export async function startDesk(options?: DeskOptions): Promise<Desk> {
  const settings = deskSettings(options);
  const store = await openStore(settings);
  const parts: { stop(): Promise<void> }[] = [];
  try {
    const { url, routes } = await startParts(store, settings, parts);
    settings.log('info', 'the desk runs', {
      url,
      roles: settings.roles,
      database: store.database.kind,
      pid: process.pid,
    });
    return new Desk(url, store, routes, parts);
  } catch (error) {
    for (const part of parts) await part.stop();
    await store.close();
    throw error;
  }
}

/** Starts the parts that the roles need. `parts` are stopped in their order. */
async function startParts(
  store: Store,
  settings: DeskSettings,
  parts: { stop(): Promise<void> }[],
): Promise<Pick<Desk, 'url' | 'routes'>> {
  const { log, roles } = settings;
  const meter = new Meter();
  const isWorker = roles.includes('worker');
  const queue = await Queue.open(store.database, store.schema, [COMPARISON], { log, meter, supervise: isWorker });
  parts.push(queue);
  const comparisons = new Comparisons(store, queue);
  let writers: WriterPool | undefined;
  if (roles.includes('writer')) {
    writers = store.writers({ ...settings.writer, log });
    await writers.start();
    parts.unshift(writers);
  }
  if (isWorker) {
    await comparisons.work();
    parts.unshift(await startChores(store, settings, meter));
  }
  if (settings.watch !== undefined) {
    const folder = new WatchedFolder(store, settings.watch, log, meter);
    folder.start();
    parts.unshift(folder);
  }
  if (!roles.includes('api')) return { url: undefined, routes: [] };
  const feed = new EventFeed(store.database, store.schema);
  await feed.start();
  const writing = () => ({ partitions: writers?.partitions ?? [], size: writers?.size ?? 0 });
  const app = await deskApp({ store, settings, feed, comparisons, meter, writing });
  const { server, url } = await listen(app.fetch, settings);
  parts.unshift({ stop: () => stopServer(server, feed) });
  const routes = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => ({ method, path }));
  return { url, routes };
}

async function startChores(store: Store, settings: DeskSettings, meter: Meter): Promise<Chores> {
  const { log, keepDays, feeds, feedSeconds, allowPrivate } = settings;
  const clock = new SteadyClock();
  const chores: Chore[] = [
    {
      name: 'index passages',
      every: 1000,
      run: async () => (await indexPassages(store.database, INDEXED)) === INDEXED,
    },
    {
      name: 'delete',
      every: MINUTE,
      run: async () => {
        const jumped = clock.drift > MAX_DRIFT;
        if (jumped)
          log('warn', 'nothing is deleted by age, because the clock has jumped: restart the desk when it is right', {
            seconds: Math.round(clock.drift),
          });
        const pruned = await prune(store.database, store.intake, jumped ? undefined : keepDays);
        if (pruned.withdrawn + pruned.deleted > 0) log('info', 'deleted', { ...pruned });
        return false;
      },
    },
  ];
  if (feeds.length > 0) {
    const poller = new Feeds(store, { feeds, seconds: feedSeconds, allowPrivate }, log, meter);
    await poller.start();
    chores.push({ name: 'feeds', every: 1000, run: async (signal) => (await poller.poll(signal)) > 0 });
  }
  const running = new Chores(log);
  running.start(chores);
  return running;
}

async function listen(
  fetch: (request: Request, env: object) => Response | Promise<Response>,
  { port, host }: DeskSettings,
): Promise<{ server: Server; url: string }> {
  const { createAdaptorServer } = await optionalPackage('@hono/node-server', () => import('@hono/node-server'));
  const server = createAdaptorServer({ fetch: fetch as never }) as Server;
  server.requestTimeout = REQUEST_TIME;
  server.headersTimeout = HEAD_TIME;
  server.maxRequestsPerSocket = 0;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const advice =
        error.code === 'EADDRINUSE'
          ? 'something listens there already: choose another with --port'
          : 'check --host and --port';
      reject(
        new SameStoryError(
          'invalid-option',
          `${host}:${port} cannot be listened on (${error.code ?? error.message}): ${advice}`,
        ),
      );
    });
    server.listen(port, host, resolve);
  });
  const { port: given, family, address } = server.address() as AddressInfo;
  return { server, url: `http://${family === 'IPv6' ? `[${address}]` : address}:${given}` };
}

/** Takes no new connections, ends the event streams, and waits a while for open requests. */
async function stopServer(server: Server, feed: EventFeed): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  await feed.close();
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), 3000);
  await closed;
  clearTimeout(late);
}
