import type { ArticleId, Span } from '../article.js';
import type { PassageKind } from './align/index.js';
import type { FoundPair } from './passage-pairs.js';
import type { Passages } from './passages/index.js';
import type { ArticleRelation } from './provenance/index.js';

/** A stretch of an article's own text. */
export interface Place extends Span {
  readonly article: ArticleId;
}

/** A passage that two articles share. `a` is the one published first where times are known, else the one with the lesser id. */
export interface PassagePair {
  readonly a: Place;
  readonly b: Place;
  readonly kind: PassageKind;
  /** Distinct words in common, of all distinct words of the two paragraphs that the passage stands in. */
  readonly jaccard: number;
  /** Distinct words in common, of those of the one paragraph: 1 for `a` if all its words stand in the paragraph of `b`. */
  readonly containment: { readonly a: number; readonly b: number };
  /** How many words of the passage are aligned with the same words. */
  readonly words: number;
  /** Where the aligned words are, run by run, in order of `a`. */
  readonly runs: readonly { readonly a: Span; readonly b: Span }[];
  /** What the two articles are to each other. */
  readonly between: ArticleRelation;
}

/** The pairs as a caller wants them: word places become offsets, counts become fractions. */
export function locatePairs(
  passages: Passages,
  pairs: readonly FoundPair[],
  relationOf: (first: number, second: number) => ArticleRelation,
): PassagePair[] {
  const { articles, paragraphs } = passages;
  const idOf = (paragraph: number) => articles[paragraphs.article[paragraph]!]!.id;
  return pairs.map((pair) => {
    const { first, second, kind, distinct } = pair;
    const runs = pair.tiles.map(({ a, b, length }) => ({
      a: passages.spanOf(first, a, a + length),
      b: passages.spanOf(second, b, b + length),
    }));
    return {
      a: { article: idOf(first), ...passageSpan(passages, pair, 'a') },
      b: { article: idOf(second), ...passageSpan(passages, pair, 'b') },
      kind,
      jaccard: distinct.common / (distinct.first + distinct.second - distinct.common),
      containment: { a: distinct.common / distinct.first, b: distinct.common / distinct.second },
      words: pair.aligned,
      runs,
      between: relationOf(paragraphs.article[first]!, paragraphs.article[second]!),
    };
  });
}

/** The whole paragraph where all or nearly all of it is shared, else from the first to the last aligned word. */
function passageSpan(passages: Passages, { first, second, kind, tiles }: FoundPair, side: 'a' | 'b'): Span {
  const paragraph = side === 'a' ? first : second;
  const other = side === 'a' ? second : first;
  const whole =
    kind === 'identical' ||
    kind === 'near-identical' ||
    (kind === 'contained' && passages.wordsIn(paragraph) <= passages.wordsIn(other));
  if (whole) return passages.spanOf(paragraph, 0, passages.wordsIn(paragraph));
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (const tile of tiles) {
    from = Math.min(from, tile[side]);
    to = Math.max(to, tile[side] + tile.length);
  }
  return passages.spanOf(paragraph, from, to);
}
