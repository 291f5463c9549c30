import { describe, expect, test } from '@jest/globals';
import { type Article, findReuse, findStories, independentSources, StoryStream } from '../../src/index.js';
import { seededIntegers } from '../../src/structures/index.js';

/** Articles of one story that take over a part of one agency text each, changed by some words, at any length. */
function story(seed: number): Article[] {
  const next = seededIntegers(seed);
  const below = (limit: number): number => (next() >>> 0) % limit;
  const word = (): string => `w${below(4000).toString(36)}`;
  const sentence = (): string => `${Array.from({ length: 8 + below(14) }, word).join(' ')}.`;
  const agency = Array.from({ length: 24 }, sentence);
  const every = [4, 9, 30, 1000][below(4)]!;
  const changed = (text: string): string => text.replace(/\w+/g, (kept) => (below(every) === 0 ? word() : kept));
  const size = 4 + below(30);
  return Array.from({ length: 2 + below(5) }, (_, index) => {
    const taken = below(size + 1);
    const from = below(agency.length);
    const own = Array.from({ length: size - taken }, sentence);
    const copied = agency.slice(from, from + taken).map(changed);
    const lines = [...copied, ...own].sort(() => below(3) - 1);
    const credit = below(3) === 0 ? ['(Reuters)'] : [];
    return {
      id: `${index}`,
      outlet: below(8) === 0 ? undefined : `Outlet ${below(6)}`,
      url: below(6) === 0 ? `https://example.org/${below(2)}` : undefined,
      publishedAt: `2025-03-0${1 + below(8)}`,
      language: 'en',
      text: [...credit, ...lines].join(below(2) === 0 ? '\n' : ' '),
    };
  });
}

describe('the sources of a story are what independentSources says, always', () => {
  test('in a collection and in a stream, whatever share of a text is taken over', () => {
    const counts = new Set<number>();
    for (let seed = 1; seed <= 25; seed++) {
      const articles = story(seed);
      const pins = { together: [articles.map(({ id }) => id)] };
      const expected = independentSources(articles, findReuse(articles)).length;
      const batch = findStories(articles, { pins }).stories.map((found) => found.independentSources);
      expect([seed, ...batch]).toEqual([seed, expected]);
      const stream = new StoryStream({ pins });
      stream.addMany(articles);
      expect([seed, ...stream.stories().map((found) => found.independentSources)]).toEqual([seed, expected]);
      counts.add(expected);
    }
    expect(counts.size).toBeGreaterThan(3);
  });

  test('after an update, a withdrawal and a restart, and beyond the texts that are compared', () => {
    const articles = Array.from({ length: 12 }, (_, at) => story(at + 200)).flatMap((all, at) =>
      all.map((article) => ({ ...article, id: `${at}-${article.id}` })),
    );
    expect(articles.length).toBeGreaterThan(30);
    let stream = new StoryStream({ pins: { together: [articles.map(({ id }) => id)] } });
    stream.addMany(articles);
    const check = (): void => {
      for (const { articles: ids, independentSources: counted } of stream.stories()) {
        const members = ids.map((id) => stream.article(id)!);
        expect(counted).toBe(independentSources(members, findReuse(members)).length);
      }
    };
    check();
    stream.add({ ...articles[3]!, text: articles[4]!.text });
    stream.remove(articles[5]!.id);
    check();
    stream = StoryStream.restore(stream.snapshot());
    check();
  });
});
