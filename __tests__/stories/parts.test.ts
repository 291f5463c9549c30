import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import {
  blockOf,
  cosinesOf,
  countPart,
  findStories,
  groupParts,
  joinCosines,
  joinLinks,
  linksOf,
  nearestCosines,
  packLinks,
} from '../../src/stories/index.js';
import { levelsOf } from '../../src/stories/parts/neighbours.js';
import { SeededRandom } from '../../src/structures/random.js';
import { CollectionFrequencies } from '../../src/vectors/index.js';

const articles = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Article);

test('articles that are counted, compared and linked in parts make the stories of one collection', () => {
  const sizes = [30, 10, articles.length - 40];
  let next = 0;
  const parts = sizes.map((size) => {
    const own = articles.slice(next, next + size);
    const numbers = Int32Array.from(own, () => next++);
    const { counts, frequencies, kept } = countPart(own);
    expect(kept.length).toBe(size);
    return { articles: own, counts, frequencies, numbers };
  });
  const frequencies = new CollectionFrequencies();
  for (const part of parts) frequencies.add(part.frequencies);
  expect(frequencies.articles).toBe(articles.length);
  const blocks = parts.flatMap((a, at) =>
    parts.slice(0, at + 1).map((b) => {
      const block = a === b ? blockOf(a) : blockOf(b, a);
      return { a, b, block, near: nearestCosines(block, frequencies) };
    }),
  );
  const nearestOf = parts.map((part) =>
    joinCosines(
      blocks.flatMap(({ a, b, near }) =>
        part === b
          ? [cosinesOf(near, 0, part.articles.length)]
          : part === a
            ? [cosinesOf(near, -part.articles.length)]
            : [],
      ),
    ),
  );
  const nearest = new Map(parts.map((part, at) => [part, nearestOf[at] as Float32Array]));
  const links = blocks.map(({ a, b, block }) => {
    const known = [...nearest.get(b)!, ...(a === b ? [] : nearest.get(a)!)];
    return {
      bytes: packLinks(linksOf(block, frequencies, Float32Array.from(known))),
      numbers: a === b ? a.numbers : Int32Array.from([...b.numbers, ...a.numbers]),
    };
  });
  const linked = {
    times: articles.map(({ publishedAt }) => publishedAt),
    languages: articles.map(() => 'en'),
    lengths: articles.map(() => 500),
  };
  const sorted = (groups: readonly (readonly string[])[]): string[] =>
    groups.map((ids) => [...ids].sort().join()).sort();
  const stories = groupParts(linked, joinLinks(links)).map((story) => story.map((number) => articles[number]!.id));
  expect(sorted(stories)).toEqual(sorted(findStories(articles).stories.map((story) => story.articles)));
});

test('very many near-duplicates of one text are one of them, and name it', () => {
  const words = 'the river rose quickly overnight and the lower town was under water when the fire brigade came'.split(
    ' ',
  );
  const copies = Array.from({ length: 60 }, (_, n) => ({ id: `copy-${n}`, text: `${words.join(' ')} number ${n}` }));
  const { kept, leaders, frequencies } = countPart(copies);
  expect([kept, new Set(leaders)]).toEqual([[0], new Set([0])]);
  expect(frequencies.map(([language, count]) => [language, count])).toEqual([['en', 1]]);
});

test('the levels of joined lists are those of all cosines of an article', () => {
  const random = new SeededRandom(6);
  const [articles, width] = [3, 41];
  const all = Array.from({ length: articles }, (): number[] => []);
  const blocks = Array.from({ length: 5 }, () => {
    const block = new Float32Array(articles * width);
    for (let article = 0; article < articles; article++) {
      const own = Array.from({ length: random.below(60) }, () => Math.fround(random.below(900) / 1000)).sort(
        (a, b) => b - a,
      );
      all[article]!.push(...own);
      block.set(own.slice(0, 40), article * width);
      block[article * width + 40] = own.find((cosine) => cosine < 0.7) ?? 0;
    }
    return block;
  });
  const joined = joinCosines(blocks);
  const { nearest, usual } = levelsOf(joined);
  for (const [article, own] of all.entries()) {
    own.sort((a, b) => b - a);
    const list = Array.from({ length: 40 }, (_, rank) => own[rank] ?? 0);
    expect([...cosinesOf(joined, article, article + 1)]).toEqual([...list, own.find((cosine) => cosine < 0.7) ?? 0]);
    expect(nearest[article]).toBe(Math.max(0.05, own.find((cosine) => cosine < 0.7) ?? 0));
    const mean = list.slice(10).reduce((sum, cosine) => sum + Math.max(cosine, 0.05), 0) / 30;
    expect(usual[article]).toBeCloseTo(mean, 9);
  }
  expect(cosinesOf(joined, 1)).toHaveLength(2 * width);
  expect(joinCosines([])).toHaveLength(0);
  const none = levelsOf(new Float32Array(width));
  expect([none.nearest[0], none.usual[0]?.toFixed(9)]).toEqual([0.05, '0.050000000']);
});
