import { type Article, checkArticle } from '../../article.js';
import { SameStoryError } from '../../errors.js';
import type { Arrival } from './arrival.js';

/**
 * What {@link StoryStream.follow} gives for a value that is not an article. The value is skipped, and the stream goes
 * on.
 */
export interface RejectedArrival {
  readonly outcome: 'rejected';
  /** The index of the value among those that the source gave. */
  readonly index: number;
  readonly reason: string;
  readonly value: unknown;
}

export interface FollowOptions {
  /**
   * Stops reading. Articles that were taken stay in the stream, no more are taken, and the signal's reason is thrown.
   */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Takes articles from a source one by one. The next is requested only when the arrival of the one before has been read,
 * so a fast source waits for a slow reader and nothing queues up.
 */
export async function* followSource(
  source: AsyncIterable<unknown> | Iterable<unknown>,
  add: (article: Article) => Arrival,
  signal: AbortSignal | undefined,
): AsyncGenerator<Arrival | RejectedArrival> {
  const values = isAsync(source) ? source[Symbol.asyncIterator]() : (source as Iterable<unknown>)[Symbol.iterator]();
  let isOver = false;
  try {
    for (let index = 0; ; index++) {
      signal?.throwIfAborted();
      const { done, value } = await orAborted(values.next(), signal);
      if (done === true) {
        isOver = true;
        return;
      }
      const check = checkArticle(value);
      yield check.ok ? add(check.article) : { outcome: 'rejected', index, reason: check.reason, value };
    }
  } catch (error) {
    // A source that has thrown needs no closing.
    isOver = signal?.aborted !== true;
    throw error;
  } finally {
    // The source may be waiting hours for its next article, so it is told to close without waiting for it.
    if (!isOver) Promise.resolve(values.return?.()).catch(() => undefined);
  }
}

/** @throws {SameStoryError} `invalid-option`. */
export function requireSource(source: unknown): AsyncIterable<unknown> | Iterable<unknown> {
  if (typeof source === 'object' && source !== null && (isAsync(source) || Symbol.iterator in source)) {
    return source as AsyncIterable<unknown> | Iterable<unknown>;
  }
  throw new SameStoryError(
    'invalid-option',
    'follow: the source must be something that articles can be read from one by one, such as a list, a generator or a readable stream',
  );
}

function isAsync(source: object): source is AsyncIterable<unknown> {
  return Symbol.asyncIterator in source;
}

/** The value of a promise, or the signal's reason if that comes first. */
async function orAborted<T>(promise: T | Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise;
  // Requesting the value may have aborted the signal.
  signal.throwIfAborted();
  let stop = (): void => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
