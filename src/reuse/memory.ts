import type { Article } from '../article.js';
import { SameStoryError } from '../errors.js';

/** Measured bytes of JavaScript objects per pair in a result, with its share of the passage families. */
const BYTES_FOR_PAIR = 100;
/** The part of the limit that only new objects may use: three pages of 16 MB. */
const YOUNG = 48 * 2 ** 20;
/** If a text contains one such character, for instance a curly quotation mark, all its characters take two bytes. */
const WIDE = /[^\0-\xff]/;

/**
 * Refuses to make more pairs than the memory of this process can hold, because running out of memory ends a program
 * without a message. It counts only what is certain: the texts, which exist already, and the pairs. If the limit is
 * unknown, as in a browser, nothing is refused.
 *
 * @returns a function to call with the number of pairs; it throws {SameStoryError} `limit-exceeded`.
 */
export function memoryForPairs(articles: readonly Article[], limit = heapLimit()): (pairs: number) => void {
  if (limit === undefined) return () => {};
  const texts = articles.reduce((sum, { text }) => sum + text.length * (WIDE.test(text) ? 2 : 1), 0);
  return (pairs) => {
    const needed = texts + pairs * BYTES_FOR_PAIR;
    if (needed <= limit) return;
    const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);
    throw new SameStoryError(
      'limit-exceeded',
      `findReuse: ${articles.length} articles share ${pairs} passages at least, which need ${megabytes(needed)} MB, and ` +
        `this process may take ${megabytes(limit)}: start Node with --max-old-space-size=${megabytes(2 * needed)} or more, ` +
        'or compare fewer articles at a time',
    );
  };
}

/** Runs `work`. If it requests an array that cannot be allocated, throws an error that says so. */
export function refuseWithoutMemory<R>(articles: number, work: () => R): R {
  try {
    return work();
  } catch (error) {
    if (
      !(error instanceof RangeError) ||
      !/array buffer allocation|invalid (?:typed )?array length/i.test(error.message)
    ) {
      throw error;
    }
    throw new SameStoryError(
      'limit-exceeded',
      `findReuse: there is not enough memory to compare ${articles} articles: compare fewer at a time`,
      { cause: error },
    );
  }
}

/** Maximum size of the JavaScript heap in bytes; `undefined` if unknown. */
function heapLimit(): number | undefined {
  const limit = globalThis.process?.getBuiltinModule?.('node:v8')?.getHeapStatistics().heap_size_limit;
  return limit === undefined ? undefined : limit - YOUNG;
}
