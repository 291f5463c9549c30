import { describe, expect, test } from '@jest/globals';
import { StoryBook } from '../../src/store/index.js';
import type { StoryEvent } from '../../src/stories/index.js';

const event = (change: object): StoryEvent => ({ sequence: 1, at: null, ...change }) as StoryEvent;

/** A book after some events, and what it tells of further ones. */
function book(...changes: object[]): StoryBook {
  const made = new StoryBook(1);
  for (const change of changes) made.apply(event(change));
  return made;
}
const opened = (story: string, article: string) => ({ type: 'opened', story, article });
const joined = (story: string, article: string) => ({ type: 'joined', story, article });

describe('StoryBook', () => {
  test('gives stories of the stream ids of the desk', () => {
    const made = new StoryBook(3);
    expect(made.apply(event(opened('x~1', 'x')))).toEqual([{ type: 'opened', story: 's3-1', article: 'x' }]);
    expect(made.apply(event(joined('x~1', "'; drop")))).toEqual([
      { type: 'joined', story: 's3-1', article: "'; drop" },
    ]);
    expect(made.apply(event(opened('y~2', 'y')))).toEqual([{ type: 'opened', story: 's3-2', article: 'y' }]);
    expect(made.apply(event({ type: 'merged', story: 'x~1', from: 'y~2' }))).toEqual([
      { type: 'merged', story: 's3-1', from: 's3-2' },
    ]);
    expect(made.articles('s3-1')).toEqual(['x', "'; drop", 'y']);
    expect(made.streamStory('s3-1')).toBe('x~1');
    const split = made.apply(event({ type: 'split', story: 'y~3', from: 'x~1', articles: ['y'] }));
    expect(split).toEqual([{ type: 'split', story: 's3-3', from: 's3-1', articles: ['y'] }]);
    expect(made.apply(event({ type: 'moved', story: 'x~1', from: 'y~3', article: 'y' }))).toEqual([
      { type: 'merged', story: 's3-1', from: 's3-3' },
    ]);
    expect(made.apply(event({ type: 'expired', story: 'x~1', size: 3 }))).toEqual([
      { type: 'expired', story: 's3-1', size: 3 },
    ]);
    expect(made.storyOf('x')).toBeUndefined();
  });

  test('the stream obeys a pin: what it does with the article is passed over, until it is released', () => {
    const made = book(opened('A', 'a'), joined('A', 'b'), opened('B', 'c'));
    expect(made.decide({ kind: 'pin', article: 'b', story: 's1-2' })).toEqual([
      { type: 'moved', story: 's1-2', from: 's1-1', article: 'b' },
    ]);
    expect(made.apply(event({ type: 'split', story: 'C', from: 'A', articles: ['b'] }))).toEqual([]);
    expect(made.storyOf('b')).toBe('s1-2');
    // The next article like it goes where the editor put it.
    expect(made.apply(event(joined('C', 'd')))).toEqual([{ type: 'joined', story: 's1-2', article: 'd' }]);
    expect(made.apply(event({ type: 'merged', story: 'A', from: 'C' }))).toEqual([
      { type: 'moved', story: 's1-1', from: 's1-2', article: 'd' },
    ]);
    expect(made.storyOf('b')).toBe('s1-2');
    expect(made.streamStory('s1-2')).toBeUndefined();
    expect(made.decide({ kind: 'release', article: 'b' })).toEqual([
      { type: 'moved', story: 's1-1', from: 's1-2', article: 'b' },
    ]);
  });

  test('an editor splits and merges, and the stream cannot undo it', () => {
    const made = book(opened('A', 'a'), joined('A', 'b'), joined('A', 'c'), opened('B', 'd'));
    expect(made.decide({ kind: 'split', story: 's1-1', articles: ['b', 'c'] })).toEqual([
      { type: 'split', story: 's1-3', from: 's1-1', articles: ['b', 'c'] },
    ]);
    expect(made.apply(event({ type: 'merged', story: 'B', from: 'A' }))).toEqual([
      { type: 'merged', story: 's1-2', from: 's1-1' },
    ]);
    expect(made.articles('s1-3')).toEqual(['b', 'c']);
    expect(made.decide({ kind: 'merge', into: 's1-3', from: 's1-2' })).toEqual([
      { type: 'merged', story: 's1-3', from: 's1-2' },
    ]);
    expect(made.apply(event({ type: 'split', story: 'C', from: 'B', articles: ['a', 'd'] }))).toEqual([]);
    expect(made.articles('s1-3').sort()).toEqual(['a', 'b', 'c', 'd']);
  });

  test('an article that is withdrawn leaves, and a story without articles is over', () => {
    const made = book(opened('A', 'a'), joined('A', 'b'));
    expect(made.apply(event({ type: 'removed', story: 'A', article: 'a' }))).toEqual([
      { type: 'removed', story: 's1-1', article: 'a' },
    ]);
    expect(made.apply(event({ type: 'removed', story: 'A', article: 'b' }))).toEqual([
      { type: 'removed', story: 's1-1', article: 'b' },
      { type: 'expired', story: 's1-1', size: 0 },
    ]);
    expect(made.apply(event({ type: 'expired', story: 'A', size: 0 }))).toEqual([]);
  });

  test.each([
    [{ kind: 'pin', article: 'z', story: 's1-1' }, /no article "z"/],
    [{ kind: 'pin', article: 'a', story: '../../etc' }, /no open story/],
    [{ kind: 'release', article: 'a' }, /not pinned/],
    [{ kind: 'split', story: 's1-1', articles: ['a', 'b'] }, /must stay/],
    [{ kind: 'split', story: 's1-1', articles: [] }, /must leave/],
    [{ kind: 'split', story: 's1-1', articles: ['a', 'c'] }, /"c" is not in the story/],
    [{ kind: 'merge', into: 's1-1', from: 's1-1' }, /with itself/],
  ] as const)('a decision that cannot be done says why and changes nothing: %j', (decision, reason) => {
    const made = book(opened('A', 'a'), joined('A', 'b'), opened('B', 'c'));
    const before = JSON.stringify(made);
    expect(() => made.decide(decision)).toThrow(reason);
    expect(JSON.stringify(made)).toBe(before);
  });

  test('restored it is the same', () => {
    const made = book(opened('A', 'a'), joined('A', 'b'), opened('B', 'c'));
    made.decide({ kind: 'pin', article: 'a', story: 's1-2' });
    const again = StoryBook.restore(1, JSON.parse(JSON.stringify(made)));
    expect(JSON.stringify(again)).toBe(JSON.stringify(made));
    expect(again.apply(event(opened('C', 'd')))).toEqual(made.apply(event(opened('C', 'd'))));
  });

  test('a stream that was built anew takes over: stories keep their ids, and only what differs is told', () => {
    const known = new Map(
      ['a', 'b', 'c', 'd', 'e'].map((id) => [id, { story: id < 'd' ? 's1-1' : 's1-2', pinned: id === 'e' }] as const),
    );
    const made = new StoryBook(1, 7);
    const changes = made.adopt(
      [
        { id: 'X', articles: ['a', 'b'] },
        { id: 'Y', articles: ['c'] },
        { id: 'Z', articles: ['d'] },
        { id: 'W', articles: ['e'] },
      ],
      known,
    );
    expect(changes).toEqual([{ type: 'split', story: 's1-7', from: 's1-1', articles: ['c'] }]);
    expect(made.articles('s1-2').sort()).toEqual(['d', 'e']);
    expect(made.isPinned('e')).toBe(true);
  });
});
