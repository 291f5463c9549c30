import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { analyseStories } from '../../src/stories/index.js';

const articles = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Article);
const sorted = (groups: readonly (readonly string[])[]) => groups.map((group) => [...group].sort().join()).sort();

test('a cut at the threshold gives the stories; a higher one never joins what a lower one parts', () => {
  const copy = { ...articles[0]!, id: 'copy' };
  const analysis = analyseStories([...articles, copy]);
  const { stories, threshold } = analysis.result;
  expect(sorted(analysis.cut(threshold))).toEqual(sorted(stories.map(({ articles: ids }) => ids)));
  const [low, high] = [analysis.cut(0.2), analysis.cut(0.8)];
  for (const group of high) expect(low.some((wide) => group.every((id) => wide.includes(id)))).toBe(true);
  expect(high.length).toBeGreaterThan(low.length);
  expect(analysis.cut(1.1).find((group) => group.includes('copy'))).toContain(articles[0]!.id);
});
