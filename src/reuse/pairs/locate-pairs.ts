import type { Article, ArticleId, Span } from '../../article.js';
import type { PassageKind } from '../align/index.js';
import type { Passages } from '../passages/index.js';
import type { ArticleRelation } from '../provenance/index.js';
import { type FoundPairs, pairsInOrder } from './find-pairs.js';
import type { PairList } from './pair-list.js';

/** A stretch of an article's own text. */
export interface Place extends Span {
  readonly article: ArticleId;
}

/**
 * A passage that two articles share. `a` is the one published first where times are known, else the one with the lesser
 * id.
 */
export interface PassagePair {
  readonly a: Place;
  readonly b: Place;
  readonly kind: PassageKind;
  /** Distinct words in common, of all distinct words of the two paragraphs that the passage stands in. */
  readonly jaccard: number;
  /**
   * Distinct words in common, of those of the one paragraph: 1 for `a` if all its words stand in the paragraph of `b`.
   */
  readonly containment: { readonly a: number; readonly b: number };
  /** How many words of the passage are aligned with the same words. */
  readonly words: number;
  /** Where the aligned words are, run by run, in order of `a`. */
  readonly runs: readonly { readonly a: Span; readonly b: Span }[];
  /** What the two articles are to each other. */
  readonly between: ArticleRelation;
}

/** What tells where passages stand. */
type Placed = Pick<Passages, 'articles' | 'paragraphs' | 'spanOf'>;

/** Up to so many pairs are made at once. */
const MAX_EAGER = 4096;

/** Numbers kept of each pair: article, start and end of the one passage and of the other. */
export const LINK = 6;

export interface LocatedPairs {
  readonly pairs: PassagePair[];
  /** Where the passages of each pair stand, {@link LINK} numbers a pair: articles by their index. */
  readonly links: Int32Array;
}

/**
 * The pairs as a caller wants them: word indexes become offsets, counts become fractions. Of more than {@link
 * MAX_EAGER} pairs each makes what is asked of it when somebody reads it: 60 bytes instead of 500.
 *
 * @param relationOf what the two articles of a pair are to each other, by number of the pair.
 */
export function locatePairs(
  passages: Placed,
  found: Pick<FoundPairs, 'pairs' | 'dropped'>,
  relationOf: (pair: number) => ArticleRelation,
): LocatedPairs {
  const { pairs } = found;
  const { article } = passages.paragraphs;
  const order = pairsInOrder(found, passages);
  const links = new Int32Array(LINK * order.length);
  order.forEach((pair, index) => {
    const [inFirst, inSecond] = [passageSpan(passages, pairs, pair, 'a'), passageSpan(passages, pairs, pair, 'b')];
    links[LINK * index] = article[pairs.first(pair)]!;
    links[LINK * index + 1] = inFirst.start;
    links[LINK * index + 2] = inFirst.end;
    links[LINK * index + 3] = article[pairs.second(pair)]!;
    links[LINK * index + 4] = inSecond.start;
    links[LINK * index + 5] = inSecond.end;
  });
  const reader = new PairReader(passages, pairs, links, order, relationOf);
  const isLazy = order.length > MAX_EAGER;
  return {
    pairs: Array.from(order, (_, index) => (isLazy ? new LazyPair(reader, index) : reader.read(index))),
    links,
  };
}

/**
 * Reads pairs off flat arrays and the articles. It outlives the comparison, so it must hold on to nothing that is
 * large: not to the words of the passages, for one.
 */
class PairReader {
  readonly #articles: readonly Article[];
  readonly #spanOf: Passages['spanOf'];
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

  /** All of a pair, in the order in which {@link PassagePair} has it. */
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
const FACTS: readonly Fact[] = ['a', 'b', 'kind', 'jaccard', 'containment', 'words', 'runs', 'between'];

/**
 * Makes each fact of the pair that it is read from. Own properties, for JSON and copies; the same getters for all, so
 * that V8 gives all pairs one shape and keeps nothing in them.
 */
const GETTERS: readonly (readonly [Fact, PropertyDescriptor & ThisType<LazyPair>])[] = FACTS.map((fact) => [
  fact,
  {
    enumerable: true,
    configurable: true,
    get() {
      return this.read(fact);
    },
  },
]);

/** A pair whose facts are made whenever they are read. */
class LazyPair implements PassagePair {
  declare readonly a: Place;
  declare readonly b: Place;
  declare readonly kind: PassageKind;
  declare readonly jaccard: number;
  declare readonly containment: { readonly a: number; readonly b: number };
  declare readonly words: number;
  declare readonly runs: PassagePair['runs'];
  declare readonly between: ArticleRelation;
  readonly #reader: PairReader;
  readonly #index: number;

  constructor(reader: PairReader, index: number) {
    this.#reader = reader;
    this.#index = index;
    for (const [fact, getter] of GETTERS) Object.defineProperty(this, fact, getter);
  }

  read(fact: Fact): PassagePair[Fact] {
    return this.#reader[fact](this.#index);
  }
}

/** The passage of a pair in one of its paragraphs. */
function passageSpan(passages: Placed, pairs: PairList, pair: number, side: 'a' | 'b'): Span {
  const [paragraph, other] =
    side === 'a' ? [pairs.first(pair), pairs.second(pair)] : [pairs.second(pair), pairs.first(pair)];
  const { words } = passages.paragraphs;
  if (standsWhole(pairs.kind(pair), words[paragraph]!, words[other]!)) {
    return passages.spanOf(paragraph, 0, words[paragraph]!);
  }
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  pairs.eachTile(pair, (a, b, length) => {
    const at = side === 'a' ? a : b;
    from = Math.min(from, at);
    to = Math.max(to, at + length);
  });
  return passages.spanOf(paragraph, from, to);
}

/**
 * Whether a passage is all of a paragraph, because all or nearly all of it is shared; else it is what the tiles span.
 */
export function standsWhole(kind: PassageKind, words: number, wordsOfOther: number): boolean {
  return kind === 'identical' || kind === 'near-identical' || (kind === 'contained' && words <= wordsOfOther);
}
