import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { sampleCollection } from '../../src/stories/calibrate/index.js';
import { crossValidate } from '../../src/stories/cross-validate.js';

const articles = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Article & { cluster: string } => JSON.parse(line));

function collection(name: string, own: typeof articles) {
  return sampleCollection({ name, articles: own, labels: new Map(own.map(({ id, cluster }) => [id, cluster])) });
}

describe('crossValidate', () => {
  test('a single collection is parted by story: every article is scored once, no story is in both', () => {
    const scores = crossValidate([collection('newsroom', articles)]);
    expect(scores).toHaveLength(2);
    expect(scores.reduce((sum, score) => sum + score.articles, 0)).toBe(articles.length);
    expect(scores.reduce((sum, score) => sum + score.stories, 0)).toBe(
      new Set(articles.map(({ cluster }) => cluster)).size,
    );
    expect(scores[0]?.fittedOn).toEqual([scores[1]?.name]);
    for (const { calibrated, shipped } of scores) {
      expect(calibrated).toBeGreaterThan(0.7);
      expect(shipped).toBeLessThanOrEqual(1);
    }
  });

  test('the order of articles makes no difference', () => {
    const some = articles.slice(0, 20);
    expect(crossValidate([collection('some', [...some].reverse())])).toEqual(crossValidate([collection('some', some)]));
  });

  test('of several each is scored with weights of the others', () => {
    const isQuake = ({ cluster }: { cluster: string }) => /quake|vote|storm/.test(cluster);
    const parts = [
      collection('a', articles.filter(isQuake)),
      collection(
        'b',
        articles.filter((one) => !isQuake(one)),
      ),
    ];
    expect(crossValidate(parts).map(({ name, fittedOn }) => [name, fittedOn])).toEqual([
      ['a', ['b']],
      ['b', ['a']],
    ]);
  });

  test('one story cannot be held out from itself', () => {
    const one = articles.slice(0, 5).map((article) => ({ ...article, cluster: 'one' }));
    expect(() => crossValidate([collection('mine', one)])).toThrow('mine: all articles are in one story');
  });
});
