import { codeUnitTable } from '../../structures/index.js';
import { scanTokens, TokenBuffer, TokenFlag, TokenKind } from '../tokens/index.js';
import { withoutMarkup } from './markup.js';
import { Role, readAs, vocabulary } from './vocabulary.js';
import type { WordTable } from './word-table.js';
import { ABBREVIATIONS, NAME_ADJECTIVES } from './words/index.js';

/** What is between a token and the one before it, as bits. */
export const Gap = {
  Comma: 1,
  /** Full stop, question or exclamation mark, ellipsis. */
  Stop: 2,
  Line: 4,
  /** Any quotation mark except the apostrophe. */
  Quote: 8,
  Open: 16,
  Close: 32,
  Dash: 64,
  Colon: 128,
  Ampersand: 256,
  Slash: 512,
  Other: 1024,
  Space: 2048,
} as const;

const GAP_OF = codeUnitTable(
  [
    [' \t\u00a0\u2009\u200a\u202f\u200b\u00ad\u3000', Gap.Space],
    ['\n\r\u2028\u2029', Gap.Line],
    [',，、', Gap.Comma],
    ['.!?…。！？', Gap.Stop],
    ['"“”„‟«»‹›‘`「」『』', Gap.Quote],
    ['([{', Gap.Open],
    [')]}', Gap.Close],
    ['-–—‒―', Gap.Dash],
    [':;', Gap.Colon],
    ['&', Gap.Ampersand],
    ['/', Gap.Slash],
  ],
  { rest: Gap.Other },
);

/**
 * A text as the readers of quotes, figures and names see it: its tokens, the roles each word may have, and what is
 * between tokens. One reading serves any number of texts in turn. Its arrays grow and never shrink.
 */
export class Reading {
  text = '';
  /** ISO 639-1 code of the text, or `und`; it decides how numbers are written. */
  tag = 'en';
  /** The language whose vocabulary is used: the text's own, or English. */
  language = 'en';
  #words: WordTable | undefined;
  readonly tokens = new TokenBuffer();
  count = 0;
  /** Whether the text is in capitals, which then say nothing. */
  shouts = false;
  /** End of the word without a possessive: "Hancock" in "Hancock's". */
  wordEnds = new Int32Array(1024);
  /** Bits of {@link Role}. */
  roles = new Int32Array(1024);
  /** Entry in the vocabulary, for the word's value; 0 means none. */
  entries = new Int32Array(1024);
  /** Bits of {@link Gap} before the token. */
  gaps = new Uint16Array(1024);

  read(text: string, language = 'en'): void {
    this.#read(withoutMarkup(text), language);
  }

  #read(text: string, language: string): void {
    this.text = text;
    this.tag = language;
    this.language = readAs(language);
    scanTokens(text, this.tokens);
    const { tokens } = this;
    this.count = tokens.count;
    if (this.roles.length < tokens.count + 1) this.#grow(tokens.count + 1);
    const words = vocabulary(language);
    this.#words = words;
    const { starts, ends, kinds, flags, count } = tokens;
    const { wordEnds, roles, entries, gaps } = this;
    const french = this.language === 'fr';
    const english = this.language === 'en';
    let end = 0;
    let loud = 0;
    for (let i = 0; i < count; i++) {
      const start = starts[i]!;
      let gap = i === 0 ? Gap.Line : 0;
      for (let at = end; at < start; at++) {
        const unit = text.charCodeAt(at);
        gap |= unit === 32 ? Gap.Space : GAP_OF[unit]!;
      }
      gaps[i] = gap;
      end = ends[i]!;
      wordEnds[i] = end;
      const kind = kinds[i]!;
      loud += (flags[i]! & TokenFlag.AllCapitals) !== 0 ? 1 : 0;
      if (kind !== TokenKind.Word && kind !== TokenKind.Acronym) {
        entries[i] = 0;
        roles[i] = 0;
        continue;
      }
      let wordEnd = end;
      if (end - start > 2 && (text.charCodeAt(end - 1) | 32) === 115 && isApostrophe(text.charCodeAt(end - 2))) {
        wordEnd = end - 2;
      } else if (flags[i]! & 1 && kind === TokenKind.Word && end - start > 5) {
        wordEnd = this.language === 'tr' ? suffixStart(text, start, end) : adjectiveStart(text, start, end);
      }
      let inverted = 0;
      if (french && (flags[i]! & 1) === 0) {
        // In "dit-elle" and "a-t-il", the verb is looked up and the pronoun is noted.
        const pronoun = pronounStart(text, start, end);
        if (pronoun > 0) {
          inverted = text.charCodeAt(pronoun + 1) === 105 ? Role.He : Role.She;
          wordEnd = text.charCodeAt(pronoun - 2) === 45 ? pronoun - 2 : pronoun;
        }
      }
      wordEnds[i] = wordEnd;
      const dotted = kind === TokenKind.Acronym && text.charCodeAt(wordEnd - 1) === 46;
      let entry = words.find(text, start, dotted ? wordEnd - 1 : wordEnd);
      if (entry === 0 && !english) entry = partEntry(words, text, start, wordEnd);
      entries[i] = entry;
      roles[i] = words.roles[entry]! | inverted;
    }
    this.shouts = loud > count * SHOUTING;
    // The end of the text ends everything.
    this.gaps[tokens.count] = Gap.Line;
    this.roles[tokens.count] = 0;
  }

  /** The value of token `i` in the vocabulary. */
  value(i: number): number {
    return this.#words?.values[this.entries[i]!] ?? 0;
  }

  start(i: number): number {
    return this.tokens.starts[i]!;
  }

  end(i: number): number {
    return this.tokens.ends[i]!;
  }

  role(i: number): number {
    return this.roles[i]!;
  }

  gap(i: number): number {
    return this.gaps[i]!;
  }

  has(i: number, role: number): boolean {
    return i >= 0 && i < this.count && (this.roles[i]! & role) !== 0;
  }

  capitalised(i: number): boolean {
    return i >= 0 && i < this.count && (this.tokens.flags[i]! & 1) !== 0;
  }

  /**
   * Whether token `i` is an abbreviation whose full stop does not end a sentence: an initial, "Mr", "Sen", "St", "Nov".
   */
  abbreviates(i: number): boolean {
    const length = this.tokens.ends[i]! - this.tokens.starts[i]!;
    // "Roe v. Wade"
    if (!this.capitalised(i)) return length === 1 && this.text[this.tokens.starts[i]!] === 'v';
    if (length === 1) return true;
    if (length > 5) return false;
    return ABBREVIATIONS.has(this.text.slice(this.tokens.starts[i], this.tokens.ends[i]).toLowerCase());
  }

  /** Whether a sentence begins at token `i`. */
  opens(i: number): boolean {
    const gap = this.gaps[i]!;
    if (gap & Gap.Line) return true;
    // In "R-Ky., said" and "(D-Md.) said", the stop belongs to an abbreviation.
    if (!(gap & Gap.Stop) || gap & Gap.Comma || (gap & Gap.Close && !this.capitalised(i))) return false;
    if (gap & Gap.Quote) return true;
    // "Ann Lee, R-Ky. said"
    const isParty =
      !this.capitalised(i) && i > 0 && /^[DIR]-/.test(this.text.slice(this.start(i - 1), this.end(i - 1)));
    return !isParty && !this.abbreviates(i - 1);
  }

  /** The first token that starts at or after an offset. */
  tokenAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.tokens.starts[middle]! < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #grow(min: number): void {
    const capacity = Math.max(min, this.roles.length * 2);
    this.wordEnds = new Int32Array(capacity);
    this.roles = new Int32Array(capacity);
    this.entries = new Int32Array(capacity);
    this.gaps = new Uint16Array(capacity);
  }
}

