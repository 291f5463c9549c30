import { comparePassages, type PassageKind, type PassageMatch, type PassageRules, type Tile } from './align/index.js';
import type { CandidatePairs } from './candidates/index.js';
import {
  countByArticles,
  countDistinct,
  type DistinctWords,
  neighbouringPairs,
  type ParagraphPair,
  type Passages,
  RarityWeights,
  WordMarks,
} from './passages/index.js';

/** A shared passage of two paragraphs, in word places; `first` and `second` are paragraph numbers, `first` the smaller. */
export interface FoundPair extends ParagraphPair {
  readonly kind: PassageKind;
  readonly tiles: readonly Tile[];
  readonly aligned: number;
  /** See {@link PassageMatch}: below 1 for a rewritten passage. */
  readonly share: number;
  /** Distinct words of the two paragraphs and how many they have in common. */
  readonly distinct: { readonly first: number; readonly second: number; readonly common: number };
}

export interface FoundPairs {
  readonly pairs: FoundPair[];
  /** Wordings that stand in so many paragraphs that only the first of them was paired with the others. */
  readonly commonWordings: number;
  /** Pairs without a common run whose paragraphs were too long to look for rewritten text. */
  readonly tooLong: number;
  /** Pairs that repeat themselves so much that not all of their common runs were tried: more may be the same than was found. */
  readonly tooRepetitive: number;
}

/**
 * Share of the shorter paragraph's different words that the other has too, without which a rewritten paragraph is not looked for.
 */
export const MIN_COMMON = 0.5;
/** The same, for paragraphs beside a passage. */
const MIN_COMMON_BESIDE = 0.4;
/**
 * Two wordings in so many places together that there would be more pairs of places are paired star-wise. Less than for copies of one
 * wording, because a wording has many others that are like it, but one set of copies.
 */
const MAX_BETWEEN = 256;
/** Aligned words of a rewritten passage beside another one, fewer than anywhere else. */
const FEWER_BESIDE = 1;
/**
 * How many times the threshold a rewritten passage needs that is all that two articles share. Phrases like "a margin of error of 3
 * percentage points" and "declined to say when the committee would vote" align with their kind anywhere.
 */
const ALONE = 1.3;

/**
 * Compares every candidate on its words and lists the shared passages paragraph by paragraph, in order of the first and then
 * the second paragraph. Paragraphs of one article are never paired.
 *
 * What stands beside a passage is looked at again with less asked of it, because who copied one paragraph is likely to have
 * rewritten the next; and of a rewritten passage that is the only one of its two articles, more is asked.
 *
 * @param mostPairs of paragraphs with one wording, beyond which only the first of them is paired with the others.
 */
