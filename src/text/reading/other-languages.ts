import { DE, ES, FR, IT, NL, PT } from './words/index.js';

// The words that quotes, figures and names need of languages besides English. The lists are short, and hold only what a
// text does not show itself.

/** Words by category, in lower case. Every list may be empty. */
export interface LanguageWords {
  readonly he: string;
  readonly she: string;
  readonly they: string;
  /** Words that may come between a quote or a subject and its verb: auxiliaries, pronouns, adverbs. */
  readonly helpers: string;
  /** "According to" as one word. */
  readonly according: string;
  readonly titles: string;
  /** Nouns that can speak without a name: "the police". */
  readonly sources: string;
  /** January to December. */
  readonly months: string;
  /** Monday to Sunday. */
  readonly weekdays: string;
  /** One to twenty, the tens to ninety, the hundreds, as far as the list goes; `/` between forms of one. */
  readonly numbers: string;
  readonly thousand: string;
  readonly million: string;
  readonly billion: string;
  readonly percent: string;
  /** Hedges, each with its English equivalent; `_` joins words. */
  readonly hedges: string;
  /** Words of units, each with the English one. */
  readonly units: string;
}

export const OTHER_LANGUAGES: ReadonlyMap<string, LanguageWords> = new Map([
  ['fr', FR],
  ['de', DE],
  ['es', ES],
  ['it', IT],
  ['pt', PT],
  ['nl', NL],
]);
