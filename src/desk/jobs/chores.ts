import type { Log } from '../settings/index.js';

/** Something that is done again and again while the desk runs. */
export interface Chore {
  readonly name: string;
  /** Milliseconds between the end of one time and the beginning of the next. */
  readonly every: number;
  /** Returns whether there is more to do at once. */
  readonly run: (signal: AbortSignal) => Promise<boolean>;
}

/** Does chores, each at its own pace, until it is stopped. A fault is told, and the chore goes on at its next turn. */
export class Chores {
  readonly #stop = new AbortController();
  #running: Promise<unknown> = Promise.resolve();

  constructor(private readonly log: Log) {}

  start(chores: readonly Chore[]): void {
    this.#running = Promise.all(chores.map((chore) => this.#do(chore)));
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }

  async #do({ name, every, run }: Chore): Promise<void> {
    const { signal } = this.#stop;
    while (!signal.aborted) {
      let more = false;
      try {
        more = await run(signal);
      } catch (error) {
        if (!signal.aborted)
          this.log('warn', 'a chore failed', { chore: name, message: String(Object(error).message ?? error) });
      }
      if (!more) await pause(every, signal);
    }
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}

/** A clock that was set while the process ran: what is old cannot be told by it. */
export class SteadyClock {
  readonly #offset = Date.now() - performance.now();

  /** Seconds that the wall clock has gained on the steady one since the start, or lost. */
  get drift(): number {
    return Math.abs(Date.now() - performance.now() - this.#offset) / 1000;
  }
}
