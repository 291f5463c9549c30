// The class of a UTF-16 code unit for the tokenizer, as a small integer. The table is filled when units are first met:
// classifying all 65,536 with Unicode properties costs more than reading a hundred articles, and a newsroom meets a few
// hundred of them.

/** Lower-case letters, and letters without case (Arabic, Hebrew, Hangul). */
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
export const MARK = 4;
/** Zero-width characters, soft hyphens, bidi controls, variation selectors: never part of a form, never a boundary. */
export const IGNORABLE = 5;
/** Other numeric characters: ½, ², Ⅻ. */
export const NUMERIC = 6;
/** Classes up to this one occur inside a word. */
export const LAST_WORD_CLASS = NUMERIC;
/** Classes from here to PUNCTUATION begin no token. */
export const SPACE = 7;
export const APOSTROPHE = 8;
export const HYPHEN = 9;
export const DOT = 10;
export const AMPERSAND = 11;
export const COLON = 12;
export const UNDERSCORE = 13;
export const PUNCTUATION = 14;
export const AT = 15;
export const HASH = 16;
export const CURRENCY = 17;
/** Scripts written without spaces between words: Han, kana, Thai, Lao, Khmer, Burmese. */
export const UNSPACED = 18;
export const SURROGATE = 19;
export const SYMBOL = 20;

/** Class by code unit; 0 if not yet classified. Read it as `CLASS[unit] || classify(unit)`. */
export const CLASS = new Uint8Array(65_536);

const SINGLES = new Map<string, number>([
  ...[..."'’`´ʼ＇′‘‛"].map((character) => [character, APOSTROPHE] as const),
  ...[...'-‐‑'].map((character) => [character, HYPHEN] as const),
  ['.', DOT],
  ['@', AT],
  ['＠', AT],
  ['#', HASH],
  ['＃', HASH],
  ['&', AMPERSAND],
  [':', COLON],
  ['_', UNDERSCORE],
]);

const TESTS: readonly (readonly [RegExp, number])[] = [
  [/[\s\p{Z}\p{Cc}]/u, SPACE],
  [/[\p{Default_Ignorable_Code_Point}\p{Cf}]/u, IGNORABLE],
  [/\p{Nd}/u, DIGIT],
  [
    /(?=[\p{L}\p{M}\p{Nl}])[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u,
    UNSPACED,
  ],
  [/[\p{Lu}\p{Lt}]/u, UPPER],
  [/\p{L}/u, LOWER],
  [/\p{M}/u, MARK],
  [/\p{N}/u, NUMERIC],
  [/\p{Sc}/u, CURRENCY],
  [/\p{Cs}/u, SURROGATE],
  [/\p{P}/u, PUNCTUATION],
];

/** The class of a code unit, stored in {@link CLASS}. */
export function classify(unit: number): number {
  const found = classOf(String.fromCharCode(unit));
  CLASS[unit] = found;
  return found;
}

/** The class of a character beyond U+FFFF, given by its two surrogates. A lone surrogate is a symbol. */
export function classifyPair(high: number, low: number): number {
  if (high >= 0xdc00 || !(low >= 0xdc00 && low <= 0xdfff)) return SYMBOL;
  const point = ((high - 0xd800) << 10) + (low - 0xdc00) + 0x10000;
  // A quick answer for emoji, the most frequent of them.
  return point >= 0x1f000 && point < 0x1fb00 ? SYMBOL : classOf(String.fromCodePoint(point));
}

function classOf(character: string): number {
  const single = SINGLES.get(character);
  if (single !== undefined) return single;
  for (const [test, found] of TESTS) if (test.test(character)) return found;
  return SYMBOL;
}

/** Class of `text[at]`. Offsets from `to` on count as space, so callers can look ahead without checking bounds. */
export function classAt(text: string, at: number, to: number): number {
  if (at >= to) return SPACE;
  const unit = text.charCodeAt(at);
  return CLASS[unit] || classify(unit);
}

/** Whether a class is that of a space or of an invisible character: both are trimmed from paragraphs and sentences. */
export function isBlank(charClass: number): boolean {
  return charClass === SPACE || charClass === IGNORABLE;
}

/** Whether a class is that of a letter. */
export function isLetter(charClass: number): boolean {
  return charClass === LOWER || charClass === UPPER;
}

/** Whether a code unit is a digit from 0 to 9. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
