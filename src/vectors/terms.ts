import { Lexicon, stem, stopWords, type TokenBuffer, withoutElision } from '../text/index.js';

/** Languages that write a space between syllables, not between words: nearly all words are pairs of them. */
const SYLLABIC = new Set(['vi']);
/** Kana alone, up to so many, are particles and endings. */
const HIRAGANA = /^[\u3041-\u309f\u30fc]{1,4}$/u;

const STOPPED = -1;
const UNSEEN = -2;

/**
 * What a folded form counts as: its stem in its language, without a possessive ending; `undefined` for stop words and
 * single letters, which say nothing of what an article is about.
 *
 * @example
 * termOf("ministers'", 'en'); // 'minist'
 * termOf('the', 'en'); // undefined
 */
export function termOf(form: string, language: string): string | undefined {
  const whole = form.endsWith("'s") ? form.slice(0, -2) : form.endsWith("'") ? form.slice(0, -1) : form;
  const bare = withoutElision(whole, language);
  if (bare === '' || stopWords(language).has(form) || stopWords(language).has(bare)) return undefined;
  if (language === 'ja' && HIRAGANA.test(bare)) return undefined;
  if (bare.length === 1 && !isFigureOrIdeograph(bare.charCodeAt(0))) return undefined;
  return stem(bare, language);
}

function isFigureOrIdeograph(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || unit >= 0x2e80;
}

/**
 * The terms of a collection, numbered in the order in which they are first met. Surface forms are looked up as
 * integers, and each is stemmed once per language, so that a collection is stemmed at the cost of its vocabulary, not
 * of its length. Equal stems of two languages are one term: names and figures are what articles in two languages can
 * share.
 */
export class Vocabulary {
  readonly #forms = new Lexicon();
  readonly #terms = new Lexicon();
  readonly #termsOfForms = new Map<string, Int32Array>();
  readonly #pairs = new Map<number, Map<number, number>>();

  /** How many different terms have been met. */
  get size(): number {
    return this.#terms.size;
  }

  /** The term of a number from 0 to size - 1. */
  term(id: number): string {
    return this.#terms.form(id);
  }

  /** The number of a term, given one if it is new. */
  internTerm(term: string): number {
    return this.#terms.internFolded(term);
  }

  /** A reader of one language: the number of the term at `text[start, end)`, or -1 where it counts as nothing. */
  reader(language: string): (text: string, start: number, end: number) => number {
    return (text, start, end) => {
      const form = this.#forms.intern(text, start, end);
      const known = this.#known(language)[form]!;
      return known === UNSEEN ? this.#resolve(form, language) : known;
    };
  }

  /**
   * The terms of the tokens `from` to `to` of a text, put into the same places of `terms`: their numbers, -1 where a
   * token counts as nothing. The fastest way through a collection.
   */
  readTerms(text: string, tokens: TokenBuffer, from: number, to: number, language: string, terms: Int32Array): void {
    this.#forms.internTokens(text, tokens, terms, from, to);
    const known = this.#known(language);
    for (let token = from; token < to; token++) {
      const form = terms[token]!;
      const term = known[form]!;
      terms[token] = term === UNSEEN ? this.#resolve(form, language) : term;
    }
    if (SYLLABIC.has(language)) this.#pairUp(text, tokens, from, to, terms);
  }

  /**
   * Puts pairs in the place of syllables that one space parts: of "a b c" the terms are "a b", at a, and "b c", at b. A
   * syllable between stop words or marks stays what it is.
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

  /** The term of two syllables. */
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

  /** The term of each form in a language, with room for all forms there are. */
  #known(language: string): Int32Array {
    const known = this.#termsOfForms.get(language);
    const { size } = this.#forms;
    if (known !== undefined && size <= known.length) return known;
    const grown = new Int32Array(Math.max(4096, size * 2)).fill(UNSEEN);
    if (known !== undefined) grown.set(known);
    this.#termsOfForms.set(language, grown);
    return grown;
  }

  #resolve(form: number, language: string): number {
    const found = termOf(this.#forms.form(form), language);
    const term = found === undefined ? STOPPED : this.#terms.internFolded(found);
    this.#termsOfForms.get(language)![form] = term;
    return term;
  }
}
