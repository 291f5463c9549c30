import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Article } from '../../src/article.js';
import { SameStoryError } from '../../src/errors.js';
import { winnow } from '../../src/reuse/candidates/fingerprints.js';
import { findReuse } from '../../src/reuse/find-reuse.js';
import { ReuseIndex } from '../../src/reuse/reuse-index.js';
import { PostingTable } from '../../src/structures/posting-table.js';
import { splitParagraphs } from '../../src/text/paragraphs/split-paragraphs.js';

const newsroom = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Article);
const VOTE = 'The committee voted by nine to four on Friday to close the old swimming baths in Mill Lane.';

/** Pairs as one set, whichever of the two was asked about. */
function keys(pairs: readonly object[]): string[] {
  return pairs.map((pair) => JSON.stringify(pair)).sort();
}

describe('ReuseIndex', () => {
  test('finds, article by article, what findReuse finds at once', () => {
    // Without rewritten paragraphs: their words are weighed by the whole collection there and by the compared articles
    // here.
    const options = { threshold: 1 };
    const index = new ReuseIndex(options);
    const found = newsroom.flatMap((article) => {
      const { pairs } = index.query(article);
      index.add(article);
      return pairs;
    });
    expect(keys(found)).toEqual(keys(findReuse(newsroom, options).pairs));
    expect(found.length).toBeGreaterThan(20);
  });

  test('finds nearly all rewritten paragraphs too', () => {
    const index = new ReuseIndex();
    const found = new Set(
      newsroom.flatMap((article) => {
        const { pairs } = index.query(article);
        index.add(article);
        return keys(pairs);
      }),
    );
    const expected = keys(findReuse(newsroom).pairs);
    expect(expected.filter((pair) => found.has(pair)).length / expected.length).toBeGreaterThan(0.9);
  });

  test('forgets what is removed, and only that', () => {
    const index = new ReuseIndex();
    for (const article of newsroom) index.add(article);
    const removed = newsroom.filter((_, i) => i % 3 !== 0);
    for (const { id } of removed) expect(index.remove(id)).toBe(true);
    expect(index.remove(removed[0]?.id ?? '')).toBe(false);
    const kept = newsroom.filter((_, i) => i % 3 === 0);
    expect(index.size).toBe(kept.length);
    const fresh = new ReuseIndex();
    for (const article of kept) fresh.add(article);
    for (const article of newsroom) expect(index.query(article)).toEqual(fresh.query(article));
  });

  test('finds what is left behind many removed copies', () => {
    const index = new ReuseIndex();
    index.add({ id: 'first', text: VOTE });
    for (let i = 0; i < 200; i++)
      index.add({ id: `own ${i}`, text: `Paragraph ${i} is about matter ${i} and nothing else.` });
    // Fewer than half of all, so that the tables are not built anew.
    for (let i = 0; i < 90; i++) index.add({ id: `copy ${i}`, text: VOTE });
    for (let i = 0; i < 90; i++) index.remove(`copy ${i}`);
    const { pairs, caps } = index.query({ id: 'asked', text: VOTE });
    expect(pairs.map(({ a, b }) => [a.article, b.article])).toEqual([['asked', 'first']]);
    expect(caps).toEqual([]);
  });

  test('compares with the 63 latest copies of a paragraph, and says so', () => {
    const index = new ReuseIndex();
    for (let i = 0; i < 63; i++) index.add({ id: `copy ${i}`, text: VOTE });
    const whole = index.query({ id: 'asked', text: VOTE });
    expect(whole.pairs).toHaveLength(63);
    expect(whole.caps.map(({ cap }) => cap)).toEqual(['common-hints']);
    index.add({ id: 'copy 63', text: VOTE });
    const { pairs, caps } = index.query({ id: 'asked', text: VOTE });
    expect(pairs).toHaveLength(63);
    expect(pairs.some(({ b }) => b.article === 'copy 0')).toBe(false);
    expect(caps).toContainEqual(expect.objectContaining({ cap: 'common-runs', limit: 63 }));
  });

  test('takes about as many bytes for a paragraph as it says', () => {
    const index = new ReuseIndex();
    let paragraphs = 0;
    let words = 0;
    for (let i = 0; i < 10; i++) {
      for (const { id, text } of newsroom) {
        // Other words each time, so that the tables fill as they do with articles that share little.
        index.add({ id: `${id} ${i}`, text: i === 0 ? text : text.replace(/\p{L}+/gu, (word) => `${word}${i}`) });
        const body = splitParagraphs(text).filter(({ role }) => role === 'body');
        paragraphs += body.length;
        words += body.reduce((sum, { start, end }) => sum + text.slice(start, end).split(/\s+/u).length, 0);
      }
    }
    // 1.6 kilobytes for 45 words; tables double as they grow, so there may be half as much, or half as much again.
    const stated = (1600 / 45) * words;
    expect(index.bytes / stated).toBeGreaterThan(0.5);
    expect(index.bytes / stated).toBeLessThan(1.5);
    expect(paragraphs).toBeGreaterThan(5000);
  });

  test('takes an article back in after a change', () => {
    const index = new ReuseIndex();
    index.add({ id: 'a', text: VOTE });
    index.remove('a');
    index.add({ id: 'a', text: 'Something else altogether was said in the meeting of the committee.' });
    expect(index.query({ id: 'b', text: VOTE }).pairs).toEqual([]);
  });

  test('asks about an article that is in it without finding itself', () => {
    const index = new ReuseIndex();
    index.add({ id: 'a', text: VOTE });
    expect(index.query({ id: 'a', text: VOTE })).toMatchObject({ pairs: [], article: { article: 'a', share: 0 } });
    expect(index.query({ id: 'b', text: 'No.' })).toMatchObject({ pairs: [], families: [] });
  });

  test('finds paragraphs that are too short for a run where they are identical', () => {
    const index = new ReuseIndex();
    index.add({ id: 'a', text: 'He declined to comment.' });
    expect(index.query({ id: 'b', text: 'He “declined” to comment' }).pairs).toMatchObject([{ kind: 'identical' }]);
  });

  test('refuses an id that it has, and a wrong option', () => {
    const index = new ReuseIndex();
    index.add({ id: 'a', text: VOTE });
    expect(() => index.add({ id: 'a', text: VOTE })).toThrow(
      expect.objectContaining({ code: 'duplicate-id', message: expect.stringContaining('remove it first') }),
    );
    expect(() => new ReuseIndex({ minRun: 1 })).toThrow(SameStoryError);
  });

  test('goes on from a snapshot', () => {
    const index = new ReuseIndex({ minRun: 6, agencies: ['NPA'] });
    for (const article of newsroom.slice(0, 30)) index.add(article);
    const restored = ReuseIndex.restore(index.snapshot());
    expect(restored.size).toBe(30);
    for (const article of newsroom) expect(restored.query(article)).toEqual(index.query(article));
  });

  test('refuses bytes that are not its snapshot', () => {
    const index = new ReuseIndex();
    index.add({ id: 'a', text: VOTE });
    const bytes = index.snapshot();
    expect(() => ReuseIndex.restore(bytes.slice(0, 20))).toThrow('cut short');
    expect(() => ReuseIndex.restore(new Uint8Array(3))).toThrow('not a samestory snapshot');
    const other = bytes.slice();
    other[0] = 0x58;
    expect(() => ReuseIndex.restore(other)).toThrow('not a samestory snapshot');
    const newer = bytes.slice();
    newer[12] = 9;
    expect(() => ReuseIndex.restore(newer)).toThrow('version 9');
  });
});

