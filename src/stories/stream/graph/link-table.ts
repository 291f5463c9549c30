import { doubled } from '../../../structures/index.js';
/** Links between articles by number, with one array per property. Numbers of removed links are reused. */
export class LinkTable {
  /** Slots of the two articles. */
  left = new Int32Array(256);
  right = new Int32Array(256);
  probabilities = new Float64Array(256);
  cosines = new Float64Array(256);
  /** Cosines of leads. */
  leads = new Float64Array(256);
  /** The penalties that were taken, in log-odds; 0 for a link too improbable to need one. */
  penalties = new Float64Array(256);
  /** The penalties on the two articles; NaN until they are found. */
  pairPenalties = new Float64Array(256);
  /** Similarity of the caller's own vectors; NaN where either article has none. */
  vectors = new Float64Array(256);
  /** What the features of the two articles alone add to the log-odds; see `StreamScorer`. */
  own = new Float64Array(256);
  readonly #free: number[] = [];
  #used = 0;

  /** Number of links. */
  get size(): number {
    return this.#used - this.#free.length;
  }

  /** Adds a link without properties. */
  add(left: number, right: number): number {
    const link = this.#free.pop() ?? this.#next();
    this.left[link] = left;
    this.right[link] = right;
    this.penalties[link] = 0;
    this.pairPenalties[link] = Number.NaN;
    return link;
  }

  remove(link: number): void {
    this.#free.push(link);
  }

  /** The slot at the other end. */
  other(link: number, slot: number): number {
    return this.left[link]! === slot ? this.right[link]! : this.left[link]!;
  }

  #next(): number {
    const link = this.#used++;
    if (link === this.left.length) {
      this.left = doubled(this.left);
      this.right = doubled(this.right);
      this.probabilities = doubled(this.probabilities);
      this.cosines = doubled(this.cosines);
      this.leads = doubled(this.leads);
      this.penalties = doubled(this.penalties);
      this.pairPenalties = doubled(this.pairPenalties);
      this.vectors = doubled(this.vectors);
      this.own = doubled(this.own);
    }
    return link;
  }
}
