import { SameStoryError } from '../errors.js';
import type { Order, Reply } from './messages.js';
import type { HelperPort } from './threads/index.js';

/** One worker, in Node or in a browser. */
export interface Thread {
  /** @param ports the ports in the order, which are transferred to the worker. */
  post(order: Order, ports?: readonly HelperPort[]): void;
  /**
   * Calls `onReply` for every message of the worker, and `onDeath` once when it dies. Replaces the callbacks of the
   * previous call.
   */
  listen(onReply: (reply: Reply) => void, onDeath: (reason: string) => void): void;
  /** An idle worker must not keep the program alive. */
  setBusy(isBusy: boolean): void;
  /** Resolves when it has ended. */
  stop(): Promise<void>;
}

interface NodeWorker {
  postMessage(order: Order, transfer?: readonly HelperPort[]): void;
  on(event: string, use: (value: never) => void): void;
  removeAllListeners(event: string): void;
  ref(): void;
  unref(): void;
  terminate(): Promise<number>;
}

interface WebWorker {
  postMessage(order: Order, transfer?: readonly HelperPort[]): void;
  terminate(): void;
  onmessage: ((event: { readonly data: Reply }) => void) | null;
  onmessageerror: (() => void) | null;
  onerror: ((event: { readonly message?: string; preventDefault?(): void }) => void) | null;
}

type WebWorkerClass = new (address: string | URL, options: { readonly type: 'module' }) => WebWorker;

/**
 * Starts a worker.
 *
 * @param address of the worker's file; by default, the one in this package.
 */
export function startThread(address: string | URL | undefined): Thread {
  const threads = globalThis.process?.getBuiltinModule?.('node:worker_threads');
  if (threads !== undefined) {
    // A worker inherits the flags of its process. Some of them, such as `--input-type`, apply to the first file only.
    return new NodeThread(new threads.Worker(address ?? ownAddress(), { execArgv: [] }) as unknown as NodeWorker);
  }
  const { Worker } = globalThis as unknown as { Worker?: WebWorkerClass };
  if (Worker === undefined) {
    throw new SameStoryError('missing-package', 'samestory/workers: there are no workers here: use samestory itself');
  }
  // Written out in full, because bundlers search for exactly this expression.
  if (address === undefined) {
    return new WebThread(new Worker(new URL('./worker.js', import.meta.url), { type: 'module' }));
  }
  return new WebThread(new Worker(address, { type: 'module' }));
}

function ownAddress(): URL {
  return new URL('./worker.js', import.meta.url);
}

class NodeThread implements Thread {
  readonly #worker: NodeWorker;

  constructor(worker: NodeWorker) {
    this.#worker = worker;
    worker.unref();
  }

  post(order: Order, ports: readonly HelperPort[] = []): void {
    this.#worker.postMessage(order, ports);
  }

  listen(onReply: (reply: Reply) => void, onDeath: (reason: string) => void): void {
    for (const event of ['message', 'messageerror', 'error', 'exit']) this.#worker.removeAllListeners(event);
    this.#worker.on('message', onReply);
    this.#worker.on('messageerror', () => onDeath('what it said cannot be read'));
    this.#worker.on('error', (error: Error) => onDeath(error.message));
    this.#worker.on('exit', (code: number) => onDeath(`it ended with code ${code}`));
  }

  setBusy(isBusy: boolean): void {
    if (isBusy) this.#worker.ref();
    else this.#worker.unref();
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }
}

class WebThread implements Thread {
  readonly #worker: WebWorker;

  constructor(worker: WebWorker) {
    this.#worker = worker;
  }

  post(order: Order, ports: readonly HelperPort[] = []): void {
    this.#worker.postMessage(order, ports);
  }

  listen(onReply: (reply: Reply) => void, onDeath: (reason: string) => void): void {
    this.#worker.onmessage = ({ data }) => onReply(data);
    this.#worker.onmessageerror = () => onDeath('what it said cannot be read');
    this.#worker.onerror = (event) => {
      event.preventDefault?.();
      onDeath(event.message ?? 'it could not be loaded');
    };
  }

  /** A page lives as long as it is open. */
  setBusy(): void {}

  async stop(): Promise<void> {
    this.#worker.terminate();
  }
}
