/**
 * Links between articles by number, with what is known of them side by side; numbers of links that are gone are given
 * again.
 */
export class LinkTable {
  /** Slots of the two articles. */
  left = new Int32Array(256);
  right = new Int32Array(256);
  probabilities = new Float64Array(256);
  cosines = new Float64Array(256);
  /** Cosines of leads. */
  leads = new Float64Array(256);
  /** What was taken from the log-odds. */
  penalties = new Float64Array(256);
  /** How rare the shared terms are, all together. */
  rarities = new Float64Array(256);
  /** What the shared passage of the two takes from the log-odds; NaN where it has not been asked for. */
  passages = new Float64Array(256);
  /** How alike the caller's own vectors of the two are; NaN where either has none. */
  vectors = new Float64Array(256);
  /** What the features that depend on the two articles alone add to the log-odds, see `StreamScorer`. */
  own = new Float64Array(256);
  readonly #free: number[] = [];
  #used = 0;

  /** Links there are. */
  get size(): number {
    return this.#used - this.#free.length;
  }

  /** A new link, of which nothing is known yet. */
  add(left: number, right: number): number {
    const link = this.#free.pop() ?? this.#next();
    this.left[link] = left;
    this.right[link] = right;
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
      const grown = <T extends Int32Array | Float64Array>(from: T, into: T): T => {
        into.set(from);
        return into;
      };
      this.left = grown(this.left, new Int32Array(2 * link));
      this.right = grown(this.right, new Int32Array(2 * link));
      this.probabilities = grown(this.probabilities, new Float64Array(2 * link));
      this.cosines = grown(this.cosines, new Float64Array(2 * link));
      this.leads = grown(this.leads, new Float64Array(2 * link));
      this.penalties = grown(this.penalties, new Float64Array(2 * link));
      this.rarities = grown(this.rarities, new Float64Array(2 * link));
      this.passages = grown(this.passages, new Float64Array(2 * link));
      this.vectors = grown(this.vectors, new Float64Array(2 * link));
      this.own = grown(this.own, new Float64Array(2 * link));
    }
    return link;
  }
}
