import type { Tile } from '../align/index.js';
import type { Passages } from '../passages/index.js';
import { standsWhole } from './locate-pairs.js';
import type { Match } from './pair-list.js';

/**
 * Which passages are known to be the same text, directly or through others: disjoint sets that grow as passages are
 * met.
 */
export class JoinedPassages {
  readonly #words: Int32Array;
  readonly #whole = new Map<number, number>();
  readonly #parts = new Map<string, number>();
  readonly #parents: number[] = [];

  constructor({ paragraphs }: Passages) {
    this.#words = paragraphs.words;
  }

  /** Joins the passages of a match in paragraphs `x` and `y`. Returns whether they were separate before. */
  join(x: number, y: number, { kind, tiles }: Pick<Match, 'kind' | 'tiles'>): boolean {
    const [wordsX, wordsY] = [this.#words[x]!, this.#words[y]!];
    const one = this.#find(standsWhole(kind, wordsX, wordsY) ? this.#nodeOf(x) : this.#partOf(x, tiles, 'a'));
    const other = this.#find(standsWhole(kind, wordsY, wordsX) ? this.#nodeOf(y) : this.#partOf(y, tiles, 'b'));
    if (one === other) return false;
    this.#parents[other] = one;
    return true;
  }

  #nodeOf(paragraph: number): number {
    return this.#whole.get(paragraph) ?? this.#added(this.#whole, paragraph);
  }

  #partOf(paragraph: number, tiles: readonly Tile[], side: 'a' | 'b'): number {
    let [from, to] = [Number.POSITIVE_INFINITY, 0];
    for (const tile of tiles) {
      from = Math.min(from, tile[side]);
      to = Math.max(to, tile[side] + tile.length);
    }
    const key = `${paragraph}:${from}:${to}`;
    return this.#parts.get(key) ?? this.#added(this.#parts, key);
  }

  #added<K>(nodes: Map<K, number>, key: K): number {
    const node = this.#parents.length;
    this.#parents.push(node);
    nodes.set(key, node);
    return node;
  }

  #find(node: number): number {
    let at = node;
    while (this.#parents[at] !== at) {
      this.#parents[at] = this.#parents[this.#parents[at]!]!;
      at = this.#parents[at]!;
    }
    return at;
  }
}
