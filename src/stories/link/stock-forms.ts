import diffSequence from '@jest/diff-sequences';
import type { Article } from '../../article.js';
import { scanTokens, TokenBuffer, TokenFlag, TokenKind } from '../../text/index.js';
import { DAYS } from './form-words.generated.js';

/** Only so many tokens are compared: a stock form says at its beginning what it is about. */
const MAX_TOKENS = 100;
/** Only so many characters are read: as many as a stream keeps of a text. */
const MAX_CHARACTERS = 600;
/** Two texts are near-identical if they have this share of the shorter one's tokens in common, in order. */
const MIN_COMMON = 0.5;
/** Of the tokens that differ, at least this share must stand in runs that exchange names, days or numbers. */
const MIN_EXCHANGED = 0.5;
/** A text says what it is about within so many tokens. */
const LEAD = 60;
/** Words with the same first letters are taken for spellings of one name: Zelensky, Zelenskyy. */
const SAME_LETTERS = 4;

const tokens = new TokenBuffer(512);

/** A text prepared for comparison: its words, and which of them are names, days or numbers. */
export interface FormText {
  readonly words: readonly string[];
  readonly distinct: ReadonlySet<string>;
  readonly kinds: Uint8Array;
  /** Words with a capital, also at the beginning of a sentence. */
  readonly capitals: Uint8Array;
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
  return { words, distinct: new Set(words), kinds, capitals, title: inTitle };
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
export function isStockForm(a: FormText, b: FormText): boolean {
  if (!mayBeOneForm(a, b)) return false;
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

/** A quick check before the texts are aligned: whether they share enough distinct words. */
function mayBeOneForm(a: FormText, b: FormText): boolean {
  const [fewer, more] = a.distinct.size < b.distinct.size ? [a.distinct, b.distinct] : [b.distinct, a.distinct];
  let common = 0;
  for (const word of fewer) if (more.has(word)) common++;
  return common >= MIN_COMMON * fewer.size;
}

/** "Ohio" and "Ohio State": a name that is longer in one text is another name, so it is compared whole. */
function withNameBefore(
  a: FormText,
  b: FormText,
  [fromA, toA]: [number, number],
  [fromB, toB]: [number, number],
): Exchange {
  const goesOn = (toA === fromA && b.kinds[fromB] === NAME) || (toB === fromB && a.kinds[fromA] === NAME);
  const hasName = fromA > 0 && fromB > 0 && a.capitals[fromA - 1] === 1 && b.capitals[fromB - 1] === 1;
  return goesOn && hasName
    ? { a: [fromA - 1, toA], b: [fromB - 1, toB], goesOn: true }
    : { a: [fromA, toA], b: [fromB, toB] };
}

function areOfOtherThings(a: FormText, b: FormText, exchanges: readonly Exchange[]): boolean {
  let [exchanged, differing] = [0, 0];
  let hasName = false;
  let [days, numbers] = [0, 0];
  const values: { ofA: Set<string>; ofB: Set<string> } = { ofA: new Set(), ofB: new Set() };
  for (const exchange of exchanges) {
    const [ofA, ofB] = [valuesIn(a, exchange.a), valuesIn(b, exchange.b)];
    const size = exchange.a[1] - exchange.a[0] + exchange.b[1] - exchange.b[0];
    differing += size;
    const kinds = ofA.filter(({ kind }) => ofB.some((other) => other.kind === kind)).map(({ kind }) => kind);
    if (exchange.goesOn === true) kinds.push(NAME);
    if (kinds.length === 0) continue;
    exchanged += size;
    for (const { word } of ofA) values.ofA.add(word);
    for (const { word } of ofB) values.ofB.add(word);
    if (kinds.includes(DAY)) days++;
    if (kinds.includes(NUMBER)) numbers++;
    if (exchange.a[0] < LEAD && kinds.includes(NAME) && areOtherNames(a, b, ofA, ofB)) hasName = true;
  }
  if (exchanged < MIN_EXCHANGED * differing) return false;
  if (!hasName && (days === 0 || numbers === 0)) return false;
  return areTitlesOfOtherThings(a, b, values.ofA, values.ofB);
}

interface Value {
  readonly word: string;
  readonly kind: number;
}

function valuesIn({ words, kinds }: FormText, [from, to]: readonly [number, number]): Value[] {
  return words
    .slice(from, to)
    .flatMap((word, at) => (kinds[from + at] === WORD ? [] : [{ word, kind: kinds[from + at]! }]));
}

/** Whether one run has a name that is new to the other text: it stands nowhere in it, in no spelling. */
function areOtherNames(a: FormText, b: FormText, ofA: readonly Value[], ofB: readonly Value[]): boolean {
  const stands = ({ words }: FormText, name: string) =>
    words.some((word) => word === name || (name.length > SAME_LETTERS && word.startsWith(name.slice(0, SAME_LETTERS))));
  const names = (values: readonly Value[]) => values.filter(({ kind }) => kind === NAME).map(({ word }) => word);
  const isNew = (name: string, other: FormText) => !stands(other, name);
  // One more word makes it another name, so one side may be part of the other.
  return names(ofA).some((name) => isNew(name, b)) || names(ofB).some((name) => isNew(name, a));
}

/** Whether the headlines, where both have one, are the same standing title, or each names what differs in the text. */
function areTitlesOfOtherThings(a: FormText, b: FormText, ofA: ReadonlySet<string>, ofB: ReadonlySet<string>): boolean {
  if (a.title.size === 0 || b.title.size === 0) return true;
  const isSame = a.title.size === b.title.size && [...a.title].every((word) => b.title.has(word));
  const own = (title: ReadonlySet<string>, values: ReadonlySet<string>, other: ReadonlySet<string>) =>
    [...values].some((word) => title.has(word) && !other.has(word));
  return isSame || (own(a.title, ofA, b.title) && own(b.title, ofB, a.title)) || areOnePrefix(a, b, ofA, ofB);
}

/**
 * "Ohio wins" and "Ohio State wins": one headline has all words of the other, and its own words all differ in the text.
 */
function areOnePrefix(a: FormText, b: FormText, ofA: ReadonlySet<string>, ofB: ReadonlySet<string>): boolean {
  const more = (title: ReadonlySet<string>, other: ReadonlySet<string>, values: ReadonlySet<string>) => {
    const own = [...title].filter((word) => !other.has(word));
    return own.length > 0 && own.every((word) => values.has(word)) && [...other].every((word) => title.has(word));
  };
  return more(a.title, b.title, ofA) || more(b.title, a.title, ofB);
}