describe('winnow', () => {
  test('leaves a common fingerprint for every common run that is long enough', () => {
    const words = fc.array(fc.nat(200), { maxLength: 30 });
    fc.assert(
      fc.property(
        words,
        words,
        words,
        words,
        fc.array(fc.nat(200), { minLength: 8, maxLength: 12 }),
        (a, b, c, d, run) => {
          const one = winnow(Int32Array.from([...a, ...run, ...b]), 5, 4);
          const other = winnow(Int32Array.from([...c, ...run, ...d]), 5, 4);
          expect([...one].some((fingerprint) => other.has(fingerprint))).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  test('keeps about two fifths of the shingles of a long text', () => {
    const words = Int32Array.from({ length: 10_000 }, (_, i) => (i * 7919) % 9973);
    const kept = winnow(words, 5, 4).size / (words.length - 4);
    expect(kept).toBeGreaterThan(0.38);
    expect(kept).toBeLessThan(0.42);
  });
});

describe('PostingTable', () => {
  test('gives back what was put in under each key, the latest first', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), fc.nat(50)), { maxLength: 3000 }),
        (entries) => {
          const table = new PostingTable();
          const expected = new Map<number, number[]>();
          for (const [key, value] of entries) {
            table.add(key, value);
            expected.set(key, [value, ...(expected.get(key) ?? [])]);
          }
          for (const [key, values] of expected) {
            const found: number[] = [];
            table.each(key, (value) => found.push(value) > 0);
            expect(found).toEqual(values);
            expect(table.count(key)).toBe(values.length);
            table.discount(key);
            expect(table.count(key)).toBe(values.length - 1);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  test('has nothing under a key that was never used, and stops when told to', () => {
    const table = new PostingTable();
    table.add(0, 5);
    table.add(0, 6);
    const seen: number[] = [];
    table.each(0, (value) => seen.push(value) < 1);
    expect(seen).toEqual([6]);
    expect(table.count(1)).toBe(0);
    table.discount(1);
    table.each(1, () => {
      throw new Error('nothing to see');
    });
  });
});
