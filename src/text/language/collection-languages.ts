import type { Article } from '../../article.js';
import { languageOf } from './detect-language.js';

const UNKNOWN = 'und';
/** A text that is as long as this and still does not tell its language is in one that is not known here. */
const CLEAR_LENGTH = 200;
/** Of texts that are too short to tell, so much is read together. */
const MAX_SAMPLE = 3_000;

/**
 * The language of each article of a collection: its own, or what its text tells. Texts that are too short to tell are
 * taken to be in the language that most of the others are in, because a collection's headlines are rarely foreign to
 * it; where no text tells, in what they tell together, else in English. A long text that does not tell is in a language
 * that is not known here: `und`.
 *
 * @param known Languages of articles that are in the collection already.
 *
 * @example
 * collectionLanguages([{ id: 'a', text: 'Kent vote' }]); // ['en']
 */
export function collectionLanguages(articles: readonly Article[], known: readonly string[] = []): string[] {
  const languages = articles.map(({ title, text, language }) => {
    const told = languageOf(text, language);
    if (told !== UNKNOWN) return told;
    const all = title ? languageOf(`${title}\n${text}`) : told;
    return all === UNKNOWN && text.length < CLEAR_LENGTH ? undefined : all;
  });
  if (!languages.includes(undefined)) return languages as string[];
  const counts = new Map<string, number>();
  for (const language of [...known, ...languages]) {
    if (language !== undefined && language !== UNKNOWN) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const assumed = commonest?.[0] ?? toldTogether(articles.filter((_, index) => languages[index] === undefined));
  return languages.map((language) => language ?? assumed);
}

function toldTogether(articles: readonly Article[]): string {
  const texts = articles.map(({ title = '', text }) => `${title}\n${text}`).sort();
  const told = languageOf(texts.join('\n').slice(0, MAX_SAMPLE));
  return told === UNKNOWN ? 'en' : told;
}
