import { GrowingIntegers } from '../../structures/index.js';
import type { PassageKind, Tile } from '../align/index.js';
import type { Passages } from '../passages/index.js';
import { PackedNumbers } from './packed-numbers.js';

/** What two paragraphs share, as word indexes in each; `a` is the paragraph named first. */
export interface Match {
  readonly kind: PassageKind;
  readonly tiles: readonly Tile[];
  readonly aligned: number;
  /** Fraction of the shorter paragraph's weight that is aligned: below 1 for a rewritten passage. */
  readonly share: number;
  /** Number of distinct words of each paragraph, and of those in both. */
  readonly distinct: { readonly first: number; readonly second: number; readonly common: number };
}

const KINDS: readonly PassageKind[] = ['identical', 'near-identical', 'contained', 'partial'];
/** Kind, number of aligned words, three counts of distinct words. */
const FACTS_BEFORE_TILES = 5;

/** The pairs of a {@link PairList}, as plain data. */
export interface WrittenPairs {
  readonly paragraphs: Int32Array;
  readonly offsets: Int32Array;
  readonly facts: Uint8Array;
  readonly shares: ReadonlyMap<number, number>;
}

/**
 * Shared passages of paragraphs in flat arrays: about 30 bytes each, where objects would take 500. `first` is always
 * the paragraph with the smaller number, whose article was published first.
 */
export class PairList {
  /** Two paragraphs per pair. */
  readonly #paragraphs = new GrowingIntegers(1 << 8);
  /** Where the other facts of each pair begin: kind, aligned words, distinct words, then the tiles. */
  readonly #offsets = new GrowingIntegers(1 << 8);
  readonly #facts = new PackedNumbers();
  /** For rewritten passages only; all others have 1. */
  readonly #shares = new Map<number, number>();

  get length(): number {
    return this.#offsets.length;
  }

  /** Adds what two paragraphs share; they may come in either order. */
  push(x: number, y: number, given: Match): void {
    const { kind, tiles, aligned, share, distinct } = x < y ? given : turned(given);
    if (share !== 1) this.#shares.set(this.length, share);
    this.#paragraphs.push(Math.min(x, y));
    this.#paragraphs.push(Math.max(x, y));
    const facts = this.#facts;
    this.#offsets.push(facts.length);
    facts.push(KINDS.indexOf(kind));
    facts.push(aligned);
    facts.push(distinct.first);
    facts.push(distinct.second);
    facts.push(distinct.common);
    facts.push(tiles.length);
    // Each tile is stored by its distance from the end of the last one. In `b` it may be negative, if a sentence was
    // moved.
    let [endA, endB] = [0, 0];
    for (const { a, b, length } of tiles) {
      facts.pushSigned(a - endA);
      facts.pushSigned(b - endB);
      facts.push(length);
      endA = a + length;
      endB = b + length;
    }
  }

  /** Adds all pairs of another list, in their order. */
  addAll({ paragraphs, offsets, facts, shares }: WrittenPairs): void {
    const [pairs, from] = [this.length, this.#facts.length];
    for (const paragraph of paragraphs) this.#paragraphs.push(paragraph);
    for (const offset of offsets) this.#offsets.push(from + offset);
    this.#facts.append(facts);
    for (const [pair, share] of shares) this.#shares.set(pairs + pair, share);
  }

  /** As plain data, for {@link addAll}. */
  written(): WrittenPairs {
    return {
      paragraphs: this.#paragraphs.finish(),
      offsets: this.#offsets.finish(),
      facts: this.#facts.view().slice(),
      shares: this.#shares,
    };
  }

  first(pair: number): number {
    return this.#paragraphs.at(2 * pair);
  }

  second(pair: number): number {
    return this.#paragraphs.at(2 * pair + 1);
  }

  kind(pair: number): PassageKind {
    return KINDS[this.#factsOf(pair).next()]!;
  }

  aligned(pair: number): number {
    const facts = this.#factsOf(pair);
    facts.next();
    return facts.next();
  }

  share(pair: number): number {
    return this.#shares.get(pair) ?? 1;
  }

  distinct(pair: number): Match['distinct'] {
    const facts = this.#factsOf(pair);
    facts.next();
    facts.next();
    return { first: facts.next(), second: facts.next(), common: facts.next() };
  }

  /** Calls `use` with each tile, in the order of the first paragraph. No other pair may be read during the call. */
  eachTile(pair: number, use: (a: number, b: number, length: number) => void): void {
    const facts = this.#factsOf(pair);
    for (let skipped = 0; skipped < FACTS_BEFORE_TILES; skipped++) facts.next();
    let [endA, endB] = [0, 0];
    for (let left = facts.next(); left > 0; left--) {
      const a = endA + facts.nextSigned();
      const b = endB + facts.nextSigned();
      const length = facts.next();
      endA = a + length;
      endB = b + length;
      use(a, b, length);
    }
  }

  tiles(pair: number): Tile[] {
    const tiles: Tile[] = [];
    this.eachTile(pair, (a, b, length) => tiles.push({ a, b, length }));
    return tiles;
  }

  /** The word of the first paragraph at which the first tile begins. */
  firstWord(pair: number): number {
    return this.tiles(pair)[0]!.a;
  }

  #factsOf(pair: number): PackedNumbers {
    return this.#facts.seek(this.#offsets.at(pair));
  }

  /** The pairs sorted by their first, then their second paragraph, then by where they begin. */
  inOrder(paragraphs: number): Int32Array {
    let order = Int32Array.from({ length: this.length }, (_, pair) => pair);
    order = stablySorted(order, paragraphs, (pair) => this.second(pair));
    order = stablySorted(order, paragraphs, (pair) => this.first(pair));
    // There are few passages per pair of paragraphs.
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

/** Pairs of the same two articles, grouped: block `i` is `order[starts[i]]` up to `order[starts[i + 1]]`. */
export interface ArticleBlocks {
  readonly order: Int32Array;
  readonly starts: Int32Array;
  /** The earlier article of each block, and the other one. */
  readonly first: Int32Array;
  readonly second: Int32Array;
}

/** Groups sorted pairs by their articles: blocks in order of the first, then the second article. */
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
export function stablySorted(
  order: Int32Array,
  keys: number,
  keyOf: (item: number) => number,
): Int32Array<ArrayBuffer> {
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

/** The same match with its sides exchanged. */
export function turned(match: Match): Match {
  const { tiles, distinct } = match;
  return {
    ...match,
    tiles: tiles.map(({ a, b, length }) => ({ a: b, b: a, length })).sort((x, y) => x.a - y.a),
    distinct: { first: distinct.second, second: distinct.first, common: distinct.common },
  };
}
