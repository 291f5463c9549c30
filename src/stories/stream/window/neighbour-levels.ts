import { grown } from '../../../structures/index.js';
import { COPIES, logUsual, MIN_COSINE, USUAL_FROM, USUAL_TO } from '../../link/index.js';
import { COSINE_ONE } from './term-row.js';

/** Number of highest cosines kept: some more than needed, so that a few can be removed again. */
const KEPT = USUAL_TO + 8;
/** A whole number, as all cosines here are: sums of them are exact in any order. */
const FLOOR = Math.round(MIN_COSINE * COSINE_ONE);
const COPY = Math.round(COPIES * COSINE_ONE);
const RANKS = USUAL_TO - USUAL_FROM;

/**
 * How near the neighbours of each article of a window are, by its slot, updated as they arrive; the batch computes the
 * same from all pairs at once. The cosine of an expired neighbour stays, because an article is judged beside all
 * neighbours it has had.
 */
export class NeighbourLevels {
  /** Cosines of slot `s`, from `s * KEPT` on, descending, as sums of fixed-point products. */
  #cosines = new Int32Array(KEPT << 8);
  #sizes = new Uint8Array(1 << 8);
  /** By slot, the sum of the cosines of the usual ranks, each at least the floor. */
  #usualSums = new Float64Array(1 << 8);
  /** By slot, the cosine with the nearest neighbour that is no copy, at least the lowest that counts. */
  nearest = new Float64Array(1 << 8);
  /** By slot, the logarithm of the mean cosine with the usual neighbours, at most the highest that counts as usual. */
  logUsual = new Float64Array(1 << 8);

  /** The cosines kept for a slot, descending, as sums of fixed-point products. */
  cosines(slot: number): Int32Array {
    return this.#cosines.subarray(slot * KEPT, slot * KEPT + this.#sizes[slot]!);
  }

  /** Adds a neighbour. Returns whether that moved either level. */
  add(slot: number, cosine: number): boolean {
    const cosines = this.#cosines;
    const from = slot * KEPT;
    const size = this.#sizes[slot]!;
    if (size === KEPT && cosine <= cosines[from + KEPT - 1]!) return false;
    let at = from + Math.min(size, KEPT - 1);
    while (at > from && cosines[at - 1]! < cosine) {
      cosines[at] = cosines[at - 1]!;
      at--;
    }
    cosines[at] = cosine;
    this.#sizes[slot] = Math.min(size + 1, KEPT);
    const rank = at - from;
    if (rank >= USUAL_TO || cosine <= FLOOR) return false;
    // All later ones have moved down a rank: one into the usual ones, unless the new one is there itself, and one out
    // of them.
    const gained = rank < USUAL_FROM ? this.#at(slot, USUAL_FROM) : cosine;
    this.#usualSums[slot] = this.#usualSums[slot]! + gained - this.#at(slot, USUAL_TO);
    return this.#read(slot);
  }

  /** Removes a neighbour. Returns whether that moved either level. */
  remove(slot: number, cosine: number): boolean {
    const rank = this.cosines(slot).indexOf(cosine);
    if (rank < 0) return false;
    const at = slot * KEPT + rank;
    this.#cosines.copyWithin(at, at + 1, slot * KEPT + this.#sizes[slot]!);
    this.#sizes[slot]! -= 1;
    this.#sum(slot);
    return this.#read(slot);
  }

  /** Sets all cosines of a slot. @param cosines in any order; they are sorted. */
  restore(slot: number, cosines: Int32Array): void {
    this.#roomForSlot(slot);
    cosines.sort();
    const size = Math.min(KEPT, cosines.length);
    for (let rank = 0; rank < size; rank++) {
      this.#cosines[slot * KEPT + rank] = cosines[cosines.length - 1 - rank]!;
    }
    this.#sizes[slot] = size;
    this.#sum(slot);
    this.#read(slot);
  }

  /** The cosine of a rank, or the floor. */
  #at(slot: number, rank: number): number {
    return rank < this.#sizes[slot]! ? Math.max(this.#cosines[slot * KEPT + rank]!, FLOOR) : FLOOR;
  }

  #sum(slot: number): void {
    let sum = 0;
    for (let rank = USUAL_FROM; rank < USUAL_TO; rank++) sum += this.#at(slot, rank);
    this.#usualSums[slot] = sum;
  }

  #read(slot: number): boolean {
    let rank = 0;
    while (this.#at(slot, rank) >= COPY) rank++;
    const nearest = this.#at(slot, rank) / COSINE_ONE;
    const usual = logUsual(this.#usualSums[slot]! / (RANKS * COSINE_ONE));
    if (this.nearest[slot] === nearest && this.logUsual[slot] === usual) return false;
    this.nearest[slot] = nearest;
    this.logUsual[slot] = usual;
    return true;
  }

  #roomForSlot(slot: number): void {
    if (slot < this.#sizes.length) return;
    const size = Math.max(slot + 1, 2 * this.#sizes.length);
    this.#cosines = grown(this.#cosines, KEPT * size);
    this.#sizes = grown(this.#sizes, size);
    this.#usualSums = grown(this.#usualSums, size);
    this.nearest = grown(this.nearest, size);
    this.logUsual = grown(this.logUsual, size);
  }
}
