export type Row = Readonly<Record<string, unknown>>;

/** What runs a statement: a database, or a transaction in it. Values go as parameters, never into the text. */
export interface Sql {
  query<T extends object = Row>(text: string, values?: readonly unknown[]): Promise<T[]>;
}

/** A connection of its own, which keeps what belongs to a session: advisory locks. */
export interface Session extends Sql {
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Whether the server is known to have gone away; nothing that this session held is held any more. */
  readonly isLost: boolean;
  release(): Promise<void>;
}

/** PostgreSQL, embedded or a server: the same statements, the same results. */
export interface Database extends Sql {
  readonly kind: 'embedded' | 'server';
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
  /** Several statements without parameters: migrations. */
  run(text: string): Promise<void>;
  /** The same, with the rows of the last statement that has any: for scripts of others. */
  script(text: string): Promise<Row[]>;
  session(): Promise<Session>;
  /**
   * Calls back when some process notifies the channel. Notices may be lost when a connection is: look now and then all
   * the same.
   */
  listen(channel: string, callback: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}
