import type { ArticleId, Span } from '../../article.js';
import type { StoryView } from '../view-model/index.js';
import { inText, wordKey } from '../view-model/index.js';

/** A passage that two articles share. */
export interface PairLink {
  /** From 1 on, in the order of the first article. */
  readonly number: number;
  readonly a: Span;
  readonly b: Span;
  /** `same`: word for word. `other`: in other words. */
  readonly state: 'same' | 'other';
  /** Whether it appears in another order in the second article. */
  readonly isMoved: boolean;
}

/** The passages that two articles of a story share, each place once, in the order of the first. */
export function pairLinks({ coverage }: StoryView, a: ArticleId, b: ArticleId): PairLink[] {
  const found = coverage.passages.flatMap((passage) => {
    const members = inText(passage);
    const left = members.filter(({ article }) => article === a);
    const right = members.filter(({ article }) => article === b);
    return left.flatMap((one) => {
      const same = right.find((two) => wordKey(two.text) === wordKey(one.text));
      const other = same ?? right[0];
      return other === undefined
        ? []
        : [{ a: one, b: other, state: same === undefined ? ('other' as const) : ('same' as const) }];
    });
  });
  const seen = new Set<string>();
  const links = found
    .sort((x, y) => x.a.start - y.a.start || x.b.start - y.b.start)
    .filter((link) => {
      const keys = [`a${link.a.start}`, `b${link.b.start}`];
      return !keys.some((key) => seen.has(key)) && keys.every((key) => seen.add(key));
    });
  const inPlace = longestRisingRun(links.map((link) => link.b.start));
  return links.map(({ a: one, b: two, state }, index) => ({
    number: index + 1,
    a: { start: one.start, end: one.end },
    b: { start: two.start, end: two.end },
    state,
    isMoved: !inPlace.has(index),
  }));
}

/** The indexes of the longest increasing subsequence. Quadratic, because a pair has at most a few hundred passages. */
function longestRisingRun(numbers: readonly number[]): Set<number> {
  const length: number[] = [];
  const previous: number[] = [];
  let last = -1;
  numbers.forEach((number, index) => {
    length[index] = 1;
    previous[index] = -1;
    for (let before = 0; before < index; before++) {
      if (numbers[before]! < number && length[before]! + 1 > length[index]!) {
        length[index] = length[before]! + 1;
        previous[index] = before;
      }
    }
    if (last < 0 || length[index]! > length[last]!) last = index;
  });
  const kept = new Set<number>();
  for (let index = last; index >= 0; index = previous[index]!) kept.add(index);
  return kept;
}
