// Unit tests for the quality of clustering: if a change of thresholds, weights or version makes your stories worse, the
// build says so, and which articles went wrong.
//
//   NODE_OPTIONS=--experimental-vm-modules npx jest unit-test-your-clustering
//
// In a clone of samestory, whose own Jest looks for other files, add: --config '{ "transform": {} }'
// With Vitest, import test and expect from 'vitest' and the matchers from 'samestory/testing/vitest'.

import { expect, test } from '@jest/globals';
import { compareCoverage, findReuse, findStories } from 'samestory';
import { readArticles } from 'samestory/io';
import 'samestory/testing/jest';

// Fifty labelled articles are a good start: the `cluster` of each is the event that an editor says it was written for.
const { articles } = await readArticles(['seeds/newsroom.jsonl']);
const labels = new Map(articles.map(({ id, cluster }) => [id, cluster]));
const idsOf = (cluster) => articles.filter((article) => article.cluster === cluster).map(({ id }) => id);

const stories = findStories(articles);

// One figure for the whole. B-cubed counts each article once: precision falls where stories were merged, recall where
// they were split. Set the minimum a little below what you reach, so that chance does not break your build.
test('the stories are those that our editors see', () => {
  expect(stories).toClusterLike(labels, { bCubedF1: 0.85 });
});

// Some mistakes matter more than their share of the figure. Name them.
test('the report and the update of one earthquake stay together', () => {
  expect(stories).toKeepTogether(idsOf('quake-tesmere'));
});

test('two earthquakes in one week stay apart', () => {
  expect(stories).toKeepApart([idsOf('quake-tesmere')[0], idsOf('quake-almira')[0]]);
});

// The other results can be tested in the same way.
test('agency copy is recognised, and what an outlet adds to it', async () => {
  const { articles: reports } = await readArticles(['seeds/gp-home-visits']);
  expect(findReuse(reports)).toShareText('broadcaster', 'wire-desk');
  expect(compareCoverage(reports)).toAdd('broadcaster', 'Jeremy Corbyn');
});
