import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { analyseStories } from '../../../src/stories/analyse-stories.js';

const newsroom = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Article => JSON.parse(line));
const analysis = analyseStories(newsroom);
const [largest] = analysis.result.stories;
if (largest === undefined) throw new Error('the samples have stories');

describe('explainStory', () => {
  test('says at which level a story came together, and between which articles', () => {
    const explained = analysis.explainStory(largest.id);
    expect(explained.story).toBe(largest.id);
    expect(explained.level).toBeGreaterThanOrEqual(analysis.result.threshold);
    expect(explained.margin).toBeCloseTo(explained.level - explained.threshold, 12);
    const { weakest } = explained;
    expect([...(weakest?.a ?? []), ...(weakest?.b ?? [])].sort()).toEqual([...largest.articles].sort());
    expect(weakest?.stories).toEqual([largest.id]);
  });

  test('the support of its articles averages to its cohesion', () => {
    const { members } = analysis.explainStory(largest.id);
    const mean = members.reduce((sum, { support }) => sum + support, 0) / members.length;
    expect(mean).toBeCloseTo(largest.cohesion, 9);
    expect(members.map(({ support }) => support)).toEqual(
      [...members.map(({ support }) => support)].sort((a, b) => a - b),
    );
  });

  test('the shares of its terms are of the mean cosine of its pairs', () => {
    const { cosine, terms } = analysis.explainStory(largest.id);
    const pairs = largest.articles.flatMap((a, at) => largest.articles.slice(0, at).map((b) => analysis.explain(a, b)));
    const mean = pairs.reduce((sum, pair) => sum + pair.cosine, 0) / pairs.length;
    expect(cosine).toBeCloseTo(mean, 6);
    expect(terms.length).toBeGreaterThan(5);
    expect(terms.reduce((sum, { share }) => sum + share, 0)).toBeLessThanOrEqual(cosine);
  });

  test('the nearest misses are other stories below the threshold, the nearest first', () => {
    const levels = analysis.explainStory(largest.id).nearestMisses.map((miss) => {
      expect(miss.stories[0]).toBe(largest.id);
      expect(miss.stories[1]).not.toBe(largest.id);
      expect(miss.together).toBe(false);
      expect(miss.margin).toBeLessThan(0);
      expect(miss.a).toContain(miss.strongest.a);
      expect(miss.b).toContain(miss.strongest.b);
      return miss.level;
    });
    expect(levels.length).toBeGreaterThan(0);
    expect(levels).toEqual([...levels].sort((a, b) => b - a));
  });

  test('is found by any of its articles; an unknown one is refused', () => {
    expect(analysis.explainStory(largest.articles[1] as string).story).toBe(largest.id);
    expect(() => analysis.explainStory('nobody')).toThrow(/no article with the id "nobody"/);
  });

  test('a story of one article has nothing that could fall apart', () => {
    const single = analysis.result.stories.find(({ articles }) => articles.length === 1);
    const explained = analysis.explainStory(single?.id as string);
    expect(explained).toMatchObject({ level: 1, weakest: null, terms: [], members: [{ support: 1 }] });
  });
});

describe('reviewQueue', () => {
  const queue = analysis.reviewQueue(10);

  test('has the decisions nearest to the threshold, joins and misses alike', () => {
    expect(queue).toHaveLength(10);
    const margins = queue.map(({ margin }) => Math.abs(margin));
    expect(margins).toEqual([...margins].sort((a, b) => a - b));
    expect(new Set(queue.map(({ together }) => together))).toEqual(new Set([true, false]));
    for (const { together, margin } of queue) expect(margin >= 0).toBe(together);
  });

  test('a decision that an editor turns around with a pin turns around, and is not asked again', () => {
    const join = queue.find(({ together }) => together);
    const apart = [[join?.a[0] as string, join?.b[0] as string]];
    const again = analyseStories(newsroom, { pins: { apart } });
    const storyOf = (id: string | undefined) =>
      again.result.stories.find(({ articles }) => articles.includes(id as string));
    expect(storyOf(join?.a[0])).not.toBe(storyOf(join?.b[0]));
    const asked = again
      .reviewQueue(200)
      .some(
        ({ a, b }) =>
          a.includes(join?.a[0] as string) && b.includes(join?.b[0] as string) && a.length === join?.a.length,
      );
    expect(asked).toBe(false);
  });

  test('refuses a number of decisions that is none', () => {
    expect(() => analysis.reviewQueue(0)).toThrow(/whole number/);
  });

  test('no articles, no decisions', () => {
    expect(analyseStories([]).reviewQueue()).toEqual([]);
  });
});
