import { describe, expect, test } from '@jest/globals';
import { SeededRandom } from '../../src/structures/index.js';
import {
  findNeighbours,
  type NeighbourLimits,
  type PairList,
  sharingArticles,
} from '../../src/vectors/nearest-rows.js';
import { cosine, weighTerms } from '../../src/vectors/rows.js';
import { TermCounter } from '../../src/vectors/term-counts.js';

/** Texts of made-up words, some of which many texts have. */
function madeUpRows(articles: number, words: number) {
  const random = new SeededRandom(7);
  const counter = new TermCounter();
  for (let article = 0; article < articles; article++) {
    const text = Array.from({ length: 12 }, () => `zq${random.below(random.below(words) + 1)}x`).join(' ');
    counter.add({ id: `${article}`, text }, 'en');
  }
  return weighTerms(counter.finish());
}

const ROWS = madeUpRows(60, 90);

function listed({ left, right, length }: PairList): string[] {
  return Array.from({ length }, (_, at) => `${left[at]}-${right[at]}`);
}

/** The same pairs from every cosine, one after the other. */
function exhaustive({ floor, max, boundary }: NeighbourLimits): string[] {
  const pairs: string[] = [];
  for (let article = boundary ?? 0; article < ROWS.articles; article++) {
    const before = Array.from({ length: boundary ?? article }, (_, other) => other);
    const near = before.filter((other) => cosine(ROWS, article, other) >= floor);
    const kept = near.sort((a, b) => cosine(ROWS, article, b) - cosine(ROWS, article, a) || a - b).slice(0, max);
    for (const other of kept.sort((a, b) => a - b)) pairs.push(`${article}-${other}`);
  }
  return pairs;
}

describe('findNeighbours', () => {
  test.each<[string, NeighbourLimits]>([
    ['all of them', { commonTerm: 60, floor: 1e-6, max: 60 }],
    ['those near enough', { commonTerm: 60, floor: 0.31, max: 60 }],
    ['the nearest few', { commonTerm: 60, floor: 0.1, max: 3 }],
    ['those between two parts', { commonTerm: 60, floor: 0.1, max: 60, boundary: 25 }],
  ])('finds what every cosine gives: %s', (_, limits) => {
    const found = listed(findNeighbours(ROWS, limits));
    expect(found.length).toBeGreaterThan(20);
    expect(found).toEqual(exhaustive(limits));
  });

  test('gives the same in ranges, joined', () => {
    const limits = { commonTerm: 60, floor: 0.1, max: 4 };
    const ranges = [
      [0, 13],
      [13, 14],
      [14, 60],
    ] as const;
    expect(ranges.flatMap(([from, to]) => listed(findNeighbours(ROWS, limits, from, to)))).toEqual(
      listed(findNeighbours(ROWS, limits)),
    );
  });

  test('terms that many articles have find no pair, and only make sums smaller', () => {
    const limits = { commonTerm: 8, floor: 0.05, max: 60 };
    const found = listed(findNeighbours(ROWS, limits));
    const all = exhaustive({ ...limits, commonTerm: 60 });
    expect(found.length).toBeGreaterThan(20);
    expect(found.length).toBeLessThan(all.length);
    expect(all).toEqual(expect.arrayContaining(found));
  });

  test('lists more pairs than its buffer has room for at first', () => {
    const many = weighTerms(
      Array.from({ length: 120 }, (_, at) => at)
        .reduce((counter, at) => {
          counter.add({ id: `${at}`, text: `zqsamex zq${at}x` }, 'en');
          return counter;
        }, new TermCounter())
        .finish(),
    );
    const { left, right, length } = findNeighbours(many, { commonTerm: 120, floor: 0, max: 120 });
    expect(length).toBe((120 * 119) / 2);
    expect([left[length - 1], right[length - 1]]).toEqual([119, 118]);
  });
});

describe('sharingArticles', () => {
  test('names the others that have a term of this one, rare terms only', () => {
    const limits = { floor: 1e-6, max: 60 };
    for (const [article, common] of [
      [5, 60],
      [5, 6],
      [40, 6],
    ] as const) {
      const found = sharingArticles(ROWS, article, common);
      const pairs = listed(findNeighbours(ROWS, { ...limits, commonTerm: common }));
      const others = pairs.flatMap((pair) => {
        const [a, b] = pair.split('-').map(Number) as [number, number];
        return a === article ? [b] : b === article ? [a] : [];
      });
      expect([...found].sort((a, b) => a - b)).toEqual(others.sort((a, b) => a - b));
    }
  });
});
