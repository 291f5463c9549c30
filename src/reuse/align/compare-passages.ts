import { appendAll } from '../../structures/index.js';
import { alignWords, MIN_TILE_LENGTH, type Tile } from './align.js';
import { alignInPlace } from './align-in-place.js';
import { alignLocally } from './align-locally.js';

/**
 * How much two paragraphs have in common. "Aligned" words are those in common runs of three words or more, and those in
 * order in the small gaps between them (see `alignWords`); `shorter` and `longer` are the two paragraphs' word counts.
 *
 * - `identical`: the same words in the same order. Case, typography, punctuation, hyphens and apostrophes may differ;
 *   digits may not.
 * - `near-identical`: both have `minRun` words or more, and at least 80% of `longer` is aligned.
 * - `contained`: both have `minRun` words or more, and at least 80% of `shorter` is aligned, and not `near-identical`.
 * - `partial`: a common run of `minRun` words or more; or, *rewritten*, `minRun` words or more in the same order and
 *   close together that carry at least `threshold` of the weight of `shorter` (see `RarityWeights`), with half of its
 *   different words anywhere in the other; and none of the above. A rewritten passage next to another one needs one
 *   word less and 40% of the different words; one that is the only passage of its two articles needs a third more than
 *   `threshold` (see `findPairs`).
 */
export type PassageKind = 'identical' | 'near-identical' | 'contained' | 'partial';

/** Fraction of words that must be aligned for `near-identical` (of the longer) and `contained` (of the shorter). */
const NEARLY_ALL = 0.8;
/**
 * Tiles belong to one region while the words skipped between them, on either side, are at most this many times the
 * aligned words.
 */
const GAP_RATIO = 3;

export interface PassageRules {
  readonly minRun: number;
  readonly threshold: number;
  /** Minimum number of aligned words for a passage without a copied run. */
  readonly minAligned: number;
}

/** Tiles that are close together in both paragraphs. */
export interface Region {
  readonly tiles: readonly Tile[];
  readonly aligned: number;
}

export interface PassageMatch {
  readonly kind: PassageKind;
  /** One region; for `partial`, one for each separate copied run. */
  readonly regions: readonly Region[];
  /** For a rewritten passage, the fraction of the shorter paragraph's weight that is aligned; 1 for any other. */
  readonly share: number;
}

/**
 * Compares the words of two paragraphs; `undefined` if they share no passage. Empty ones share none.
 *
 * @param weigh gives the weights of the words of the shorter paragraph, by index (`a` if both are equally long); called
 *   only if runs do not decide.
 * @param onBound called with `repetitive` if the paragraphs repeat themselves so much that not all common runs were
 *   tried, and with `long` if they are too long to search for rewritten text.
 * @param mayRepeat whether `b` may contain a run of three words twice; `false` allows a faster way to the same
 *   alignment.
 */
export function comparePassages(
  a: Int32Array,
  b: Int32Array,
  { minRun, threshold, minAligned }: PassageRules,
  weigh: (shorter: Int32Array) => Float64Array,
  onBound: (bound: 'repetitive' | 'long') => void = () => {},
  mayRepeat = true,
): PassageMatch | undefined {
  if (sameWords(a, b)) {
    return a.length === 0 ? undefined : byRuns('identical', [region([{ a: 0, b: 0, length: a.length }])]);
  }
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  if (shorter.length < minRun) return undefined;
  const tiles = (mayRepeat ? undefined : alignInPlace(a, b)) ?? alignWords(a, b, () => onBound('repetitive'));
  const whole = region(tiles);
  if (whole.aligned >= NEARLY_ALL * longer.length) return byRuns('near-identical', [whole]);
  const regions = connected(tiles);
  const copied = regions.filter((part) => part.tiles.some(({ length }) => length >= minRun));
  if (whole.aligned >= NEARLY_ALL * shorter.length) {
    const dense = regions.find(({ aligned }) => aligned >= NEARLY_ALL * shorter.length);
    if (dense !== undefined) return byRuns('contained', [dense]);
    if (copied.length > 0) return byRuns('contained', [whole]);
  }
  if (copied.length > 0) return byRuns('partial', copied);
  if (threshold >= 1) return undefined;
  const weights = weigh(shorter);
  const local = alignLocally(shorter, longer, weights);
  if (local === undefined) {
    onBound('long');
    return undefined;
  }
  const share = local.weight / sum(weights);
  if (share < threshold) return undefined;
  if (region(local.tiles).aligned < minAligned) return undefined;
  const inOrder = shorter === a ? local.tiles : local.tiles.map((tile) => ({ ...tile, a: tile.b, b: tile.a }));
  return { kind: 'partial', regions: [region(inOrder)], share };
}

function byRuns(kind: PassageKind, regions: readonly Region[]): PassageMatch {
  return { kind, regions, share: 1 };
}

/**
 * Splits the tiles, in the order of `a`, where they are too far apart for their number of words, or go back in `b`.
 * Words matched in a gap stay with the tiles on its two sides, and are dropped with the gap.
 */
function connected(tiles: readonly Tile[]): Region[] {
  const regions: Tile[][] = [];
  let aligned = 0;
  let inGap: Tile[] = [];
  let last: Tile | undefined;
  for (const tile of tiles) {
    if (tile.length < MIN_TILE_LENGTH) {
      inGap.push(tile);
      continue;
    }
    const current = regions.at(-1);
    if (current !== undefined && last !== undefined && near(last, tile, GAP_RATIO * Math.min(aligned, tile.length))) {
      appendAll(current, inGap);
      current.push(tile);
      for (const { length } of inGap) aligned += length;
    } else {
      regions.push([tile]);
      aligned = 0;
    }
    aligned += tile.length;
    inGap = [];
    last = tile;
  }
  return regions.map(region);
}

function near(before: Tile, after: Tile, max: number): boolean {
  const gapA = after.a - (before.a + before.length);
  const gapB = after.b - (before.b + before.length);
  return gapA <= max && gapB <= max && gapB >= 0;
}

function region(tiles: readonly Tile[]): Region {
  return { tiles, aligned: tiles.reduce((sum, { length }) => sum + length, 0) };
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function sameWords(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
