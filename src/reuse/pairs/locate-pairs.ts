import type { ArticleId, Span } from '../../article.js';
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

/** Up to so many pairs their runs are made at once. */
const MAX_EAGER = 4096;

/**
 * The pairs as a caller wants them: word indexes become offsets, counts become fractions. Of more than {@link
 * MAX_EAGER} pairs the runs, two thirds of their memory, are made when somebody reads them.
 *
 * @param relations what the two articles of each pair are to each other, by number of the pair.
 */
export function locatePairs(
  passages: Passages,
  found: FoundPairs,
  relations: readonly ArticleRelation[],
): PassagePair[] {
  const { articles, paragraphs } = passages;
  const { pairs } = found;
  const order = pairsInOrder(found, passages);
  const places = new Map<number, Place>();
  const placeOf = (paragraph: number, span: Span, isWhole: boolean): Place => {
    const article = articles[paragraphs.article[paragraph]!]!.id;
    if (!isWhole) return { article, ...span };
    // A paragraph that stands in many articles has one place in many pairs.
    const known = places.get(paragraph) ?? { article, ...span };
    places.set(paragraph, known);
    return known;
  };
  const runsOf = runsReader(passages, pairs);
  const isLazy = order.length > MAX_EAGER;
  return Array.from(order, (pair) => {
    const { first, second, common } = pairs.distinct(pair);
    const [inFirst, inSecond] = [passageSpan(passages, pairs, pair, 'a'), passageSpan(passages, pairs, pair, 'b')];
    const facts = {
      a: placeOf(pairs.first(pair), inFirst.span, inFirst.isWhole),
      b: placeOf(pairs.second(pair), inSecond.span, inSecond.isWhole),
      kind: pairs.kind(pair),
      jaccard: common / (first + second - common),
      containment: { a: common / first, b: common / second },
      words: pairs.aligned(pair),
      between: relations[pair]!,
    };
    return isLazy ? new LazyPair(facts, runsOf, pair) : inOrderOfKeys(facts, runsOf(pair));
  });
}

function inOrderOfKeys({ between, ...facts }: Omit<PassagePair, 'runs'>, runs: PassagePair['runs']): PassagePair {
  return { ...facts, runs, between };
}

/**
 * Reads the runs of a pair off the articles. It outlives the comparison, so it must hold on to nothing that is large:
 * not to the words of the passages, for one.
 */
function runsReader({ spanOf }: Passages, pairs: PairList): (pair: number) => PassagePair['runs'] {
  return (pair) => {
    const runs: { readonly a: Span; readonly b: Span }[] = [];
    const [first, second] = [pairs.first(pair), pairs.second(pair)];
    pairs.eachTile(pair, (a, b, length) => {
      runs.push({ a: spanOf(first, a, a + length), b: spanOf(second, b, b + length) });
    });
    return runs;
  };
}

/** Makes the runs of the pair that it is read from. The same getter for all, so that V8 gives all pairs one shape. */
const RUNS: PropertyDescriptor & ThisType<LazyPair> = {
  enumerable: true,
  configurable: true,
  get() {
    return this.readRuns();
  },
};

/** A pair whose `runs` are made whenever they are read; an own property like the others, for JSON and copies. */
class LazyPair implements PassagePair {
  // Declared only, so that they are made in the order in which the constructor sets them.
  declare readonly a: Place;
  declare readonly b: Place;
  declare readonly kind: PassageKind;
  declare readonly jaccard: number;
  declare readonly containment: { readonly a: number; readonly b: number };
  declare readonly words: number;
  declare readonly runs: PassagePair['runs'];
  declare readonly between: ArticleRelation;
  readonly #runsOf: (pair: number) => PassagePair['runs'];
  readonly #pair: number;

  constructor(facts: Omit<PassagePair, 'runs'>, runsOf: (pair: number) => PassagePair['runs'], pair: number) {
    this.a = facts.a;
    this.b = facts.b;
    this.kind = facts.kind;
    this.jaccard = facts.jaccard;
    this.containment = facts.containment;
    this.words = facts.words;
    Object.defineProperty(this, 'runs', RUNS);
    this.between = facts.between;
    this.#runsOf = runsOf;
    this.#pair = pair;
  }

  readRuns(): PassagePair['runs'] {
    return this.#runsOf(this.#pair);
  }
}

/** The passage of a pair in one of its paragraphs. */
function passageSpan(
  passages: Passages,
  pairs: PairList,
  pair: number,
  side: 'a' | 'b',
): { readonly span: Span; readonly isWhole: boolean } {
  const [paragraph, other] =
    side === 'a' ? [pairs.first(pair), pairs.second(pair)] : [pairs.second(pair), pairs.first(pair)];
  const { words } = passages.paragraphs;
  if (standsWhole(pairs.kind(pair), words[paragraph]!, words[other]!)) {
    return { span: passages.spanOf(paragraph, 0, words[paragraph]!), isWhole: true };
  }
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  pairs.eachTile(pair, (a, b, length) => {
    const at = side === 'a' ? a : b;
    from = Math.min(from, at);
    to = Math.max(to, at + length);
  });
  return { span: passages.spanOf(paragraph, from, to), isWhole: false };
}

/**
 * Whether a passage is all of a paragraph, because all or nearly all of it is shared; else it is what the tiles span.
 */
export function standsWhole(kind: PassageKind, words: number, wordsOfOther: number): boolean {
  return kind === 'identical' || kind === 'near-identical' || (kind === 'contained' && words <= wordsOfOther);
}
