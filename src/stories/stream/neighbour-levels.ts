import { LEAST_COSINE, USUAL_FROM, USUAL_TO } from '../pair-features.js';
import { COSINE_ONE } from './term-row.js';

/** Cosines kept, the highest: some more than are asked for, so that a few can be taken away again. */
const KEPT = USUAL_TO + 8;
/**
 * The logarithm of the usual cosine is rounded to sixteenths: it moves with nearly every arrival by a hair, and each move would have all
 * links of the article scored anew.
 */
const STEPS = 16;
const FLOOR = LEAST_COSINE * COSINE_ONE;

/**
 * How near an article's neighbours are, kept up to date as they come: what the batch reads off all pairs at once. The cosine of an
 * expired neighbour stays: an article is judged beside all that it has stood beside.
 */
export class NeighbourLevels {
  #cosines = new Int32Array(8);
  #size = 0;
  /** Cosine with the nearest neighbour, and the mean one with the usual ones; never below the least that counts. */
  nearest = LEAST_COSINE;
  usual = LEAST_COSINE;

  /** The cosines kept, falling, as sums of fixed-point products. */
  get cosines(): Int32Array {
    return this.#cosines.subarray(0, this.#size);
  }

  /** Takes a neighbour in, and says whether that moved either level. */
  add(cosine: number): boolean {
    const cosines = this.#roomy();
    if (this.#size === KEPT && cosine <= (cosines[KEPT - 1] as number)) return false;
    let at = Math.min(this.#size, KEPT - 1);
    while (at > 0 && (cosines[at - 1] as number) < cosine) {
      cosines[at] = cosines[at - 1] as number;
      at--;
    }
    cosines[at] = cosine;
    this.#size = Math.min(this.#size + 1, KEPT);
    return at < USUAL_TO && this.#read();
  }

  /** Takes a neighbour out again, and says whether that moved either level. */
  remove(cosine: number): boolean {
    const at = this.cosines.indexOf(cosine);
    if (at < 0) return false;
    this.#cosines.copyWithin(at, at + 1, this.#size);
    this.#size -= 1;
    return this.#read();
  }

  /** Sets all of them at once, in any order. */
  restore(cosines: Int32Array): void {
    const falling = cosines.slice().sort().reverse();
    this.#size = Math.min(KEPT, falling.length);
    this.#cosines = new Int32Array(Math.max(8, this.#size));
    this.#cosines.set(falling.subarray(0, this.#size));
    this.#read();
  }

  #roomy(): Int32Array {
    if (this.#size === this.#cosines.length && this.#size < KEPT) {
      const grown = new Int32Array(Math.min(KEPT, 2 * this.#size));
      grown.set(this.#cosines);
      this.#cosines = grown;
    }
    return this.#cosines;
  }

  #read(): boolean {
    const { nearest, usual } = this;
    const cosines = this.#cosines;
    this.nearest = Math.max(this.#size > 0 ? (cosines[0] as number) : 0, FLOOR) / COSINE_ONE;
    let sum = 0;
    for (let rank = USUAL_FROM; rank < USUAL_TO; rank++) {
      sum += rank < this.#size ? Math.max(cosines[rank] as number, FLOOR) : FLOOR;
    }
    const mean = sum / ((USUAL_TO - USUAL_FROM) * COSINE_ONE);
    this.usual = Math.exp(Math.round(Math.log(mean) * STEPS) / STEPS);
    return this.nearest !== nearest || this.usual !== usual;
  }
}
