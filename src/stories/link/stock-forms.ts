import type { Article } from '../../article.js';
import { diffSequence } from '../../structures/index.js';
import { scanTokens, TokenBuffer, TokenFlag, TokenKind } from '../../text/index.js';
import { DAYS } from './form-words.generated.js';

/** Number of tokens that are compared: a stock form names its subject at its beginning. */
const MAX_TOKENS = 100;
/** Number of characters that are read: as many as a stream keeps of a text. */
const MAX_CHARACTERS = 600;
/** Two texts are near-identical if they have this share of the shorter one's tokens in common, in order. */
const MIN_COMMON = 0.5;
/** Minimum share of the differing tokens in runs that exchange names, days or numbers. */
const MIN_EXCHANGED = 0.5;
/** The same where the headlines exchange a name that the texts exchange too. */
const MIN_EXCHANGED_WITH_TITLE = 0.35;
/** Where the headlines are about two things without a name, at least so many numbers must differ. */
const MANY_NUMBERS = 3;
/** A text names its subject within this many tokens. */
const LEAD = 60;
/**
 * Words with the same first letters are taken for spellings of one name: Zelensky, Zelenskyy; of four letters, three.
 */
const SAME_LETTERS = 4;
/** From so many names, days and numbers in common on, texts may be of one thing. */
const MANY_COMMON = 10;
/** A text with so many of these is German, where every noun has a capital. */
const GERMAN = ['der', 'die', 'das', 'und', 'dem', 'den', 'ein', 'eine', 'ist', 'nicht', 'auf', 'von'];
const MIN_GERMAN = 3;
/** A headline of more words is not the standing headline of a form. */
const MAX_STANDING_TITLE = 5;

const tokens = new TokenBuffer(512);

/** A text prepared for comparison: its words, and which of them are names, days or numbers. */
export interface FormText {
  readonly words: readonly string[];
  readonly distinct: ReadonlySet<string>;
  readonly kinds: Uint8Array;
  /** Words with a capital, also at the beginning of a sentence. */
  readonly capitals: Uint8Array;
  /** The words that are names, days or numbers. */
  readonly values: ReadonlySet<string>;
  readonly isGerman: boolean;
  /** Words of the headline; empty where there is no headline. */
  readonly title: ReadonlySet<string>;
}

const WORD = 0;
const NAME = 1;
const DAY = 2;
const NUMBER = 3;

/** Prepares an article for comparison. */
export function formText({ title = '', text }: Pick<Article, 'title' | 'text'>): FormText {
  scanTokens(title, tokens);
  const inTitle = new Set(Array.from({ length: tokens.count }, (_, at) => wordAt(title, at)));
  scanTokens(text, tokens, 0, Math.min(text.length, MAX_CHARACTERS));
  const count = Math.min(tokens.count, MAX_TOKENS);
  const words = Array.from({ length: count }, (_, at) => wordAt(text, at));
  const kinds = Uint8Array.from({ length: count }, (_, at) => kindAt(text, at));
  const capitals = kinds.map((kind) => (kind === NAME ? 1 : 0));
  // A single capitalised word at the beginning of a sentence is no name, unless the word is capitalised elsewhere or
  // another capital follows.
  const named = new Set(words.filter((_, at) => kinds[at] === NAME && !opensSentence(text, at)));
  for (let at = 0; at < count; at++) {
    if (kinds[at] !== NAME || !opensSentence(text, at) || named.has(words[at]!)) continue;
    if (kinds[at + 1] !== NAME || opensSentence(text, at + 1)) kinds[at] = WORD;
  }
  const distinct = new Set(words);
  const values = new Set(words.filter((_, at) => kinds[at] !== WORD));
  const isGerman = GERMAN.filter((word) => distinct.has(word)).length >= MIN_GERMAN;
  return { words, distinct, kinds, capitals, values, isGerman, title: inTitle };
}

function wordAt(text: string, at: number): string {
  return text.slice(tokens.starts[at]!, tokens.ends[at]!).toLowerCase();
}

function kindAt(text: string, at: number): number {
  const kind = tokens.kinds[at]!;
  const flags = tokens.flags[at]!;
  if ((kind >= TokenKind.Number && kind <= TokenKind.Date) || (flags & TokenFlag.HasDigit) !== 0) return NUMBER;
  if (DAYS.has(wordAt(text, at))) return DAY;
  return (flags & TokenFlag.Capitalised) !== 0 ? NAME : WORD;
}

function opensSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, tokens.starts[at]! - 3), tokens.starts[at]!).trimEnd();
  return before === '' || /[.!?:\n"“”]$/.test(before);
}

/** A stretch of tokens in each of two texts. */
interface Exchange {
  readonly a: readonly [number, number];
  readonly b: readonly [number, number];
  /** Whether a name of one text is longer in the other. */
  readonly goesOn?: boolean;
}

