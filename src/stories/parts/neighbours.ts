import { type CollectionFrequencies, Field, findNeighbours, weighTerms } from '../../vectors/index.js';
import { neighbourLimits } from '../cluster/index.js';
import { COPIES, MIN_COSINE, type NeighbourLevels, SUMS, sumShared, USUAL_FROM, USUAL_TO } from '../link/index.js';
import type { Block } from './part.js';

/**
 * For each article its {@link USUAL_TO} highest cosines, descending, then that of its nearest neighbour that is no
 * copy.
 */
const WIDTH = USUAL_TO + 1;

/**
 * The cosines of each article of a block with its nearest neighbours in the block's other part: {@link WIDTH} numbers
 * per article. {@link joinCosines} joins those of all blocks, and {@link levelsOf} turns them into levels of the whole
 * collection.
 */
export function nearestCosines(
  { articles, counts, boundary }: Block,
  frequencies: CollectionFrequencies,
): Float32Array {
  const rows = weighTerms(counts, frequencies);
  const pairs = findNeighbours(rows, { ...neighbourLimits(frequencies.articles), boundary });
  const sums = sumShared(rows, pairs, []);
  const nearest = new Float32Array(articles.length * WIDTH);
  for (let pair = 0; pair < pairs.length; pair++) {
    const cosine = sums[pair * SUMS + Field.All]!;
    enter(nearest, pairs.left[pair]! * WIDTH, cosine);
    enter(nearest, pairs.right[pair]! * WIDTH, cosine);
  }
  return nearest;
}

/** Inserts a cosine into the sorted list of an article. */
function enter(nearest: Float32Array, from: number, cosine: number): void {
  const ofOthers = from + USUAL_TO;
  if (cosine < COPIES && cosine > nearest[ofOthers]!) nearest[ofOthers] = cosine;
  if (cosine > nearest[ofOthers - 1]!) insert(nearest, from, cosine);
}

/** Joins the cosines that several blocks found for the same articles. */
export function joinCosines(blocks: readonly Float32Array[]): Float32Array {
  const joined = new Float32Array(blocks[0]?.length ?? 0);
  for (const block of blocks) {
    for (let from = 0; from < joined.length; from += WIDTH) {
      const others = from + USUAL_TO;
      joined[others] = Math.max(joined[others]!, block[others]!);
      // Lists are descending, so the first cosine that is too low ends the search.
      for (let at = from; at < others && block[at]! > joined[others - 1]!; at++) insert(joined, from, block[at]!);
    }
  }
  return joined;
}

/** Inserts a cosine that is above the lowest of a list, which it replaces. */
function insert(nearest: Float32Array, from: number, cosine: number): void {
  let at = from + USUAL_TO - 1;
  for (; at > from && nearest[at - 1]! < cosine; at--) nearest[at] = nearest[at - 1]!;
  nearest[at] = cosine;
}

/** The cosines of the articles from one index to another, as in `Array.slice`. */
export function cosinesOf(nearest: Float32Array, from: number, to?: number): Float32Array {
  return nearest.slice(from * WIDTH, to === undefined ? undefined : to * WIDTH);
}

/** The levels of neighbours that the features of pairs need. */
export function levelsOf(nearest: Float32Array): NeighbourLevels {
  const articles = nearest.length / WIDTH;
  const levels = { nearest: new Float64Array(articles), usual: new Float64Array(articles) };
  for (let article = 0; article < articles; article++) {
    const from = article * WIDTH;
    levels.nearest[article] = Math.max(nearest[from + USUAL_TO]!, MIN_COSINE);
    let sum = 0;
    for (let rank = USUAL_FROM; rank < USUAL_TO; rank++) sum += Math.max(nearest[from + rank]!, MIN_COSINE);
    levels.usual[article] = sum / (USUAL_TO - USUAL_FROM);
  }
  return levels;
}
