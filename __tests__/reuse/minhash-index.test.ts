import { describe, expect, test } from '@jest/globals';
import { SameStoryError } from '../../src/errors.js';
import { MinHashIndex } from '../../src/reuse/minhash-index.js';

const VOTE = 'The committee voted by nine to four on Friday to close the old swimming baths in Mill Lane.';
const OTHER = 'Firefighters were called to the mill at about two in the morning and fought the blaze until noon.';

describe('MinHashIndex', () => {
  test('finds texts that are much the same, the most similar first', () => {
    const index = new MinHashIndex();
    index.add('same', VOTE.toUpperCase());
    index.add('changed', VOTE.replace('Friday', 'Monday'));
    index.add('other', OTHER);
    const found = index.query(VOTE);
    expect(found.map(({ id }) => id)).toEqual(['same', 'changed']);
    expect(found[0]?.jaccard).toBe(1);
    // 14 of the 20 shingles of both.
    expect(Math.abs((found[1]?.jaccard ?? 0) - 14 / 20)).toBeLessThan(0.12);
  });

  test('says what its scheme promises', () => {
    expect(new MinHashIndex({ threshold: 0.8, seed: 5 }).scheme).toEqual({
      threshold: 0.8,
      miss: 0.01,
      shingle: 3,
      seed: 5,
      bands: 103,
      rows: 14,
      missProbability: (1 - 0.8 ** 14) ** 103,
    });
  });

  // Snapshots hold signatures: a change of these numbers is a change of the format, and needs a new version.
  test('gives the signature that it has always given', () => {
    expect([...(new MinHashIndex().signature(VOTE)?.subarray(0, 4) ?? [])]).toEqual([
      563654597, 1638863, 976968480, 338005526,
    ]);
  });

  test('finds nothing for a text without a shingle', () => {
    const index = new MinHashIndex();
    index.add('a', 'Two words');
    index.add('b', '');
    expect(index.size).toBe(2);
    expect(index.query('Two words')).toEqual([]);
  });

  test('merges with an index of the same scheme, and is what it would be at once', () => {
    const [one, other, both] = [new MinHashIndex(), new MinHashIndex(), new MinHashIndex()];
    one.add('a', VOTE);
    other.add('b', OTHER);
    both.add('a', VOTE);
    both.add('b', OTHER);
    one.merge(other);
    expect(one.snapshot()).toEqual(both.snapshot());
    expect(one.query(OTHER)).toEqual(both.query(OTHER));
    expect(() => one.merge(other)).toThrow('has a text "b" already');
    expect(one.size).toBe(2);
  });

  test.each([{ seed: 2 }, { threshold: 0.6 }, { shingle: 4 }, { miss: 0.1 }])('refuses to merge with %j', (options) => {
    expect(() => new MinHashIndex().merge(new MinHashIndex(options))).toThrow('different schemes');
  });

  test('goes on from a snapshot, and refuses a broken one', () => {
    const index = new MinHashIndex({ threshold: 0.4, seed: 9 });
    index.add('a', VOTE);
    index.add('b', 'short');
    const bytes = index.snapshot();
    const restored = MinHashIndex.restore(bytes);
    expect(restored.scheme).toEqual(index.scheme);
    expect(restored.query(VOTE)).toEqual(index.query(VOTE));
    expect(restored.snapshot()).toEqual(bytes);
    expect(() => MinHashIndex.restore(bytes.slice(0, -9))).toThrow(SameStoryError);
    const altered = bytes.slice();
    altered[altered.length - 2]! ^= 1;
    expect(() => MinHashIndex.restore(altered)).toThrow('altered since it was written');
  });

  test('names a wrong option', () => {
    expect(() => new MinHashIndex({ treshold: 0.5 } as object)).toThrow('did you mean "threshold"?');
  });
});
