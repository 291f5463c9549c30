/** What the command reads from and writes to: the process itself, or a stand-in under test. */
export interface Console {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** Data. Resolves when there is room for more, so that a large result is not piled up in memory. */
  out(text: string): Promise<void>;
  /** Words: what happened, progress, faults. */
  err(text: string): void;
  /**
   * Does work that lets nothing else run meanwhile. A handler of interrupts would not be called before its end, so for its
   * time the system's own way is put back: the process ends at once.
   */
  busy<T>(work: () => T): T;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Columns of the terminal that `out` is, where it is one. */
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The console of this process; `onInterrupt` is called when it is interrupted while it waits for something. */
export function processConsole(onInterrupt: () => void): Console {
  process.on('SIGINT', onInterrupt);
  const { stdin, stdout, stderr, env } = process;
  return {
    stdin,
    out: (text) =>
      new Promise((resolve) => {
        if (stdout.write(text)) resolve();
        else stdout.once('drain', resolve);
      }),
    err: (text) => {
      stderr.write(text);
    },
    busy: (work) => {
      process.off('SIGINT', onInterrupt);
      try {
        return work();
      } finally {
        process.on('SIGINT', onInterrupt);
      }
    },
    outIsTerminal: stdout.isTTY === true,
    errIsTerminal: stderr.isTTY === true,
    columns: stdout.isTTY === true ? stdout.columns : undefined,
    env,
  };
}

/** Whether to colour what goes to `out`: see https://no-color.org. `FORCE_COLOR` asks for it where there is no terminal. */
export function usesColor({ env, outIsTerminal }: Console): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '') return env.FORCE_COLOR !== '0';
  return outIsTerminal && env.TERM !== 'dumb';
}
