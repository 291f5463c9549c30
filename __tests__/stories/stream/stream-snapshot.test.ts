import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Article } from '../../../src/article.js';
import type { Arrival } from '../../../src/stories/stream/arrival.js';
import { StoryStream } from '../../../src/stories/stream/story-stream.js';
import { madeUp, newsroom, shuffled } from './newsroom.js';

/** Copies, updates, undated and foreign ones among them; a window so short that many expire. */
const articles: Article[] = [
  ...newsroom.slice(0, 30),
  ...madeUp(150, 30).map((article, place) => ({
    ...article,
    id: place % 20 === 19 ? `m${place - 7}` : article.id,
    ...(place % 11 === 5 ? { publishedAt: undefined } : {}),
    ...(place % 13 === 6 ? { language: 'de' } : {}),
  })),
  ...newsroom.slice(10, 20).map((article) => ({ ...article, id: `copy of ${article.id}` })),
  { id: '\ud800 lone', text: 'Ein Satz mit Umlauten: schön, größer, übermütig.', outlet: 'Süd' },
];
const options = { window: 2, minKept: 40 };

function run(stream: StoryStream, list: readonly Article[]): Arrival[] {
  return list.map((article) => stream.add(article));
}

describe('a snapshot', () => {
  test('taken anywhere, resumes to byte-identical results', () => {
    const whole = new StoryStream(options);
    const expected = run(whole, articles);
    const end = whole.snapshot();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: articles.length }),
        fc.integer({ min: 0, max: articles.length }),
        (a, b) => {
          const [first, second] = a < b ? [a, b] : [b, a];
          let stream = new StoryStream(options);
          const got = run(stream, articles.slice(0, first));
          stream = StoryStream.restore(stream.snapshot());
          got.push(...run(stream, articles.slice(first, second)));
          stream = StoryStream.restore(stream.snapshot());
          got.push(...run(stream, articles.slice(second)));
          expect(JSON.stringify(got)).toBe(JSON.stringify(expected));
          expect(JSON.stringify(stream.stories())).toBe(JSON.stringify(whole.stories()));
          expect(Buffer.compare(stream.snapshot(), end)).toBe(0);
        },
      ),
      { numRuns: 2 },
    );
    expect(expected.flatMap(({ events }) => events).map(({ type }) => type)).toContain('expired');
  });

  test('restored and taken again is the same bytes, and settles the same', () => {
    const stream = new StoryStream(options);
    run(stream, shuffled(articles, 4));
    const bytes = stream.snapshot('line 7');
    const restored = StoryStream.restore(bytes);
    expect(restored.cursor).toBe('line 7');
    expect(Buffer.compare(restored.snapshot('line 7'), bytes)).toBe(0);
    expect(JSON.stringify(restored.settle())).toBe(JSON.stringify(stream.settle()));
    expect(restored.events()).toEqual(stream.events());
    expect(restored.clock).toBe(stream.clock);
    expect(restored.storyOf('\ud800 lone')).toBe(stream.storyOf('\ud800 lone'));
  });

  test('can be taken of an empty stream, and keeps its options', () => {
    const stream = StoryStream.restore(new StoryStream({ log: 3, threshold: 0.9 }).snapshot());
    run(stream, articles.slice(0, 9));
    expect(stream.events()).toHaveLength(3);
    expect(stream.cursor).toBeUndefined();
  });
});

describe('a snapshot that is not whole is refused by name', () => {
  const stream = new StoryStream();
  run(stream, articles.slice(0, 12));
  const bytes = stream.snapshot('here');
  const refused = (given: Uint8Array, why: RegExp): void => {
    expect(() => StoryStream.restore(given)).toThrow(
      expect.objectContaining({ code: 'invalid-snapshot' }) as unknown as Error,
    );
    expect(() => StoryStream.restore(given)).toThrow(why);
  };

  test('cut short anywhere', () => {
    for (let length = 8; length < bytes.length; length += 97) refused(bytes.slice(0, length), /cut short/);
    refused(bytes.slice(0, bytes.length - 1), /cut short/);
    refused(new Uint8Array([...bytes, 0]), /goes on too long/);
  });

  test('altered anywhere', () => {
    for (let at = 32; at < bytes.length; at += 307) {
      const altered = bytes.slice();
      altered[at] = (altered[at] as number) ^ (1 << (at % 8));
      refused(altered, /altered/);
    }
  });

  test('another file, another format', () => {
    refused(new TextEncoder().encode('{"id":"a","text":"Bells rang."}'), /not a samestory snapshot/);
    refused(new Uint8Array(0), /not a samestory snapshot/);
    const later = bytes.slice();
    later[12] = 99;
    refused(later, /version 99/);
  });
});

describe('a snapshot in steps', () => {
  test('is the same bytes, and refused when the stream has changed between them', () => {
    const stream = new StoryStream(options);
    run(stream, articles.slice(0, 40));
    const steps = stream.snapshotSteps('here');
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count++;
    expect(count).toBeGreaterThan(100);
    expect(Buffer.compare(step.value, stream.snapshot('here'))).toBe(0);

    const changed = stream.snapshotSteps();
    changed.next();
    run(stream, articles.slice(40, 41));
    expect(() => [...changed]).toThrow('snapshotSteps: the stream has changed between two steps');
  });
});
