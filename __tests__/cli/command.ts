import type { Progress } from '../../src/cli/console.js';
import { main, runJob } from '../../src/cli/main.js';

/** What one run of the command gave. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Where a run of the command stands: the terminal, and what happens while it runs. */
export interface Surroundings {
  readonly stdin?: string | AsyncIterable<Uint8Array>;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly onShow?: (progress: Progress | undefined) => void;
  readonly onOut?: (text: string) => void;
  /** Is given the function that does what an interrupt does before the process ends. */
  readonly onStart?: (interrupt: () => Promise<void>) => void;
}

/** Runs the command in this process, on a console of its own. */
export async function samestory(argv: readonly string[], surroundings: Surroundings = {}): Promise<Ran> {
  const { stdin = '', env = {}, terminal = false, onShow, onOut, onStart } = surroundings;
  let [out, err] = ['', ''];
  async function* input(): AsyncGenerator<Uint8Array> {
    if (typeof stdin === 'string') yield Buffer.from(stdin);
    else yield* stdin;
  }
  const cleanups = new Set<() => Promise<void>>();
  onStart?.(async () => {
    for (const cleanUp of cleanups) await cleanUp();
  });
  const console = {
    stdin: input(),
    out: async (text: string) => {
      out += text;
      onOut?.(text);
    },
    err: (text: string) => {
      err += text;
    },
    show: (progress: Progress | undefined) => onShow?.(progress),
    onInterrupt: (cleanUp: () => Promise<void>) => {
      cleanups.add(cleanUp);
      return () => {
        cleanups.delete(cleanUp);
      };
    },
    outIsTerminal: terminal,
    columns: terminal ? 80 : undefined,
    env,
  };
  const code = await main(argv, { ...console, run: (line) => runJob(line, console) });
  return { code, out, err };
}
