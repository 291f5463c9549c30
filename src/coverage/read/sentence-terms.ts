import { type Lexicon, type NameKind, stopWords } from '../../text/index.js';
import { backgroundFrequencies } from '../../vectors/index.js';
import { termName } from './term-names.js';

/** In place of a term: the word says nothing about what a sentence tells. */
export const STOP = -1;
const UNKNOWN = -2;

/** Assumed rarity of a term in a language without a table of document frequencies, */
const UNKNOWN_RARITY = 0.75;
/** and the rarity in the story below which it is assumed to be lower, because the word may be common everywhere. */
const COMMON_IN_STORY = 0.5;
/** Assumed document frequency of a term outside the table, which leaves out terms in fewer than four articles. */
const UNLISTED_FREQUENCY = 2;
/** How much weight a term of names loses: who speaks and where identifies a passage less than what is said. */
const NAME_DISCOUNT = 0.6;

interface EnglishTerm {
  readonly name: string;
  readonly rarity: number;
}

/** English words met so far: stories share most of theirs, and a program that compares one compares many. */
const known = new Map<string, EnglishTerm>();
const MAX_KNOWN = 50_000;
/** Longer words are made anew: they are rare, and a few large ones would hold much memory. */
const MAX_KNOWN_LENGTH = 30;

function englishTerm(word: string): EnglishTerm {
  let term = known.get(word);
  if (term !== undefined) return term;
  const { documents, documentFrequency } = backgroundFrequencies();
  const name = termName(word, 'en');
  const frequency = documentFrequency(name) ?? UNLISTED_FREQUENCY;
  term = { name, rarity: Math.log(documents / frequency) / Math.log(documents / UNLISTED_FREQUENCY) };
  if (word.length > MAX_KNOWN_LENGTH) return term;
  if (known.size === MAX_KNOWN) known.clear();
  known.set(word, term);
  return term;
}

/**
 * Numbers for the terms of one story: stems of words that are not stop words, whatever their language, and figures.
 * A form is stemmed once, however often it occurs.
 */
export class TermTable {
  readonly names: string[] = [];
  readonly kinds = new Map<number, NameKind>();
  readonly #lexicon: Lexicon;
  readonly #known = new Map<string, number>();
  readonly #byForm = new Map<string, Int32Array>();
  /** By term, not a number where it is not known. */
  readonly #rarities: number[] = [];
  readonly #occurrences: number[] = [];
  readonly #named: number[] = [];
  readonly #titles: number[] = [];
  readonly #quantities = new Set<number>();

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** The term of a folded form, {@link STOP} for a stop word. */
  ofForm(form: number, language: string): number {
    let terms = this.#byForm.get(language);
    if (terms === undefined || terms.length <= form) {
      const grown = new Int32Array(Math.max(1024, this.#lexicon.size * 2)).fill(UNKNOWN);
      if (terms !== undefined) grown.set(terms);
      terms = grown;
      this.#byForm.set(language, terms);
    }
    let term = terms[form]!;
    if (term === UNKNOWN) {
      const word = this.#lexicon.form(form);
      term = stopWords(language).has(word) || word.length === 1 ? STOP : this.#ofWord(word, language);
      terms[form] = term;
    }
    return term;
  }

  /** The term of a figure, told by its value and unit; as rare as can be. */
  ofFigure(key: string, isQuantity: boolean): number {
    const term = this.#number(`#${key}`, 1);
    if (isQuantity) this.#quantities.add(term);
    return term;
  }

  /** Whether a term appears in names or right before them ("chief executive Jane Doe") more often than not. */
  isOfNames(term: number): boolean {
    return (this.#named[term]! + this.#titles[term]!) * 2 > this.#occurrences[term]!;
  }

  isQuantity(term: number): boolean {
    return this.#quantities.has(term);
  }

  /**
   * The weight of each term, from 0 (says nothing) to 1: the mean of its rarity in news in general (its inverse
   * document frequency in the background table, as a fraction of the highest one) and its rarity among the story's own
   * wordings. In a language without a table, a term in many wordings of the story is assumed to be common in general. A
   * name in every sentence of a story says little about which passage a sentence tells, however rare it is elsewhere.
   */
  weigh(wordings: readonly { readonly terms: Int32Array }[]): Float64Array {
    const frequencies = new Int32Array(this.names.length);
    for (const { terms } of wordings) {
      for (const term of terms) frequencies[term]! += 1;
    }
    const highest = Math.log(wordings.length + 1);
    return Float64Array.from(this.#rarities, (rarity, term) => {
      const own = Math.log((wordings.length + 1) / Math.max(1, frequencies[term]!)) / highest;
      const named = this.#named[term]! / Math.max(1, this.#occurrences[term]!);
      const atLarge = Number.isNaN(rarity) ? UNKNOWN_RARITY * Math.min(1, own / COMMON_IN_STORY) : rarity;
      return ((atLarge + own) / 2) * (1 - NAME_DISCOUNT * named);
    });
  }

  /** Takes note of an occurrence, inside a name or not. */
  count(term: number, isNamed: boolean): void {
    this.#occurrences[term]! += 1;
    if (isNamed) this.#named[term]! += 1;
  }

  /** Notes the kind of the name that a term is part of. */
  countKind(term: number, kind: NameKind): void {
    if (!this.kinds.has(term)) this.kinds.set(term, kind);
  }

  /** Notes an occurrence right before a name. */
  countTitle(term: number): void {
    this.#titles[term]! += 1;
  }

  #ofWord(word: string, language: string): number {
    if (language !== 'en') return this.#number(termName(word, language), Number.NaN);
    const { name, rarity } = englishTerm(word);
    return this.#number(name, rarity);
  }

  #number(name: string, rarity: number): number {
    let term = this.#known.get(name);
    if (term === undefined) {
      term = this.names.length;
      this.#known.set(name, term);
      this.names.push(name);
      this.#rarities.push(rarity);
      this.#occurrences.push(0);
      this.#named.push(0);
      this.#titles.push(0);
    }
    return term;
  }
}
