/** Maximum length of a table's word in code units; longer tokens are rejected in constant time. */
const MAX_LENGTH = 24;

/** Folds a code unit of a word: lower-case ASCII and Latin-1 letters, straight apostrophe. Everything else stays. */
function fold(unit: number): number {
  if (unit < 128) return unit >= 65 && unit <= 90 ? unit + 32 : unit;
  if (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7) return unit + 32;
  return unit === 0x2019 ? 39 : unit;
}

/**
 * A fixed vocabulary with two numbers per word. Lookups read the text in place and allocate no string, so three readers
 * of facts share one pass. Case and the form of the apostrophe are ignored.
 *
 * Open addressing over the folded code units, at most half full. Only the table's own words are stored, so hostile text
 * can neither grow it nor lengthen its chains.
 *
 * @example
 * const table = new WordTable([['said', 1, 0], ['million', 2, 1e6]]);
 * table.roles[table.find('They Said so', 5, 9)]; // 1
 */
export class WordTable {
  /** Role bits by entry, as {@link find} returns it. Entry 0 means "no such word" and has no bits. */
  readonly roles: Int32Array;
  readonly values: Float64Array;
  readonly #slots: Int32Array;
  readonly #offsets: Int32Array;
  readonly #units: Uint16Array;
  readonly #mask: number;

  /** A word given more than once gets the bits of all, and the last value other than 0. */
  constructor(entries: Iterable<readonly [word: string, roles: number, value: number]>) {
    const words = new Map<string, { roles: number; value: number }>();
    for (const [word, roles, value] of entries) {
      const known = words.get(word);
      if (known === undefined) words.set(word, { roles, value });
      else {
        known.roles |= roles;
        if (value !== 0) known.value = value;
      }
    }
    let size = 16;
    while (size < words.size * 2) size *= 2;
    this.#mask = size - 1;
    this.#slots = new Int32Array(size);
    this.#offsets = new Int32Array(words.size + 2);
    this.roles = new Int32Array(words.size + 1);
    this.values = new Float64Array(words.size + 1);
    const units: number[] = [];
    let entry = 0;
    for (const [word, { roles, value }] of words) {
      entry++;
      this.roles[entry] = roles;
      this.values[entry] = value;
      this.#offsets[entry] = units.length;
      let hash = word.length;
      for (let at = 0; at < word.length; at++) {
        const unit = fold(word.charCodeAt(at));
        units.push(unit);
        hash = Math.imul(hash ^ unit, 0x01000193);
      }
      let slot = (hash ^ (hash >>> 15)) & this.#mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = entry;
    }
    this.#offsets[entry + 1] = units.length;
    this.#units = Uint16Array.from(units);
  }

  /** The entry of `text[start, end)`, or 0 if it is not in the table. */
  find(text: string, start: number, end: number): number {
    const length = end - start;
    if (length > MAX_LENGTH || length <= 0) return 0;
    let hash = length;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ fold(text.charCodeAt(at)), 0x01000193);
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = (hash ^ (hash >>> 15)) & mask;
    let entry = slots[slot]!;
    while (entry !== 0 && !this.#holds(entry, text, start, length)) {
      slot = (slot + 1) & mask;
      entry = slots[slot]!;
    }
    return entry;
  }

  #holds(entry: number, text: string, start: number, length: number): boolean {
    const offset = this.#offsets[entry]!;
    if (this.#offsets[entry + 1]! - offset !== length) return false;
    for (let at = 0; at < length; at++) {
      if (this.#units[offset + at] !== fold(text.charCodeAt(start + at))) return false;
    }
    return true;
  }
}
