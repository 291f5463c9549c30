import { describe, expect, test } from '@jest/globals';
import { type ArticleScore, scoreArticles } from '../../src/evaluate/article-scores.js';
import { bootstrap, pairedBootstrap } from '../../src/evaluate/bootstrap.js';
import { evaluateClustering } from '../../src/evaluate/evaluate.js';
import type { Label } from '../../src/evaluate/labels/labelling.js';
import { SeededRandom } from '../../src/structures/random.js';

/**
 * Stories of 1 to 6 articles; of the predicted ones, the given share of the articles is put into a story of its own.
 */
function corpus(
  stories: number,
  share: number,
  seed: number,
): { gold: Map<string, Label>; predicted: Map<string, Label> } {
  const sizes = new SeededRandom(1);
  const random = new SeededRandom(seed);
  const gold = new Map<string, Label>();
  const predicted = new Map<string, Label>();
  for (let story = 0; story < stories; story++) {
    for (let left = 1 + sizes.below(6); left > 0; left--) {
      const id = `article ${gold.size}`;
      gold.set(id, `story ${story}`);
      predicted.set(id, random.below(1000) < share * 1000 ? `alone ${id}` : `story ${story}`);
    }
  }
  return { gold, predicted };
}

describe('scoreArticles', () => {
  test('the example of the documentation', () => {
    expect(scoreArticles([['a', 'b'], ['c']], [['a'], ['b', 'c']])[1]).toEqual({
      id: 'b',
      story: 0,
      precision: 0.5,
      recall: 0.5,
    });
  });

  test('the means are the B-cubed scores', () => {
    const { gold, predicted } = corpus(60, 0.3, 5);
    const scores = scoreArticles(gold, predicted);
    const mean = (of: 'precision' | 'recall') => scores.reduce((sum, score) => sum + score[of], 0) / scores.length;
    const { bCubed } = evaluateClustering(gold, predicted);
    expect(mean('precision')).toBeCloseTo(bCubed.precision, 12);
    expect(mean('recall')).toBeCloseTo(bCubed.recall, 12);
    expect(scores.map(({ id }) => id)).toEqual([...gold.keys()]);
  });

  test('stories of one may be left out', () => {
    expect(scoreArticles([['a', 'b'], ['c']], [['a', 'b', 'c']], { singletons: 'drop' }).map(({ id }) => id)).toEqual([
      'a',
      'b',
    ]);
  });
});

