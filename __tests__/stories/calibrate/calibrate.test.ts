import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { evaluateClustering } from '../../../src/evaluate/index.js';
import {
  calibrateLinkScore,
  compareCollection,
  scoreThresholds,
  THRESHOLDS,
} from '../../../src/stories/calibrate/index.js';
import { findStories } from '../../../src/stories/find-stories.js';
import type { LinkModel } from '../../../src/stories/link/index.js';

const articles = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Article & { cluster: string } => JSON.parse(line));
const labels = new Map(articles.map(({ id, cluster }) => [id, cluster]));
const newsroom = { name: 'newsroom', articles, labels };

describe('calibrateLinkScore', () => {
  const model = calibrateLinkScore([newsroom]);

  test('gives a model that findStories takes', () => {
    expect(findStories(articles, { model }).modelVersion).toBe('calibrated');
    expect(model.provenance).toContain('newsroom');
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
  });

  test('gives the same each time, whatever the order of articles and of labels', () => {
    const turned = { ...newsroom, articles: [...articles].reverse(), labels: new Map([...labels].reverse()) };
    expect(calibrateLinkScore([turned])).toEqual(model);
  });

  const compared = compareCollection(newsroom);

  test('on the articles it was fitted on it does at least as well as the shipped one', () => {
    const at = ({ merges }: LinkModel) =>
      scoreThresholds(compared, model)[THRESHOLDS.indexOf(merges?.event ?? Number.NaN)] ?? Number.NaN;
    const { bCubed } = evaluateClustering(labels, findStories(articles));
    expect(at(model)).toBeGreaterThanOrEqual(bCubed.f1 - 0.01);
  });

  test('a stronger ridge keeps the weights smaller', () => {
    const some = articles.slice(0, 25);
    const few = { name: 'few', articles: some, labels: new Map(some.map(({ id, cluster }) => [id, cluster])) };
    const size = (ridge: number) =>
      calibrateLinkScore([few], { ridge, from: 'nothing' }).features.reduce(
        (sum, { weight }) => sum + Math.abs(weight),
        0,
      );
    expect(size(1000)).toBeLessThan(size(1));
  });

  test('what cannot be learnt from is refused with what to do', () => {
    const some = new Map([...labels].slice(1));
    expect(() => calibrateLinkScore([{ ...newsroom, labels: some }])).toThrow(
      /in newsroom the article "\w+" has no label/,
    );
    const one = new Map(articles.map(({ id }) => [id, 'one']));
    expect(() => calibrateLinkScore([{ ...newsroom, labels: one }])).toThrow(/all near pairs are of one story/);
    expect(() => calibrateLinkScore([])).toThrow(/no pair of articles is near enough/);
  });
});