/**
 * Whether two near-identical texts follow one stock form about two things: two court notices, two wind warnings, the
 * results of two companies. They differ in exactly their names, days and numbers, also in the headlines where both have
 * one. Copies and later versions of one text differ in words, or agree on who and where it is about.
 *
 * @example
 * const one = formText({ text: 'Hall v Moss: the appeal is dismissed.' });
 * isStockForm(one, formText({ text: 'Pryce v Ames: the appeal is dismissed.' })); // true
 */
export function isStockForm(one: FormText, other: FormText): boolean {
  // Of several alignments one is found, and which depends on the order of the texts.
  const [a, b] = isBefore(one, other) ? [one, other] : [other, one];
  if (areOfOneThing(a, b) || !mayBeOneForm(a, b)) return false;
  const exchanges: Exchange[] = [];
  let common = 0;
  let [endA, endB] = [0, 0];
  const gap = (toA: number, toB: number): void => {
    if (toA > endA || toB > endB) exchanges.push(withNameBefore(a, b, [endA, toA], [endB, toB]));
  };
  diffSequence(
    a.words.length,
    b.words.length,
    (x, y) => a.words[x] === b.words[y],
    (length, atA, atB) => {
      gap(atA, atB);
      common += length;
      [endA, endB] = [atA + length, atB + length];
    },
  );
  gap(a.words.length, b.words.length);
  if (common < MIN_COMMON * Math.min(a.words.length, b.words.length)) return false;
  return areOfOtherThings(a, b, exchanges);
}

function isBefore({ words: a }: FormText, { words: b }: FormText): boolean {
  if (a.length !== b.length) return a.length < b.length;
  const at = a.findIndex((word, index) => word !== b[index]);
  return at < 0 || a[at]! < b[at]!;
}

/** A quick check before the texts are aligned: whether they share enough distinct words. */
function mayBeOneForm(a: FormText, b: FormText): boolean {
  return countCommon(a.distinct, b.distinct) >= MIN_COMMON * Math.min(a.distinct.size, b.distinct.size);
}

function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [fewer, more] = a.size < b.size ? [a, b] : [b, a];
  let common = 0;
  for (const word of fewer) if (more.has(word)) common++;
  return common;
}

/** A name that is longer in one text is another name, so it is compared whole: "Ohio" and "Ohio State". */
function withNameBefore(
  a: FormText,
  b: FormText,
  [fromA, toA]: [number, number],
  [fromB, toB]: [number, number],
): Exchange {
  const goesOn = (toA === fromA && b.kinds[fromB] === NAME) || (toB === fromB && a.kinds[fromA] === NAME);
  const hasName = a.capitals[fromA - 1] === 1 && b.capitals[fromB - 1] === 1;
  return goesOn && hasName
    ? { a: [fromA - 1, toA], b: [fromB - 1, toB], goesOn: true }
    : { a: [fromA, toA], b: [fromB, toB] };
}

function areOfOtherThings(a: FormText, b: FormText, exchanges: readonly Exchange[]): boolean {
  const found = exchanges.map((exchange) => differenceOf(a, b, exchange));
  const sum = (size: (difference: Difference) => number) => found.reduce((total, one) => total + size(one), 0);
  const exchanged = sum(({ size, isExchanged }) => (isExchanged ? size : 0));
  const [days, numbers] = [DAY, NUMBER].map((kind) => sum(({ kinds }) => Number(kinds.has(kind))));
  const isAbout = (key: 'isOtherName' | 'isTitleName' | 'isOpening' | 'isSubject') =>
    found.some((one) => one.from < LEAD && one[key]);
  const min = isAbout('isTitleName') ? MIN_EXCHANGED_WITH_TITLE : MIN_EXCHANGED;
  if (exchanged < min * sum(({ size }) => size)) return false;
  const hasName = isAbout('isOtherName') || (isAbout('isOpening') && numbers! > 0) || (days! > 0 && numbers! > 0);
  const hasSubject = isAbout('isSubject') && numbers! >= MANY_NUMBERS;
  if (!hasName && !hasSubject) return false;
  const values = (side: 'ofA' | 'ofB') =>
    new Set(
      found.flatMap((one) =>
        one[side].flatMap(({ word, kind }) =>
          one.isExchanged && (kind !== WORD || (hasSubject && one.isSubject)) ? [word] : [],
        ),
      ),
    );
  return areTitlesOfOtherThings(a, b, values('ofA'), values('ofB'));
}

/** What an exchange says. */
interface Difference {
  /** The first token of the exchange in one text. */
  readonly from: number;
  /** Tokens in both texts. */
  readonly size: number;
  readonly ofA: readonly Value[];
  readonly ofB: readonly Value[];
  /** Kinds of values that both sides have. */
  readonly kinds: ReadonlySet<number>;
  /** Whether what the texts are about is exchanged, not only words. */
  readonly isExchanged: boolean;
  /** Whether one name is new to the other text. */
  readonly isOtherName: boolean;
  /** Whether each headline has a word of its own from this run; and whether that is a name. */
  readonly isSubject: boolean;
  readonly isTitleName: boolean;
  /** Whether both runs begin with a capital, one of them with a name: the other may be one at the beginning. */
  readonly isOpening: boolean;
}

