import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { PGlite, Transaction } from '@electric-sql/pglite';
import { SameStoryError } from '../../errors.js';
import { lockFolder } from './folder-lock.js';
import { optionalPackage } from './optional-package.js';
import type { Database, Row, Session, Sql } from './sql.js';

/**
 * PostgreSQL inside this process (PGlite), in a folder or in memory. It has one connection, which all callers take in
 * turns.
 */
export async function openEmbedded(data: string, schema: string): Promise<Database> {
  const { PGlite } = await optionalPackage('@electric-sql/pglite', () => import('@electric-sql/pglite'));
  if (data === 'memory:') return new EmbeddedDatabase(await prepared(await PGlite.create(), schema), () => {});
  try {
    mkdirSync(data, { recursive: true });
  } catch (error) {
    throw new SameStoryError('database-unavailable', `${data}: the folder cannot be made: ${Object(error).message}`);
  }
  const unlock = lockFolder(data);
  try {
    const folder = path.join(data, 'postgres');
    return new EmbeddedDatabase(await prepared(await PGlite.create(folder), schema), unlock);
  } catch (error) {
    unlock();
    throw new SameStoryError(
      'database-unavailable',
      `${data}: the embedded database cannot be opened (${Object(error).message ?? error}): was it written by another version, or is the disk full?`,
      { cause: error },
    );
  }
}

async function prepared(lite: PGlite, schema: string): Promise<PGlite> {
  await lite.exec(`set search_path = ${schema}; set timezone = 'UTC'`);
  return lite;
}

const rowsOf = async <T extends object>(from: PGlite | Transaction, text: string, values: readonly unknown[]) =>
  (await from.query<T>(text, [...values], { parsers: PARSERS })).rows;

/** Parses numbers as numbers, as `server-database` does. */
const PARSERS = { 20: Number, 1700: Number };

class EmbeddedDatabase implements Database {
  readonly kind = 'embedded';

  constructor(
    private readonly lite: PGlite,
    private readonly unlock: () => void,
  ) {}

  async query<T extends object = Row>(text: string, values: readonly unknown[] = []): Promise<T[]> {
    return rowsOf<T>(this.lite, text, values);
  }

  async run(text: string): Promise<void> {
    await this.lite.exec(text);
  }

  async script(text: string): Promise<Row[]> {
    const results = await this.lite.exec(text, { parsers: PARSERS });
    return (results.findLast(({ rows }) => rows.length > 0)?.rows ?? []) as Row[];
  }

  async transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T> {
    return this.lite.transaction((tx) =>
      work({ query: (text, values = []) => rowsOf(tx, text, values) }),
    ) as Promise<T>;
  }

  /** There is only one connection, so every session is the same one. No other process can open the folder. */
  async session(): Promise<Session> {
    return {
      isLost: false,
      query: (text, values) => this.query(text, values),
      transaction: (work) => this.transaction(work),
      release: async () => {},
    };
  }

  async listen(channel: string, callback: () => void): Promise<() => Promise<void>> {
    return this.lite.listen(channel, callback);
  }

  async close(): Promise<void> {
    await this.lite.close();
    this.unlock();
  }
}
