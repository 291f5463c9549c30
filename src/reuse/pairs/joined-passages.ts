import type { Tile } from '../align/index.js';
import type { Passages } from '../passages/index.js';
import type { ArticleComparer, ArticleMatch } from './article-comparer.js';
import { standsWhole } from './locate-pairs.js';
import type { Match, PairList } from './pair-list.js';

/**
 * Compares each article of a family with each later one. If two passages are the same text and the pairs listed do not
 * connect them, even through others, their pair is added to the list.
 *
 * @param use is called for each two articles, by their index in the family, with what they share and the numbers of the
 *   pairs that were added.
 */
export function connectFamily(
  family: Int32Array,
  comparer: ArticleComparer,
  joined: JoinedPassages,
  pairs: PairList,
  use: (i: number, j: number, matches: readonly ArticleMatch[], added: readonly number[]) => void = () => {},
): void {
  for (const [i, article] of family.entries()) {
    comparer.take(article);
    for (let j = i + 1; j < family.length; j++) {
      const matches = comparer.matchesWith(family[j]!);
      const added: number[] = [];
      for (const { x, y, match } of matches) {
        if (!joined.join(x, y, match)) continue;
        added.push(pairs.length);
        pairs.push(x, y, match);
      }
      use(i, j, matches, added);
    }
  }
}

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

  /** Joins the passages of a pair in the list. */
  joinPair(pairs: PairList, pair: number): void {
    const [kind, tiles] = [pairs.kind(pair), pairs.tiles(pair)];
    this.join(pairs.first(pair), pairs.second(pair), { kind, tiles });
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
