import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { findStories, MODEL_VERSION } from '../../src/index.js';

/**
 * The stories of the samples as they were when `modelVersion` was last raised. If this fails, tokens, weights or a
 * threshold have changed what users get: raise MODEL_VERSION, say in CHANGELOG what moved and why, and only then accept
 * the new snapshot.
 */
test(`the stories of the samples are those of model version ${MODEL_VERSION}`, () => {
  const articles = [
    ...readFileSync('seeds/newsroom.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line): Article => JSON.parse(line)),
    ...['broadcaster', 'daily', 'wire-desk'].map((id) => ({
      id,
      text: readFileSync(`seeds/gp-home-visits/${id}.txt`, 'utf8'),
    })),
  ];
  const shown = findStories(articles).stories.map(
    ({ articles: ids, keywords, cohesion }) => `${ids.join(' ')} | ${keywords.join(', ')} | ${cohesion.toFixed(2)}`,
  );
  expect(shown).toMatchSnapshot();
});
