import os from 'node:os';
import { hashString } from '../../structures/index.js';
import { type Database, isUnavailable, type Session } from '../database/index.js';
import { PartitionWriter, type WriterOptions } from './partition-writer.js';
import { arrivalsChannel } from './take-in.js';

/** How often a pool looks for partitions without a writer and reports that it is alive, in milliseconds. */
const ROUND = 1000;
/** A writer that has not reported for this long, in seconds of the database's clock, counts as hung. */
const HUNG = 8;
/** Waiting time after a database error, in milliseconds: doubled each time, up to the maximum. */
const [RETRY, MAX_RETRY] = [250, 5000];
/** Every arrival is in a snapshot after at most this long, in milliseconds. */
const SNAPSHOT_AGE = 300_000;

/**
 * The writers of this process. The pool takes partitions without a writer, with one advisory lock each, processes their
 * arrivals, and gives them up when it stops or loses its connection. Any number of processes may run a pool; when a
 * writer dies, one that waits takes over within seconds.
 *
 * Everything is written through the one session that holds the locks, so a process that has lost it can write nothing.
 */
export class WriterPool {
  readonly #writers = new Map<string, { writer: PartitionWriter; kept: number }>();
  #stopping = false;
  #running: Promise<void> | undefined;
  #wake: () => void = () => {};
  #isAwake = false;
  #looked = 0;
  #unlisten: (() => Promise<void>) | undefined;

  constructor(
    private readonly database: Database,
    private readonly schema: string,
    private readonly options: WriterOptions = {},
  ) {}

  /** Names of the partitions that this process writes. */
  get partitions(): string[] {
    return [...this.#writers.keys()];
  }

  /** Number of articles in the windows of its streams. */
  get size(): number {
    return [...this.#writers.values()].reduce((sum, { writer }) => sum + writer.size, 0);
  }

  async start(): Promise<void> {
    this.#unlisten = await this.database.listen(arrivalsChannel(this.schema), () => this.nudge());
    this.#running = this.#run();
  }

  /** Wakes the pool, because there may be work. */
  nudge(): void {
    this.#isAwake = true;
    this.#wake();
  }

  /** Finishes the current work, takes snapshots, and gives the partitions up. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.nudge();
    await this.#running;
    await this.#unlisten?.();
  }

  async #run(): Promise<void> {
    let pause = RETRY;
    while (!this.#stopping) {
      let session: Session | undefined;
      try {
        session = await this.database.session();
        await this.#rounds(session, () => {
          pause = RETRY;
        });
        for (const { writer } of this.#writers.values()) await writer.keep();
      } catch (error) {
        const message = String(Object(error).message ?? error);
        this.options.log?.('warn', 'the writers start anew', { message, away: isUnavailable(error) });
        await this.#sleep(pause);
        pause = Math.min(2 * pause, MAX_RETRY);
      } finally {
        this.#writers.clear();
        this.#looked = 0;
        await session?.release();
      }
    }
  }

  async #rounds(session: Session, onRound: () => void): Promise<void> {
    const holder = `${os.hostname()} ${process.pid}`;
    while (!this.#stopping) {
      this.#isAwake = false;
      if (Date.now() - this.#looked >= ROUND || Date.now() < this.#looked) {
        await this.#takeOne(session);
        await session.query(
          'update partition set holder = $2, heartbeat = clock_timestamp() where name = any($1::text[])',
          [this.partitions, holder],
        );
        this.#looked = Date.now();
        onRound();
      }
      let done = 0;
      for (const entry of this.#writers.values()) {
        done += await entry.writer.work();
        if (Math.abs(Date.now() - entry.kept) < SNAPSHOT_AGE) continue;
        await entry.writer.keep();
        entry.kept = Date.now();
      }
      if (done === 0) await this.#sleep(ROUND);
    }
  }

  /** Takes one partition per round, so that processes that start together share them. */
  async #takeOne(session: Session): Promise<void> {
    const free = await session.query<{ name: string; number: number; silent: boolean }>(
      `select name, number, coalesce(heartbeat < clock_timestamp() - make_interval(secs => $2), true) as silent
       from partition where name <> all($1::text[]) order by heartbeat nulls first, number`,
      [this.partitions, HUNG],
    );
    for (const { name, number, silent } of free) {
      const key = [hashString(this.schema), number];
      const [row] = await session.query<{ locked: boolean }>('select pg_try_advisory_lock($1, $2) as locked', key);
      if (row?.locked !== true) {
        if (silent && this.database.kind === 'server') await endHolder(session, key);
        continue;
      }
      const started = Date.now();
      const writer = await PartitionWriter.open(session, this.schema, name, this.options);
      this.#writers.set(name, { writer, kept: Date.now() });
      const fields = { partition: name, position: writer.position, articles: writer.size, ms: Date.now() - started };
      this.options.log?.('info', 'writes a partition', fields);
      return;
    }
  }

  async #sleep(milliseconds: number): Promise<void> {
    if (this.#isAwake) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/**
 * Ends the session of a writer that holds a lock without doing anything: a stopped process, or a machine that hangs.
 */
async function endHolder(session: Session, [one, two]: number[]): Promise<void> {
  await session.query(
    `select pg_terminate_backend(pid) from pg_locks
     where locktype = 'advisory' and granted and classid = ($1::bigint & 4294967295)::oid and objid = $2::bigint::oid
       and database = (select oid from pg_database where datname = current_database())`,
    [one, two],
  );
}
