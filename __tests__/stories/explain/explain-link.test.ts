import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { analyseStories } from '../../../src/stories/analyse-stories.js';
import { findStories } from '../../../src/stories/find-stories.js';

const newsroom = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Article & { cluster: string } => JSON.parse(line));
const analysis = analyseStories(newsroom);
const { stories, threshold } = analysis.result;
const pairs = newsroom.slice(0, 40).flatMap((a, i) => newsroom.slice(0, i).map((b) => [a.id, b.id] as const));

describe('explain', () => {
  test('contributions and intercept, less the penalty, add up to the log-odds of the probability', () => {
    const compared = pairs.map(([a, b]) => analysis.explain(a, b)).filter((explanation) => explanation.compared);
    expect(compared.length).toBeGreaterThan(50);
    for (const { intercept, contributions, penalty, probability } of compared) {
      const logOdds = contributions.reduce((sum, { contribution }) => sum + contribution, intercept) - penalty;
      expect(1 / (1 + Math.exp(-logOdds))).toBeCloseTo(probability, 9);
    }
  });

  test('says of every pair whether one story has both, with the level that decided it', () => {
    for (const [a, b] of pairs) {
      const { together, level, margin } = analysis.explain(a, b);
      const story = stories.find(({ articles }) => articles.includes(a));
      expect(together).toBe(story?.articles.includes(b));
      expect(level >= threshold).toBe(together);
      expect(margin).toBeCloseTo(level - threshold, 12);
    }
  });

  test('is the same from either side, and names the shared terms', () => {
    const [a = '', b = ''] = stories[0]?.articles ?? [];
    const one = analysis.explain(a, b);
    expect({ ...analysis.explain(b, a), a, b }).toEqual(one);
    expect(one.terms.length).toBeGreaterThan(3);
    expect(one.terms.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(one.cosine + 1e-9);
  });

  test('an unknown id is named', () => {
    expect(() => analysis.explain('nobody', newsroom[0]?.id ?? '')).toThrow(/no article with the id "nobody"/);
  });
});

describe('the tree', () => {
  test('its steps of at least the threshold make the stories', () => {
    const steps = analysis.tree();
    expect(steps.map(({ level }) => level)).toEqual(steps.map(({ level }) => level).sort((a, b) => b - a));
    const joined = steps.filter(({ level }) => level >= threshold).length;
    expect(newsroom.length - joined).toBe(stories.length);
  });

  test('a lower threshold gives fewer stories, a higher one more', () => {
    const count = (at: number) => findStories(newsroom, { threshold: at }).stories.length;
    expect(count(0.05)).toBeLessThan(stories.length);
    expect(count(0.99)).toBeGreaterThan(stories.length);
  });
});
