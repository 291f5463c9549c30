import { type Article, requireArticles } from '../article.js';
import type { Coverage, CoverageOptions, VersionComparison } from '../coverage/index.js';
import { SameStoryError } from '../errors.js';
import { integer, optional, readOptions } from '../options.js';
import type { ReuseOptions, ReuseResult } from '../reuse/index.js';
import type { FindStoriesOptions, GroupsResult, StoriesResult } from '../stories/index.js';
import { type RepeatedBoilerplateOptions, type RepeatedParagraph, registeredLanguages } from '../text/index.js';
import type { FunctionName } from './functions.js';
import type { Order, Reply } from './messages.js';
import { PartReader } from './result-parts.js';
import { sendArticles } from './send-articles.js';
import { connect } from './start-helpers.js';
import { startThread, type Thread } from './thread.js';
import { errorOf, isLarge, nextTurn } from './threads/index.js';

/** The progress of a job. */
export interface JobProgress {
  /** Articles go to the worker, the worker computes, the result comes back. */
  readonly phase: 'sending' | 'computing' | 'receiving';
  /**
   * Fraction of the phase that is done, 0 to 1. Only `findStories` and `compareCoverage` report how far computing has
   * come; for other functions it is 0, then 1.
   */
  readonly done: number;
}

export interface JobOptions {
  /** Ends the job whether it waits or runs; its promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Called as the job progresses. */
  readonly onProgress?: ((progress: JobProgress) => void) | undefined;
  /**
   * Number of workers that share the job. Only `findStories` of a large collection (five million characters or more) is
   * shared; other jobs use one worker. The result is the same for any number. Each worker holds a copy of the articles.
   * If fewer workers are idle when the job starts, it starts with those.
   * @default 1
   */
  readonly threads?: number | undefined;
}

/** The functions that several workers can share. */
const SHARED: ReadonlySet<FunctionName> = new Set<FunctionName>(['findStories']);
export interface WorkerPoolOptions {
  /** Maximum number of workers. Each starts when it is first needed and holds a copy of the library. @default 2 */
  readonly size?: number | undefined;
  /** Address of the worker's file, for bundlers that do not find `samestory/workers/worker` by themselves. */
  readonly worker?: string | URL | undefined;
}

interface Job {
  readonly name: FunctionName;
  readonly articles: unknown;
  readonly options: unknown;
  readonly signal: AbortSignal | undefined;
  readonly threads: number;
  readonly report: (progress: JobProgress) => void;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * The heavy functions of samestory as promises, on separate threads: worker threads in Node, Web Workers in a browser.
 * Results are the same as on the main thread. Articles and results are sent in pieces, so the event loop is never
 * blocked for long.
 *
 * Useful for: a server or a page that must answer while it computes; a large `findStories` on several cores, with
 * `threads`. Not useful for: a script that has nothing else to do and one core.
 *
 * Memory: a copy of the articles on each worker of a job while it runs, and a second copy of the result while it comes
 * in.
 *
 * @example
 * const pool = new WorkerPool({ size: 2 });
 * const { stories } = await pool.findStories(articles, {}, { threads: 2, signal: AbortSignal.timeout(60_000) });
 * await pool.close();
 */
export class WorkerPool {
  readonly #size: number;
  readonly #address: string | URL | undefined;
  readonly #idle: Thread[] = [];
  readonly #waiting: Job[] = [];
  /** The current job of each busy thread. */
  readonly #running = new Map<Thread, (reason: unknown) => void>();
  /** Threads that are being stopped. */
  readonly #ending = new Set<Promise<void>>();
  #isClosed = false;

  /** @throws {SameStoryError} `invalid-option`. */
  constructor(options?: WorkerPoolOptions) {
    const { size, worker } = readOptions<{ size: number; worker: string | URL | undefined }>('WorkerPool', options, {
      size: integer(2, 1, 64),
      worker: optional((value) => typeof value === 'string' || value instanceof URL, 'the address of a file'),
    });
    this.#size = size;
    this.#address = worker;
  }

  /**
   * `findStories` on a worker. @throws what it throws; `worker-failed` if the worker dies, for instance for lack of
   * memory.
   */
  findStories(
    articles: readonly Article[],
    options?: FindStoriesOptions & { readonly describe?: 'all' | undefined },
    job?: JobOptions,
  ): Promise<StoriesResult>;
  findStories(articles: readonly Article[], options: FindStoriesOptions, job?: JobOptions): Promise<GroupsResult>;
  findStories(
    articles: readonly Article[],
    options?: FindStoriesOptions,
    job?: JobOptions,
  ): Promise<StoriesResult | GroupsResult> {
    return this.#run('findStories', articles, options, job);
  }

  /** `findReuse` on a worker; see {@link findStories}. */
  findReuse(articles: readonly Article[], options?: ReuseOptions, job?: JobOptions): Promise<ReuseResult> {
    return this.#run('findReuse', articles, options, job);
  }

  /** `compareCoverage` on a worker; see {@link findStories}. Its own progress goes to `onProgress` of the job. */
  compareCoverage(
    articles: readonly Article[],
    options?: Omit<CoverageOptions, 'onProgress'>,
    job?: JobOptions,
  ): Promise<Coverage> {
    return this.#run('compareCoverage', articles, options, job);
  }

  /** `compareVersions` on a worker; see {@link findStories}. */
  compareVersions(older: Article, newer: Article, job?: JobOptions): Promise<VersionComparison> {
    return this.#run('compareVersions', [older, newer], undefined, job);
  }

