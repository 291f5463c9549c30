import { Field } from '../../vectors/term-counts.js';
import { type TermRow, termsOf } from './term-row.js';

/** Capacities of posting lists are powers of two, the least of them this. */
const LEAST_CAPACITY = 2;

export interface QueryLimits {
  /** Terms that more articles hold than this find nothing. */
  readonly commonTerm: number;
  /** At most so many postings are walked: of the terms by rising frequency, all of one frequency or none. */
  readonly postings: number;
  /** Articles whose sum stays below this are dropped. */
  readonly floor: number;
  /** At most so many are returned, the largest sums. */
  readonly most: number;
}

/**
 * The inverted index of a window of articles: for each term the slots of the articles that hold it, with their weights. Articles that are
 * taken out stay in the lists, unseen, until so many have gone that the lists are swept; their slots are free again then.
 */
export class WindowIndex {
  // List of term t: pool places starts[t] to starts[t] + lengths[t]; 2 ** classes[t] is its capacity, class 0 is no list.
  #starts = new Int32Array(1 << 12);
  #lengths = new Int32Array(1 << 12);
  #classes = new Uint8Array(1 << 12);
  /** How many articles of the window hold each term. */
  #held = new Int32Array(1 << 12);
  #slots = new Int32Array(1 << 16);
  #weights = new Uint16Array(1 << 16);
  #used = 0;
  readonly #free: number[][] = Array.from({ length: 32 }, () => []);
  #isThere = new Uint8Array(1 << 10);
  #sums = new Int32Array(1 << 10);
  #touched = new Int32Array(1 << 10);
  #terms = 0;
  #gone = 0;
  #present = 0;
  // How many terms of a query have each frequency.
  #histogram = new Int32Array(1);

  /** Articles in the index. */
  get size(): number {
    return this.#present;
  }

  /** Articles that were taken out since the lists were last swept. */
  get gone(): number {
    return this.#gone;
  }

  /** Counts an article's terms, which {@link query} goes by, without making it findable yet. */
  count(row: TermRow): void {
    this.#countTerms(row, 1);
  }

  discount(row: TermRow): void {
    this.#countTerms(row, -1);
  }

  /** Makes a counted article findable. */
  add(slot: number, row: TermRow): void {
    this.#roomForSlot(slot);
    this.#isThere[slot] = 1;
    this.#present += 1;
    const { terms, weights } = row;
    const end = termsOf(row);
    for (let at = 0; at < end; at++) {
      const weight = weights[at] as number;
      if (weight > 0) this.#post(terms[at] as number, slot, weight);
    }
  }

  remove(slot: number): void {
    this.#isThere[slot] = 0;
    this.#present -= 1;
    this.#gone += 1;
  }

