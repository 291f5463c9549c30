import { groupBy } from './group-by.js';
/**
 * Disjoint sets over the integers `0 … size - 1` (union-find), with union by size and path halving: almost constant
 * time per operation (Tarjan and van Leeuwen, "Worst-case analysis of set union algorithms", 1984).
 *
 * Neither the partition nor the order in which {@link groups} lists it depends on the order of unions.
 *
 * @example
 * const sets = new DisjointSet(4);
 * sets.union(0, 3);
 * sets.groups(); // [[0, 3], [1], [2]]
 */
export class DisjointSet {
  readonly #parent: Int32Array;
  readonly #size: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, element) => element);
    this.#size = new Int32Array(size).fill(1);
  }

  /** The element that represents the set of `element`; the same for all its members until the next union. */
  find(element: number): number {
    const parent = this.#parent;
    let at = element;
    while (parent[at] !== at) {
      const grandparent = parent[parent[at]!]!;
      parent[at] = grandparent;
      at = grandparent;
    }
    return at;
  }

  /** Joins the sets of `a` and `b`. Returns whether they were different. */
  union(a: number, b: number): boolean {
    let [larger, smaller] = [this.find(a), this.find(b)];
    if (larger === smaller) return false;
    const sizes = this.#size;
    if (sizes[larger]! < sizes[smaller]!) [larger, smaller] = [smaller, larger];
    this.#parent[smaller] = larger;
    sizes[larger]! += sizes[smaller]!;
    return true;
  }

  /** The sets in the order of their smallest members, each in ascending order. */
  groups(): number[][] {
    return [...groupBy(this.#parent.keys(), (element) => this.find(element)).values()];
  }
}
