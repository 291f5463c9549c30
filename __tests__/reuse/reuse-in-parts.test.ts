import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { inOrderOfPublication } from '../../src/article-order.js';
import { findReuse, ReuseInParts, readReusePart } from '../../src/reuse/index.js';

/** The samples, copies of some with another word here and there, and copies word for word. */
function samplesWithCopies(): Article[] {
  const samples = readFileSync('seeds/newsroom.jsonl', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);
  const copies = samples.slice(0, 12).flatMap((article, n) =>
    Array.from({ length: 1 + (n % 7) }, (_, copy) => ({
      ...article,
      id: `${article.id}-${copy}`,
      outlet: `Outlet ${copy}`,
      text: article.text
        .split(' ')
        .map((word, at) => ((at + 5 * copy + n) % (copy === 0 ? 1e9 : 31) === 0 ? 'Tuesday' : word))
        .join(' '),
    })),
  );
  return [...samples, ...copies];
}

/** The families as so many processes would find them, that each hand on plain data only. */
async function inParts(articles: readonly Article[], size: number, shares: number) {
  const ordered = inOrderOfPublication(articles, (a, b) => (a.id < b.id ? -1 : 1));
  const parts = Array.from({ length: Math.ceil(ordered.length / size) }, (_, n) =>
    ordered.slice(n * size, (n + 1) * size),
  );
  const read = parts.map((part) => structuredClone(readReusePart(part)));
  const all = Array.from({ length: shares }, (_, index) => ({ index, of: shares }));
  // Each share is worked off by another process.
  const workers = all.map(() => new ReuseInParts(read));
  const copies = structuredClone(all.map((share) => workers[share.index]!.countCopies(share)));
  for (const worker of workers) worker.useCopies(copies);
  const features = structuredClone(all.map((share) => workers[share.index]!.findFeatures(share)));
  for (const worker of workers) worker.useFeatures(features);
  const pairs = structuredClone(all.map((share) => workers[share.index]!.findPairs(share)));
  async function* texts() {
    yield* parts;
  }
  return workers[0]!.families(pairs, texts());
}

describe('reuse of a collection in parts', () => {
  const articles = samplesWithCopies();
  const { families, caps } = findReuse(articles);

  test.each([
    [1000, 1],
    [17, 3],
    [40, 8],
  ])('of %d articles, in %d shares, gives the families and bounds of one process', async (size, shares) => {
    expect(families.length).toBeGreaterThan(50);
    expect(caps.map(({ cap }) => cap)).toContain('near-copies');
    expect(await inParts(articles, size, shares)).toEqual({ families, caps });
  });

  test('of no article has no family', async () => {
    expect(await inParts([], 10, 2)).toEqual({ families: [], caps: [] });
  });
});
