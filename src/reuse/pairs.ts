import type { Tile } from './align.js';
import { MOST_CELLS } from './align-locally.js';
import type { CandidatePairs } from './candidates.js';
import { comparePassages, type PassageKind, type PassageRules } from './compare-passages.js';
import { countDistinct, WordMarks } from './distinct-words.js';
import type { Passages } from './passages.js';
import { RarityWeights } from './rarity.js';

/** A shared passage of two paragraphs, in word places; `first` and `second` are paragraph numbers, `first` the smaller. */
export interface FoundPair {
  readonly first: number;
  readonly second: number;
  readonly kind: PassageKind;
  readonly tiles: readonly Tile[];
  readonly aligned: number;
  /** Distinct words of the two paragraphs and how many they have in common. */
  readonly distinct: { readonly first: number; readonly second: number; readonly common: number };
}

export interface FoundPairs {
  readonly pairs: FoundPair[];
  /** Wordings that stand in so many paragraphs that only the first of them was paired with the others. */
  readonly commonWordings: number;
  /** Pairs without a common run whose paragraphs were too long to look for rewritten text. */
  readonly tooLong: number;
  /** Pairs with a common run in which it was not found again, because the paragraphs repeat themselves over and over. */
  readonly tooRepetitive: number;
}

/**
 * Compares every candidate on its words and lists the shared passages paragraph by paragraph, in order of the first and then
 * the second paragraph. Paragraphs of one article are never paired.
 *
 * @param mostPairs of paragraphs for two wordings, beyond which only the first paragraph of each is paired with those of the other.
 */
export function findPairs(
  passages: Passages,
  candidates: CandidatePairs,
  rules: PassageRules,
  mostPairs: number,
): FoundPairs {
  const { wordings, paragraphsOf, paragraphs } = passages;
  const count = wordings.starts.length - 1;
  const pairs: FoundPair[] = [];
  let commonWordings = 0;
  let tooLong = 0;
  let tooRepetitive = 0;
  const words = (w: number) => wordings.words.subarray(wordings.starts[w] as number, wordings.starts[w + 1] as number);
  const placesOf = (w: number) =>
    paragraphsOf.items.subarray(paragraphsOf.starts[w] as number, paragraphsOf.starts[w + 1] as number);
  const push = (x: number, y: number, match: Omit<FoundPair, 'first' | 'second'>) => {
    if (paragraphs.article[x] === paragraphs.article[y]) return;
    pairs.push(x < y ? { first: x, second: y, ...match } : { first: y, second: x, ...turned(match) });
  };

  const rarity = new RarityWeights(passages);
  const articleOf = (w: number) => paragraphs.article[placesOf(w)[0] as number] as number;
  const marks = new WordMarks(passages.vocabulary);

  for (let w = 0; w < count; w++) {
    const places = placesOf(w);
    if (places.length < 2) continue;
    const { length } = words(w);
    const distinct = new Set(words(w)).size;
    const match = {
      kind: 'identical' as const,
      tiles: [{ a: 0, b: 0, length }],
      aligned: length,
      distinct: { first: distinct, second: distinct, common: distinct },
    };
    const all = (places.length * (places.length - 1)) / 2 <= mostPairs;
    if (!all) commonWordings++;
    for (let i = 0; i < (all ? places.length : 1); i++) {
      for (let j = i + 1; j < places.length; j++) push(places[i] as number, places[j] as number, match);
    }
  }

  for (let c = 0; c < candidates.first.length; c++) {
    const [u, v] = [candidates.first[c] as number, candidates.second[c] as number];
    const distinct = countDistinct(words(u), words(v), marks);
    const isLikely = distinct.common >= LEAST_COMMON * Math.min(distinct.a, distinct.b);
    if (candidates.hasRun[c] === 0 && !isLikely) continue;
    const found = comparePassages(words(u), words(v), rules, (shorter) =>
      rarity.weigh(shorter, articleOf(u), articleOf(v)),
    );
    if (candidates.hasRun[c] === 0) {
      if ((words(u).length + 1) * (words(v).length + 1) > MOST_CELLS) tooLong++;
    } else if (found === undefined) {
      tooRepetitive++;
    }
    if (found === undefined) continue;
    const { a, b, common } = distinct;
    const [inU, inV] = [placesOf(u), placesOf(v)];
    const all = inU.length * inV.length <= mostPairs;
    if (!all) commonWordings++;
    for (const { tiles, aligned } of found.regions) {
      const match = { kind: found.kind, tiles, aligned, distinct: { first: a, second: b, common } };
      inU.forEach((x, i) => {
        // Beside the first of the one, all of the other; beside the rest, the first alone.
        for (const y of all || i === 0 ? inV : inV.subarray(0, 1)) push(x, y, match);
      });
    }
  }
  pairs.sort(
    (x, y) =>
      x.first - y.first ||
      x.second - y.second ||
      (x.tiles[0] as Tile).a - (y.tiles[0] as Tile).a ||
      (x.tiles[0] as Tile).b - (y.tiles[0] as Tile).b,
  );
  return { pairs, commonWordings, tooLong, tooRepetitive };
}

/**
 * Share of the shorter paragraph's different words that the other has too, without which a rewritten paragraph is not looked for.
 */
export const LEAST_COMMON = 0.5;

function turned({ kind, tiles, aligned, distinct }: Omit<FoundPair, 'first' | 'second'>) {
  return {
    kind,
    tiles: tiles.map(({ a, b, length }) => ({ a: b, b: a, length })).sort((x, y) => x.a - y.a),
    aligned,
    distinct: { first: distinct.second, second: distinct.first, common: distinct.common },
  };
}
