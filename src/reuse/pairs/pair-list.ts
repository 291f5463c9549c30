import { GrowingIntegers } from '../../structures/index.js';
import type { PassageKind, Tile } from '../align/index.js';
import type { Passages } from '../passages/index.js';

/** What two paragraphs share, in words of each: `a` is the paragraph named first. */
export interface Match {
  readonly kind: PassageKind;
  readonly tiles: readonly Tile[];
  readonly aligned: number;
  /** Share of the shorter paragraph's weight that is aligned: below 1 for a rewritten passage. */
  readonly share: number;
  /** Distinct words of the two paragraphs and how many they have in common. */
  readonly distinct: { readonly first: number; readonly second: number; readonly common: number };
}

/** Takes a pair of paragraphs of different articles and what they share. */
export type MatchSink = (first: number, second: number, match: Match) => void;

const KINDS: readonly PassageKind[] = ['identical', 'near-identical', 'contained', 'partial'];

/** Numbers kept for each pair, at these offsets. */
const FIRST = 0;
const SECOND = 1;
const KIND = 2;
const ALIGNED = 3;
const WORDS_FIRST = 4;
const WORDS_SECOND = 5;
const COMMON = 6;
const SIZE = 7;

/**
 * Shared passages of paragraphs, in flat arrays: some 80 bytes each, where objects would take 500. `first` is always
 * the paragraph with the smaller number, which is that of the article published first.
 */
export class PairList {
  readonly #numbers = new GrowingIntegers(1 << 10);
  /** `a`, `b` and length of every tile. */
  readonly #tiles = new GrowingIntegers(1 << 10);
  readonly #tileEnds = new GrowingIntegers(1 << 8);
  /** Only of rewritten passages: all others have 1. */
  readonly #shares = new Map<number, number>();

  get length(): number {
    return this.#tileEnds.length;
  }

  /** Adds what two paragraphs share, given in either order. */
  push(x: number, y: number, given: Match): void {
    const { kind, tiles, aligned, share, distinct } = x < y ? given : turned(given);
    if (share !== 1) this.#shares.set(this.length, share);
    const at = this.#numbers.length;
    const numbers = this.#numbers.extend(SIZE);
    numbers[at + FIRST] = Math.min(x, y);
    numbers[at + SECOND] = Math.max(x, y);
    numbers[at + KIND] = KINDS.indexOf(kind);
    numbers[at + ALIGNED] = aligned;
    numbers[at + WORDS_FIRST] = distinct.first;
    numbers[at + WORDS_SECOND] = distinct.second;
    numbers[at + COMMON] = distinct.common;
    for (const { a, b, length } of tiles) {
      this.#tiles.push(a);
      this.#tiles.push(b);
      this.#tiles.push(length);
    }
    this.#tileEnds.push(this.#tiles.length / 3);
  }

  first(pair: number): number {
    return this.#numbers.at(pair * SIZE + FIRST);
  }

  second(pair: number): number {
    return this.#numbers.at(pair * SIZE + SECOND);
  }

  kind(pair: number): PassageKind {
    return KINDS[this.#numbers.at(pair * SIZE + KIND)]!;
  }

  aligned(pair: number): number {
    return this.#numbers.at(pair * SIZE + ALIGNED);
  }

  share(pair: number): number {
    return this.#shares.get(pair) ?? 1;
  }

  distinct(pair: number): Match['distinct'] {
    const at = pair * SIZE;
    return {
      first: this.#numbers.at(at + WORDS_FIRST),
      second: this.#numbers.at(at + WORDS_SECOND),
      common: this.#numbers.at(at + COMMON),
    };
  }

  /** Calls back with each tile, in order of the first paragraph. */
  eachTile(pair: number, use: (a: number, b: number, length: number) => void): void {
    const end = this.#tileEnds.at(pair);
    for (let tile = pair === 0 ? 0 : this.#tileEnds.at(pair - 1); tile < end; tile++) {
      use(this.#tiles.at(3 * tile), this.#tiles.at(3 * tile + 1), this.#tiles.at(3 * tile + 2));
    }
  }

  tiles(pair: number): Tile[] {
    const tiles: Tile[] = [];
    this.eachTile(pair, (a, b, length) => tiles.push({ a, b, length }));
    return tiles;
  }

  /** Word of the first paragraph that the first tile begins at. */
  firstWord(pair: number): number {
    return this.#tiles.at(3 * (pair === 0 ? 0 : this.#tileEnds.at(pair - 1)));
  }

  /** The pairs in order of their first and then their second paragraph, then of where they begin. */
  inOrder(paragraphs: number): Int32Array {
    let order = Int32Array.from({ length: this.length }, (_, pair) => pair);
    order = stablySorted(order, paragraphs, (pair) => this.second(pair));
    order = stablySorted(order, paragraphs, (pair) => this.first(pair));
    // Passages of the same two paragraphs are few.
    for (let i = 1; i < order.length; i++) {
      const pair = order[i]!;
      let at = i;
      while (at > 0 && this.#isBehind(order[at - 1]!, pair)) {
        order[at] = order[at - 1]!;
        at--;
      }
      order[at] = pair;
    }
    return order;
  }

  #isBehind(pair: number, other: number): boolean {
    if (this.first(pair) !== this.first(other) || this.second(pair) !== this.second(other)) return false;
    return this.firstWord(pair) > this.firstWord(other);
  }
}

/**
 * Pairs of the same two articles, one after the other: block `i` is `order[starts[i]]` up to `order[starts[i + 1]]`.
 */
export interface ArticleBlocks {
  readonly order: Int32Array;
  readonly starts: Int32Array;
  /** The article published first of each block, and the other one. */
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** Puts pairs, given in order, together by article: blocks in order of the first and then the second article. */
export function blocksOf(pairs: PairList, given: Int32Array, { articles, paragraphs }: Passages): ArticleBlocks {
  const firstOf = (pair: number) => paragraphs.article[pairs.first(pair)]!;
  const secondOf = (pair: number) => paragraphs.article[pairs.second(pair)]!;
  const order = stablySorted(stablySorted(given, articles.length, secondOf), articles.length, firstOf);
  const starts = new GrowingIntegers(256);
  const first = new GrowingIntegers(256);
  const second = new GrowingIntegers(256);
  for (let i = 0; i < order.length; i++) {
    const [x, y] = [firstOf(order[i]!), secondOf(order[i]!)];
    if (i > 0 && first.at(first.length - 1) === x && second.at(second.length - 1) === y) continue;
    starts.push(i);
    first.push(x);
    second.push(y);
  }
  starts.push(order.length);
  return { order, starts: starts.finish(), first: first.finish(), second: second.finish() };
}

/** Counting sort by a key from 0 to `keys - 1`: linear, and what has the same key keeps its order. */
function stablySorted(order: Int32Array, keys: number, keyOf: (item: number) => number): Int32Array<ArrayBuffer> {
  const next = new Int32Array(keys + 1);
  for (const item of order) {
    const key = keyOf(item) + 1;
    next[key]! += 1;
  }
  for (let key = 0; key < keys; key++) next[key + 1]! += next[key]!;
  const sorted = new Int32Array(order.length);
  for (const item of order) {
    const key = keyOf(item);
    sorted[next[key]!] = item;
    next[key]! += 1;
  }
  return sorted;
}

/** The same match, told from the other side. */
export function turned(match: Match): Match {
  const { tiles, distinct } = match;
  return {
    ...match,
    tiles: tiles.map(({ a, b, length }) => ({ a: b, b: a, length })).sort((x, y) => x.a - y.a),
    distinct: { first: distinct.second, second: distinct.first, common: distinct.common },
  };
}
