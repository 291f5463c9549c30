/** Work that takes a while, as shown to the person who waits. */
export interface Progress {
  /** What is being done: "reading", "grouping 8,000 articles". */
  readonly words: string;
  /** Articles processed so far, when they are counted. */
  readonly articles?: number | undefined;
  /** Fraction of the work that is done, 0 to 1, when it is known. */
  readonly share?: number | undefined;
}

/** What the command reads from and writes to: the terminal through the main thread, or a stand-in under test. */
export interface Console {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Writes data. Resolves when there is room for more, so that a large result does not pile up in memory. */
  out(text: string): Promise<void>;
  /** Writes messages: what happened, and errors. */
  err(text: string): void;
  /** Shows what is being done now; `undefined` ends it. Nothing appears before one second, or outside a terminal. */
  show(progress: Progress | undefined): void;
  /**
   * Registers what must be done before an interrupt ends the process, such as removing a half-written file. Returns the
   * function that unregisters it.
   */
  onInterrupt(cleanUp: () => Promise<void>): () => void;
  readonly outIsTerminal: boolean;
  /** Width of the terminal that `out` writes to, in columns, when it is one. */
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Whether to colour what goes to `out`: see https://no-color.org. `FORCE_COLOR` turns colour on outside a terminal. */
export function usesColor({ env, outIsTerminal }: Pick<Console, 'env' | 'outIsTerminal'>): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0';
  return outIsTerminal && env.TERM !== 'dumb';
}
