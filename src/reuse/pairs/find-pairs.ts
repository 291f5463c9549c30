import type { PassageRules } from '../align/index.js';
import { type CandidatePairs, type NearCopies, NO_FAMILY, rangeOf, type Share, WHOLE } from '../candidates/index.js';
import type { Passages } from '../passages/index.js';
import { isWhole, neighbouringPairs } from './adjacent-pairs.js';
import { ArticleComparer } from './article-comparer.js';
import type { FamilyReader } from './family-features.js';
import { nearestInFamily } from './nearest-copies.js';
import { blocksOf, type Match, PairList } from './pair-list.js';
import { WordingComparer } from './wording-comparer.js';

export interface FoundPairs {
  readonly pairs: PairList;
  /** Numbers of the pairs that were dropped. */
  readonly dropped: ReadonlySet<number>;
  /** See {@link PairFinder.comparerOf}. */
  readonly comparerOf: (family: Int32Array) => ArticleComparer;
  /** Wordings that appear in so many paragraphs that only the first of them was paired with the others. */
  readonly commonWordings: number;
  /** Number of pairs without a common run whose paragraphs were too long to search for rewritten text. */
  readonly tooLong: number;
  /**
   * Number of pairs that repeat themselves so much that not all common runs were tried; they may share more than was
   * found.
   */
  readonly tooRepetitive: number;
}

export interface PairLimits {
  /** Near-copies in a family up to which they are paired all with all. */
  readonly maxSmallFamily: number;
  /** If a wording has more pairs of paragraphs than this, only its first paragraph is paired with the others. */
  readonly maxPairs: number;
  /** The same for the pairs of paragraphs between two wordings that are alike. */
  readonly maxBetween: number;
  /** Throws if this many pairs do not fit into memory. */
  readonly requireMemory: (pairs: number) => void;
}

/** Memory is checked each time this many pairs have been found. */
const PAIRS_AT_ONCE = 1 << 16;

/**
 * Compares every candidate by its words, and lists the shared passages paragraph by paragraph. Paragraphs of one
 * article are never paired.
 *
 * Neighbours of a passage are checked again with lower requirements, because whoever copied one paragraph is likely to
 * have rewritten the next. A rewritten passage that is the only one of its two articles must meet higher ones.
 *
 * Two articles of one family of near-copies are compared apart, and paired with all that they share; those of a large
 * family only where one is the first of the family or the nearest to the other.
 */
export function findPairs(
  passages: Passages,
  candidates: CandidatePairs,
  families: FamilyReader,
  copies: NearCopies,
  rules: PairRules,
  limits: PairLimits,
): FoundPairs {
  const finder = new PairFinder(passages, families, copies, rules, limits);
  const commonWordings = finder.pairApart(candidates);
  const dropped = lookBeside(passages, finder.pairs, finder.comparer);
  finder.pairFamilies(copies.families);
  const { pairs, comparer } = finder;
  const { tooLong, tooRepetitive } = comparer;
  const comparerOf = (family: Int32Array) => finder.comparerOf(family);
  return { pairs, dropped, comparerOf, commonWordings, tooLong, tooRepetitive };
}

export type PairRules = Omit<PassageRules, 'minAligned'>;

/** Compares candidates, and near-copies with each other, and lists the pairs. */
export class PairFinder {
  readonly pairs = new PairList();

  constructor(
    private readonly passages: Passages,
    private readonly families: FamilyReader,
    private readonly copies: NearCopies,
    private readonly rules: PairRules,
    private readonly limits: PairLimits,
    readonly comparer = new WordingComparer(passages, rules),
  ) {}

  /**
   * Pairs the paragraphs of different families, or of none. Reads a share of the wordings, the one that `candidates`
   * were found in. Returns how many wordings, and pairs of wordings, occur in too many paragraphs to pair all with all.
   */
  pairApart(candidates: CandidatePairs, share: Share = WHOLE): number {
    const { passages, comparer, copies, limits, pairs } = this;
    const { article } = passages.paragraphs;
    const push = (x: number, y: number, match: Match) => {
      const [first, second] = [article[x]!, article[y]!];
      if (first === second) return;
      const family = copies.familyOf[first]!;
      if (family !== NO_FAMILY && family === copies.familyOf[second]) return;
      pairs.push(x, y, match);
      if (pairs.length % PAIRS_AT_ONCE === 0) limits.requireMemory(pairs.length);
    };
    return (
      pairEqual(passages, comparer, copies, limits.maxPairs, push, share) +
      pairCandidates(passages, candidates, comparer, limits.maxBetween, push)
    );
  }

  /** Pairs the near-copies of some families, each with all that they share. */
  pairFamilies(some: readonly Int32Array[]): void {
    const { passages, copies, rules, limits, pairs } = this;
    for (const family of some) {
      const features = this.families.read(family);
      const partners =
        family.length <= limits.maxSmallFamily
          ? allInFamily(family)
          : nearestInFamily(passages, family, copies.familyOf, features, rules.minRun);
      pairFamily(partners, new ArticleComparer(passages, this.comparer, features), pairs);
      limits.requireMemory(pairs.length);
    }
    limits.requireMemory(pairs.length);
  }

