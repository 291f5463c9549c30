import { parentPort, workerData } from 'node:worker_threads';
import type { Console } from '../console.js';
import type { CommandLine } from '../usage/arguments.js';
import { COMMANDS, DEFAULT_COMMAND } from '../usage/commands.js';
import type { FromJob, JobData, ToJob } from './job-thread.js';

/** How many UTF-16 units go to the main thread in one message. */
const BATCH = 65_536;

/** The console of the job's thread. Everything goes to the main thread as messages, in the order of writing. */
export class ThreadConsole implements Console {
  readonly stdin = process.stdin;
  readonly env = process.env;
  readonly outIsTerminal = jobData().outIsTerminal;
  readonly columns = jobData().columns;
  readonly #cleanups = new Set<() => Promise<void>>();
  #waiting = '';
  #isScheduled = false;
  #written: Promise<void> = Promise.resolve();
  #resolveWritten: () => void = () => {};

  constructor() {
    parentPort?.on('message', (message: ToJob) => {
      if (message === 'written') this.#resolveWritten();
      else void this.#cleanUp();
    });
  }

  async out(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#waiting.length >= BATCH) await this.flush();
    else if (!this.#isScheduled) {
      this.#isScheduled = true;
      setImmediate(() => {
        this.#isScheduled = false;
        void this.flush();
      });
    }
  }

  /** Sends what is waiting, once the main thread has written the last message. */
  async flush(): Promise<void> {
    await this.#written;
    if (this.#waiting === '') return;
    this.#written = new Promise((resolve) => {
      this.#resolveWritten = resolve;
    });
    send({ kind: 'out', text: this.#waiting });
    this.#waiting = '';
    await this.#written;
  }

  err(text: string): void {
    send({ kind: 'err', text });
  }

  show(progress: Parameters<Console['show']>[0]): void {
    send({ kind: 'progress', progress });
  }

  onInterrupt(cleanUp: () => Promise<void>): () => void {
    this.#cleanups.add(cleanUp);
    send({ kind: 'cleanups', count: this.#cleanups.size });
    return () => {
      this.#cleanups.delete(cleanUp);
      send({ kind: 'cleanups', count: this.#cleanups.size });
    };
  }

  async #cleanUp(): Promise<void> {
    for (const cleanUp of this.#cleanups) await cleanUp();
    process.exit();
  }
}

/** The command line that this thread was started with. */
export function threadCommandLine(): CommandLine {
  const { line } = jobData();
  return { ...line, command: COMMANDS.find(({ name }) => name === line.command) ?? DEFAULT_COMMAND };
}

export function send(message: FromJob): void {
  parentPort?.postMessage(message);
}

function jobData(): JobData {
  return workerData as JobData;
}
