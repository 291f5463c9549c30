import * as lists from './function-words.generated.js';

/**
 * The words that hold a language's sentences together: what tells its texts from others', and what says nothing about a
 * topic. News prose has one of them every second or third word. Small letters, as they are written.
 */
export const FUNCTION_WORDS = byLanguage(lists.FUNCTION_WORDS);

/** Letters and marks that few languages write: met once, they say more than a word does. */
export const DISTINCTIVE_LETTERS = byLanguage(lists.DISTINCTIVE_LETTERS);

function byLanguage(words: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(words).map(([language, list]) => [language, list.split(' ')]));
}
