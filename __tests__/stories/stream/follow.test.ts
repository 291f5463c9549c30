import { describe, expect, test } from '@jest/globals';
import { StoryStream } from '../../../src/stories/stream/story-stream.js';
import { newsroom } from './newsroom.js';

describe('follow', () => {
  test('takes articles from lists and from generators, and passes over what is none', async () => {
    const stream = new StoryStream();
    const outcomes: string[] = [];
    for await (const { outcome } of stream.follow([newsroom[0], { id: 'x' }, 7, newsroom[1], newsroom[0]])) {
      outcomes.push(outcome);
    }
    expect(outcomes).toEqual(['added', 'rejected', 'rejected', 'added', 'repeated']);
    expect(stream.size).toBe(2);
  });

  test('asks for the next article only when the one before was read', async () => {
    let asked = 0;
    async function* source(): AsyncGenerator<unknown> {
      for (const article of newsroom) {
        asked += 1;
        yield article;
      }
    }
    const stream = new StoryStream();
    let read = 0;
    for await (const _ of stream.follow(source())) {
      read += 1;
      await new Promise((resolve) => setImmediate(resolve));
      expect(asked).toBe(read);
      if (read === 5) break;
    }
    expect(asked).toBe(5);
  });

  test('ends by the signal, even while the source is silent; what was taken stays', async () => {
    const controller = new AbortController();
    let closed = false;
    const source = {
      place: 0,
      [Symbol.asyncIterator]() {
        return this;
      },
      next(): Promise<IteratorResult<unknown>> {
        if (this.place < 3) return Promise.resolve({ done: false, value: newsroom[this.place++] });
        controller.abort(new Error('enough'));
        return new Promise(() => {});
      },
      return(): Promise<IteratorResult<unknown>> {
        closed = true;
        return Promise.resolve({ done: true, value: undefined });
      },
    };
    const stream = new StoryStream();
    const following = async (): Promise<void> => {
      for await (const _ of stream.follow(source, { signal: controller.signal }));
    };
    await expect(following()).rejects.toThrow('enough');
    expect(stream.size).toBe(3);
    expect(closed).toBe(true);
    await expect(following()).rejects.toThrow('enough');
  });

  test('hands on what the source throws; what came before stays', async () => {
    async function* source(): AsyncGenerator<unknown> {
      yield newsroom[0];
      throw new Error('line cut');
    }
    const stream = new StoryStream();
    const following = async (): Promise<void> => {
      for await (const _ of stream.follow(source()));
    };
    await expect(following()).rejects.toThrow('line cut');
    expect(stream.size).toBe(1);
    expect(() => stream.follow(7 as unknown as [])).toThrow(/the source must be something/);
  });

  /** A source of one article, after which it is silent or throws; it counts how often it is closed. */
  const sourceThat = (then: () => Promise<IteratorResult<unknown>>) => ({
    closed: 0,
    given: false,
    [Symbol.asyncIterator]() {
      return this;
    },
    next(): Promise<IteratorResult<unknown>> {
      if (this.given) return then();
      this.given = true;
      return Promise.resolve({ done: false, value: newsroom[0] });
    },
    return(): Promise<IteratorResult<unknown>> {
      this.closed += 1;
      return Promise.reject(new Error('cannot be closed'));
    },
  });

  test('ends by a signal that comes while the source is silent, and closes it', async () => {
    const controller = new AbortController();
    const source = sourceThat(() => {
      setImmediate(() => controller.abort(new Error('enough')));
      return new Promise(() => {});
    });
    const following = async (): Promise<void> => {
      for await (const _ of new StoryStream().follow(source, { signal: controller.signal }));
    };
    await expect(following()).rejects.toThrow('enough');
    expect(source.closed).toBe(1);
  });

  test('closes a source that was left, and none that ended or threw', async () => {
    const { signal } = new AbortController();
    const follow = async (source: AsyncIterable<unknown>, leave = false): Promise<void> => {
      for await (const _ of new StoryStream().follow(source, { signal })) if (leave) break;
    };
    const ending = sourceThat(() => Promise.resolve({ done: true, value: undefined }));
    const throwing = sourceThat(() => Promise.reject(new Error('line cut')));
    const left = sourceThat(() => new Promise(() => {}));
    await follow(ending);
    await expect(follow(throwing)).rejects.toThrow('line cut');
    await follow(left, true);
    expect([ending.closed, throwing.closed, left.closed]).toEqual([0, 0, 1]);
  });

  test('says of what is no article where it stood and what it was', async () => {
    const found: unknown[] = [];
    for await (const one of new StoryStream().follow(new Set([newsroom[0], 7])))
      if (one.outcome === 'rejected') found.push(one);
    expect(found).toEqual([
      { outcome: 'rejected', index: 1, reason: 'an article is an object with id and text, not a number', value: 7 },
    ]);
    for (const none of [null, undefined, 'text', {}, () => []])
      expect(() => new StoryStream().follow(none as never)).toThrow(/the source must be something/);
  });
});
