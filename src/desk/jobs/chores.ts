import type { Log } from '../settings/index.js';

/** A task that repeats while the desk runs. */
export interface Chore {
  readonly name: string;
  /** Milliseconds between the end of one run and the start of the next. */
  readonly every: number;
  /** Returns whether there is more to do at once. */
  readonly run: (signal: AbortSignal) => Promise<boolean>;
}

/**
 * Runs chores, each at its own pace, until it is stopped. An error is logged, and the chore runs again at its next
 * turn.
 */
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

/** Detects that the system clock was changed while the process ran; ages cannot be trusted then. */
export class SteadyClock {
  readonly #offset = Date.now() - performance.now();

  /** Seconds that the wall clock has gained or lost on the steady one since the start. */
  get drift(): number {
    return Math.abs(Date.now() - performance.now() - this.#offset) / 1000;
  }
}
