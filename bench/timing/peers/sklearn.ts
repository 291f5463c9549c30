import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Debian's own Python, which Debian's python3-sklearn is for. */
const PYTHON = '/usr/bin/python3';

/**
 * scikit-learn in a process of its own, on one thread, that does tasks on request, so that both sides can take turns.
 */
export class Sklearn {
  readonly #process: ChildProcess;
  readonly #answers: AsyncIterator<string>;

  private constructor(process: ChildProcess, answers: AsyncIterator<string>) {
    this.#process = process;
    this.#answers = answers;
  }

  /** Starts it on the first `count` articles of a file; `undefined`, with a word on why, where it cannot be had. */
  static async start(file: string, count?: number): Promise<Sklearn | undefined> {
    const child = spawn(
      PYTHON,
      ['bench/timing/peers/sklearn_peer.py', file, ...(count === undefined ? [] : [`${count}`])],
      {
        env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
        stdio: ['pipe', 'pipe', 'inherit'],
      },
    );
    const isRunning = await new Promise<boolean>((resolve) => {
      child.once('error', () => resolve(false));
      child.once('exit', () => resolve(false));
      child.stdout.once('readable', () => resolve(true));
    });
    if (!isRunning) {
      console.log(
        `SKIPPED scikit-learn: ${PYTHON} with python3-sklearn does not run here (Debian: apt-get install python3-sklearn)`,
      );
      return undefined;
    }
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    await answers.next();
    return new Sklearn(child, answers);
  }

  /** Does a task once; seconds, or the bytes held for `tfidf-bytes`. */
  async time(task: 'tfidf' | 'stories' | 'tfidf-bytes'): Promise<number> {
    return (await this.#answer(task))[0] as number;
  }

  /** Does a task once; seconds of processor time. */
  async cpuTime(task: 'tfidf' | 'stories'): Promise<number> {
    return (await this.#answer(task))[1] as number;
  }

  async #answer(task: string): Promise<number[]> {
    this.#process.stdin?.write(`${task}\n`);
    const { value, done } = await this.#answers.next();
    if (done) throw new Error(`scikit-learn ended during ${task}`);
    return String(value).split(' ').map(Number);
  }

  stop(): void {
    this.#process.stdin?.end();
  }
}