  /**
   * The articles that share rare terms with a row, which must be counted and not be findable itself: slots and their sums of products.
   * The order is that of nothing in particular; ties at the limit are broken by `before`.
   */
  query(row: TermRow, limits: QueryLimits, before: (slotA: number, slotB: number) => boolean): number[] {
    const { commonTerm, floor, most } = limits;
    const rarest = this.#mostFrequent(row, commonTerm, limits.postings);
    const { terms, weights } = row;
    const sums = this.#sums;
    const touched = this.#touched;
    const slots = this.#slots;
    const others = this.#weights;
    let count = 0;
    const end = row.bounds[Field.All + 1] as number;
    for (let at = 0; at < end; at++) {
      const term = terms[at] as number;
      const weight = weights[at] as number;
      if (weight === 0 || (this.#held[term] as number) > rarest) continue;
      const from = this.#starts[term] as number;
      const to = from + (this.#lengths[term] as number);
      for (let posting = from; posting < to; posting++) {
        const slot = slots[posting] as number;
        const sum = sums[slot] as number;
        if (sum === 0) touched[count++] = slot;
        sums[slot] = sum + weight * (others[posting] as number);
      }
    }
    const found: number[] = [];
    for (let at = 0; at < count; at++) {
      const slot = touched[at] as number;
      if ((sums[slot] as number) >= floor && this.#isThere[slot] === 1) found.push(slot);
    }
    if (found.length > most) {
      found.sort((a, b) => (sums[b] as number) - (sums[a] as number) || (before(a, b) ? -1 : 1));
      found.length = most;
    }
    for (let at = 0; at < count; at++) sums[touched[at] as number] = 0;
    return found;
  }

  /** Takes what has gone out of the lists. */
  sweep(): void {
    for (let term = 0; term < this.#terms; term++) {
      if (this.#classes[term] === 0) continue;
      const from = this.#starts[term] as number;
      const end = from + (this.#lengths[term] as number);
      let to = from;
      for (let posting = from; posting < end; posting++) {
        const slot = this.#slots[posting] as number;
        if (this.#isThere[slot] === 0) continue;
        this.#slots[to] = slot;
        this.#weights[to] = this.#weights[posting] as number;
        to++;
      }
      this.#lengths[term] = to - from;
      if (to === from) this.#release(term);
    }
    this.#gone = 0;
  }

  /** The highest frequency of terms that fits the limits; see {@link QueryLimits.postings}. */
  #mostFrequent(row: TermRow, commonTerm: number, postings: number): number {
    if (this.#histogram.length <= commonTerm) this.#histogram = new Int32Array(commonTerm + 1);
    const histogram = this.#histogram.fill(0);
    const end = termsOf(row);
    for (let at = 0; at < end; at++) {
      const held = this.#held[row.terms[at] as number] as number;
      if (held <= commonTerm) histogram[held] = (histogram[held] as number) + 1;
    }
    let walked = 0;
    for (let held = 1; held <= commonTerm; held++) {
      walked += held * (histogram[held] as number);
      if (walked > postings) return held - 1;
    }
    return commonTerm;
  }

  #countTerms(row: TermRow, by: 1 | -1): void {
    const { terms } = row;
    const end = termsOf(row);
    for (let at = 0; at < end; at++) {
      const term = terms[at] as number;
      if (term >= this.#held.length) this.#roomForTerm(term);
      this.#held[term] = (this.#held[term] as number) + by;
      if (term >= this.#terms) this.#terms = term + 1;
    }
  }

  #post(term: number, slot: number, weight: number): void {
    const length = this.#lengths[term] as number;
    const capacityClass = this.#classes[term] as number;
    if (capacityClass === 0) {
      this.#starts[term] = this.#allocate(LEAST_CAPACITY);
      this.#classes[term] = LEAST_CAPACITY;
    } else if (length === 2 ** capacityClass) {
      const from = this.#starts[term] as number;
      const to = this.#allocate(capacityClass + 1);
      this.#slots.copyWithin(to, from, from + length);
      this.#weights.copyWithin(to, from, from + length);
      (this.#free[capacityClass] as number[]).push(from);
      this.#starts[term] = to;
      this.#classes[term] = capacityClass + 1;
    }
    const at = (this.#starts[term] as number) + length;
    this.#slots[at] = slot;
    this.#weights[at] = weight;
    this.#lengths[term] = length + 1;
  }

  #release(term: number): void {
    const capacityClass = this.#classes[term] as number;
    (this.#free[capacityClass] as number[]).push(this.#starts[term] as number);
    this.#classes[term] = 0;
    this.#lengths[term] = 0;
  }

  #allocate(capacityClass: number): number {
    const freed = (this.#free[capacityClass] as number[]).pop();
    if (freed !== undefined) return freed;
    const at = this.#used;
    this.#used += 2 ** capacityClass;
    if (this.#used > this.#slots.length) {
      const size = Math.max(this.#used, Math.ceil(this.#slots.length * 1.5));
      const slots = new Int32Array(size);
      slots.set(this.#slots);
      this.#slots = slots;
      const weights = new Uint16Array(size);
      weights.set(this.#weights);
      this.#weights = weights;
    }
    return at;
  }

  #roomForTerm(term: number): void {
    const size = Math.max(term + 1, 2 * this.#held.length);
    const grow = <T extends Int32Array | Uint8Array>(before: T, after: T): T => {
      after.set(before);
      return after;
    };
    this.#starts = grow(this.#starts, new Int32Array(size));
    this.#lengths = grow(this.#lengths, new Int32Array(size));
    this.#classes = grow(this.#classes, new Uint8Array(size));
    this.#held = grow(this.#held, new Int32Array(size));
  }

  #roomForSlot(slot: number): void {
    if (slot < this.#isThere.length) return;
    const size = Math.max(slot + 1, 2 * this.#isThere.length);
    const isThere = new Uint8Array(size);
    isThere.set(this.#isThere);
    this.#isThere = isThere;
    // Both are empty between queries.
    this.#sums = new Int32Array(size);
    this.#touched = new Int32Array(size);
  }
}
