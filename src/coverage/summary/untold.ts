import { countEach, groupBy } from '../../structures/index.js';
import type { Findings } from './findings.js';

/** The language of a text that is too short to tell. */
const UNKNOWN = 'und';

/**
 * Whether nobody can say that only one article has a sentence, by the quotes in it: words are compared within a
 * language, so either no other article is in its language, or one in another language quotes the same speaker.
 */
export function untold({
  articles,
  derivations,
  quotes,
}: Findings): (article: number, quotes: readonly string[]) => boolean {
  const languages = new Map(articles.map(({ id }, index) => [id, derivations[index]!.language]));
  const counts = countEach(languages.values());
  if (counts.size < 2) return () => false;
  const speakerOf = new Map(quotes.map(({ id, speaker }) => [id, speaker]));
  const quoting = groupBy(
    quotes.flatMap(({ speaker, variants }) =>
      variants.map(({ article }) => ({ speaker, language: languages.get(article)! })),
    ),
    ({ speaker }) => speaker ?? undefined,
  );
  const spoken = new Map([...quoting].map(([speaker, own]) => [speaker, new Set(own.map(({ language }) => language))]));
  return (article, own) => {
    const { language } = derivations[article]!;
    if (language === UNKNOWN) return false;
    if (counts.get(language) === 1 && !counts.has(UNKNOWN)) return true;
    return own.some((id) => {
      const known = spoken.get(speakerOf.get(id) ?? '') ?? [];
      return [...known].some((other) => other !== language && other !== UNKNOWN);
    });
  };
}
