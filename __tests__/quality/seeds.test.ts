import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { compareCoverage } from '../../src/coverage/compare-coverage.js';
import { type ArticleRecord, readArticles } from '../../src/io/index.js';
import { findReuse } from '../../src/reuse/find-reuse.js';
import { findStories } from '../../src/stories/find-stories.js';
import type { StoriesResult } from '../../src/stories/story-analysis.js';
import '../../src/testing/jest.js';

/** The quality that the samples promise, in the words that a newsroom would use for its own. */
let newsroom: readonly ArticleRecord[];
let report: readonly ArticleRecord[];
let stories: StoriesResult;

beforeAll(async () => {
  newsroom = (await readArticles(['seeds/newsroom.jsonl'])).articles;
  report = (await readArticles(['seeds/gp-home-visits'])).articles;
  stories = findStories(unlabelled());
});

const unlabelled = (): Article[] => newsroom.map(({ cluster: _, ...article }) => article as Article);

/** The rows of a table of seeds/gold, without its header. */
const goldRows = (file: string): string[][] =>
  readFileSync(`seeds/gold/${file}`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

describe('stories of the newsroom', () => {
  test('cluster like their labels', () => {
    const gold = newsroom.map(({ id, cluster }) => ({ id, label: String(cluster) }));
    expect(stories).toClusterLike(gold, {
      bCubedF1: 0.9,
      bCubedPrecision: 0.85,
      bCubedRecall: 0.95,
    });
  });

  test('angles of one event stay together', () => {
    // A death toll, a great-grandmother dug out of the rubble, a couple on holiday, and the update of an outlet's own
    // article.
    expect(stories).toKeepTogether(['e431a6ce', 'e010af03', '5fd8d12e', 'a6740309', '7652a2e3']);
    // A news report, a column and a worried infirmary.
    expect(stories).toKeepTogether(['531d01d2', '988cc299', '442df43f']);
    // A live blog and two reports.
    expect(stories).toKeepTogether(['7541a1d4', '8d696ac9', 'a4af6d14']);
  });

  test.each([
    ['two earthquakes', 'e431a6ce', '366fbb3b'],
    ['two votes by doctors', '9fb80318', '531d01d2'],
    ['two storms', 'a6ee00da', '7541a1d4'],
    ['two thieves before one judge', '2fc6bca8', 'd099ef07'],
    ['two chains, one administrator', '9351ff79', '53fd74f8'],
    ['two by-elections', '9e3587df', 'd6e2c948'],
    ['two thefts of data', '0b06b42e', '15b382a9'],
    ['a feature on warning of earthquakes, and one', '4856700a', 'e431a6ce'],
  ])('look-alikes stay apart: %s', (_, a, b) => {
    expect(stories).toKeepApart([a, b]);
  });

  test('three reports of one vote are one story, also among the newsroom', () => {
    const ids = report.map(({ id }) => id);
    expect(ids).toHaveLength(3);
    expect(findStories(report)).toKeepTogether(ids);
    const together = findStories([...unlabelled(), ...report]);
    expect(together).toKeepTogether(ids);
    expect(together.stories.find(({ articles }) => articles.includes(ids[0] ?? ''))?.articles).toHaveLength(3);
  });
});

describe('shared passages of the samples', () => {
  test('are found wherever gold has one', () => {
    const reuse = findReuse([...newsroom, ...report]);
    const rows = goldRows('near-duplicates.tsv');
    expect(rows.length).toBeGreaterThan(20);
    for (const [a = '', , , b = ''] of rows) expect(reuse).toShareText(a, b);
  });

  test('an outlet that told it in its own words shares nothing', () => {
    expect(findReuse(newsroom)).not.toShareText('e010af03', '5fd8d12e');
  });
});

describe('what each report of the vote adds', () => {
  test('Corbyn and Kanani, Abrahams and Green', () => {
    const coverage = compareCoverage(report);
    for (const name of ['Corbyn', 'Kanani']) {
      expect(coverage).toAdd('broadcaster', name);
      expect(coverage).not.toAdd('daily', name);
    }
    for (const name of ['Abrahams', 'Green']) {
      expect(coverage).toAdd('daily', name);
      expect(coverage).not.toAdd('broadcaster', name);
    }
    expect(coverage).not.toAdd('wire-desk', 'Corbyn');
  });
});
