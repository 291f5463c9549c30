import { FEATURES } from '../pair-features.js';

/** Links between articles by number, with their features side by side; numbers of links that are gone are given again. */
export class LinkTable {
  /** Slots of the two articles. */
  left = new Int32Array(256);
  right = new Int32Array(256);
  probabilities = new Float64Array(256);
  /** Of link `i` from `i * FEATURES.length` on. */
  features = new Float64Array(256 * FEATURES.length);
  readonly #free: number[] = [];
  #used = 0;

  /** Links there are. */
  get size(): number {
    return this.#used - this.#free.length;
  }

  /** A new link, its features copied from `features`. */
  add(left: number, right: number, probability: number, features: Float64Array): number {
    const link = this.#free.pop() ?? this.#next();
    this.left[link] = left;
    this.right[link] = right;
    this.probabilities[link] = probability;
    this.features.set(features, link * FEATURES.length);
    return link;
  }

  remove(link: number): void {
    this.#free.push(link);
  }

  /** The slot at the other end. */
  other(link: number, slot: number): number {
    return (this.left[link] as number) === slot ? (this.right[link] as number) : (this.left[link] as number);
  }

  #next(): number {
    const link = this.#used++;
    if (link === this.left.length) {
      const size = 2 * link;
      const left = new Int32Array(size);
      left.set(this.left);
      this.left = left;
      const right = new Int32Array(size);
      right.set(this.right);
      this.right = right;
      const probabilities = new Float64Array(size);
      probabilities.set(this.probabilities);
      this.probabilities = probabilities;
      const features = new Float64Array(size * FEATURES.length);
      features.set(this.features);
      this.features = features;
    }
    return link;
  }
}
