import { getOrInsert } from '../structures/index.js';
import { Lexicon, stem, stopWords, type TokenBuffer, withoutElision } from '../text/index.js';

/** Languages with a space between syllables, not words; nearly all their words are pairs of syllables. */
const SYLLABIC = new Set(['vi']);
/** Up to this many kana alone are particles and endings. */
const HIRAGANA = /^[\u3041-\u309f\u30fc]{1,4}$/u;

/** A word that counts as nothing. */
const STOPPED = -2;

/**
 * The term of a folded form: its stem in its language, without a possessive ending; `undefined` for stop words and
 * single letters, which say nothing about the topic.
 *
 * @example
 * termOf("ministers'", 'en'); // 'minist'
 * termOf('the', 'en'); // undefined
 */
export function termOf(form: string, language: string): string | undefined {
  const whole = form.endsWith("'s") ? form.slice(0, -2) : form.endsWith("'") ? form.slice(0, -1) : form;
  const bare = withoutElision(whole, language);
  const stopped = stopWords(language);
  if (bare === '' || stopped.has(bare) || (bare !== form && stopped.has(form))) return undefined;
  if (language === 'ja' && HIRAGANA.test(bare)) return undefined;
  if (bare.length === 1 && !isFigureOrIdeograph(bare.charCodeAt(0))) return undefined;
  return stem(bare, language);
}

function isFigureOrIdeograph(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || unit >= 0x2e80;
}

/**
 * The terms of a collection, numbered in the order of first occurrence. Surface forms are looked up as integers, and
 * each is stemmed once per language, so stemming costs as much as the vocabulary, not the length, of a collection.
 * Equal stems of two languages are one term, because articles in two languages can share names and figures.
 */
export class Vocabulary {
  readonly #terms = new Lexicon();
  /** The surface forms of each language, on which their terms are noted. */
  readonly #forms = new Map<string, Lexicon>();
  readonly #pairs = new Map<number, Map<number, number>>();

  /** Number of different terms so far. */
  get size(): number {
    return this.#terms.size;
  }

  /** The term of a number from 0 to size - 1. */
  term(id: number): string {
    return this.#terms.form(id);
  }

  /** The number of a term; a new term gets a new number. */
  internTerm(term: string): number {
    return this.#terms.internFolded(term);
  }

  /** A reader for one language. It returns the number of the term at `text[start, end)`, negative if there is none. */
  reader(language: string): (text: string, start: number, end: number) => number {
    const forms = this.#formsOf(language);
    const termOfForm = this.#termOfForm(language);
    return (text, start, end) => forms.note(text, start, end, false, termOfForm);
  }

  /**
   * The terms of the tokens `from` to `to` of a text, put into the same places of `terms`: their numbers, negative
   * where a token counts as nothing. The fastest way through a collection.
   */
  readTerms(text: string, tokens: TokenBuffer, from: number, to: number, language: string, terms: Int32Array): void {
    this.#formsOf(language).readNotes(text, tokens, from, to, terms, this.#termOfForm(language));
    if (SYLLABIC.has(language)) this.#pairUp(text, tokens, from, to, terms);
  }

  /**
   * Replaces syllables that are separated by one space by pairs: the terms of "a b c" are "a b", at a, and "b c", at b.
   * A syllable between stop words or punctuation stays unchanged.
   */
  #pairUp(text: string, tokens: TokenBuffer, from: number, to: number, terms: Int32Array): void {
    const isNext = (token: number): boolean =>
      token + 1 < to &&
      terms[token]! >= 0 &&
      terms[token + 1]! >= 0 &&
      tokens.starts[token + 1]! === tokens.ends[token]! + 1 &&
      text.charCodeAt(tokens.ends[token]!) === 32;
    let isSecond = false;
    for (let token = from; token < to; token++) {
      if (isNext(token)) {
        terms[token] = this.#pair(terms[token]!, terms[token + 1]!);
        isSecond = true;
      } else if (isSecond) {
        terms[token] = STOPPED;
        isSecond = false;
      }
    }
  }

  /** The term of a pair of syllables. */
  #pair(first: number, second: number): number {
    let seconds = this.#pairs.get(first);
    if (seconds === undefined) {
      seconds = new Map();
      this.#pairs.set(first, seconds);
    }
    let pair = seconds.get(second);
    if (pair === undefined) {
      pair = this.#terms.internFolded(`${this.term(first)} ${this.term(second)}`);
      seconds.set(second, pair);
    }
    return pair;
  }

  #formsOf(language: string): Lexicon {
    return getOrInsert(this.#forms, language, () => new Lexicon());
  }

  #termOfForm(language: string): (form: string) => number {
    return (form) => {
      const term = termOf(form, language);
      return term === undefined ? STOPPED : this.#terms.internFolded(term);
    };
  }
}
