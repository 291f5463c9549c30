import type { PassageKind } from '../align/index.js';
import type { Passages } from '../passages/index.js';

/** Two paragraphs that share a passage, by number; `isWhole` if all or nearly all of both is shared. */
export interface ParagraphPair {
  readonly first: number;
  readonly second: number;
  readonly isWhole: boolean;
}

/**
 * Two articles must share at least this many passages: one may be a quotation that both heard, two suggest that one
 * text was taken from the other.
 */
const MIN_PASSAGES = 2;
/** A wording in more paragraphs than this is boilerplate or a much copied text, so its neighbours say nothing. */
const MAX_OCCURRENCES = 8;

/**
 * Pairs of paragraphs next to a found pair of two articles that were not found themselves: one of the two, or both, are
 * one paragraph further up or down. If one paragraph was copied, the next one is likely to be, and the other half of a
 * split paragraph is next to it. Two paragraphs that were both found whole in the other article are not paired again.
 * Sorted by the first, then the second.
 *
 * @param found everything the two articles share; with fewer than {@link MIN_PASSAGES} passages there are no
 *   neighbours.
 */
export function neighbouringPairs(passages: Passages, found: readonly ParagraphPair[]): [number, number][] {
  const { paragraphs, paragraphsOf } = passages;
  if (found.length < MIN_PASSAGES) return [];
  const isRare = (paragraph: number) => {
    const wording = paragraphs.wording[paragraph]!;
    return paragraphsOf.starts[wording + 1]! - paragraphsOf.starts[wording]! <= MAX_OCCURRENCES;
  };
  const whole = new Set<number>();
  for (const { first, second, isWhole } of found) {
    if (isWhole) whole.add(first).add(second);
  }
  const count = paragraphs.article.length;
  const known = new Set(found.map(({ first, second }) => first * count + second));
  const neighbours: [number, number][] = [];
  for (const { first, second } of found) {
    if (!isRare(first) || !isRare(second)) continue;
    for (let x = first - 1; x <= first + 1; x++) {
      if (paragraphs.article[x] !== paragraphs.article[first] || !isRare(x)) continue;
      for (let y = second - 1; y <= second + 1; y++) {
        if (paragraphs.article[y] !== paragraphs.article[second] || !isRare(y)) continue;
        if (whole.has(x) && whole.has(y)) continue;
        const key = x * count + y;
        if (known.has(key)) continue;
        known.add(key);
        neighbours.push([x, y]);
      }
    }
  }
  return neighbours.sort((one, other) => one[0] - other[0] || one[1] - other[1]);
}

/** Whether all or nearly all of both paragraphs is shared. */
export function isWhole(kind: PassageKind): boolean {
  return kind === 'identical' || kind === 'near-identical';
}
