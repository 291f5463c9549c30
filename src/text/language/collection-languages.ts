import type { Article } from '../../article.js';
import { byFrequency } from '../../structures/index.js';
import { languageOf } from './detect-language.js';

const UNKNOWN = 'und';
/** A text of this length whose language is not detected is in a language that is unknown here. */
const CLEAR_LENGTH = 200;
/** How much of the texts that are too short to detect is read together. */
const MAX_SAMPLE = 3_000;

/**
 * The language of each article of a collection: its own, or the one detected from its text. Texts too short to detect
 * get the language of most other articles, because a collection's headlines are rarely foreign to it. If no language
 * was detected at all, the short texts are read together, and the fallback is English. A long text without a detected
 * language is in an unknown one: `und`.
 *
 * @param known Languages of articles that are already in the collection.
 *
 * @example
 * collectionLanguages([{ id: 'a', text: 'Kent vote' }]); // ['en']
 */
export function collectionLanguages(articles: readonly Article[], known: readonly string[] = []): string[] {
  const languages = articles.map(({ title, text, language }) => {
    const detected = languageOf(text, language);
    if (detected !== UNKNOWN) return detected;
    const all = title ? languageOf(`${title}\n${text}`) : detected;
    return all === UNKNOWN && text.length < CLEAR_LENGTH ? undefined : all;
  });
  if (!languages.includes(undefined)) return languages as string[];
  const [commonest] = byFrequency([...known, ...languages].filter((language) => language !== UNKNOWN));
  const assumed = commonest ?? languageOfAll(articles.filter((_, index) => languages[index] === undefined));
  return languages.map((language) => language ?? assumed);
}

function languageOfAll(articles: readonly Article[]): string {
  const texts = articles.map(({ title = '', text }) => `${title}\n${text}`).sort();
  const detected = languageOf(texts.join('\n').slice(0, MAX_SAMPLE));
  return detected === UNKNOWN ? 'en' : detected;
}