  /** Compares any two articles of a family. */
  comparerOf(family: Int32Array): ArticleComparer {
    return new ArticleComparer(this.passages, this.comparer, this.families.read(family));
  }
}

/** The pairs that were not dropped, sorted by their first, then their second paragraph. */
export function pairsInOrder(
  { pairs, dropped }: Pick<FoundPairs, 'pairs' | 'dropped'>,
  { paragraphs }: Pick<Passages, 'paragraphs'>,
): Int32Array {
  return pairs.inOrder(paragraphs.article.length).filter((pair) => !dropped.has(pair));
}

type Push = (x: number, y: number, match: Match) => void;

/** Pairs paragraphs with the same words. Returns how many wordings occur in too many places to pair all with all. */
function pairEqual(
  { wordings, paragraphs, paragraphsOf }: Passages,
  comparer: WordingComparer,
  { familyOf }: NearCopies,
  maxPairs: number,
  push: Push,
  share: Share,
): number {
  let common = 0;
  const { from, to } = rangeOf(share, wordings.starts.length - 1);
  for (let w = from; w < to; w++) {
    const indices = paragraphsOf.items.subarray(paragraphsOf.starts[w]!, paragraphsOf.starts[w + 1]!);
    if (indices.length < 2) continue;
    const family = familyOf[paragraphs.article[indices[0]!]!];
    // Near-copies are paired separately, and most much copied paragraphs occur nowhere else.
    if (family !== NO_FAMILY && indices.every((p) => familyOf[paragraphs.article[p]!] === family)) continue;
    const match = comparer.same(w);
    const all = (indices.length * (indices.length - 1)) / 2 <= maxPairs;
    if (!all) common++;
    for (let i = 0; i < (all ? indices.length : 1); i++) {
      for (let j = i + 1; j < indices.length; j++) push(indices[i]!, indices[j]!, match);
    }
  }
  return common;
}

/** Compares the candidates. Returns how many pairs of wordings occur in too many places to pair all with all. */
function pairCandidates(
  { paragraphsOf }: Passages,
  { first, second, hasRun }: CandidatePairs,
  comparer: WordingComparer,
  maxBetween: number,
  push: Push,
): number {
  const indicesOf = (w: number) => paragraphsOf.items.subarray(paragraphsOf.starts[w]!, paragraphsOf.starts[w + 1]!);
  let common = 0;
  for (let c = 0; c < first.length; c++) {
    const [u, v] = [first[c]!, second[c]!];
    const [inU, inV] = [indicesOf(u), indicesOf(v)];
    const found = comparer.compare(u, v, inU[0]!, inV[0]!, hasRun[c] === 1);
    if (found.length === 0) continue;
    const all = inU.length * inV.length <= maxBetween;
    if (!all) common++;
    for (const match of found) {
      inU.forEach((x, i) => {
        // The first paragraph of `u` is paired with all of `v`, the others with the first of `v` only.
        for (const y of all || i === 0 ? inV : inV.subarray(0, 1)) push(x, y, match);
      });
    }
  }
  return common;
}

/**
 * Adds the neighbours of passages, article by article. Returns the pairs to drop, because a weak passage is all that
 * two articles share.
 */
export function lookBeside(passages: Passages, pairs: PairList, comparer: WordingComparer): Set<number> {
  const dropped = new Set<number>();
  const { order, starts } = blocksOf(pairs, pairs.inOrder(passages.paragraphs.article.length), passages);
  for (let block = 0; block + 1 < starts.length; block++) {
    const own = order.subarray(starts[block], starts[block + 1]);
    if (own.length === 1) {
      if (comparer.isTooWeakAlone(pairs.share(own[0]!))) dropped.add(own[0]!);
      continue;
    }
    if (comparer.threshold >= 1) continue;
    const found = Array.from(own, (pair) => ({
      first: pairs.first(pair),
      second: pairs.second(pair),
      isWhole: isWhole(pairs.kind(pair)),
    }));
    for (const [x, y] of neighbouringPairs(passages, found)) {
      for (const match of comparer.compareBeside(x, y)) pairs.push(x, y, match);
    }
  }
  return dropped;
}

/** By each article of a family the later ones. */
function allInFamily(family: Int32Array): Map<number, number[]> {
  return new Map(Array.from(family, (article, index) => [article, [...family.subarray(index + 1)]]));
}

/** Pairs each article of a family with some later ones. */
function pairFamily(
  partners: ReadonlyMap<number, readonly number[]>,
  comparer: ArticleComparer,
  pairs: PairList,
): void {
  for (const [earlier, others] of partners) {
    comparer.take(earlier);
    for (const other of others) {
      for (const { x, y, match } of comparer.matchesWith(other)) pairs.push(x, y, match);
    }
  }
}
