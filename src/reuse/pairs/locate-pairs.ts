import type { Article, ArticleId, Span } from '../../article.js';
import type { PassageKind } from '../align/index.js';
import { lazyProperties, MAX_EAGER } from '../lazy/index.js';
import type { Passages, SpanOf } from '../passages/index.js';
import type { ArticleRelation } from '../provenance/index.js';
import { type FoundPairs, pairsInOrder } from './find-pairs.js';
import { type PairList, stablySorted } from './pair-list.js';

/** A span of an article's own text. */
export interface Place extends Span {
  readonly article: ArticleId;
}

/**
 * A passage that two articles share. `a` is the one published first if times are known, else the one with the smaller
 * id.
 */
export interface PassagePair {
  readonly a: Place;
  readonly b: Place;
  readonly kind: PassageKind;
  /** Fraction of the distinct words of the two surrounding paragraphs that are in both. */
  readonly jaccard: number;
  /**
   * Fraction of each paragraph's distinct words that the other has: 1 for `a` if all its words are in the paragraph of
   * `b`.
   */
  readonly containment: { readonly a: number; readonly b: number };
  /** Number of words of the passage that are aligned with equal words. */
  readonly words: number;
  /** Positions of the aligned words, run by run, in the order of `a`. */
  readonly runs: readonly { readonly a: Span; readonly b: Span }[];
  /** What the two articles are to each other. */
  readonly between: ArticleRelation;
}

/** The data that locates passages. */
type Placed = Pick<Passages, 'articles' | 'paragraphs'> & { readonly spanOf: SpanOf };

/** Numbers stored per pair: article, start and end of each of the two passages. */
export const LINK = 6;

export interface LocatedPairs {
  readonly pairs: PassagePair[];
  /** Positions of the passages of each pair, {@link LINK} numbers per pair; articles by index. */
  readonly links: Int32Array;
}

/**
 * The pairs in the form callers use: word indexes become offsets, counts become fractions. With more than {@link
 * MAX_EAGER} pairs, each computes its properties when they are read, which takes 40 bytes instead of 500.
 *
 * @param relationOf the relation of the two articles of a pair, by number of the pair.
 */
export function locatePairs(
  passages: Placed,
  found: Pick<FoundPairs, 'pairs' | 'dropped'>,
  relationOf: (pair: number) => ArticleRelation,
): LocatedPairs {
  const { pairs } = found;
  const placer = new LinkPlacer(passages, found);
  placer.placeUpTo(passages.paragraphs.article.length, passages.spanOf);
  const { links, order } = placer;
  const reader = new PairReader(passages, pairs, links, order, relationOf);
  const make = order.length > MAX_EAGER ? lazyPairs(reader) : (index: number) => reader.read(index);
  // A list that grows leaves as much garbage as it takes.
  const located = new Array<PassagePair>(order.length);
  for (let index = 0; index < located.length; index++) located[index] = make(index);
  return { pairs: located, links };
}

/** Finds the positions of passages in the order of the paragraphs, so that each is read from its text once or twice. */
export class LinkPlacer {
  /** See {@link LocatedPairs}. */
  readonly links: Int32Array;
  /** The pairs in the order of the links. */
  readonly order: Int32Array;
  readonly #paragraphs: Passages['paragraphs'];
  readonly #pairs: PairList;
  /** The links in the order of their second paragraphs. */
  readonly #bySecond: Int32Array;
  /** How many of the passages that are named first, and second, have a position. */
  #firsts = 0;
  #seconds = 0;

