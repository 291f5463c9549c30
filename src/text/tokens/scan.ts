import { codeUnitTable } from '../../structures/index.js';
import {
  AMPERSAND,
  APOSTROPHE,
  AT,
  CLASS,
  COLON,
  CURRENCY,
  classAt,
  classify,
  classifyPair,
  DIGIT,
  DOT,
  HASH,
  HYPHEN,
  IGNORABLE,
  isLetter,
  LAST_WORD_CLASS,
  LOWER,
  MARK,
  NUMERIC,
  PUNCTUATION,
  SPACE,
  SURROGATE,
  SYMBOL,
  UNDERSCORE,
  UNSPACED,
  UPPER,
} from './char-classes.js';
import { addressEnd, addressKind, urlEnd } from './scan-address.js';
import { dollarLetters, numberEnd, numberKind } from './scan-number.js';
import { pushUnspaced } from './scan-unspaced.js';
import { LOW_KEY, MAX_KEY_LENGTH, type TokenBuffer, TokenFlag, TokenKind } from './token-buffer.js';

export { TOKEN_KIND_NAMES, TokenBuffer, TokenFlag, TokenKind, type TokenKindName } from './token-buffer.js';

const UPPER_SEEN = 1 << UPPER;
const LOWER_SEEN = 1 << LOWER;
const DIGIT_SEEN = 1 << DIGIT;

/**
 * Replaces the contents of `into` by the tokens of `text[from, to)`, in order. This is the tokenizer of the whole
 * library: everything that counts, compares or marks words uses it. It makes one pass over the UTF-16 code units in
 * linear time, and allocates no string (except for scripts without spaces, which `Intl.Segmenter` splits).
 *
 * Tokens cover everything but space, punctuation and ignorable characters at their edges. One token is: a word with its
 * apostrophes, hyphens, digits (`don't`, `year-end`, `COVID-19`), dotted letters (`U.K.`), a number with separators of
 * either convention, its currency, unit or percent sign and its range (`£4.5bn`, `9,7 %`, `1.5-2C`), a date or time in
 * figures, a URL, an e-mail address, a hashtag, a mention, a run of symbols. Separate tokens are: a number and the word
 * after it, with a space or a hyphen between (`9.7 per cent` is three tokens, `36-year-old` is `36` and `year-old`),
 * and the sign of a number.
 *
 * @example
 * const tokens = new TokenBuffer();
 * scanTokens('GPs get £4.5bn', tokens);
 * tokens.count; // 3
 */
export function scanTokens(text: string, into: TokenBuffer, from = 0, to: number = text.length): void {
  into.count = 0;
  addressesFrom = from;
  let i = from;
  while (i < to) {
    const unit = text.charCodeAt(i);
    if (unit === 32) {
      i++;
    } else if (isPlain(unit)) {
      // Nine in ten tokens are words of the letters a to z. They are read here, together with their lookup key.
      const start = i;
      let low = 0;
      let high = 0;
      let all = unit;
      let next = unit;
      do {
        high = (high << 5) | (low >>> 25);
        low = ((low << 5) & LOW_KEY) | (next & 31);
        all &= next;
        i++;
        next = i < to ? text.charCodeAt(i) : 32;
      } while (isPlain(next));
      if (next < 128 ? ENDS_PLAIN[next] === 1 || (next === 46 && endsWithStop(text, start, i, to)) : next === 0x201d) {
        if (i - start > MAX_KEY_LENGTH) low = high = 0;
        if (all & 32) into.push(start, i, TokenKind.Word, 0, low, high);
        else pushCapitals(text, start, i, into, low, high);
        if (next === 32) i++;
      } else {
        i = scanWord(text, start, i, to, into);
      }
    } else {
      const found = CLASS[unit] || classify(unit);
      i = found >= SPACE && found <= PUNCTUATION ? i + 1 : scanOther(text, i, to, found, into);
    }
  }
}

/**
 * No address starts before this offset. Text that was searched once is not searched again, so the cost stays linear.
 */
let addressesFrom = 0;

