import { DE, ES, FR, IT, NL, PT } from './words/index.js';

// What quotes, figures and names need to know of languages besides English: little, and only what a text cannot say
// itself.

/** Words by what they are. Small letters; every list may be empty. */
export interface LanguageWords {
  readonly he: string;
  readonly she: string;
  readonly they: string;
  /** May stand between a quote or a subject and its verb: auxiliaries, pronouns, adverbs. */
  readonly helpers: string;
  /** "According to", in one word. */
  readonly according: string;
  readonly titles: string;
  /** Nouns that speak without a name: "the police". */
  readonly sources: string;
  /** January to December. */
  readonly months: string;
  /** Monday to Sunday. */
  readonly weekdays: string;
  /** One to twelve. */
  readonly numbers: string;
  readonly thousand: string;
  readonly million: string;
  readonly billion: string;
  readonly percent: string;
  /** What they say, each with the English hedge; `_` joins words. */
  readonly hedges: string;
  /** Unit words with the English one. */
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
