import * as lists from './function-words.generated.js';

/**
 * The function words of each language: they distinguish its texts from others', and say nothing about a topic. In news
 * prose every second or third word is one. Lower case, as written.
 */
export const FUNCTION_WORDS = byLanguage(lists.FUNCTION_WORDS);

/** Letters and marks that few languages use; one of them says more than a word does. */
export const DISTINCTIVE_LETTERS = byLanguage(lists.DISTINCTIVE_LETTERS);

function byLanguage(words: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(words).map(([language, list]) => [language, list.split(' ')]));
}
