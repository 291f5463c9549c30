import { grown } from '../../structures/index.js';
import { CLASS, classify, DIGIT, isDigit, LAST_WORD_CLASS, SURROGATE } from './char-classes.js';
import { keyHash, LOW_KEY, MAX_KEY_LENGTH, type TokenBuffer } from './token-buffer.js';

/** Longer forms are stored as their beginning and a fingerprint, so that a giant token costs only one pass over it. */
export const MAX_FORM_LENGTH = 256;

// FNV-1a over UTF-16 code units.
const FIRST_HASH = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;
const PROBES = 32;
/** Number of forms whose folding is cached. */
const MAX_SLOW = 2048;

// What folding turns a code unit into: another unit; NOTHING if it is dropped; SLOW if one unit alone does not decide;
// 0 if not yet known.
const NOTHING = 0x10000;
const SLOW = 0x10001;
const FOLDED = new Int32Array(65_536);

/**
 * Normalises a surface form for comparison: lower case, Unicode NFC with accents kept, typographic apostrophes and
 * hyphens plain, ligatures and full-width letters plain, digits of any script as 0 to 9, no ignorable characters
 * (zero-width, soft hyphen, bidi controls), no space inside a number, no dots in an acronym. `US` and `U.S.` become
 * `u.s.`, because `us` is a word.
 *
 * Offsets never move: the folded form is only for comparing, and the token's span still points into the original text.
 *
 * @example
 * fold('Trump’s'); // "trump's"
 * fold('U.K.'); // 'uk'
 */