/** Pushes the token at `start`, if one begins there with anything but a plain letter. Returns where to continue. */
function scanOther(text: string, start: number, to: number, first: number, into: TokenBuffer): number {
  const paired = first === SURROGATE;
  const found = paired ? classifyPair(text.charCodeAt(start), start + 1 < to ? text.charCodeAt(start + 1) : 0) : first;
  const behind = start + (paired ? 2 : 1);
  if (found === DIGIT || found === NUMERIC || found === CURRENCY) {
    const letters = found === CURRENCY ? dollarLetters(text, behind, to) : 0;
    // A sign of two code units (U+1ECB0, the Siyaq rupee) is a symbol beside the number: numbers are read unit by unit.
    const isNumber = !paired && (found !== CURRENCY || letters > 0 || classAt(text, behind, to) === DIGIT);
    const end = isNumber ? numberEnd(text, start, to, letters) : start;
    if (isNumber && (found === CURRENCY || numberKind() !== TokenKind.Word)) {
      into.push(start, end, numberKind(), TokenFlag.HasDigit);
      return end;
    }
  }
  if (found === IGNORABLE) return behind;
  if (found <= LAST_WORD_CLASS) return scanWord(text, start, start, to, into);
  if (found === SYMBOL || found === CURRENCY) {
    const end = symbolEnd(text, start, to);
    into.push(start, trimmed(text, start, end), TokenKind.Symbol, 0);
    return end;
  }
  if (found === UNSPACED) return pushUnspaced(text, start, to, into);
  if (found === HASH || found === AT) {
    const end = tagEnd(text, start, to, found);
    if (end > start) into.push(start, end, found === HASH ? TokenKind.Hashtag : TokenKind.Mention, 0);
    return Math.max(end, behind);
  }
  return behind;
}

const MAX_INDENT = 8;

/**
 * Where a word continues that the hyphen at `at` breaks at the end of a line ("assess-⏎ments"); 0 if it breaks none.
 */
export function brokenWordEnd(text: string, at: number, to: number): number {
  if (classAt(text, at - 1, to) !== LOWER) return 0;
  let next = at + 1;
  while (next < to && next - at < 3 && (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 13)) next++;
  if (next >= to || text.charCodeAt(next) !== 10) return 0;
  const line = next + 1;
  next = line;
  while (next < to && next - line < MAX_INDENT && text.charCodeAt(next) === 32) next++;
  return classAt(text, next, to) === LOWER ? next : 0;
}

/** Pushes the word at `start`, whose letters up to `from` are plain ones. Returns its end. */
function scanWord(text: string, start: number, from: number, to: number, into: TokenBuffer): number {
  let i = from;
  let seen = seenIn(text, start, from);
  let found = LOWER;
  // Runs of word characters, joined by characters that may occur inside a word.
  let segment = start;
  let dotted = false;
  let kind: TokenKind = TokenKind.Word;
  for (;;) {
    while (i < to) {
      const inside = text.charCodeAt(i);
      // Nine in ten characters of words are the letters a to z.
      if (inside >= 97 && inside <= 122) {
        seen |= LOWER_SEEN;
      } else {
        found = CLASS[inside] || classify(inside);
        if (found > LAST_WORD_CLASS) break;
        seen |= 1 << found;
      }
      i++;
    }
    if (i >= to || found === SPACE) break;
    if (found === APOSTROPHE) {
      if (!isLetter(classAt(text, i + 1, to))) break;
    } else if (found === HYPHEN || found === UNDERSCORE) {
      if (!isLetter(classAt(text, i + 1, to)) && classAt(text, i + 1, to) !== DIGIT) {
        const next = found === HYPHEN ? brokenWordEnd(text, i, to) : 0;
        if (next === 0) break;
        i = next - 1;
      }
      dotted = false;
    } else if (found === DOT) {
      const next = classAt(text, i + 1, to);
      const single = i - segment === 1 && isLetter(classAt(text, segment, to));
      if (single && isLetter(next) && classAt(text, i + 2, to) > LAST_WORD_CLASS) {
        // One letter, a dot, one letter: an acronym.
        kind = TokenKind.Acronym;
        dotted = true;
      } else if (single && dotted) {
        i++;
        // An acronym includes its last dot, and a hyphen or a possessive may follow: "U.S.-led", "U.K.'s".
        const joint = classAt(text, i, to);
        if ((joint !== HYPHEN && joint !== APOSTROPHE) || !isLetter(classAt(text, i + 1, to))) break;
        dotted = false;
      } else {
        if (next <= LAST_WORD_CLASS && i >= addressesFrom) {
          const end = addressEnd(text, start, to);
          kind = addressKind();
          if (kind !== TokenKind.Word) i = Math.max(i, end);
          else addressesFrom = end;
        }
        break;
      }
    } else if (found === AT || (found === SYMBOL && text.charCodeAt(i) === 43)) {
      // An e-mail address, or its local part up to a plus sign.
      if (i < addressesFrom || classAt(text, i + 1, to) > LAST_WORD_CLASS) break;
      const end = addressEnd(text, start, to);
      kind = addressKind();
      if (kind !== TokenKind.Word) i = Math.max(i, end);
      else addressesFrom = end;
      break;
    } else if (found === COLON) {
      const end = urlEnd(text, start, i, to);
      if (end > i) {
        kind = TokenKind.Url;
        i = end;
      }
      break;
    } else if (found === AMPERSAND) {
      if (i - segment > 3 || seen & LOWER_SEEN || classAt(text, i + 1, to) !== UPPER) break;
    } else if (found === CURRENCY) {
      // For example "US$20", "A$5m", "R$30".
      if (i - start > 3 || seen & LOWER_SEEN || classAt(text, i + 1, to) !== DIGIT) break;
      i = numberEnd(text, i, to);
      kind = numberKind();
      seen |= DIGIT_SEEN;
      break;
    } else if (found === SURROGATE) {
      const pair = classifyPair(text.charCodeAt(i), i + 1 < to ? text.charCodeAt(i + 1) : 0);
      if (pair > LAST_WORD_CLASS) break;
      seen |= 1 << pair;
      i += 2;
      continue;
    } else {
      break;
    }
    i++;
    segment = i;
  }
  let flags = 0;
  if (seen & UPPER_SEEN) {
    if (classAt(text, start, to) === UPPER) flags |= TokenFlag.Capitalised;
    if (!(seen & LOWER_SEEN) && i - start > 1) flags |= TokenFlag.AllCapitals;
  }
  if (seen & DIGIT_SEEN) flags |= TokenFlag.HasDigit;
  into.push(start, found === SURROGATE || seen & (1 << IGNORABLE) ? trimmed(text, start, i) : i, kind, flags);
  return i;
}

