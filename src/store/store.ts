import { registerMoreLanguages } from '../languages.js';
import {
  type Database,
  type DatabaseOptions,
  databaseFault,
  isUnavailable,
  migrate,
  openDatabase,
  requireSchema,
} from './database/index.js';
import { Intake, type WriterOptions, WriterPool } from './write/index.js';

export interface StoreOptions extends DatabaseOptions {
  /**
   * Which articles are compared with each other: those of one `language`, all (`none`), or those with the same value in
   * a field of the articles.
   * @default 'language'
   */
  readonly partition?: string | undefined;
}

/**
 * Articles, stories and events in PostgreSQL: the tables, their writers and their readers.
 *
 * @example
 * const store = await openStore({ data: 'memory:' });
 * const writers = store.writers();
 * await writers.start();
 * await store.intake.take([{ id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' }]);
 * await writers.stop();
 * await store.close();
 */
export class Store {
  readonly intake: Intake;

  constructor(
    readonly database: Database,
    readonly schema: string,
    partition: string,
  ) {
    this.intake = new Intake(database, schema, partition);
  }

  /** Creates writers of this process; none runs before `start()`. */
  writers(options?: WriterOptions): WriterPool {
    return new WriterPool(this.database, this.schema, options);
  }

  async close(): Promise<void> {
    await this.database.close();
  }
}

/**
 * Opens a store and brings its tables to this version. An embedded database that is already open can be passed in; the
 * caller then closes it. Several stores can share it, each in its own schema.
 *
 * @throws {SameStoryError} `missing-package`, `database-unavailable`, `schema-too-new`.
 */
export async function openStore(options: StoreOptions = {}, opened?: Database): Promise<Store> {
  // Every process registers the same languages, so that each writer reads a text in the same way.
  registerMoreLanguages();
  const schema = requireSchema(options.schema ?? 'samestory');
  const database = opened ?? (await openDatabase(options));
  try {
    await migrate(database, schema);
    if (opened !== undefined) await database.run(`set search_path = ${schema}`);
  } catch (error) {
    if (opened === undefined) await database.close();
    throw isUnavailable(error) || Object(error).code === '42501' ? databaseFault(error) : error;
  }
  return new Store(database, schema, options.partition ?? 'language');
}
