import { SameStoryError } from '../../errors.js';
import { openEmbedded } from './embedded-database.js';
import { openServer } from './server-database.js';
import type { Database } from './sql.js';

export interface DatabaseOptions {
  /** Folder of the embedded PostgreSQL; `memory:` keeps everything in memory. @default '.samestory' */
  readonly data?: string | undefined;
  /** Address of a server, `postgres://user:password@host:5432/name`, in place of the embedded database. */
  readonly url?: string | undefined;
  /**
   * The schema of the tables. Two desks with two schemas can share a database.
   * @default 'samestory'
   */
  readonly schema?: string | undefined;
  /** Maximum number of connections of this process to a server. @default 10 */
  readonly connections?: number | undefined;
}

const SCHEMA = /^[a-z_][a-z0-9_]{0,47}$/;

/** @throws {SameStoryError} `invalid-option`. */
export function requireSchema(schema: string): string {
  if (SCHEMA.test(schema)) return schema;
  throw new SameStoryError(
    'invalid-option',
    `schema must be lower-case letters, digits and _, at most 48, not ${JSON.stringify(schema.slice(0, 60))}`,
  );
}

/**
 * Opens PostgreSQL: embedded in a folder by default, or a server.
 *
 * @throws {SameStoryError} `missing-package`; `database-unavailable` when the server does not answer or another process
 *   holds the folder.
 *
 * @example
 * const database = await openDatabase({ data: 'memory:' });
 * await database.query('select 1 + 1 as two'); // [{ two: 2 }]
 * await database.close();
 */
export async function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  const schema = requireSchema(options.schema ?? 'samestory');
  if (options.url !== undefined) {
    // The address is not repeated, because it may hold a password.
    const isAddress = /^(?:postgres(?:ql)?:\/\/|socket:|\/)/.test(options.url);
    if (!isAddress)
      throw new SameStoryError('invalid-option', 'the address of a database looks like postgres://user@host/name');
    return openServer(options.url, schema, options.connections ?? 10);
  }
  return openEmbedded(options.data ?? '.samestory', schema);
}
