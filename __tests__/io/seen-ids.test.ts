import { describe, expect, test } from '@jest/globals';
import { SeenIds } from '../../src/io/read/seen-ids.js';

// More than one block of digests, and several growths of the table that finds them.
const COUNT = 18_000;

describe('ids that were seen', () => {
  test('are all known again, each with its own place, and no other id is', () => {
    const seen = new SeenIds();
    const article = (at: number, text = 'Text.') => ({ id: `https://a.example/${at}`, text });
    const place = (at: number) => ({ source: at % 2 === 0 ? 'a.jsonl' : 'b.json', line: at + 1, item: at % 3 });
    for (let at = 0; at < COUNT; at++) expect(seen.refusal(article(at), place(at))).toBeUndefined();
    for (const at of [0, 1, 5, 16_383, 16_384, COUNT - 1]) {
      const item = at % 3 === 0 ? '' : ` (item ${at % 3})`;
      expect(seen.refusal(article(at), place(7))).toBe(
        `the id "https://a.example/${at}" is taken by ${place(at).source}:${at + 1}${item}: give each article an id of its own`,
      );
    }
    expect(seen.refusal(article(COUNT), place(COUNT))).toBeUndefined();
  });

  test('may come again with another version, once for each', () => {
    const seen = new SeenIds();
    const refusal = (id: string, version?: string) =>
      seen.refusal({ id, text: 'Text.', ...(version === undefined ? {} : { version }) }, { source: 'a.jsonl' });
    expect(refusal('a', '1')).toBeUndefined();
    expect(refusal('a', '2')).toBeUndefined();
    expect(refusal('a', '2')).toMatch(/is taken by a\.jsonl:/);
    expect(refusal('a')).toMatch(/is taken/);
    // Their ids and versions read the same when one follows the other.
    expect(refusal('a1', '2')).toBeUndefined();
    expect(refusal('a', '12')).toBeUndefined();
    // Without a version of the first, nothing says that the second is another one.
    expect(refusal('b')).toBeUndefined();
    expect(refusal('b', '1')).toMatch(/is taken/);
  });
});
