import { type Reading, TITLES_OF_MEN, TITLES_OF_WOMEN } from '../reading/index.js';
import { smallWord } from './runs.js';

/** Tokens `[first, last)` that may be a name, without titles and articles. */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  /** Bits of {@link Sign}. */
  readonly signs: number;
}

/** What the surroundings of a span show. */
export const Sign = {
  /** A title or an office came right before it. */
  Titled: 1,
  /** One word at the start of a sentence: a name only if the article writes it as one elsewhere. */
  Uncertain: 2,
  Headline: 4,
  /** "the" came before it. */
  The: 8,
  /** A title that women or that men bear came before it. */
  Woman: 16,
  Man: 32,
} as const;

/** The sign of a title that only women or only men bear. */
export function genderOf(reading: Reading, title: number): number {
  const word = smallWord(reading, title);
  if (TITLES_OF_WOMEN.has(word)) return Sign.Woman;
  return TITLES_OF_MEN.has(word) ? Sign.Man : 0;
}
