import { describe, expect, test } from '@jest/globals';
import { type Article, parsePublicationTime, requireArticles } from '../../src/article.js';
import { readCollection } from './collection.js';

const { seeds, rows: written } = readCollection('world-desk.jsonl');
const rows = written.map((cells) => cells.map((cell) => cell.replaceAll('`', '')));

const sizes = new Map<string, number>();
for (const { cluster } of seeds) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
const clustersOf = (from: number, to: number) =>
  [...sizes.values()].filter((size) => from <= size && size <= to).length;
const lengths = seeds.map(({ text }) => text.split(/\s+/).filter((word) => word !== '').length);
const textsOf = (from: number, to: number) => lengths.filter((words) => from <= words && words <= to).length;
const without = (field: keyof Article) => seeds.filter((seed) => seed[field] === undefined).length;

describe('world-desk.jsonl', () => {
  test('is articles with ids of their own, in the order of the ids, with dates that exist', () => {
    expect(() => requireArticles(seeds)).not.toThrow();
    const ids = seeds.map(({ id }) => id);
    expect(ids.every((id) => /^[0-9a-f]{10}$/.test(id))).toBe(true);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { publishedAt } of seeds) {
      if (publishedAt === undefined) continue;
      expect(parsePublicationTime(publishedAt)).toBeDefined();
      expect(publishedAt).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d))?$/);
    }
  });

  test.each([
    ['articles', seeds.length],
    ['clusters', sizes.size],
    ['clusters of one', clustersOf(1, 1)],
    ['clusters of 2 or 3', clustersOf(2, 3)],
    ['clusters of 4 or 5', clustersOf(4, 5)],
    ['clusters of 6 to 8', clustersOf(6, 8)],
    ['outlets', new Set(seeds.flatMap(({ outlet }) => outlet ?? [])).size],
    ['without an outlet', without('outlet')],
    ['without a title', without('title')],
    ['without a date', without('publishedAt')],
    ['with a day, no time', seeds.filter(({ publishedAt }) => publishedAt?.length === 10).length],
    ['with the field language', seeds.length - without('language')],
    ['flashes, up to 75 words', textsOf(0, 75)],
    ['briefs, 76 to 179 words', textsOf(76, 179)],
    ['reports and features, 180 words or more', textsOf(180, Number.POSITIVE_INFINITY)],
    ['words in the shortest', Math.min(...lengths)],
    ['words in the longest', Math.max(...lengths)],
    ['words, mean', Math.round(lengths.reduce((sum, words) => sum + words, 0) / seeds.length)],
  ])('%s: as many as the README promises', (name, measured) => {
    expect([name, `${measured}`]).toEqual(rows.find(([first]) => first === name));
  });

  test('has the events of the README; 21 of them have a look-alike', () => {
    const events = rows.filter((row) => row.length === 4 && row[0] !== 'event');
    expect(new Map(events.map(([event = '', articles]) => [event, Number(articles)]))).toEqual(sizes);
    const pairs = events.filter(([, , other]) => other !== '');
    expect(pairs).toHaveLength(21);
    for (const [event, , other = ''] of pairs) {
      expect(sizes.has(other)).toBe(true);
      expect(other).not.toBe(event);
    }
  });
});
