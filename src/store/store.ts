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
   * What decides which articles are compared with each other: `language`, `none`, or a field of the articles. @default
   * 'language'
   */
  readonly partition?: string | undefined;
}

/**
 * Articles, stories and events in PostgreSQL: the tables, who may write them, and how they are read.
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

  /** Writers of this process; none runs before `start()`. */
  writers(options?: WriterOptions): WriterPool {
    return new WriterPool(this.database, this.schema, options);
  }

  async close(): Promise<void> {
    await this.database.close();
  }
}

/**
 * Opens a store, and brings its tables to this version. A database that is open already can be given, embedded only,
 * and is the caller's to close: several stores in turns, each in a schema of its own.
 *
 * @throws {SameStoryError} `missing-package`, `database-unavailable`, `schema-too-new`.
 */
export async function openStore(options: StoreOptions = {}, opened?: Database): Promise<Store> {
  // The same languages in every process: a text is read the same way by whichever writes.
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
