import { afterAll, beforeAll } from '@jest/globals';
import { type Database, openDatabase, openStore, type Store, type StoreOptions } from '../../src/store/index.js';
import { type Postgres, postgresMissing, startPostgres } from './postgres.js';

/**
 * Both kinds of database that the desk runs on; the server is left out, with the reason in its name, where none is
 * installed.
 */
export const KINDS = ['embedded', 'server'] as const;

/**
 * A database for the tests of one file, and stores in it, each in a schema of its own, so that the tests share one
 * database and see nothing of each other.
 */
export function useDatabase(kind: (typeof KINDS)[number]): {
  readonly missing: string | undefined;
  store(options?: StoreOptions): Promise<Store>;
  /** The database itself, with no tables of a store. */
  shared(): Promise<Database>;
  url(): string;
} {
  const missing = kind === 'server' ? postgresMissing() : undefined;
  let server: Postgres | undefined;
  let count = 0;
  const open: Store[] = [];
  let shared: Database | undefined;
  let own: Database | undefined;
  if (missing === undefined) {
    beforeAll(async () => {
      if (kind === 'server') server = await startPostgres();
      else shared = await openDatabase({ data: 'memory:' });
    });
    afterAll(async () => {
      for (const store of open) await store.close();
      await shared?.close();
      await own?.close();
      await server?.stop();
    });
  }
  return {
    missing,
    url: () => server?.url ?? '',
    async shared() {
      own ??= shared === undefined ? await openDatabase({ url: server?.url }) : undefined;
      return (shared ?? own) as Database;
    },
    async store(options = {}) {
      const schema = options.schema ?? `desk_${count++}`;
      if (shared !== undefined) return openStore({ ...options, schema }, shared);
      const store = await openStore({ ...options, schema, url: server?.url });
      open.push(store);
      return store;
    },
  };
}
