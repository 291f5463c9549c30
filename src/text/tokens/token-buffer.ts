import { grown } from '../../structures/index.js';
/** Kinds of tokens as small integers, for hot loops. {@link TOKEN_KIND_NAMES} has their names in this order. */
export const TokenKind = {
  /** Letters, with the digits, apostrophes, hyphens and `&` inside: `don't`, `year-end`, `COVID-19`, `AT&T`. */
  Word: 0,
  /** `26,400,000`, `26.400.000`, `1/2`, `1980s`, `2018-19`. */
  Number: 1,
  /** A number with its currency sign and magnitude: `£4.5bn`, `US$20`, `4,5€`. */
  Money: 2,
  /** `9.7%`. The token includes a space before the sign: `9,7 %`. */
  Percent: 3,
  /** A number joined to a unit: `10km`, `1.5-2C`, `26m`. */
  Measure: 4,
  /** `21st`, `2e`, `1º`. */
  Ordinal: 5,
  /** `10:30`, `3pm`, `3p.m.`. */
  Time: 6,
  /** `2019-11-23`, `23/11/2019`, `23.11.2019`. */
  Date: 7,
  Url: 8,
  Email: 9,
  Hashtag: 10,
  Mention: 11,
  /** Single letters with dots: `U.K.`, `p.m.`. */
  Acronym: 12,
  /** A word of a script without spaces: Chinese, Japanese, Thai, Lao, Khmer, Burmese. */
  Cjk: 13,
  /** Emoji, mathematical signs, a currency sign on its own. */
  Symbol: 14,
} as const;

export type TokenKind = (typeof TokenKind)[keyof typeof TokenKind];

export type TokenKindName =
  | 'word'
  | 'number'
  | 'money'
  | 'percent'
  | 'measure'
  | 'ordinal'
  | 'time'
  | 'date'
  | 'url'
  | 'email'
  | 'hashtag'
  | 'mention'
  | 'acronym'
  | 'cjk'
  | 'symbol';

/** The name of each kind, indexed by its number. */
export const TOKEN_KIND_NAMES: readonly TokenKindName[] = [
  'word',
  'number',
  'money',
  'percent',
  'measure',
  'ordinal',
  'time',
  'date',
  'url',
  'email',
  'hashtag',
  'mention',
  'acronym',
  'cjk',
  'symbol',
];

/** Bits of {@link TokenBuffer.flags}. */
export const TokenFlag = {
  /** The first letter is a capital. */
  Capitalised: 1,
  /** At least two capitals, and no lower-case letter. */
  AllCapitals: 2,
  HasDigit: 4,
} as const;

/** Maximum length of a word that is its own key: see {@link TokenBuffer.lows}. */
export const MAX_KEY_LENGTH = 12;
/** The bits of a key's lower half. */
export const LOW_KEY = 0x3fffffff;

/** The key of a lower-case word, as in {@link TokenBuffer.lows} and `highs`; `undefined` if it has none. */
export function plainKey(word: string): { low: number; high: number } | undefined {
  if (!/^[a-z]{1,12}$/.test(word)) return undefined;
  let low = 0;
  let high = 0;
  for (let at = 0; at < word.length; at++) {
    high = (high << 5) | (low >>> 25);
    low = ((low << 5) & LOW_KEY) | (word.charCodeAt(at) & 31);
  }
  return { low, high };
}

/** Spreads a key over all bits, especially the upper ones. */
export function keyHash(low: number, high: number): number {
  const mixed = Math.imul(low ^ Math.imul(high, 0x9e3779b1), 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x9e3779b1);
}

/** Step width of {@link TokenBuffer.firstFrom}. */
const STRIDE = 16;

/**
 * The tokens of a text in flat arrays: token `i` is `text.slice(starts[i], ends[i])`. One buffer serves any number of
 * texts in turn. Its arrays grow and never shrink, so reading a text usually allocates nothing.
 */
export class TokenBuffer {
  count = 0;
  starts: Int32Array;
  ends: Int32Array;
  kinds: Uint8Array;
  flags: Uint8Array;
  /**
   * Words of at most twelve letters a to z, case-folded and packed five bits per letter: the last six letters here,
   * those before them in `highs`. Equal words have equal keys and different words have different keys, so words can be
   * looked up by key alone. 0 for any other token.
   */
  lows: Int32Array;
  highs: Int32Array;

  constructor(capacity = 1024) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.kinds = new Uint8Array(capacity);
    this.flags = new Uint8Array(capacity);
    this.lows = new Int32Array(capacity);
    this.highs = new Int32Array(capacity);
  }

  push(start: number, end: number, kind: TokenKind, flags: number, low = 0, high = 0): void {
    const at = this.count;
    if (at === this.starts.length) this.#grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.kinds[at] = kind;
    this.flags[at] = flags;
    this.lows[at] = low;
    this.highs[at] = high;
    this.count = at + 1;
  }

  /** The first token at or after token `known` that does not start before an offset. */
  firstFrom(offset: number, known: number): number {
    let token = known;
    while (token + STRIDE < this.count && this.starts[token + STRIDE]! < offset) token += STRIDE;
    while (token < this.count && this.starts[token]! < offset) token++;
    return token;
  }

  #grow(): void {
    const capacity = Math.max(16, this.starts.length * 2);
    this.starts = grown(this.starts, capacity);
    this.ends = grown(this.ends, capacity);
    this.kinds = grown(this.kinds, capacity);
    this.flags = grown(this.flags, capacity);
    this.lows = grown(this.lows, capacity);
    this.highs = grown(this.highs, capacity);
  }
}
