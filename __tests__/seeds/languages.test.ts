import { describe, expect, test } from '@jest/globals';
import { parsePublicationTime, requireArticles } from '../../src/article.js';
import { readCollection, type Seed } from './collection.js';

const { seeds, rows } = readCollection('languages.jsonl');
const LANGUAGES = ['pt', 'es', 'de', 'fr', 'tr', 'pl'];
const languageOf = ({ cluster }: Seed) => cluster.slice(0, 2);
const words = ({ text }: Seed) => text.split(/\s+/).filter((word) => word !== '').length;
const sizes = (of: readonly Seed[]) => {
  const size = new Map<string, number>();
  for (const { cluster } of of) size.set(cluster, (size.get(cluster) ?? 0) + 1);
  return size;
};
const count = (of: readonly Seed[], is: (seed: Seed) => boolean) => of.filter(is).length;

describe('languages.jsonl', () => {
  test('is articles with ids of their own, in the order of the ids, with dates that exist', () => {
    expect(() => requireArticles(seeds)).not.toThrow();
    const ids = seeds.map(({ id }) => id);
    expect(ids.every((id) => /^[0-9a-f]{10}$/.test(id))).toBe(true);
    expect(ids).toEqual([...new Set(ids)].sort());
    for (const { publishedAt } of seeds) {
      if (publishedAt === undefined) continue;
      expect(parsePublicationTime(publishedAt)).toBeDefined();
      expect(publishedAt).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/);
    }
  });

  const promises: [string, (of: readonly Seed[]) => number][] = [
    ['articles', (of) => of.length],
    ['events', (of) => sizes(of).size],
    ['events told once', (of) => [...sizes(of).values()].filter((size) => size === 1).length],
    ['outlets', (of) => new Set(of.map(({ outlet }) => outlet)).size],
    ['without a title', (of) => count(of, ({ title }) => title === undefined)],
    ['without a date', (of) => count(of, ({ publishedAt }) => publishedAt === undefined)],
    ['with a day, no time', (of) => count(of, ({ publishedAt }) => publishedAt?.length === 10)],
    ['with the field `language`', (of) => count(of, ({ language }) => language !== undefined)],
    ['flashes, up to 70 words', (of) => count(of, (seed) => words(seed) <= 70)],
    ['briefs, 71 to 179 words', (of) => count(of, (seed) => words(seed) > 70 && words(seed) < 180)],
    ['reports, 180 words or more', (of) => count(of, (seed) => words(seed) >= 180)],
    ['words in the shortest', (of) => Math.min(...of.map(words))],
    ['words in the longest', (of) => Math.max(...of.map(words))],
    ['words, mean', (of) => Math.round(of.reduce((sum, seed) => sum + words(seed), 0) / of.length)],
  ];
  test.each(promises)('has the %s that the README promises, language by language', (name, measure) => {
    const promised = rows.find(([first]) => first === name)?.slice(1);
    const languages = LANGUAGES.map((language) => seeds.filter((seed) => languageOf(seed) === language));
    expect([...languages, seeds].map((of) => `${measure(of)}`)).toEqual(promised);
  });

  test('has the events of the README, and a field `language` that agrees with the event', () => {
    const events = rows.filter(([first]) => first?.startsWith('`'));
    const named = new Map(events.map(([event = '', articles]) => [event.replaceAll('`', ''), Number(articles)]));
    expect(named).toEqual(sizes(seeds));
    for (const seed of seeds) expect((seed.language ?? languageOf(seed)).slice(0, 2)).toBe(languageOf(seed));
    const lookAlikes = events.filter(([, , other]) => other !== '');
    expect(lookAlikes).toHaveLength(15);
    for (const [event, , other = ''] of lookAlikes) {
      expect(named.has(other.replaceAll('`', ''))).toBe(true);
      expect(other).not.toBe(event);
    }
  });
});