export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2018;
}

export { Role };

/** Where "-il" or "-elle" begins at the end of a French verb; 0 if it does not. */
function pronounStart(text: string, start: number, end: number): number {
  for (const length of [3, 5]) {
    const at = end - length;
    if (at <= start || text.charCodeAt(at) !== 45) continue;
    const pronoun = text.slice(at + 1, end);
    if (pronoun === 'il' || pronoun === 'elle') return at;
  }
  return 0;
}

/** The share of words in capitals from which on a text is in capitals. */
const SHOUTING = 0.7;

/** Roles that a part gives to its word; a function word inside says nothing ("rendez-vous"). */
const PART_ROLES = Role.Title | Role.Source | Role.Report;

/**
 * The part that says what a compound or an elided word is: "Grünen-Chefin", "s’indigne", "secretário-adjunto"; 0 if
 * none does.
 */
function partEntry(words: WordTable, text: string, start: number, end: number): number {
  const part = partStart(text, start, end);
  if (part === start) return compoundEntry(words, text, start, end);
  const last = words.find(text, part, end);
  if (words.roles[last]! & PART_ROLES) return last;
  const first = text.charCodeAt(part - 1) === 45 ? words.find(text, start, part - 1) : 0;
  return words.roles[first]! & PART_ROLES ? first : compoundEntry(words, text, part, end);
}

/** "Fraktionschefin", "Verkehrsminister": the office that ends a German compound; 0 if none does. */
function compoundEntry(words: WordTable, text: string, start: number, end: number): number {
  if (end - start < MIN_COMPOUND || end - start > MAX_COMPOUND) return 0;
  const office = COMPOUND.exec(text.slice(start, end))?.[1];
  return office === undefined ? 0 : words.find(text, end - office.length, end);
}

const COMPOUND =
  /^\p{Lu}\p{Ll}+((?:chef|minister|ministerpräsident|sprecher|präsident|sekretär|trainer|direktor|forscher|leiter|inhaber|führer|vertreter|meister|kommissar|richter|betreiber)(?:in)?|expert(?:e|in)|vorsitzende[r]?|behörde|ministerium)$/u;
const MIN_COMPOUND = 9;
const MAX_COMPOUND = 32;

/** Where the part behind the last hyphen or the elision begins; the start if there is none. */
function partStart(text: string, start: number, end: number): number {
  if (end - start > MIN_PART && isApostrophe(text.charCodeAt(start + 1))) return start + 2;
  for (let at = end - MIN_PART; at > start && end - at <= MAX_PART; at--) if (text.charCodeAt(at) === 45) return at + 1;
  return start;
}

/** Letters of a part that is looked up. */
const MIN_PART = 4;
const MAX_PART = 16;

/** Where the apostrophe of "Oster'in" is, behind which a Turkish name has its suffix; the end if there is none. */
function suffixStart(text: string, start: number, end: number): number {
  for (let at = start + 2; at < end; at++) if (isApostrophe(text.charCodeAt(at))) return at;
  return end;
}

/** Where the name inside "Trump-backed" ends; the end of the token for other words. */
function adjectiveStart(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start && end - at < 12; at--) {
    if (text.charCodeAt(at) === 45) return NAME_ADJECTIVES.has(text.slice(at + 1, end)) ? at : end;
  }
  return end;
}
