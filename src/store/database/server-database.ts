import type { Pool, PoolClient } from 'pg';
import { databaseFault } from './database-faults.js';
import { optionalPackage } from './optional-package.js';
import type { Database, Row, Session, Sql } from './sql.js';

/**
 * Settings of a session. A server drops the locks of a dead process when it notices that the connection is gone: at
 * once if the process was killed, after these seconds if its machine vanished. A statement that hangs is ended.
 */
const SESSION = [
  ...['tcp_keepalives_idle=4', 'tcp_keepalives_interval=1', 'tcp_keepalives_count=3', 'TimeZone=UTC'],
  ...['statement_timeout=60000', 'idle_in_transaction_session_timeout=60000'],
];

/** A PostgreSQL server, reached with `pg`. */
export async function openServer(url: string, schema: string, connections: number): Promise<Database> {
  const { default: pg } = await optionalPackage('pg', () => import('pg'));
  const types = { getTypeParser: (oid: number, format?: 'text') => parserOf(pg, oid, format) };
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    application_name: 'samestory',
    options: [...SESSION, `search_path=${schema}`].map((setting) => `-c ${setting}`).join(' '),
    types: types as never,
  });
  // The pool removes an idle connection that breaks. Without a listener, its error would end the process.
  pool.on('error', () => {});
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw databaseFault(error);
  }
  return new ServerDatabase(pool);
}

/** 64-bit integers are read as numbers: counters of events and arrivals stay far below 2^53. */
function parserOf(
  pg: typeof import('pg').default,
  oid: number,
  format: 'text' | undefined,
): (value: string) => unknown {
  const INT8 = 20;
  const NUMERIC = 1700;
  return oid === INT8 || oid === NUMERIC ? Number : (pg.types.getTypeParser(oid, format) as (value: string) => unknown);
}

class ServerDatabase implements Database {
  readonly kind = 'server';
  readonly #sessions = new Set<ServerSession>();

  constructor(private readonly pool: Pool) {}

  async query<T extends object = Row>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.pool.query(text, [...values])).rows as T[];
  }

  async run(text: string): Promise<void> {
    await this.pool.query(text);
  }

  async script(text: string): Promise<Row[]> {
    // Several statements give a list of results, which the types of `pg` do not declare.
    const results = [await this.pool.query(text)].flat();
    return (results.findLast(({ rows }) => rows.length > 0)?.rows ?? []) as Row[];
  }

  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    const session = new ServerSession(await this.pool.connect());
    try {
      return await session.transaction(work);
    } finally {
      session.giveBack();
    }
  }

  async session(): Promise<Session> {
    const session = new ServerSession(await this.pool.connect());
    this.#sessions.add(session);
    return session;
  }

  async listen(channel: string, callback: () => void): Promise<() => Promise<void>> {
    let ended = false;
    let client: PoolClient | undefined;
    let again: NodeJS.Timeout | undefined;
    const connect = async (): Promise<void> => {
      try {
        const own = await this.pool.connect();
        if (ended) return own.release();
        client = own;
        own.on('notification', callback);
        own.once('error', () => {
          client = undefined;
          own.release(true);
          if (!ended) again = setTimeout(connect, 1000);
        });
        await own.query(`listen "${channel}"`);
        // Something may have happened while nobody was listening.
        callback();
      } catch {
        if (!ended) again = setTimeout(connect, 1000);
      }
    };
    await connect();
    return async () => {
      ended = true;
      clearTimeout(again);
      client?.off('notification', callback);
      client?.release(true);
    };
  }

  async close(): Promise<void> {
    for (const session of this.#sessions) await session.release();
    await this.pool.end();
  }
}

class ServerSession implements Session {
  isLost = false;
  #isReleased = false;
  readonly #onError = (): void => {
    this.isLost = true;
  };

  constructor(private readonly client: PoolClient) {
    client.on('error', this.#onError);
  }

  async query<T extends object = Row>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return (await this.client.query(text, [...values])).rows as T[];
  }

  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    await this.client.query('begin');
    try {
      const result = await work(this);
      await this.client.query('commit');
      return result;
    } catch (error) {
      // If the rollback fails, the connection is gone, and the transaction with it.
      await this.client.query('rollback').catch(this.#onError);
      throw error;
    }
  }

  giveBack(): void {
    this.client.off('error', this.#onError);
    this.client.release(this.isLost);
  }

  /** Closes the connection, which releases its locks. */
  async release(): Promise<void> {
    if (this.#isReleased) return;
    this.#isReleased = true;
    this.client.off('error', this.#onError);
    this.client.on('error', () => {});
    this.client.release(true);
  }
}
