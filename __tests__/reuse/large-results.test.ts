import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { findReuse } from '../../src/reuse/index.js';
import { SeededRandom } from '../../src/structures/index.js';

/** Above this number a result computes its parts when they are read. */
const MANY = 4096;
const SYLLABLES = ['ka', 'lo', 'mi', 'ne', 'pu', 'ra', 'so', 'ti', 'vu', 'ze'];

const random = new SeededRandom(1);
const word = (): string => Array.from({ length: 4 }, () => SYLLABLES[random.below(10)]).join('');
const paragraph = (): string => `${Array.from({ length: 12 }, word).join(' ')}.`;

/** Pairs of articles of two outlets, which share two paragraphs and have a third of their own between them. */
const PAIRS = Array.from({ length: MANY / 2 + 1 }, (_, pair): [Article, Article] => {
  const [first, second] = [paragraph(), paragraph()];
  const article = (outlet: string): Article => ({
    id: `${outlet}-${String(pair).padStart(4, '0')}`,
    outlet,
    publishedAt: `2026-0${outlet === 'Harbour Post' ? 1 : 2}-01T10:00:00Z`,
    text: `${first}\n\n${paragraph()}\n\n${second}`,
  });
  return [article('Harbour Post'), article('Valley Echo')];
});

describe('Results of large collections', () => {
  const { articles, families } = findReuse(PAIRS.flat());
  const alone = PAIRS.filter((_, pair) => pair % 500 === 0).map((pair) => findReuse(pair));

  test('say of families what small ones say', () => {
    expect(families.length).toBeGreaterThan(MANY);
    const byId = new Map(families.map((family) => [family.id, family]));
    for (const family of alone.flatMap((result) => result.families)) {
      expect(JSON.stringify(byId.get(family.id))).toBe(JSON.stringify(family));
      expect(structuredClone(byId.get(family.id))).toEqual(family);
    }
  });

  test('say of articles what small ones say', () => {
    expect(articles.length).toBeGreaterThan(MANY);
    const byId = new Map(articles.map((shares) => [shares.article, shares]));
    for (const shares of alone.flatMap((result) => result.articles)) {
      expect(shares.with).toHaveLength(1);
      expect(JSON.stringify(byId.get(shares.article))).toBe(JSON.stringify(shares));
      expect(structuredClone(byId.get(shares.article))).toEqual(shares);
    }
  });
});
