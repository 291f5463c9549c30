import type { Article } from '../article.js';
import { SameStoryError } from '../errors.js';

/** Bytes of JavaScript objects that a pair takes in a result, with its share of the passage families; measured. */
const BYTES_FOR_PAIR = 200;
/** The part of the limit that only objects just made may take: three pages of 16 MB. */
const YOUNG = 48 * 2 ** 20;
/** One such character, a curly quotation mark for one, and all of a text take two bytes each. */
const WIDE = /[^\0-\xff]/;

/**
 * Refuses to make more pairs than the memory of this process can hold, because running out of memory ends a program
 * without a word. Counts only what is certain: the texts, which are there already, and the pairs. Where the limit is
 * not known, as in a browser, nothing is refused.
 *
 * @returns to be called with the number of pairs; throws {SameStoryError} `limit-exceeded`.
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

/** Runs a piece of work; where it asks for an array that cannot be made, says so in words. */
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

/** Bytes that JavaScript objects of this process may take; `undefined` where that is not known. */
function heapLimit(): number | undefined {
  const limit = globalThis.process?.getBuiltinModule?.('node:v8')?.getHeapStatistics().heap_size_limit;
  return limit === undefined ? undefined : limit - YOUNG;
}