function differenceOf(a: FormText, b: FormText, { a: runA, b: runB, goesOn = false }: Exchange): Difference {
  let ofA: readonly Value[] = valuesIn(a, runA);
  let ofB: readonly Value[] = valuesIn(b, runB);
  const isCapital = a.capitals[runA[0]] === 1 && b.capitals[runB[0]] === 1;
  const isOpening = isCapital && [...ofA, ...ofB].some(({ kind }) => kind === NAME);
  const isSubject = hasOwn(a.title, b.title, ofA) && hasOwn(b.title, a.title, ofB);
  const isTitleName = isSubject && isCapital;
  if (isTitleName) [ofA, ofB] = [asName(ofA), asName(ofB)];
  const kinds = new Set(ofA.map(({ kind }) => kind).filter((kind) => ofB.some((other) => other.kind === kind)));
  if (goesOn) kinds.add(NAME);
  kinds.delete(WORD);
  return {
    from: runA[0],
    size: runA[1] - runA[0] + runB[1] - runB[0],
    ofA,
    ofB,
    kinds,
    isExchanged: kinds.size > 0 || isSubject || isOpening,
    isOtherName: kinds.has(NAME) && areOtherNames(a, b, ofA, ofB),
    isSubject,
    isTitleName,
    isOpening,
  };
}

/** The values of a run whose first word, at the beginning of a sentence, is a name of the headline. */
function asName([first, ...others]: readonly Value[]): readonly Value[] {
  return first === undefined ? [] : [{ ...first, kind: first.kind === WORD ? NAME : first.kind }, ...others];
}

/** Whether a run has a word of its own headline that the other headline has not. */
function hasOwn(title: ReadonlySet<string>, other: ReadonlySet<string>, values: readonly Value[]): boolean {
  return values.some(({ word }) => title.has(word) && !other.has(word));
}

/**
 * Whether the texts agree on most of their names, days and numbers, and on many: then they are versions or copies of
 * one report, which differ in a dateline, a byline, a time. Not asked of German. Two texts under one long headline are
 * one thing too.
 */
function areOfOneThing(a: FormText, b: FormText): boolean {
  if (a.title.size > MAX_STANDING_TITLE && areSame(a.title, b.title)) return true;
  if (a.isGerman || b.isGerman) return false;
  const common = countCommon(a.values, b.values);
  return common >= MANY_COMMON && common >= MIN_COMMON * Math.min(a.values.size, b.values.size);
}

function areSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((word) => b.has(word));
}

interface Value {
  readonly word: string;
  readonly kind: number;
}

function valuesIn({ words, kinds }: FormText, [from, to]: readonly [number, number]): Value[] {
  return words.slice(from, to).map((word, at) => ({ word, kind: kinds[from + at]! }));
}

/** Whether one run contains a name that is new to the other text, in any spelling. */
function areOtherNames(a: FormText, b: FormText, ofA: readonly Value[], ofB: readonly Value[]): boolean {
  const stands = ({ words }: FormText, name: string) => {
    const beginning = name.slice(0, Math.max(SAME_LETTERS - 1, Math.min(SAME_LETTERS, name.length - 1)));
    return words.some((word) => word === name || (name.length >= SAME_LETTERS && word.startsWith(beginning)));
  };
  const names = (values: readonly Value[]) => values.filter(({ kind }) => kind === NAME).map(({ word }) => word);
  const isNew = (name: string, other: FormText) => !stands(other, name);
  // One additional word makes another name, so one side may be part of the other.
  return names(ofA).some((name) => isNew(name, b)) || names(ofB).some((name) => isNew(name, a));
}

/** Whether the headlines, if both have one, are the same standing title, or each names what differs in the text. */
function areTitlesOfOtherThings(a: FormText, b: FormText, ofA: ReadonlySet<string>, ofB: ReadonlySet<string>): boolean {
  if (a.title.size === 0 || b.title.size === 0) return true;
  const isSame = areSame(a.title, b.title);
  const own = (title: ReadonlySet<string>, values: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...values].some((word) => title.has(word) && !other.has(word));
  return isSame || (own(a.title, ofA, b.title) && own(b.title, ofB, a.title)) || areOnePrefix(a, b, ofA, ofB);
}

/**
 * Whether one headline has all words of the other, and its own words all differ in the text: "Ohio wins" and "Ohio
 * State wins".
 */
function areOnePrefix(a: FormText, b: FormText, ofA: ReadonlySet<string>, ofB: ReadonlySet<string>): boolean {
  const more = (title: ReadonlySet<string>, other: ReadonlySet<string>, values: ReadonlySet<string>) => {
    const own = [...title].filter((word) => !other.has(word));
    return own.length > 0 && own.every((word) => values.has(word)) && [...other].every((word) => title.has(word));
  };
  return more(a.title, b.title, ofA) || more(b.title, a.title, ofB);
}
