import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Progress } from '../console.js';
import { EXIT } from '../exit.js';
import type { CommandLine } from '../usage/arguments.js';
import { StatusLine } from './status-line.js';

/** What the thread of a job starts with. */
export interface JobData {
  readonly line: Omit<CommandLine, 'command'> & { readonly command: string };
  readonly outIsTerminal: boolean;
  readonly columns: number | undefined;
}

/** Messages from the thread of the job to the main thread. The answer to `out` is its memory, once it is written. */
export type FromJob =
  | { readonly kind: 'out'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'err'; readonly text: string }
  | { readonly kind: 'progress'; readonly progress: Progress | undefined }
  /** How many clean-ups must run before the process may end. */
  | { readonly kind: 'cleanups'; readonly count: number }
  | { readonly kind: 'done'; readonly code: number }
  | { readonly kind: 'crashed'; readonly stack: string };

export type ToJob = ArrayBuffer | 'interrupt';

const SIGNALS = { SIGINT: EXIT.INTERRUPTED, SIGTERM: 143, SIGHUP: 129 } as const;
type Signal = keyof typeof SIGNALS;

/**
 * How long the clean-ups, and then the end of the thread, may each take, in milliseconds. The process should end within
 * a second.
 */
const CLEANUP_TIME = 500;
const END_TIME = 300;
const REFRESH = 200;

/**
 * Runs a command in its own thread and returns its exit code. The main thread stays free: it answers an interrupt at
 * once, however long a computation takes, and shows progress on the terminal. All output goes through it.
 */
export class JobThread {
  readonly #worker: Worker;
  readonly #status: StatusLine;
  readonly #ticker: NodeJS.Timeout | undefined;
  readonly #stopTime: number;
  #cleanups = 0;
  #resolve: (code: number) => void = () => {};
  #isStopping = false;
  #isDone = false;

  constructor({ command, ...line }: CommandLine, script: URL) {
    const { stdin, stdout, stderr } = process;
    this.#stopTime = command.stopTime ?? CLEANUP_TIME;
    const data: JobData = {
      line: { ...line, command: command.name },
      outIsTerminal: stdout.isTTY === true,
      columns: stdout.isTTY === true ? stdout.columns : undefined,
    };
    this.#worker = new Worker(script, { workerData: data, stdin: true });
    if (line.inputs.includes('-') && this.#worker.stdin !== null) stdin.pipe(this.#worker.stdin);
    this.#status = new StatusLine(
      (text) => stderr.write(text),
      () => stderr.columns ?? 80,
    );
    const showsProgress = stderr.isTTY === true && !line.options.has('quiet');
    this.#ticker = showsProgress ? setInterval(() => this.#status.refresh(), REFRESH) : undefined;
  }

  /** Resolves with the exit code when the command is done. It never resolves after a stop, which ends the process. */
  run(): Promise<number> {
    for (const signal of Object.keys(SIGNALS) as Signal[]) process.on(signal, () => this.#onSignal(signal));
    return new Promise((resolve) => {
      this.#resolve = resolve;
      this.#worker.on('message', (message: FromJob) => this.#onMessage(message));
      this.#worker.on('error', (error: NodeJS.ErrnoException) => this.#onCrash(error));
      this.#worker.on('exit', () => {
        if (!this.#isStopping) this.#done(EXIT.CRASH);
      });
    });
  }

  /** Lets the job clean up, then ends its thread and the process. */
  async stop(code: number, signal: Signal = 'SIGTERM'): Promise<void> {
    if (this.#isDone) process.exit(code);
    if (this.#isStopping) return;
    this.#isStopping = true;
    this.#finish();
    if (this.#cleanups > 0) {
      this.#worker.postMessage('interrupt' satisfies ToJob);
      await Promise.race([once(this.#worker, 'exit'), after(this.#stopTime)]);
    }
    // A thread that computes ends at once. A thread that waits inside the system, for a pipe that nobody opens, does
    // not end, and the process cannot end itself either. Then a signal ends it; the shell reports the same number.
    const isEnded = await Promise.race([this.#worker.terminate().then(() => true), after(END_TIME)]);
    if (isEnded !== true) dieOf(signal);
    process.exit(code);
  }

  #onMessage(message: FromJob): void {
    if (message.kind === 'out') this.#write(message.bytes);
    else if (message.kind === 'err') this.#say(message.text);
    else if (message.kind === 'progress') this.#status.set(message.progress);
    else if (message.kind === 'cleanups') this.#cleanups = message.count;
    else if (message.kind === 'crashed') this.#onCrash(message);
    else this.#done(message.code);
  }

  #write(bytes: Uint8Array<ArrayBuffer>): void {
    // On a terminal the data would otherwise run into the status line.
    if (process.stdout.isTTY === true) this.#status.clear();
    const { buffer } = bytes;
    process.stdout.write(bytes, () => this.#worker.postMessage(buffer satisfies ToJob, [buffer]));
  }

  #say(text: string): void {
    this.#status.clear();
    process.stderr.write(text);
  }

  #onCrash(error: {
    readonly code?: string | undefined;
    readonly stack?: string | undefined;
    readonly message?: string;
  }): void {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
      this.#say('samestory: out of memory: give fewer articles, or set NODE_OPTIONS=--max-old-space-size=MEGABYTES\n');
    } else {
      this.#say(`samestory: this is a fault of samestory itself, please report it\n${error.stack ?? error.message}\n`);
    }
    this.#done(EXIT.CRASH);
  }

  #onSignal(signal: Signal): void {
    // A second interrupt means: do not wait for the clean-up.
    if (this.#isStopping) dieOf(signal);
    else void this.stop(SIGNALS[signal], signal);
  }

  #finish(): void {
    this.#status.set(undefined);
    clearInterval(this.#ticker);
  }

  /** Keeps the first exit code that is reported. */
  #done(code: number): void {
    this.#isDone = true;
    this.#finish();
    this.#resolve(code);
  }
}

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function dieOf(signal: Signal): void {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
