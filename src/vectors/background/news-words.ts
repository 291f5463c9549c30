import { readFrontCoded } from '../../structures/index.js';
import { stem } from '../../text/index.js';
import { readNewsWords } from './news-words.generated.js';

let lists: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * The terms of words that appear in all news of a language, whatever it is about; none where the language has no list.
 * Stemmed as the language is at this moment.
 */
export function newsTerms(language: string): ReadonlySet<string> {
  lists ??= new Map(
    readNewsWords()
      .split('|')
      .map((list): [string, string[]] => [list.slice(0, 2), readFrontCoded(list.slice(3))]),
  );
  return new Set((lists.get(language) ?? []).map((word) => termOfWords(word, language)));
}

/** Vietnamese words of two syllables are one term. */
function termOfWords(words: string, language: string): string {
  return words
    .split(' ')
    .map((word) => stem(word, language))
    .join(' ');
}
