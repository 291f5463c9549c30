import { describe, expect, test } from '@jest/globals';
import { joinableLinks, type ScoredLinkList } from '../../../src/stories/cluster/index.js';

const linksOf = (links: readonly (readonly [left: number, right: number, score: number])[]): ScoredLinkList => ({
  left: Int32Array.from(links, ([left]) => left),
  right: Int32Array.from(links, ([, right]) => right),
  scores: Float64Array.from(links, ([, , score]) => score),
});
const listOf = ({ left, right, scores }: ScoredLinkList) =>
  [...scores].map((score, link) => [left[link], right[link], score]);

describe('joinableLinks', () => {
  test('leaves out a weak link between groups that no strong link joins', () => {
    const links = linksOf([
      [1, 0, 0.6],
      [2, 1, 0.3],
      [3, 2, 0.2],
      [4, 3, 0.9],
    ]);
    expect(listOf(joinableLinks(5, links))).toEqual([
      [1, 0, 0.6],
      [2, 1, 0.3],
      [4, 3, 0.9],
    ]);
  });

  test('keeps a weak link within a group', () => {
    const links = linksOf([
      [1, 0, 0.6],
      [2, 1, 0.3],
      [2, 0, 0.05],
    ]);
    expect(listOf(joinableLinks(3, links))).toEqual(listOf(links));
  });

  test('keeps a weak link between articles that editors hold together', () => {
    const links = linksOf([
      [1, 0, 0.6],
      [2, 1, 0.2],
    ]);
    expect(listOf(joinableLinks(3, links, [[2, 0]]))).toEqual(listOf(links));
  });
});
