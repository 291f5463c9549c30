import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { findReuse } from '../../src/reuse/find-reuse.js';

/**
 * What `findReuse` says about the samples, whole. A change here is a change of what users get: look at the difference,
 * raise MODEL_VERSION in src/stories/link/link-model.ts, say in CHANGELOG.md what moved and why, and only then run with
 * `-u`.
 */
test('the passages of the samples are those of this version', () => {
  const articles = readFileSync('seeds/newsroom.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);
  const { pairs, families, scheme, caps } = findReuse(articles);
  const place = ({ article, start, end }: { article: string; start: number; end: number }) =>
    `${article} ${start}-${end}`;
  expect({
    pairs: pairs.map(
      ({ a, b, kind, words, jaccard, between }) =>
        `${place(a)} | ${place(b)} | ${kind} | ${words} | ${jaccard.toFixed(2)} | ${between}`,
    ),
    families: families.map(
      ({ members, certainty, credits, role }) =>
        `${members.map(place).join(', ')} | ${certainty} | ${credits.join(' ')} | ${role}`,
    ),
    scheme,
    caps: caps.map(({ cap, affected }) => `${cap} ${affected}`),
  }).toMatchSnapshot();
});
