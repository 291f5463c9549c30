import { grown } from '../../../structures/index.js';
import { ONE, RARITY_BITS, type TermRow } from './term-row.js';

/** Capacities of posting lists are powers of two: this is the exponent of the smallest. */
const MIN_CAPACITY = 2;
/** A posting is one number: the slot in the high bits, the weight in the low ones, in units of 1 / 1024. */
const WEIGHT_BITS = 10;
const MAX_WEIGHT = (1 << WEIGHT_BITS) - 1;
const WEIGHT_UNIT = ONE >> WEIGHT_BITS;
/** The sum of products of weights that corresponds to a cosine of 1 between a row and its postings. */
export const QUERY_ONE = ONE << WEIGHT_BITS;
/** Number of bins in which weights are sorted to find the heaviest terms of a row. */
const WEIGHT_STEPS = 2048;
const STEP = ONE / WEIGHT_STEPS;
/** Number of bins in which sums are sorted to find the largest. */
const SUM_STEPS = 1024;
const SUM_STEP = QUERY_ONE / SUM_STEPS;

// The values of a term are adjacent: four numbers from `term * CELL` on.
const CELL = 4;
/** The start of its list in the pool of postings. */
const START = 0;
const LENGTH = 1;
/** The capacity of its list is 2 ** class; 0 means no list. */
const CLASS = 2;
/** Number of articles of the window that contain it. */
const HELD = 3;

export interface QueryLimits {
  /** Terms in more articles than this are not searched. */
  readonly commonTerm: number;
  /**
   * Maximum number of postings that are walked: those of the row's heaviest terms. Of terms with about equal weight,
   * all are walked or none.
   */
  readonly postings: number;
  /** Articles with a sum below this share of {@link QUERY_ONE} are dropped. */
  readonly floor: number;
  /** Maximum number of articles that are returned, those with the largest sums. */
  readonly max: number;
}

/**
 * The inverted index of a window: for each term, the slots and weights of the articles that contain it. Removed
 * articles stay in the lists, ignored, until enough have gone for the lists to be swept. Then their slots can be
 * reused.
 */
export class WindowIndex {
  #cells = new Int32Array(CELL << 12);
  #postings = new Uint32Array(1 << 16);
  #used = 0;
  readonly #free: number[][] = Array.from({ length: 32 }, () => []);
  #isThere = new Uint8Array(1 << 10);
  #sums = new Int32Array(1 << 10);
  #touched = new Int32Array(1 << 10);
  #terms = 0;
  #gone = 0;
  #present = 0;
  // Histograms: postings of a query's terms by weight, found articles by sum.
  readonly #byWeight = new Int32Array(WEIGHT_STEPS + 1);
  readonly #bySum = new Int32Array(SUM_STEPS + 1);

  /** Articles in the index. */
  get size(): number {
    return this.#present;
  }

  /** Number of articles removed since the lists were last swept. */
  get gone(): number {
    return this.#gone;
  }

  /** Number of counted articles that contain a term. */
  holders(term: number): number {
    return this.#cells[term * CELL + HELD]!;
  }

