import type { Passages } from './passages.js';

/** Two paragraphs that share a passage, by number. */
export interface ParagraphPair {
  readonly first: number;
  readonly second: number;
}

/** Passages that two articles share at least: one may be a quote that both heard, two say that one text leans on the other. */
const MIN_PASSAGES = 2;
/** A wording in more paragraphs than this is boilerplate or a much copied text: what stands beside it says nothing. */
const MAX_OCCURRENCES = 8;

/**
 * Pairs of paragraphs that stand beside a found pair, in the same two articles, and are not found themselves: one of the two, or
 * both, are a paragraph further up or down. Where one paragraph was copied, the next is likely to be, and a paragraph that was
 * split has its other half beside it. Only for articles that share two passages or more. In order of the first and then the second.
 */
export function neighbouringPairs(passages: Passages, found: readonly ParagraphPair[]): [number, number][] {
  const { paragraphs, paragraphsOf } = passages;
  // Pairs as one number each, so that they can be sorted: a set of them would take more time and memory.
  const count = paragraphs.article.length;
  const passagesOf = countByArticles(passages, found);
  const isRare = (paragraph: number) => {
    const wording = paragraphs.wording[paragraph]!;
    return paragraphsOf.starts[wording + 1]! - paragraphsOf.starts[wording]! <= MAX_OCCURRENCES;
  };
  const beside: number[] = [];
  for (const pair of found) {
    const { first, second } = pair;
    if (passagesOf(pair) < MIN_PASSAGES || !isRare(first) || !isRare(second)) continue;
    for (let x = first - 1; x <= first + 1; x++) {
      if (paragraphs.article[x] !== paragraphs.article[first] || !isRare(x)) continue;
      for (let y = second - 1; y <= second + 1; y++) {
        if (paragraphs.article[y] === paragraphs.article[second] && isRare(y)) beside.push(x * count + y);
      }
    }
  }
  const known = Float64Array.from(found, ({ first, second }) => first * count + second).sort();
  const neighbours: [number, number][] = [];
  let at = 0;
  let before = -1;
  for (const key of Float64Array.from(beside).sort()) {
    while (at < known.length && known[at]! < key) at++;
    if (key !== known[at] && key !== before) neighbours.push([Math.floor(key / count), key % count]);
    before = key;
  }
  return neighbours;
}

/** How many passages the two articles of a pair share, counted in the pairs given. */
export function countByArticles(
  { paragraphs, articles }: Passages,
  pairs: readonly ParagraphPair[],
): (pair: ParagraphPair) => number {
  const keyOf = ({ first, second }: ParagraphPair) =>
    paragraphs.article[first]! * articles.length + paragraphs.article[second]!;
  const counts = new Map<number, number>();
  for (const pair of pairs) counts.set(keyOf(pair), (counts.get(keyOf(pair)) ?? 0) + 1);
  return (pair) => counts.get(keyOf(pair))!;
}
