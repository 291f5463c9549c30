const MIN_HINTS = 2;
const WORDS_FOR_HINT = 12;

/**
 * How many pairs of words two rewritten paragraphs must share to be compared: two, and at least one per twelve words of
 * the shorter, because long paragraphs share two by chance.
 */
export function hintsNeeded(words: number): number {
  return Math.max(MIN_HINTS, words / WORDS_FOR_HINT);
}