  /** `findRepeatedBoilerplate` on a worker; see {@link findStories}. */
  findRepeatedBoilerplate(
    articles: readonly Article[],
    options?: RepeatedBoilerplateOptions,
    job?: JobOptions,
  ): Promise<readonly RepeatedParagraph[]> {
    return this.#run('findRepeatedBoilerplate', articles, options, job);
  }

  /** Ends all workers, and waits until they have ended. Jobs that wait or run are rejected. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const reason = new SameStoryError('worker-failed', 'the pool of workers was closed before the job was done');
    for (const { reject } of this.#waiting.splice(0)) reject(reason);
    for (const fail of [...this.#running.values()]) fail(reason);
    for (const thread of this.#idle.splice(0)) this.#stop(thread);
    await Promise.all(this.#ending);
  }

  #stop(thread: Thread): void {
    const ending = thread.stop().finally(() => this.#ending.delete(ending));
    this.#ending.add(ending);
  }

  #run<R>(name: FunctionName, articles: unknown, options: unknown, given: JobOptions | undefined): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      const { signal, onProgress, threads } = readOptions<JobOptions & { threads: number }>(name, given, {
        signal: optional((value) => value instanceof AbortSignal, 'an AbortSignal'),
        onProgress: optional((value) => typeof value === 'function', 'a function'),
        threads: integer(1, 1, 64),
      });
      signal?.throwIfAborted();
      if (this.#isClosed) throw new SameStoryError('worker-failed', `${name}: this pool of workers is closed`);
      const report = (progress: JobProgress) => onProgress?.(progress);
      const settle = { resolve: resolve as (value: never) => void, reject };
      const job: Job = { name, articles, options, signal, threads, report, ...settle };
      this.#waiting.push(job);
      signal?.addEventListener('abort', () => this.#forget(job), { once: true });
      this.#startNext();
    });
  }

  /** Removes a waiting job from the queue. */
  #forget(job: Job): void {
    const at = this.#waiting.indexOf(job);
    if (at === -1) return;
    this.#waiting.splice(at, 1);
    job.reject(job.signal?.reason);
  }

  #startNext(): void {
    const job = this.#waiting[0];
    if (job === undefined || (this.#idle.length === 0 && this.#running.size >= this.#size)) return;
    this.#waiting.shift();
    const wanted = SHARED.has(job.name) && isLarge(job.articles) ? job.threads : 1;
    const threads: Thread[] = [];
    try {
      while (threads.length < wanted && (this.#idle.length > 0 || this.#running.size + threads.length < this.#size)) {
        threads.push(this.#idle.pop() ?? startThread(this.#address));
      }
    } catch (error) {
      for (const thread of threads) this.#stop(thread);
      job.reject(error);
      return;
    }
    const [thread, ...helpers] = threads as [Thread, ...Thread[]];
    this.#start(job, thread, helpers);
  }

  #start(job: Job, thread: Thread, helpers: readonly Thread[]): void {
    const threads = [thread, ...helpers];
    let isDone = false;
    const settle = (isHealthy: boolean, finish: () => void) => {
      if (isDone) return;
      isDone = true;
      job.signal?.removeEventListener('abort', onAbort);
      for (const one of threads) {
        this.#running.delete(one);
        one.setBusy(false);
        if (isHealthy && !this.#isClosed) this.#idle.push(one);
        else this.#stop(one);
      }
      finish();
      this.#startNext();
    };
    const fail = (reason: unknown) => settle(false, () => job.reject(reason));
    // A worker that computes receives no messages, so it is ended; the next job gets a new one.
    const onAbort = () => fail(job.signal?.reason);
    job.signal?.addEventListener('abort', onAbort, { once: true });
    const onDeath = (dead: Thread) => (reason: string) => {
      const at = this.#idle.indexOf(dead);
      if (at !== -1) this.#idle.splice(at, 1);
      fail(
        new SameStoryError('worker-failed', `${job.name}: the worker died (${reason}); other jobs are not affected`),
      );
    };
    for (const one of threads) {
      this.#running.set(one, fail);
      one.setBusy(true);
    }
    for (const helper of helpers) helper.listen(() => {}, onDeath(helper));
    const reader = new PartReader();
    const take = async (reply: Reply) => {
      if (isDone) return;
      if (reply.type === 'failed') return settle(true, () => job.reject(errorOf(reply.error)));
      if (reply.type === 'progress') return job.report({ phase: 'computing', done: reply.done });
      reader.add(reply.part);
      job.report({ phase: 'receiving', done: reply.done });
      if (reply.isLast) return settle(true, () => job.resolve(reader.value as never));
      await nextTurn();
      if (!isDone) thread.post({ type: 'next' });
    };
    thread.listen((reply) => {
      take(reply).catch(fail);
    }, onDeath(thread));
    if (helpers.length > 0) {
      const ports = helpers.map(connect);
      thread.post({ type: 'helpers', ports }, ports);
    }
    sendJob(job, (order) => thread.post(order)).catch(fail);
  }
}

/** Sends the articles, then the call. */
async function sendJob({ name, articles, options, signal, report }: Job, post: (order: Order) => void): Promise<void> {
  const moreLanguages = registeredLanguages().length > 1;
  // The worker checks each article, but only a list can be sent to it.
  const list = Array.isArray(articles) ? articles : requireArticles(articles as never);
  await sendArticles(list, post, signal, (done) => report({ phase: 'sending', done }));
  report({ phase: 'sending', done: 1 });
  try {
    post({ type: 'run', name, options, moreLanguages });
  } catch (cause) {
    throw new SameStoryError('invalid-option', `${name}: options for a worker must be plain data, without functions`, {
      cause,
    });
  }
  report({ phase: 'computing', done: 0 });
}
