import { describe, expect, test } from '@jest/globals';
import { adaptThreshold } from '../../../src/stories/cluster/adaptive-threshold.js';
import { findStories } from '../../../src/stories/find-stories.js';

const merges = (levels: readonly number[]) => levels.map((level, at) => ({ into: 0, from: at + 1, level }));
const repeated = (level: number, times: number) => Array.from({ length: times }, () => level);

describe('adaptThreshold', () => {
  test('leaves the threshold where it is when nothing is in doubt', () => {
    expect(adaptThreshold([], 10, 0.45)).toBe(0.45);
    expect(adaptThreshold(merges([...repeated(0.99, 50), ...repeated(0.01, 50)]), 100, 0.45)).toBe(0.45);
  });

  test('moves into the gap beside it', () => {
    const crowdedAbove = adaptThreshold(merges([...repeated(0.5, 30), ...repeated(0.95, 30)]), 61, 0.45);
    expect(crowdedAbove).toBeLessThan(0.45);
    const crowdedBelow = adaptThreshold(merges([...repeated(0.4, 30), ...repeated(0.95, 30)]), 61, 0.45);
    expect(crowdedBelow).toBeGreaterThan(0.45);
  });

  test('never goes far, and never out of range', () => {
    for (const model of [0.001, 0.2, 0.5, 0.9, 0.999]) {
      const crowd = merges(repeated(model, 10_000));
      const adapted = adaptThreshold(crowd, 10_001, model);
      const logOdds = (p: number) => Math.log(p / (1 - p));
      expect(Math.abs(logOdds(adapted) - logOdds(model))).toBeLessThanOrEqual(1 + 1e-9);
    }
    expect(adaptThreshold(merges([0.5]), 2, 1)).toBe(1);
    expect(adaptThreshold(merges([0.5]), 2, 0)).toBe(0);
  });

  test('a threshold that is given is the one that is used', () => {
    const articles = [
      { id: 'a', text: 'Doctors in Kent voted on Friday to end home visits.' },
      { id: 'b', text: 'A vote by Kent doctors would end visits at home.' },
    ];
    expect(findStories(articles, { threshold: 0.3 }).threshold).toBe(0.3);
    expect(findStories(articles).threshold).toBeGreaterThan(0);
  });
});
