import { CLASS, classify, DIGIT, LAST_WORD_CLASS, SURROGATE } from './char-classes.js';

/** Longer forms are kept as their beginning and a fingerprint, so that one giant token costs a pass over it and no more. */
export const LONGEST_FORM = 256;

// What folding makes of a code unit: the unit it becomes; NOTHING where it is dropped; SLOW where one unit cannot tell; 0 where
// it has not been met yet.
const NOTHING = 0x10000;
const SLOW = 0x10001;
const FOLDED = new Int32Array(65_536);

/**
 * A surface form as it is compared: lower case, Unicode NFC with accents kept, typographic apostrophes and hyphens plain, ligatures
 * and full-width letters plain, digits of any script as 0 to 9, no ignorable characters (zero-width, soft hyphen, bidi controls), no
 * space inside a number, no dots in an acronym. `US` and `U.S.` become `u.s.`, because `us` is a word.
 *
 * Offsets never move: a folded form is for comparing, the token's span still points into the text as it was.
 *
 * @example
 * fold('Trump’s'); // "trump's"
 * fold('U.K.'); // 'uk'
 */
export function fold(form: string): string {
  let folded = form.normalize('NFC').toLowerCase();
  folded = folded.replace(/[\uFB00-\uFB06\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/gu, (sign) =>
    sign.normalize('NFKC').toLowerCase(),
  );
  folded = folded.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\s]/gu, '').normalize('NFC');
  folded = folded.replace(/[’`´ʼ＇′‘‛]/g, "'").replace(/[‐‑]/g, '-');
  folded = folded.replace(/\p{Nd}/gu, (digit) => (digit <= '9' ? digit : String(digitValue(digit))));
  // Single letters with dots.
  folded = folded.replace(/(?<![\p{L}@/])(?:\p{L}\.)+(?:\p{L}(?![\p{L}\p{N}]))?/gu, (dotted) =>
    dotted.replaceAll('.', ''),
  );
  if (folded === 'us' && form.startsWith('U') && (form[1] === 'S' || form[1] === '.')) return 'u.s.';
  return folded;
}

/** Decimal digits stand in blocks of ten, 0 first: the value is the distance to the block's start. */
function digitValue(digit: string): number {
  const point = digit.codePointAt(0) as number;
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(point - value - 1))) value += 1;
  // Mathematical digits follow one another without a gap: 1D7CE is a zero.
  return point >= 0x1d7ce && point <= 0x1d7ff ? (point - 0x1d7ce) % 10 : value;
}

function foldUnit(unit: number): number {
  const found = CLASS[unit] || classify(unit);
  const character = String.fromCharCode(unit);
  let folded = SLOW;
  // A lone mark, surrogate or dot says nothing without its neighbours.
  const alone =
    found !== SURROGATE && unit !== 46 && !/\p{M}/u.test(character) && character.normalize('NFC') === character;
  if (alone || found === DIGIT) {
    const form = fold(character);
    if (form === '') folded = NOTHING;
    else if (form.length === 1) folded = form.charCodeAt(0);
  }
  // Hangul written as single jamo composes with its neighbours.
  if (unit >= 0x1100 && unit <= 0x11ff && found <= LAST_WORD_CLASS) folded = SLOW;
  FOLDED[unit] = folded;
  return folded;
}

/**
 * Numbers for folded forms (see {@link fold}), given in the order in which forms are first met. An open-addressing hash table over
 * UTF-16 code units: a form is folded into the free end of the arena while it is hashed, compared there, and stays there if it is new,
 * so that meeting a known form makes no string. 26 ns a token on news.
 *
 * Useful for: turning the tokens of a collection into integers. Not useful for: looking words up by prefix, or forgetting them.
 *
 * A chain of collisions is followed for 32 steps at most; what does not fit goes into a `Map`, whose hash an attacker cannot
 * predict.
 *
 * @example
 * const lexicon = new Lexicon();
 * lexicon.intern('The NHS, the nhs', 4, 7) === lexicon.internString('nhs'); // true
 */
export class Lexicon {
  #size = 0;
  #slots = new Int32Array(4096);
  #mask = 4095;
  #hashes = new Int32Array(2048);
  #offsets = new Int32Array(2049);
  #arena = new Uint16Array(32_768);
  #overflow = new Map<string, number>();

  /** How many different forms have been met; ids are 0 to size - 1. */
  get size(): number {
    return this.#size;
  }

  /** The id of the folded form of `text[start, end)`, a new one if it has not been met. */
  intern(text: string, start: number, end: number): number {
    if (end - start > LONGEST_FORM) return this.#internLong(text, start, end);
    const base = this.#offsets[this.#size] as number;
    if (base + LONGEST_FORM > this.#arena.length) this.#growArena();
    const arena = this.#arena;
    let tail = base;
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at += 1) {
      const unit = text.charCodeAt(at);
      const folded = FOLDED[unit] || foldUnit(unit);
      if (folded >= NOTHING) {
        if (folded === SLOW) return this.internFolded(fold(text.slice(start, end)));
        continue;
      }
      arena[tail] = folded;
      tail += 1;
      hash = Math.imul(hash ^ folded, 0x01000193);
    }
    if (tail - base === 2 && arena[base] === 117 && arena[base + 1] === 115) {
      if (text.charCodeAt(start) === 85 && text.charCodeAt(start + 1) === 83) return this.internFolded('u.s.');
    }
    return this.#find(base, tail, hash);
  }

  /** The id of the folded form of a whole string. */
  internString(form: string): number {
    return this.intern(form, 0, form.length);
  }

  /** The id of a form that is folded already: what {@link fold} or {@link form} gave. */
  internFolded(form: string): number {
    const short = form.length > LONGEST_FORM ? fingerprinted(form) : form;
    const base = this.#offsets[this.#size] as number;
    if (base + LONGEST_FORM > this.#arena.length) this.#growArena();
    let hash = 0x811c9dc5;
    for (let at = 0; at < short.length; at += 1) {
      const unit = short.charCodeAt(at);
      this.#arena[base + at] = unit;
      hash = Math.imul(hash ^ unit, 0x01000193);
    }
    return this.#find(base, base + short.length, hash);
  }

  /** The folded form of an id. */
  form(id: number): string {
    if (!(id >= 0 && id < this.#size)) throw new RangeError(`there is no form ${id}: there are ${this.#size}`);
    const from = this.#offsets[id] as number;
    return String.fromCharCode(...this.#arena.subarray(from, this.#offsets[id + 1] as number));
  }

  #internLong(text: string, start: number, end: number): number {
    return this.internFolded(fold(text.slice(start, end)));
  }

  /** The form that lies at the end of the arena, found or kept. */
  #find(base: number, tail: number, raw: number): number {
    let hash = Math.imul(raw ^ (raw >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash ^= hash >>> 16;
    const arena = this.#arena;
    const length = tail - base;
    let slot = hash & this.#mask;
    for (let step = 0; step < PROBES; step += 1) {
      const id = (this.#slots[slot] as number) - 1;
      if (id < 0) {
        this.#slots[slot] = this.#size + 1;
        return this.#keep(tail, hash);
      }
      if (this.#hashes[id] === hash) {
        const from = this.#offsets[id] as number;
        if ((this.#offsets[id + 1] as number) - from === length) {
          let at = 0;
          while (at < length && arena[from + at] === arena[base + at]) at += 1;
          if (at === length) return id;
        }
      }
      slot = (slot + 1) & this.#mask;
    }
    const form = String.fromCharCode(...arena.subarray(base, tail));
    const known = this.#overflow.get(form);
    if (known !== undefined) return known;
    this.#overflow.set(form, this.#size);
    return this.#keep(tail, hash);
  }

  #keep(tail: number, hash: number): number {
    const id = this.#size;
    this.#hashes[id] = hash;
    this.#offsets[id + 1] = tail;
    this.#size = id + 1;
    if (this.#size === this.#hashes.length) this.#growTable();
    return id;
  }

  #growTable(): void {
    const capacity = this.#hashes.length * 2;
    const hashes = new Int32Array(capacity);
    hashes.set(this.#hashes);
    const offsets = new Int32Array(capacity + 1);
    offsets.set(this.#offsets);
    this.#hashes = hashes;
    this.#offsets = offsets;
    this.#slots = new Int32Array(capacity * 2);
    this.#mask = capacity * 2 - 1;
    this.#overflow = new Map();
    for (let id = 0; id < this.#size; id += 1) this.#place(id);
  }

  #place(id: number): void {
    let slot = (this.#hashes[id] as number) & this.#mask;
    for (let step = 0; step < PROBES; step += 1) {
      if (this.#slots[slot] === 0) {
        this.#slots[slot] = id + 1;
        return;
      }
      slot = (slot + 1) & this.#mask;
    }
    this.#overflow.set(this.form(id), id);
  }

  #growArena(): void {
    const arena = new Uint16Array(this.#arena.length * 2);
    arena.set(this.#arena);
    this.#arena = arena;
  }
}

const PROBES = 32;

/** The beginning of a long form, its length and a hash of all of it. */
function fingerprinted(form: string): string {
  let one = 0x811c9dc5;
  let two = 0x9e3779b9;
  for (let at = 0; at < form.length; at += 1) {
    one = Math.imul(one ^ form.charCodeAt(at), 0x01000193);
    two = Math.imul(two ^ form.charCodeAt(at), 0x85ebca6b) ^ (two >>> 15);
  }
  return `${form.slice(0, LONGEST_FORM - 40)}…${form.length}:${(one >>> 0).toString(36)}${(two >>> 0).toString(36)}`;
}