  /** Counts an article's terms for {@link query} without making it findable yet. */
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
    const { entries, weights, size } = row;
    for (let at = 0; at < size; at++) {
      const weight = Math.min(MAX_WEIGHT, Math.round(weights[at]! / WEIGHT_UNIT));
      if (weight > 0) this.#post((entries[at]! >>> RARITY_BITS) * CELL, (slot << WEIGHT_BITS) | weight);
    }
  }

  remove(slot: number): void {
    this.#isThere[slot] = 0;
    this.#present -= 1;
    this.#gone += 1;
  }

  /**
   * The slots of the articles that share heavy terms with a row, those with the largest sums of products, in no
   * particular order. The row must be counted and not be findable itself. `before` breaks ties at the limit.
   */
  query(row: TermRow, limits: QueryLimits, before: (slotA: number, slotB: number) => boolean): number[] {
    const { commonTerm, max } = limits;
    const lightest = this.#lightest(row, commonTerm, limits.postings);
    const { entries, weights, size } = row;
    const cells = this.#cells;
    const postings = this.#postings;
    const sums = this.#sums;
    const touched = this.#touched;
    let count = 0;
    for (let at = 0; at < size; at++) {
      const weight = weights[at]!;
      if (weight < lightest) continue;
      const cell = (entries[at]! >>> RARITY_BITS) * CELL;
      if (cells[cell + HELD]! > commonTerm) continue;
      const from = cells[cell + START]!;
      const to = from + cells[cell + LENGTH]!;
      for (let index = from; index < to; index++) {
        const posting = postings[index]!;
        const slot = posting >>> WEIGHT_BITS;
        const sum = sums[slot]!;
        // Without a branch, which no processor could predict: adds 1 if the sum was still 0.
        touched[count] = slot;
        count += (sum - 1) >>> 31;
        sums[slot] = sum + weight * (posting & MAX_WEIGHT);
      }
    }
    const floor = limits.floor * QUERY_ONE;
    const found: number[] = [];
    for (let at = 0; at < count; at++) {
      const slot = touched[at]!;
      if (sums[slot]! >= floor && this.#isThere[slot] === 1) found.push(slot);
    }
    const nearest = found.length > max ? this.#largest(found, max, before) : found;
    for (let at = 0; at < count; at++) sums[touched[at]!] = 0;
    return nearest;
  }

  /** Removes articles that have gone from the lists. */
  sweep(): void {
    const cells = this.#cells;
    const postings = this.#postings;
    for (let cell = 0; cell < this.#terms * CELL; cell += CELL) {
      if (cells[cell + CLASS] === 0) continue;
      const from = cells[cell + START]!;
      const end = from + cells[cell + LENGTH]!;
      let to = from;
      for (let index = from; index < end; index++) {
        const posting = postings[index]!;
        if (this.#isThere[posting >>> WEIGHT_BITS] === 0) continue;
        postings[to] = posting;
        to++;
      }
      cells[cell + LENGTH] = to - from;
      if (to === from) this.#release(cell);
    }
    this.#gone = 0;
  }

  /**
   * The lowest weight at which the row's terms have no more postings than the limit; see {@link QueryLimits.postings}.
   */
  #lightest(row: TermRow, commonTerm: number, limit: number): number {
    const { entries, weights, size } = row;
    const cells = this.#cells;
    const byWeight = this.#byWeight.fill(0);
    for (let at = 0; at < size; at++) {
      const held = cells[(entries[at]! >>> RARITY_BITS) * CELL + HELD]!;
      if (held > commonTerm) continue;
      const step = Math.floor(weights[at]! / STEP);
      byWeight[step]! += held;
    }
    let walked = 0;
    for (let step = WEIGHT_STEPS; step > 0; step--) {
      walked += byWeight[step]!;
      if (walked > limit) return (step + 1) * STEP;
    }
    return STEP;
  }

  /** The slots with the `max` largest sums. */
  #largest(found: number[], max: number, before: (slotA: number, slotB: number) => boolean): number[] {
    const sums = this.#sums;
    const bySum = this.#bySum.fill(0);
    const stepOf = (slot: number): number => Math.min(SUM_STEPS, Math.floor(sums[slot]! / SUM_STEP));
    for (const slot of found) {
      const step = stepOf(slot);
      bySum[step]! += 1;
    }
    let last = SUM_STEPS;
    let above = 0;
    while (above + bySum[last]! <= max) above += bySum[last--]!;
    const largest = found.filter((slot) => stepOf(slot) > last);
    const edge = found.filter((slot) => stepOf(slot) === last);
    edge.sort((a, b) => sums[b]! - sums[a]! || (before(a, b) ? -1 : 1));
    for (const slot of edge.slice(0, max - above)) largest.push(slot);
    return largest;
  }

  #countTerms(row: TermRow, by: 1 | -1): void {
    const { entries, size } = row;
    for (let at = 0; at < size; at++) {
      const term = entries[at]! >>> RARITY_BITS;
      if (term >= this.#terms) this.#roomForTerm(term);
      const held = term * CELL + HELD;
      this.#cells[held]! += by;
    }
  }

  #post(cell: number, posting: number): void {
    const cells = this.#cells;
    const length = cells[cell + LENGTH]!;
    const capacityClass = cells[cell + CLASS]!;
    if (capacityClass === 0) {
      cells[cell + START] = this.#allocate(MIN_CAPACITY);
      cells[cell + CLASS] = MIN_CAPACITY;
    } else if (length === 1 << capacityClass) {
      const from = cells[cell + START]!;
      const to = this.#allocate(capacityClass + 1);
      this.#postings.copyWithin(to, from, from + length);
      this.#free[capacityClass]!.push(from);
      cells[cell + START] = to;
      cells[cell + CLASS] = capacityClass + 1;
    }
    this.#postings[cells[cell + START]! + length] = posting;
    cells[cell + LENGTH] = length + 1;
  }

  #release(cell: number): void {
    const cells = this.#cells;
    this.#free[cells[cell + CLASS]!]!.push(cells[cell + START]!);
    cells[cell + CLASS] = 0;
    cells[cell + LENGTH] = 0;
  }

  #allocate(capacityClass: number): number {
    const freed = this.#free[capacityClass]!.pop();
    if (freed !== undefined) return freed;
    const at = this.#used;
    this.#used += 1 << capacityClass;
    if (this.#used > this.#postings.length) {
      this.#postings = grown(this.#postings, Math.max(this.#used, Math.ceil(this.#postings.length * 1.5)));
    }
    return at;
  }

  #roomForTerm(term: number): void {
    this.#terms = term + 1;
    if (this.#terms * CELL <= this.#cells.length) return;
    this.#cells = grown(this.#cells, Math.max(this.#terms * CELL, 2 * this.#cells.length));
  }

  #roomForSlot(slot: number): void {
    if (slot < this.#isThere.length) return;
    const size = Math.max(slot + 1, 2 * this.#isThere.length);
    this.#isThere = grown(this.#isThere, size);
    // Both are empty between queries. One more entry is written than is used.
    this.#sums = new Int32Array(size);
    this.#touched = new Int32Array(size + 1);
  }
}
