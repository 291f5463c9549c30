/** After so many milliseconds of work, others have a turn. */
const TURN = 10;

/**
 * Lets the event loop go on during long work: a desk in one process writes, and answers requests in between. A pause
 * is taken only when one is due.
 */
export class Pause {
  #since = performance.now();

  async take(): Promise<void> {
    if (performance.now() - this.#since < TURN) return;
    await new Promise((resolve) => setImmediate(resolve));
    this.#since = performance.now();
  }
}