export function findPairs(
  passages: Passages,
  candidates: CandidatePairs,
  rules: Omit<PassageRules, 'fewestAligned'>,
  mostPairs: number,
): FoundPairs {
  const { wordings, paragraphsOf, paragraphs } = passages;
  const count = wordings.starts.length - 1;
  const pairs: FoundPair[] = [];
  let commonWordings = 0;
  let tooLong = 0;
  let tooRepetitive = 0;
  const words = (w: number) => wordings.words.subarray(wordings.starts[w]!, wordings.starts[w + 1]!);
  const indicesOf = (w: number) => paragraphsOf.items.subarray(paragraphsOf.starts[w]!, paragraphsOf.starts[w + 1]!);
  const push = (x: number, y: number, match: Omit<FoundPair, 'first' | 'second'>) => {
    if (paragraphs.article[x] === paragraphs.article[y]) return;
    pairs.push(x < y ? { first: x, second: y, ...match } : { first: y, second: x, ...turned(match) });
  };

  const rarity = new RarityWeights(passages);
  const marks = new WordMarks(passages.vocabulary);
  const anywhere = { ...rules, fewestAligned: rules.minRun };
  const beside = { ...rules, fewestAligned: rules.minRun - FEWER_BESIDE };
  /** Compares two wordings as they stand in the articles of the paragraphs `x` and `y`. */
  const compare = (u: number, v: number, x: number, y: number, asked: PassageRules) =>
    comparePassages(
      words(u),
      words(v),
      asked,
      (shorter) => rarity.weigh(shorter, paragraphs.article[x]!, paragraphs.article[y]!),
      (bound) => {
        if (bound === 'long') tooLong++;
        else tooRepetitive++;
      },
    );

  for (let w = 0; w < count; w++) {
    const indices = indicesOf(w);
    if (indices.length < 2) continue;
    const { length } = words(w);
    const distinct = new Set(words(w)).size;
    const match = {
      kind: 'identical' as const,
      tiles: [{ a: 0, b: 0, length }],
      aligned: length,
      share: 1,
      distinct: { first: distinct, second: distinct, common: distinct },
    };
    const all = (indices.length * (indices.length - 1)) / 2 <= mostPairs;
    if (!all) commonWordings++;
    for (let i = 0; i < (all ? indices.length : 1); i++) {
      for (let j = i + 1; j < indices.length; j++) push(indices[i]!, indices[j]!, match);
    }
  }

  for (let c = 0; c < candidates.first.length; c++) {
    const [u, v] = [candidates.first[c]!, candidates.second[c]!];
    const distinct = countDistinct(words(u), words(v), marks);
    if (candidates.hasRun[c] === 0 && !haveCommon(distinct, MIN_COMMON)) continue;
    const [inU, inV] = [indicesOf(u), indicesOf(v)];
    const found = compare(u, v, inU[0]!, inV[0]!, anywhere);
    if (found === undefined) continue;
    const all = inU.length * inV.length <= MAX_BETWEEN;
    if (!all) commonWordings++;
    for (const match of inRegions(found, distinct)) {
      inU.forEach((x, i) => {
        // Beside the first of the one, all of the other; beside the rest, the first alone.
        for (const y of all || i === 0 ? inV : inV.subarray(0, 1)) push(x, y, match);
      });
    }
  }

  if (rules.threshold < 1) {
    for (const [x, y] of neighbouringPairs(passages, pairs)) {
      const [u, v] = [paragraphs.wording[x]!, paragraphs.wording[y]!];
      const distinct = countDistinct(words(u), words(v), marks);
      if (!haveCommon(distinct, MIN_COMMON_BESIDE)) continue;
      const found = compare(u, v, x, y, beside);
      if (found !== undefined) for (const match of inRegions(found, distinct)) push(x, y, match);
    }
  }
  const kept = withoutLoneWeakOnes(passages, pairs, ALONE * rules.threshold);
  kept.sort(
    (x, y) =>
      x.first - y.first || x.second - y.second || x.tiles[0]!.a - y.tiles[0]!.a || x.tiles[0]!.b - y.tiles[0]!.b,
  );
  return { pairs: kept, commonWordings, tooLong, tooRepetitive };
}

function haveCommon({ a, b, common }: DistinctWords, least: number): boolean {
  return common >= least * Math.min(a, b);
}

function inRegions({ kind, regions, share }: PassageMatch, { a, b, common }: DistinctWords) {
  const distinct = { first: a, second: b, common };
  return regions.map(({ tiles, aligned }) => ({ kind, tiles, aligned, share, distinct }));
}

/** Drops rewritten passages below a share where they are all that two articles have in common. */
function withoutLoneWeakOnes(passages: Passages, pairs: readonly FoundPair[], least: number): FoundPair[] {
  const passagesOf = countByArticles(passages, pairs);
  return pairs.filter((pair) => pair.share >= Math.min(1, least) || passagesOf(pair) > 1);
}

function turned({ tiles, distinct, ...match }: Omit<FoundPair, 'first' | 'second'>) {
  return {
    ...match,
    tiles: tiles.map(({ a, b, length }) => ({ a: b, b: a, length })).sort((x, y) => x.a - y.a),
    distinct: { first: distinct.second, second: distinct.first, common: distinct.common },
  };
}
