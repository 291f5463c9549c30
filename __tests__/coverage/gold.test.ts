import { expect, test } from '@jest/globals';
import { labelledStories } from '../../bench/quality/coverage/coverage-labels.js';
import {
  type BCubedSums,
  type Counts,
  f1,
  placeSentences,
  scoreAdded,
  scoreRows,
} from '../../bench/quality/coverage/coverage-scores.js';
import { compareCoverage } from '../../src/coverage/compare-coverage.js';

// The data folder is not needed: where it is absent, the stories of the samples are what is labelled.
const stories = labelledStories('no such folder');

test('rows and added sentences of the samples agree with what was read in them', () => {
  const rows: BCubedSums = { precision: 0, recall: 0, items: 0 };
  const added: Counts = { right: 0, wrong: 0, missed: 0 };
  for (const story of stories) {
    const placed = placeSentences(story, compareCoverage(story.articles));
    scoreRows(placed, rows);
    scoreAdded(placed, added);
  }
  expect(stories.map(({ story }) => story).sort()).toEqual([
    'breach-halden',
    'gp-home-visits',
    'quake-tesmere',
    'storm-edda',
  ]);
  const [precision, recall] = [rows.precision / rows.items, rows.recall / rows.items];
  expect((2 * precision * recall) / (precision + recall)).toBeGreaterThan(0.94);
  expect(f1(added)).toBeGreaterThan(0.95);
});
