import { describe, expect, test } from '@jest/globals';
import { evaluateClustering } from '../../src/evaluate/evaluate.js';
import { worstStories } from '../../src/evaluate/worst-stories.js';

const gold = {
  stories: [
    { id: 'quake', articles: ['q1', 'q2', 'q3', 'q4'] },
    { id: 'vote', articles: ['v1', 'v2'] },
    { id: 'match', articles: ['m1', 'm2', 'm3'] },
    { id: 'alone', articles: ['x'] },
  ],
};
const predicted = [['q1', 'q2', 'q3', 'v1', 'v2'], ['q4', 'x'], ['m1'], ['m2', 'm3']];

describe('worstStories', () => {
  const { merged, split, count } = worstStories(gold, predicted);

  test('merged stories, costliest first, with their parts', () => {
    expect(merged).toEqual([
      {
        story: 0,
        articles: 5,
        loss: 5 - 13 / 5,
        parts: [
          { story: 'quake', articles: ['q1', 'q2', 'q3'] },
          { story: 'vote', articles: ['v1', 'v2'] },
        ],
        links: [],
      },
      {
        story: 1,
        articles: 2,
        loss: 1,
        parts: [
          { story: 'quake', articles: ['q4'] },
          { story: 'alone', articles: ['x'] },
        ],
        links: [],
      },
    ]);
  });

  test('split stories', () => {
    expect(split.map(({ story, parts }) => [story, parts.map(({ articles }) => articles)])).toEqual([
      ['quake', [['q1', 'q2', 'q3'], ['q4']]],
      ['match', [['m2', 'm3'], ['m1']]],
    ]);
    expect(count).toEqual({ merged: 2, split: 2 });
  });

  test('the losses are what the B-cubed scores lack', () => {
    const { bCubed, articles } = evaluateClustering(gold, predicted);
    const sum = (stories: typeof merged) => stories.reduce((total, { loss }) => total + loss, 0);
    expect(1 - sum(merged) / articles).toBeCloseTo(bCubed.precision, 12);
    expect(1 - sum(split) / articles).toBeCloseTo(bCubed.recall, 12);
  });

  test('reasons: the strongest pair between a part and the rest', () => {
    const score = (a: string, b: string) => (a === 'v2' && b === 'q3' ? 0.9 : a === 'q4' ? 0.2 : 0.1);
    const result = worstStories(gold, predicted, { explain: (a, b) => ({ score: score(a, b), why: `${a}+${b}` }) });
    expect(result.merged[0]?.links).toEqual([{ a: 'v2', b: 'q3', explanation: { score: 0.9, why: 'v2+q3' } }]);
    expect(result.split[0]?.links).toHaveLength(1);
    expect(result.split[0]?.links[0]).toMatchObject({ a: 'q4', explanation: { score: 0.2 } });
  });

  test('explain is asked a bounded number of times for a story of any size', () => {
    const ids = Array.from({ length: 3000 }, (_, i) => `article ${i}`);
    const asked = new Set<string>();
    const { split: large } = worstStories(
      [ids],
      ids.map((id) => [id]),
      {
        explain: (a, b) => {
          asked.add(`${a} ${b}`);
          return { score: 0 };
        },
      },
    );
    expect(large[0]?.parts).toHaveLength(3000);
    expect(large[0]?.links).toHaveLength(5);
    expect(asked.size).toBe(5 * 64);
  });

  test('limit', () => {
    const result = worstStories(gold, predicted, { limit: 1 });
    expect(result.merged).toHaveLength(1);
    expect(result.count.merged).toBe(2);
    expect(worstStories(gold, predicted, { limit: 0 }).split).toEqual([]);
  });

  test('nothing wrong, nothing listed', () => {
    expect(worstStories(gold, gold)).toEqual({ merged: [], split: [], count: { merged: 0, split: 0 } });
  });

  test('the order of the articles does not matter', () => {
    const turned = {
      stories: gold.stories.toReversed().map((story) => ({ ...story, articles: story.articles.toReversed() })),
    };
    expect(worstStories(turned, predicted)).toEqual(worstStories(gold, predicted));
  });

  test('without stories of one', () => {
    expect(worstStories(gold, predicted, { singletons: 'drop' }).merged).toHaveLength(1);
  });
});
