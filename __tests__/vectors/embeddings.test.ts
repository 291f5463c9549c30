import { describe, expect, test } from '@jest/globals';
import { findStories } from '../../src/stories/find-stories.js';
import { EMBEDDING_SIMILARITIES, Embeddings } from '../../src/vectors/embeddings.js';

const ids = ['a', 'b', 'c', 'd'];
const vectors = new Map([
  ['a', [1, 0, 0.2]],
  ['b', [0.9, 0.1, 0.2]],
  ['c', [0, 1, 0]],
  ['d', [0, 0, 0]],
]);
const none = { left: new Int32Array(), right: new Int32Array(), length: 0 };

describe('Embeddings', () => {
  test.each(EMBEDDING_SIMILARITIES)(
    '%s is 1 for a vector and itself, in range for others, 0 with zero',
    (similarity) => {
      const embeddings = new Embeddings('f', { vectors, similarity }, ids);
      expect(embeddings.similarity(0, 0)).toBeCloseTo(1, 9);
      for (const [a, b] of [
        [0, 1],
        [0, 2],
        [1, 2],
      ] as const) {
        expect(embeddings.similarity(a, b)).toBeGreaterThanOrEqual(0);
        expect(embeddings.similarity(a, b)).toBeLessThanOrEqual(1);
      }
      expect(embeddings.similarity(0, 3)).toBe(0);
      expect(embeddings.similarity(0, 1) ?? 0).toBeGreaterThan(embeddings.similarity(0, 2) ?? 1);
    },
  );

  test('an article without a vector has no similarity, and listed pairs are kept', () => {
    const embeddings = new Embeddings('f', { vectors: new Map([['a', [1, 2]]]) }, ids);
    expect(embeddings.similarity(0, 1)).toBeUndefined();
    const pairs = embeddings.widen({ left: Int32Array.of(2), right: Int32Array.of(1), length: 1 });
    expect([Array.from(pairs.left), Array.from(pairs.right)]).toEqual([[2], [1]]);
    expect(new Embeddings('f', { vectors }, ids).widen(none).length).toBeGreaterThan(0);
  });

  test('pairs that are listed stay in their order, and those of a fifth of likeness join them', () => {
    // The cosine of the first two is exactly 0.2; the others have none with anything.
    const fifth = new Map([
      ['a', [1, 0, 0, 0, 0, 0]],
      ['b', [1, 2, 4, 2, 0, 0]],
      ['c', [0, 0, 0, 0, 1, 0]],
    ]);
    const listed = { left: Int32Array.of(2, 3, 3), right: Int32Array.of(1, 0, 2), length: 3 };
    const { left, right, length } = new Embeddings('f', { vectors: fifth }, ids).widen(listed);
    expect(length).toBe(4);
    expect(Array.from(left, (a, at) => [a, right[at]])).toEqual([
      [1, 0],
      [2, 1],
      [3, 0],
      [3, 2],
    ]);
  });

  test('the first articles may be the ones without a vector', () => {
    const later = new Map([
      ['c', [1, 2]],
      ['d', [2, 1]],
    ]);
    expect(new Embeddings('f', { vectors: later }, ids).similarity(2, 3)).toBeCloseTo(0.8, 9);
    expect(() => new Embeddings('f', { vectors: later.set('d', [1]) }, ids)).toThrow('"d" has 1 values');
  });

  test('faults are named: an odd length, a value that is no number, an unknown similarity', () => {
    const make = (options: object) => () => new Embeddings('findStories', options as { vectors: typeof vectors }, ids);
    const wrong = (message: string) =>
      expect.objectContaining({ code: 'invalid-option', message: expect.stringContaining(message) });
    expect(make({ vectors: new Map([...vectors, ['b', [1]]]) })).toThrow(
      wrong('findStories: the vector of "b" has 1 values, others have 3'),
    );
    expect(make({ vectors: new Map([['a', [1, Number.NaN]]]) })).toThrow(
      wrong('findStories: the vector of "a" has a value that is not a finite number'),
    );
    expect(make({ vectors, similarity: 'cosinus' })).toThrow(
      wrong('findStories: embeddings: similarity must be one of cosine'),
    );
    expect(make({ vectors: {} })).toThrow(wrong('vectors must be a Map'));
  });
});

describe('findStories with embeddings', () => {
  const articles = [
    { id: 'en', text: 'Doctors voted on Friday to end home visits to their patients.' },
    { id: 'de', text: 'Ärzte stimmten am Freitag dafür, keine Hausbesuche mehr zu machen.' },
    { id: 'other', text: 'The river burst its banks near York and flooded forty farms.' },
  ];
  const meaning = new Map([
    ['en', [1, 0]],
    ['de', [0.98, 0.05]],
    ['other', [0, 1]],
  ]);
  const stories = (weight: number) =>
    findStories(articles, { embeddings: { vectors: meaning, weight }, threshold: 0.6 }).stories.map((story) =>
      [...story.articles].sort(),
    );

  test('what words cannot join, vectors can, and weight 0 leaves words alone', () => {
    expect(stories(1)).toEqual(expect.arrayContaining([['de', 'en'], ['other']]));
    expect(stories(0)).toHaveLength(3);
  });
});
