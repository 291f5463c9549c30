/** What takes a while, for the person who waits. */
export interface Progress {
  /** What is done: "reading", "grouping 8,000 articles". */
  readonly words: string;
  /** Articles done so far, where they are counted. */
  readonly articles?: number | undefined;
  /** How much of the whole is done, 0 to 1, where that is known. */
  readonly share?: number | undefined;
}

/** What the command reads from and writes to: the terminal through the main thread, or a stand-in under test. */
export interface Console {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Data. Resolves when there is room for more, so that a large result is not piled up in memory. */
  out(text: string): Promise<void>;
  /** Words: what happened, faults. */
  err(text: string): void;
  /** Tells what is being done now, or that it is done. Shown once it has taken a second, and on a terminal only. */
  show(progress: Progress | undefined): void;
  /**
   * Registers what must be done before the process ends on an interrupt, such as removing a half-written file. Gives
   * the function that takes it back.
   */
  onInterrupt(cleanUp: () => Promise<void>): () => void;
  readonly outIsTerminal: boolean;
  /** Columns of the terminal that `out` is, where it is one. */
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * Whether to colour what goes to `out`: see https://no-color.org. `FORCE_COLOR` asks for it where there is no terminal.
 */
export function usesColor({ env, outIsTerminal }: Pick<Console, 'env' | 'outIsTerminal'>): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0';
  return outIsTerminal && env.TERM !== 'dumb';
}