/** The classes that occur among plain letters. */
function seenIn(text: string, start: number, end: number): number {
  let seen = 0;
  for (let at = start; at < end; at++) seen |= text.charCodeAt(at) & 32 ? LOWER_SEEN : UPPER_SEEN;
  return seen;
}

/** Characters that always end a word of plain letters, because nothing joins two words across them. */
const ENDS_PLAIN = codeUnitTable([['\t\n\r !"%()*,/;<=>?[\\]^{|}~', 1]], { size: 128 });

/** Whether a code unit is a letter a to z or A to Z. */
function isPlain(unit: number): boolean {
  return ((unit | 32) - 97) >>> 0 < 26;
}

/**
 * Whether the full stop after the word `text[start, at)` ends a sentence: the word is more than an initial, and a space
 * follows.
 */
function endsWithStop(text: string, start: number, at: number, to: number): boolean {
  if (at - start < 2 || at + 1 >= to) return at - start > 1;
  const next = text.charCodeAt(at + 1);
  return next === 32 || next === 10;
}

/** Pushes a plain word with a capital. Words with two capitals get no key, because `US` is not `us`. */
function pushCapitals(text: string, start: number, end: number, into: TokenBuffer, low: number, high: number): void {
  const isShouted = end - start > 1 && !hasSmall(text, start, end);
  const capitalised = text.charCodeAt(start) & 32 ? 0 : TokenFlag.Capitalised;
  const flags = capitalised | (isShouted ? TokenFlag.AllCapitals : 0);
  if (isShouted && end - start === 2) into.push(start, end, TokenKind.Word, flags);
  else into.push(start, end, TokenKind.Word, flags, low, high);
}

/** Whether a word of plain letters has a lower-case letter; it is searched from its end, where most have one. */
function hasSmall(text: string, start: number, end: number): boolean {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) & 32) === 0) at--;
  return at > start;
}

/** The end without ignorable characters, which belong to no token at its edge. */
function trimmed(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && classAt(text, last - 1, end) === IGNORABLE) last--;
  return last;
}

/** The end of a run of symbols, with the joiners and variation selectors that combine code points into one emoji. */
function symbolEnd(text: string, start: number, to: number): number {
  let i = start;
  while (i < to) {
    let found = classAt(text, i, to);
    let width = 1;
    if (found === SURROGATE) {
      found = classifyPair(text.charCodeAt(i), i + 1 < to ? text.charCodeAt(i + 1) : 0);
      width = found === SYMBOL && !isPair(text, i, to) ? 1 : 2;
    }
    const amount = found === CURRENCY && classAt(text, i + 1, to) === DIGIT;
    if (amount || (found !== SYMBOL && found !== CURRENCY && found !== MARK && found !== IGNORABLE)) break;
    i += width;
  }
  return i;
}

function isPair(text: string, at: number, to: number): boolean {
  const low = at + 1 < to ? text.charCodeAt(at + 1) : 0;
  return text.charCodeAt(at) < 0xdc00 && low >= 0xdc00 && low <= 0xdfff;
}

/** The end of the hashtag or mention at `start`, or `start` if there is none ("#1" is a number after a sign). */
function tagEnd(text: string, start: number, to: number, sign: number): number {
  let i = start + 1;
  let seen = 0;
  while (i < to) {
    const found = classAt(text, i, to);
    const inside = found <= LAST_WORD_CLASS || found === UNDERSCORE || (found === UNSPACED && sign === HASH);
    if (!inside) break;
    seen |= 1 << found;
    i++;
  }
  const named = seen & (LOWER_SEEN | UPPER_SEEN | (1 << UNSPACED));
  return named ? trimmed(text, start, i) : start;
}
