import { parentPort, workerData } from 'node:worker_threads';
import type { Console } from '../console.js';
import type { CommandLine } from '../usage/arguments.js';
import { COMMANDS, DEFAULT_COMMAND } from '../usage/commands.js';
import type { FromJob, JobData, ToJob } from './job-thread.js';

/** How many UTF-16 units go to the main thread in one message. */
const BATCH = 65_536;
/** How many bytes of UTF-8 a UTF-16 unit takes at most. */
const MAX_BYTES = 3;

/** The console of the job's thread. Everything goes to the main thread as messages, in the order of writing. */
export class ThreadConsole implements Console {
  readonly stdin = process.stdin;
  readonly env = process.env;
  readonly outIsTerminal = jobData().outIsTerminal;
  readonly columns = jobData().columns;
  readonly #cleanups = new Set<() => Promise<void>>();
  readonly #encoder = new TextEncoder();
  readonly #free: ArrayBuffer[] = [];
  #waiting = '';
  #isScheduled = false;
  #written: Promise<void> = Promise.resolve();
  #resolveWritten: () => void = () => {};

  constructor() {
    parentPort?.on('message', (message: ToJob) => {
      if (message === 'interrupt') {
        void this.#cleanUp();
        return;
      }
      this.#free.push(message);
      this.#resolveWritten();
    });
  }

  async out(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#waiting.length >= BATCH) await this.#send();
    else if (!this.#isScheduled) {
      this.#isScheduled = true;
      setImmediate(() => {
        this.#isScheduled = false;
        void this.#send();
      });
    }
  }

  /** Resolves when the main thread has written everything. */
  async flush(): Promise<void> {
    await this.#send();
    await this.#written;
  }

  /** Sends what is waiting, once the main thread has written the last message: two are under way at most. */
  async #send(): Promise<void> {
    await this.#written;
    if (this.#waiting === '') return;
    this.#written = new Promise((resolve) => {
      this.#resolveWritten = resolve;
    });
    const bytes = this.#encoded(this.#waiting);
    this.#waiting = '';
    // Memory that changes hands is not copied, as a string would be.
    send({ kind: 'out', bytes }, [bytes.buffer]);
  }

  /** Text in UTF-8, in memory that the main thread has given back if there is enough. */
  #encoded(text: string): Uint8Array<ArrayBuffer> {
    const needed = text.length * MAX_BYTES;
    const free = this.#free.pop();
    const room = free !== undefined && free.byteLength >= needed ? new Uint8Array(free) : new Uint8Array(needed);
    return room.subarray(0, this.#encoder.encodeInto(text, room).written);
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

export function send(message: FromJob, transferred: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, transferred);
}

function jobData(): JobData {
  return workerData as JobData;
}