describe('bootstrap', () => {
  const { gold, predicted } = corpus(80, 0.3, 5);
  const scores = scoreArticles(gold, predicted);

  test('the value is the score, and lies between the bounds', () => {
    const result = bootstrap(scores);
    const { bCubed } = evaluateClustering(gold, predicted);
    for (const of of ['precision', 'recall', 'f1'] as const) {
      expect(result[of].value).toBeCloseTo(bCubed[of], 12);
      expect(result[of].low).toBeLessThanOrEqual(result[of].value);
      expect(result[of].high).toBeGreaterThanOrEqual(result[of].value);
    }
    expect(result.recall.low).toBeLessThan(result.recall.high);
    expect(result).toMatchObject({ stories: 80, resamples: 1000, confidence: 0.95, seed: 1 });
  });

  test('the seed decides, and the order of the articles does not', () => {
    const first = bootstrap(scores, { seed: 3 });
    expect(bootstrap(scores.toReversed(), { seed: 3 })).toEqual(first);
    expect(bootstrap(scores, { seed: 4 })).not.toEqual(first);
  });

  test('more confidence is wider, and more stories narrower', () => {
    const width = (result: ReturnType<typeof bootstrap>) => result.f1.high - result.f1.low;
    expect(width(bootstrap(scores, { confidence: 0.99 }))).toBeGreaterThan(
      width(bootstrap(scores, { confidence: 0.8 })),
    );
    const many = corpus(1280, 0.3, 5);
    const narrow = width(bootstrap(scoreArticles(many.gold, many.predicted)));
    expect(narrow).toBeLessThan(width(bootstrap(scores)) / 2);
  });

  test('the bounds cover the truth about as often as they promise', () => {
    // The truth: the score of a corpus so large that chance hardly matters.
    const large = corpus(30_000, 0.3, 99);
    const truth = evaluateClustering(large.gold, large.predicted).bCubed.recall;
    const groups = new Map<Label, ArticleScore[]>();
    for (const score of scoreArticles(large.gold, large.predicted)) {
      groups.set(score.story, [...(groups.get(score.story) ?? []), score]);
    }
    const stories = [...groups.values()];
    let covered = 0;
    for (let trial = 0; trial < 200; trial++) {
      const drawn = stories.slice(trial * 100, trial * 100 + 100).flat();
      const { recall } = bootstrap(drawn, { resamples: 200, confidence: 0.9 });
      if (recall.low <= truth && truth <= recall.high) covered++;
    }
    expect(covered / 200).toBeGreaterThan(0.84);
    expect(covered / 200).toBeLessThan(0.96);
  });

  test('one story has no width', () => {
    const { f1 } = bootstrap(scoreArticles([['a', 'b']], [['a'], ['b']]));
    expect([f1.low, f1.high]).toEqual([f1.value, f1.value]);
  });

  test('faults', () => {
    const score = { id: 'a', story: 1, precision: 1, recall: 1 };
    expect(() => bootstrap([])).toThrow('scores: there are no articles to draw from');
    expect(() => bootstrap([score, score])).toThrow('scores: the id "a" stands twice');
    expect(() => bootstrap([{ ...score, recall: Number.NaN }])).toThrow('"a" has the score NaN, not one from 0 to 1');
    expect(() => bootstrap([score], { resamples: 0 })).toThrow(expect.objectContaining({ code: 'invalid-option' }));
  });
});

describe('pairedBootstrap', () => {
  const worse = corpus(80, 0.3, 5);
  const better = corpus(80, 0.15, 6);
  const before = scoreArticles(worse.gold, worse.predicted);
  const after = scoreArticles(better.gold, better.predicted);

  test('a clear gain is told from chance', () => {
    const { difference, before: first, after: second, stories } = pairedBootstrap(before, after);
    expect(difference.recall.value).toBeCloseTo(second.recall - first.recall, 12);
    expect(difference.recall.low).toBeGreaterThan(0);
    expect(difference.f1.pValue).toBeLessThan(0.01);
    expect(difference.precision).toEqual({ value: 0, low: 0, high: 0, pValue: 1 });
    expect(stories).toBe(80);
  });

  test('the other way round is the same with the sign turned', () => {
    const one = pairedBootstrap(before, after).difference.f1;
    const other = pairedBootstrap(after, before).difference.f1;
    expect(other.value).toBeCloseTo(-one.value, 12);
    expect(other.low).toBeCloseTo(-one.high, 12);
    expect(other.pValue).toBe(one.pValue);
  });

  test('two clusterings of equal quality are not told apart', () => {
    const other = corpus(80, 0.3, 8);
    expect(pairedBootstrap(before, scoreArticles(other.gold, other.predicted)).difference.f1.pValue).toBeGreaterThan(
      0.05,
    );
  });

  test('the pairing narrows the bounds', () => {
    const { difference } = pairedBootstrap(before, after);
    const single = bootstrap(before).f1;
    expect(difference.f1.high - difference.f1.low).toBeLessThan(Math.SQRT2 * (single.high - single.low));
  });

  test('survives JSON', () => {
    expect(pairedBootstrap(JSON.parse(JSON.stringify(before)), after)).toEqual(pairedBootstrap(before, after));
  });

  test('scores of other articles or other gold labels are refused', () => {
    const a = { id: 'a', story: 1, precision: 1, recall: 1 };
    const b = { ...a, id: 'b' };
    expect(() => pairedBootstrap([a], [b])).toThrow('"b" is in after but not in before');
    expect(() => pairedBootstrap([a, b], [a])).toThrow('"b" is in before but not in after');
    expect(() => pairedBootstrap([a], [{ ...a, story: 2 }])).toThrow(
      '"a" belongs to the gold story 1 before and to 2 after: score both against the same gold labels',
    );
  });
});
