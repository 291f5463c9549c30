export type Row = Readonly<Record<string, unknown>>;

/** Runs statements: a database, or a transaction in it. Values are passed as parameters, never inside the text. */
export interface Sql {
  query<T extends object = Row>(text: string, values?: readonly unknown[]): Promise<T[]>;
}

/** A connection of one's own, which keeps what belongs to a session, such as advisory locks. */
export interface Session extends Sql {
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Whether the server is known to be gone; all locks of this session are then lost. */
  readonly isLost: boolean;
  release(): Promise<void>;
}

/** PostgreSQL, embedded or on a server: the same statements give the same results. */
export interface Database extends Sql {
  readonly kind: 'embedded' | 'server';
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Runs several statements without parameters, for migrations. */
  run(text: string): Promise<void>;
  /** Like {@link run}, but returns the rows of the last statement that has any; for scripts of other packages. */
  script(text: string): Promise<Row[]>;
  session(): Promise<Session>;
  /**
   * Calls back whenever a process notifies the channel. A lost connection may lose notices, so check from time to time
   * too.
   */
  listen(channel: string, callback: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