  constructor(passages: Pick<Passages, 'paragraphs'>, found: Pick<FoundPairs, 'pairs' | 'dropped'>) {
    this.#paragraphs = passages.paragraphs;
    this.#pairs = found.pairs;
    this.order = pairsInOrder(found, passages);
    this.links = new Int32Array(LINK * this.order.length);
    const indices = Int32Array.from({ length: this.order.length }, (_, index) => index);
    this.#bySecond = stablySorted(indices, passages.paragraphs.article.length, (index) =>
      this.#pairs.second(this.order[index]!),
    );
  }

  /** 1 for each of so many articles that a passage is in. */
  linkedArticles(articles: number): Uint8Array {
    const linked = new Uint8Array(articles);
    const { article } = this.#paragraphs;
    for (const pair of this.order) {
      linked[article[this.#pairs.first(pair)]!] = 1;
      linked[article[this.#pairs.second(pair)]!] = 1;
    }
    return linked;
  }

  /** Places what stands in paragraphs before `end` and has no position yet. */
  placeUpTo(end: number, spanOf: SpanOf): void {
    const [pairs, order] = [this.#pairs, this.order];
    for (; this.#firsts < order.length && pairs.first(order[this.#firsts]!) < end; this.#firsts++) {
      this.#place(this.#firsts, 'a', spanOf);
    }
    for (; this.#seconds < order.length; this.#seconds++) {
      const index = this.#bySecond[this.#seconds]!;
      if (pairs.second(order[index]!) >= end) break;
      this.#place(index, 'b', spanOf);
    }
  }

  #place(index: number, side: 'a' | 'b', spanOf: SpanOf): void {
    const pair = this.order[index]!;
    const at = LINK * index + (side === 'a' ? 0 : 3);
    const paragraph = side === 'a' ? this.#pairs.first(pair) : this.#pairs.second(pair);
    const { start, end } = passageSpan(this.#paragraphs, this.#pairs, pair, side, spanOf);
    this.links[at] = this.#paragraphs.article[paragraph]!;
    this.links[at + 1] = start;
    this.links[at + 2] = end;
  }
}

/**
 * Reads pairs from flat arrays and the articles. It outlives the comparison, so it must not keep large data alive, such
 * as the words of the passages.
 */
class PairReader {
  readonly #articles: readonly Article[];
  readonly #spanOf: SpanOf;
  readonly #pairs: PairList;
  readonly #links: Int32Array;
  readonly #order: Int32Array;
  readonly #relationOf: (pair: number) => ArticleRelation;

  constructor(
    { articles, spanOf }: Placed,
    pairs: PairList,
    links: Int32Array,
    order: Int32Array,
    relationOf: (pair: number) => ArticleRelation,
  ) {
    this.#articles = articles;
    this.#spanOf = spanOf;
    this.#pairs = pairs;
    this.#links = links;
    this.#order = order;
    this.#relationOf = relationOf;
  }

  /** All properties of a pair, in the order of {@link PassagePair}. */
  read(index: number): PassagePair {
    return {
      a: this.a(index),
      b: this.b(index),
      kind: this.kind(index),
      jaccard: this.jaccard(index),
      containment: this.containment(index),
      words: this.words(index),
      runs: this.runs(index),
      between: this.between(index),
    };
  }

  a(index: number): Place {
    return this.#place(LINK * index);
  }

  b(index: number): Place {
    return this.#place(LINK * index + 3);
  }

  kind(index: number): PassageKind {
    return this.#pairs.kind(this.#order[index]!);
  }

  jaccard(index: number): number {
    const { first, second, common } = this.#pairs.distinct(this.#order[index]!);
    return common / (first + second - common);
  }

  containment(index: number): PassagePair['containment'] {
    const { first, second, common } = this.#pairs.distinct(this.#order[index]!);
    return { a: common / first, b: common / second };
  }

  words(index: number): number {
    return this.#pairs.aligned(this.#order[index]!);
  }

  runs(index: number): PassagePair['runs'] {
    const pair = this.#order[index]!;
    const [first, second] = [this.#pairs.first(pair), this.#pairs.second(pair)];
    return this.#pairs.tiles(pair).map(({ a, b, length }) => ({
      a: this.#spanOf(first, a, a + length),
      b: this.#spanOf(second, b, b + length),
    }));
  }

  between(index: number): ArticleRelation {
    return this.#relationOf(this.#order[index]!);
  }

  #place(at: number): Place {
    const links = this.#links;
    return { article: this.#articles[links[at]!]!.id, start: links[at + 1]!, end: links[at + 2]! };
  }
}

type Fact = keyof PassagePair;
const addFacts = lazyProperties<PassagePair>(['a', 'b', 'kind', 'jaccard', 'containment', 'words', 'runs', 'between']);

/** Pairs whose properties are computed whenever they are read. A class for each reader spares a field for it. */
function lazyPairs(reader: PairReader): (index: number) => PassagePair {
  class LazyPair {
    readonly #index: number;

    constructor(index: number) {
      this.#index = index;
      addFacts(this);
    }

    read<Name extends Fact>(fact: Name): PassagePair[Name] {
      return reader[fact](this.#index) as PassagePair[Name];
    }
  }
  // Its properties are defined where the compiler does not see them.
  return (index) => new LazyPair(index) as unknown as PassagePair;
}

/** The passage of a pair in one of its paragraphs. */
function passageSpan(
  { words }: Passages['paragraphs'],
  pairs: PairList,
  pair: number,
  side: 'a' | 'b',
  spanOf: SpanOf,
): Span {
  const [paragraph, other] =
    side === 'a' ? [pairs.first(pair), pairs.second(pair)] : [pairs.second(pair), pairs.first(pair)];
  if (standsWhole(pairs.kind(pair), words[paragraph]!, words[other]!)) {
    return spanOf(paragraph, 0, words[paragraph]!);
  }
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  pairs.eachTile(pair, (a, b, length) => {
    const at = side === 'a' ? a : b;
    from = Math.min(from, at);
    to = Math.max(to, at + length);
  });
  return spanOf(paragraph, from, to);
}

/**
 * Whether a passage is the whole paragraph, because all or nearly all of it is shared; else it is what the tiles span.
 */
export function standsWhole(kind: PassageKind, words: number, wordsOfOther: number): boolean {
  return kind === 'identical' || kind === 'near-identical' || (kind === 'contained' && words <= wordsOfOther);
}