export function fold(form: string): string {
  let folded = form.normalize('NFC').toLowerCase();
  // Joins a word that was broken at the end of a line.
  if (folded.includes('\n')) folded = folded.replace(/[-‐‑][ \r]{0,2}\n {0,8}/g, '');
  folded = folded.replace(/[\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/gu, (sign) =>
    sign.normalize('NFKC').toLowerCase(),
  );
  folded = folded.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\s]/gu, '').normalize('NFC');
  folded = folded.replace(/[’`´ʼ＇′‘‛]/g, "'").replace(/[‐‑]/g, '-');
  folded = folded.replace(/\p{Nd}/gu, (digit) => (digit <= '9' ? digit : String(digitValue(digit))));
  // Removes the dots between single letters.
  folded = folded.replace(/(?<![\p{L}@/])(?:\p{L}\.+)+(?:\p{L}(?![\p{L}\p{N}]))?/gu, (dotted) =>
    dotted.replaceAll('.', ''),
  );
  if (folded === 'us' && form.startsWith('U') && (form[1] === 'S' || form[1] === '.')) return 'u.s.';
  return folded;
}

/** Decimal digits are in blocks of ten that start with 0, so the value is the distance to the start of the block. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0)!;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value++;
  // Mathematical digits follow one another without a gap; U+1D7CE is a zero.
  return point >= 0x1d7ce && point <= 0x1d7ff ? (point - 0x1d7ce) % 10 : value;
}

const NEWLINE = 10;
const FULL_STOP = 46;

function foldUnit(unit: number): number {
  const found = CLASS[unit] || classify(unit);
  const character = String.fromCharCode(unit);
  let folded = SLOW;
  // A lone mark, surrogate or dot depends on its neighbours.
  const alone =
    found !== SURROGATE && unit !== 46 && !/\p{M}/u.test(character) && character.normalize('NFC') === character;
  if (alone || found === DIGIT) {
    const form = fold(character);
    if (form === '') folded = NOTHING;
    else if (form.length === 1) folded = form.charCodeAt(0);
  }
  // Hangul written as single jamo composes with its neighbours.
  if (unit >= 0x1100 && unit <= 0x11ff && found <= LAST_WORD_CLASS) folded = SLOW;
  // A hyphen before a line break is dropped with it, and full-width stops are dropped like plain ones.
  if (unit === NEWLINE || folded === FULL_STOP) folded = SLOW;
  FOLDED[unit] = folded;
  return folded;
}

/**
 * Assigns numbers to folded forms (see {@link fold}) in the order in which they are first met: an open-addressing hash
 * table in typed arrays. Nine in ten words have at most twelve letters a to z; these are their own keys (see
 * `TokenBuffer.lows`) and are found without reading a letter twice. Other forms are folded and hashed into the free end
 * of an arena, compared there, and stay there if they are new. A known form allocates no string.
 *
 * Useful for: turning the tokens of a collection into integers. Not useful for: looking up words by prefix, or removing
 * them.
 *
 * A chain of collisions is followed for at most 32 steps. Forms beyond that go into a `Map`, whose hash an attacker
 * cannot predict.
 *
 * @example
 * const lexicon = new Lexicon();
 * lexicon.intern('The NHS, the nhs', 4, 7) === lexicon.internString('nhs'); // true
 */
export class Lexicon {
  #size = 0;
  /**
   * Four integers per slot, side by side because they are read together: two of a key, the id plus one (0 for a free
   * slot), and the note on a form of plain letters plus one (0 for none).
   */
  #slots = new Int32Array(4 * 4096);
  /** The shift that turns a hash into a slot. */
  #shift = 20;
  #offsets = new Int32Array(2049);
  #arena = new Uint16Array(32_768);
  /** The note on each form plus one, by id; 0 for none. See {@link readNotes}. */
  #notes = new Int32Array(0);
  #overflow = new Map<string, number>();
  readonly #slow = new Map<string, number>();

  /** Number of different forms; ids run from 0 to `size - 1`. */
  get size(): number {
    return this.#size;
  }

  /** Writes the ids of the folded forms of all tokens to the same indices of `ids`. */
  internTokens(text: string, tokens: TokenBuffer, ids: Int32Array): void {
    const { starts, ends, lows, highs, count } = tokens;
    let slots = this.#slots;
    let shift = this.#shift;
    for (let token = 0; token < count; token++) {
      const low = lows[token]!;
      const high = highs[token]!;
      if (low !== 0) {
        let slot = (keyHash(low, high) >>> shift) << 2;
        if (slots[slot] !== low || slots[slot + 1] !== high) slot = probe(slots, slot, low, high);
        if (slot >= 0) {
          ids[token] = slots[slot + 2]! - 1;
          continue;
        }
      }
      ids[token] = this.intern(text, starts[token]!, ends[token]!);
      slots = this.#slots;
      shift = this.#shift;
    }
  }

  /**
   * Writes the notes on the folded forms of a text's tokens `from` to `to` into the same indexes of `notes`. `noteOf`
   * is asked once for each form and gives any number but -1. So a known word costs one look into one table. A lexicon
   * has one `noteOf`.
   */
  readNotes(
    text: string,
    tokens: TokenBuffer,
    from: number,
    to: number,
    notes: Int32Array,
    noteOf: (form: string) => number,
  ): void {
    const { starts, ends, lows, highs } = tokens;
    let slots = this.#slots;
    let shift = this.#shift;
    for (let token = from; token < to; token++) {
      const low = lows[token]!;
      if (low !== 0) {
        const high = highs[token]!;
        let slot = (keyHash(low, high) >>> shift) << 2;
        if (slots[slot] !== low || slots[slot + 1] !== high) slot = probe(slots, slot, low, high);
        const known = slot < 0 ? 0 : slots[slot + 3]!;
        if (known !== 0) {
          notes[token] = known - 1;
          continue;
        }
      }
      notes[token] = this.note(text, starts[token]!, ends[token]!, low !== 0, noteOf);
      slots = this.#slots;
      shift = this.#shift;
    }
  }

  /**
   * The note on the folded form of `text[start, end)`; see {@link readNotes}.
   *
   * @param isPlain whether it is a token with a key.
   */
  note(text: string, start: number, end: number, isPlain: boolean, noteOf: (form: string) => number): number {
    const id = this.intern(text, start, end);
    if (id >= this.#notes.length) this.#notes = grown(this.#notes, this.#offsets.length);
    let known = this.#notes[id]!;
    if (known === 0) {
      // A word of plain letters is folded by making them small.
      known = noteOf(isPlain ? text.slice(start, end).toLowerCase() : this.form(id)) + 1;
      this.#notes[id] = known;
    }
    if (isPlain) {
      packForm(this.#arena, this.#offsets[id]!, this.#offsets[id + 1]!);
      const slot = probe(this.#slots, (keyHash(keyLow, keyHigh) >>> this.#shift) << 2, keyLow, keyHigh);
      if (slot >= 0) this.#slots[slot + 3] = known;
    }
    return known - 1;
  }

  /** The id of the folded form of `text[start, end)`; a new id for a new form. */
  intern(text: string, start: number, end: number): number {
    if (end - start > MAX_FORM_LENGTH) return this.internFolded(fold(text.slice(start, end)));
    const base = this.#offsets[this.#size]!;
    if (base + MAX_FORM_LENGTH > this.#arena.length) this.#growArena();
    const arena = this.#arena;
    let tail = base;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      const folded = FOLDED[unit] || foldUnit(unit);
      if (folded >= NOTHING) {
        if (folded !== SLOW) continue;
        if (unit !== FULL_STOP || !isBetweenDigits(text, at, start, end))
          return this.#internSlow(text.slice(start, end));
        arena[tail] = FULL_STOP;
      } else {
        arena[tail] = folded;
      }
      tail++;
    }
    if (tail - base === 2 && arena[base] === 117 && arena[base + 1] === 115) {
      if (text.charCodeAt(start) === 85 && text.charCodeAt(start + 1) === 83) return this.internFolded('u.s.');
    }
    return this.#find(base, tail);
  }

  /** Only {@link fold} can fold forms such as "U.S."; they are few and recur, so they are cached. */
  #internSlow(form: string): number {
    let id = this.#slow.get(form);
    if (id === undefined) {
      id = this.internFolded(fold(form));
      if (this.#slow.size === MAX_SLOW) this.#slow.clear();
      this.#slow.set(form, id);
    }
    return id;
  }

  /** The id of the folded form of a whole string. */
  internString(form: string): number {
    return this.intern(form, 0, form.length);
  }

  /** The id of a form that is already folded: a result of {@link fold} or {@link form}. */
  internFolded(form: string): number {
    const short = form.length > MAX_FORM_LENGTH ? fingerprinted(form) : form;
    const base = this.#offsets[this.#size]!;
    if (base + MAX_FORM_LENGTH > this.#arena.length) this.#growArena();
    for (let at = 0; at < short.length; at++) this.#arena[base + at] = short.charCodeAt(at);
    return this.#find(base, base + short.length);
  }

  /** The folded form of an id. */
  form(id: number): string {
    if (!(id >= 0 && id < this.#size)) throw new RangeError(`there is no form ${id}: there are ${this.#size}`);
    const from = this.#offsets[id]!;
    return stringOf(this.#arena.subarray(from, this.#offsets[id + 1]!));
  }

  /** Finds the form at the end of the arena, or keeps it there as a new one. */
  #find(base: number, tail: number): number {
    const arena = this.#arena;
    const length = tail - base;
    const isPlain = packForm(arena, base, tail);
    const low = keyLow;
    const high = keyHigh;
    const slots = this.#slots;
    let slot = (keyHash(low, high) >>> this.#shift) << 2;
    for (let step = 0; step < PROBES; step++) {
      const id = slots[slot + 2]! - 1;
      if (id < 0) {
        slots[slot] = low;
        slots[slot + 1] = high;
        slots[slot + 2] = this.#size + 1;
        return this.#keep(tail);
      }
      if (slots[slot] === low && slots[slot + 1] === high) {
        if (isPlain) return id;
        const from = this.#offsets[id]!;
        if (this.#offsets[id + 1]! - from === length) {
          let at = 0;
          while (at < length && arena[from + at] === arena[base + at]) at++;
          if (at === length) return id;
        }
      }
      slot = (slot + 4) & (slots.length - 1);
    }
    const form = stringOf(arena.subarray(base, tail));
    const known = this.#overflow.get(form);
    if (known !== undefined) return known;
    this.#overflow.set(form, this.#size);
    return this.#keep(tail);
  }

  #keep(tail: number): number {
    const id = this.#size;
    this.#offsets[id + 1] = tail;
    this.#size = id + 1;
    if (8 * this.#size >= this.#slots.length) this.#growTable();
    return id;
  }

  /** Doubles the slots, and makes room for the offsets of as many forms. */
  #growTable(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(2 * before.length);
    this.#shift--;
    const offsets = new Int32Array(this.#slots.length / 8 + 2);
    offsets.set(this.#offsets.subarray(0, this.#size + 1));
    this.#offsets = offsets;
    const crowded = [...this.#overflow.values()];
    this.#overflow = new Map();
    for (let slot = 0; slot < before.length; slot += 4) {
      const id = before[slot + 2]! - 1;
      if (id >= 0) this.#place(before[slot]!, before[slot + 1]!, id);
    }
    for (const id of crowded) {
      packForm(this.#arena, this.#offsets[id]!, this.#offsets[id + 1]!);
      this.#place(keyLow, keyHigh, id);
    }
  }

  #place(low: number, high: number, id: number): void {
    const slots = this.#slots;
    let slot = (keyHash(low, high) >>> this.#shift) << 2;
    for (let step = 0; step < PROBES; step++) {
      if (slots[slot + 2] === 0) {
        slots[slot] = low;
        slots[slot + 1] = high;
        slots[slot + 2] = id + 1;
        return;
      }
      slot = (slot + 4) & (slots.length - 1);
    }
    this.#overflow.set(this.form(id), id);
  }

  #growArena(): void {
    const arena = new Uint16Array(this.#arena.length * 2);
    arena.set(this.#arena);
    this.#arena = arena;
  }
}

/** The slot of a plain key, searched after its first one; -1 if it is not in the table, or too far from that slot. */
function probe(slots: Int32Array, first: number, low: number, high: number): number {
  let slot = first;
  for (let step = 0; step < PROBES && slots[slot + 2] !== 0; step++) {
    if (slots[slot] === low && slots[slot + 1] === high) return slot;
    slot = (slot + 4) & (slots.length - 1);
  }
  return -1;
}

/** Whether the full stop at `at` is between two digits, where folding keeps it: "9.7". */
function isBetweenDigits(text: string, at: number, start: number, end: number): boolean {
  return at > start && at + 1 < end && isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
}

function stringOf(units: Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[]);
}

let keyLow = 0;
let keyHigh = 0;

/**
 * Computes the key of a folded form. Returns whether it is a form of plain letters, whose key is unique; other forms
 * get a hash and -1 as key.
 */
function packForm(arena: Uint16Array, from: number, to: number): boolean {
  keyLow = 0;
  keyHigh = 0;
  let hash = FIRST_HASH;
  let isPlain = to - from <= MAX_KEY_LENGTH && to > from;
  for (let at = from; at < to; at++) {
    const unit = arena[at]!;
    hash = Math.imul(hash ^ unit, HASH_FACTOR);
    if (unit < 97 || unit > 122) isPlain = false;
    keyHigh = (keyHigh << 5) | (keyLow >>> 25);
    keyLow = ((keyLow << 5) & LOW_KEY) | (unit & 31);
  }
  if (!isPlain) {
    keyLow = hash;
    keyHigh = -1;
  }
  return isPlain;
}

/** The beginning of a long form, with its length and a hash of all of it. */
function fingerprinted(form: string): string {
  let one = FIRST_HASH;
  let two = 0x9e3779b9;
  for (let at = 0; at < form.length; at++) {
    one = Math.imul(one ^ form.charCodeAt(at), HASH_FACTOR);
    two = Math.imul(two ^ form.charCodeAt(at), 0x85ebca6b) ^ (two >>> 15);
  }
  return `${form.slice(0, MAX_FORM_LENGTH - 40)}…${form.length}:${(one >>> 0).toString(36)}${(two >>> 0).toString(36)}`;
}
