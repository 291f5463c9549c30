import type { Article } from '../../article.js';
import { languageOf } from './detect-language.js';

const UNKNOWN = 'und';

/**
 * The language of each article of a collection: its own, or what its text tells. Where a text is too short to tell, it is taken to be in
 * the language that most of the others are in (English where none tells), because a collection's headlines are rarely foreign to it.
 *
 * @param known Languages of articles that are in the collection already.
 *
 * @example
 * collectionLanguages([{ id: 'a', text: 'Kent vote' }]); // ['en']
 */
export function collectionLanguages(articles: readonly Article[], known: readonly string[] = []): string[] {
  const languages = articles.map(({ title, text, language }) => {
    const told = languageOf(text, language);
    return told === UNKNOWN && title ? languageOf(`${title}\n${text}`) : told;
  });
  const counts = new Map<string, number>();
  for (const language of [...known, ...languages])
    if (language !== UNKNOWN) counts.set(language, (counts.get(language) ?? 0) + 1);
  const [commonest] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return languages.map((language) => (language === UNKNOWN ? (commonest?.[0] ?? 'en') : language));
}
