import { type CollectionFrequencies, findNeighbours, weighTerms } from '../../vectors/index.js';
import { likelyPairs, neighbourLimits, scoredPairs, scoreLinks } from '../cluster/index.js';
import {
  type LinkModel,
  PairPenalties,
  pairFeatures,
  SharedPassages,
  SharedRuns,
  shippedLinkModel,
  sidesOf,
  sumShared,
} from '../link/index.js';
import { levelsOf } from './neighbours.js';
import type { Block } from './part.js';

/** Links between articles as parallel lists: the two articles, and the values by which merges are judged. */
export interface Links {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly probabilities: Float64Array;
  readonly cosines: Float64Array;
  readonly leads: Float64Array;
  readonly penalties: Float64Array;
}

/**
 * The links of a block that are probable enough to count: between its two parts, or among the articles of one.
 *
 * @param nearest the cosines of each article's neighbours in the whole collection.
 */
export function linksOf(
  { articles, counts, boundary }: Block,
  frequencies: CollectionFrequencies,
  nearest: Float32Array,
  model: LinkModel = shippedLinkModel(),
): Links {
  const rows = weighTerms(counts, frequencies);
  const pairs = findNeighbours(rows, { ...neighbourLimits(frequencies.articles), boundary });
  const wanted = model.features.map(({ name }) => name);
  const features = pairFeatures({
    pairs,
    sums: sumShared(rows, pairs, wanted),
    ...levelsOf(nearest),
    ...sidesOf(articles, counts),
    peers: Int32Array.from(counts.languages, (language) => frequencies.articlesIn(language)),
  });
  const runs = new SharedRuns((index) => articles[index]!.text);
  const penalties = new PairPenalties(articles, new SharedPassages(articles, counts, rows, runs));
  const scored = scoreLinks({ counts, pairs, features }, model, { penalties });
  const { left, right, probabilities, cosine, lead, penalty } = scoredPairs({ pairs, features, ...scored });
  const likely = likelyPairs(scored.probabilities);
  return {
    left: likely.map((pair) => left[pair]!),
    right: likely.map((pair) => right[pair]!),
    probabilities: Float64Array.from(likely, (pair) => probabilities[pair]!),
    cosines: Float64Array.from(likely, cosine),
    leads: Float64Array.from(likely, lead),
    penalties: Float64Array.from(likely, penalty),
  };
}

const COLUMNS = ['probabilities', 'cosines', 'leads', 'penalties'] as const;
const ENDS = ['left', 'right'] as const;

/** Encodes links: their number, then column after column. */
export function packLinks(links: Links): Uint8Array {
  const { length } = links.left;
  const numbers = new Float64Array(1 + length * (COLUMNS.length + 1));
  numbers[0] = length;
  COLUMNS.forEach((column, at) => {
    numbers.set(links[column], 1 + at * length);
  });
  const ends = new Int32Array(numbers.buffer, 8 * (1 + COLUMNS.length * length));
  ENDS.forEach((end, at) => {
    ends.set(links[end], at * length);
  });
  return new Uint8Array(numbers.buffer);
}

/** Joins the links of several blocks; `numbers` are the articles' numbers in the collection. */
export function joinLinks(blocks: readonly { readonly bytes: Uint8Array; readonly numbers: Int32Array }[]): Links {
  const parts = blocks.map(({ bytes, numbers }) => unpackLinks(bytes, numbers));
  const length = parts.reduce((sum, { left }) => sum + left.length, 0);
  const links = {
    left: new Int32Array(length),
    right: new Int32Array(length),
    probabilities: new Float64Array(length),
    cosines: new Float64Array(length),
    leads: new Float64Array(length),
    penalties: new Float64Array(length),
  };
  let from = 0;
  for (const part of parts) {
    for (const end of ENDS) links[end].set(part[end], from);
    for (const column of COLUMNS) links[column].set(part[column], from);
    from += part.left.length;
  }
  return links;
}

function unpackLinks(bytes: Uint8Array, numbers: Int32Array): Links {
  // A copy is aligned, so that numbers can be read from its beginning.
  const { buffer } = new Uint8Array(bytes);
  const values = new Float64Array(buffer, 0, Math.floor(bytes.length / 8));
  const length = values[0] ?? 0;
  const ends = new Int32Array(buffer, 8 * (1 + COLUMNS.length * length), ENDS.length * length);
  const column = (at: number): Float64Array => values.subarray(1 + at * length, 1 + (at + 1) * length);
  const end = (at: number): Int32Array => ends.slice(at * length, (at + 1) * length).map((index) => numbers[index]!);
  return {
    left: end(0),
    right: end(1),
    probabilities: column(0),
    cosines: column(1),
    leads: column(2),
    penalties: column(3),
  };
}
