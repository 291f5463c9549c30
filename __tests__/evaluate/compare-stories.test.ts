import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compareStories, findStories, StoryStream } from '../../src/index.js';
import { madeUp, newsroom } from '../stories/stream/newsroom.js';

describe('what moved between two runs', () => {
  test.each([
    {
      name: 'nothing',
      before: [['a', 'b'], ['c']],
      after: [['c'], ['b', 'a']],
      expected: { isSame: true, unchanged: 2, joined: [], split: [], gained: [], lost: [] },
    },
    {
      name: 'two stories joined',
      before: [['a', 'b'], ['c'], ['d']],
      after: [['a', 'b', 'c'], ['d']],
      expected: {
        isSame: false,
        unchanged: 1,
        joined: [{ story: ['a', 'b', 'c'], from: [['a', 'b'], ['c']] }],
        split: [],
        gained: [{ story: ['a', 'b', 'c'], articles: ['c'] }],
        lost: [],
      },
    },
    {
      name: 'a story split',
      before: [['a', 'b', 'c']],
      after: [['a', 'b'], ['c']],
      expected: {
        isSame: false,
        unchanged: 0,
        joined: [],
        split: [{ story: ['a', 'b', 'c'], into: [['a', 'b'], ['c']] }],
        gained: [],
        lost: [{ story: ['a', 'b', 'c'], articles: ['c'] }],
      },
    },
    {
      name: 'an article that went from one story to another',
      before: [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
      after: [
        ['a', 'b'],
        ['c', 'd', 'e'],
      ],
      expected: {
        isSame: false,
        unchanged: 0,
        joined: [],
        split: [
          {
            story: ['a', 'b', 'c'],
            into: [
              ['a', 'b'],
              ['c', 'd', 'e'],
            ],
          },
        ],
        gained: [{ story: ['c', 'd', 'e'], articles: ['c'] }],
        lost: [{ story: ['a', 'b', 'c'], articles: ['c'] }],
      },
    },
    {
      name: 'articles that came and went: the others are together as before',
      before: [['a', 'b'], ['gone']],
      after: [['a', 'b', 'new'], ['alone']],
      expected: {
        isSame: true,
        unchanged: 0,
        joined: [],
        split: [],
        gained: [{ story: ['a', 'b', 'new'], articles: ['new'] }],
        lost: [{ story: ['gone'], articles: ['gone'] }],
      },
    },
    {
      name: 'no articles in common',
      before: [['a']],
      after: [['b']],
      expected: {
        isSame: true,
        unchanged: 0,
        joined: [],
        split: [],
        gained: [],
        lost: [{ story: ['a'], articles: ['a'] }],
      },
    },
  ])('$name', ({ before, after, expected }) => {
    expect(compareStories(before, after)).toEqual(expected);
  });

  test('whoever upgrades: two sets of options, beside each other', () => {
    // The user's script: what would a stricter threshold do to my stories?
    const changes = compareStories(findStories(newsroom), findStories(newsroom, { threshold: 0.9 }));
    expect(changes.isSame).toBe(false);
    expect(changes.joined).toEqual([]);
    expect(changes.split.length).toBeGreaterThan(0);
    for (const { story, into } of changes.split) expect(into.flat().sort()).toEqual([...story].sort());
  });

  test('yesterday and today of a stream, and the stream beside the batch', () => {
    const stream = new StoryStream();
    stream.addMany(newsroom);
    const yesterday = stream.stories();
    stream.addMany(madeUp(20, 3));
    expect(compareStories({ stories: yesterday }, { stories: stream.stories() })).toMatchObject({
      joined: [],
      split: [],
    });
    stream.settle();
    const batch = findStories([...newsroom, ...madeUp(20, 3)]);
    expect(compareStories(batch, { stories: stream.stories() }).isSame).toBe(true);
  });

  test('is mirrored when the runs change places, and blind to order', () => {
    const labels = fc.dictionary(fc.constantFrom(...'abcdefgh'), fc.constantFrom('1', '2', '3', '4'), {
      noNullPrototype: true,
    });
    const ids = (stories: readonly (readonly string[])[]) => stories.map((story) => [...story].sort().join()).sort();
    fc.assert(
      fc.property(labels, labels, (one, other) => {
        const [before, after] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
        const there = compareStories(before, after);
        const back = compareStories(after, before);
        expect(back.isSame).toBe(there.isSame);
        expect(back.unchanged).toBe(there.unchanged);
        // What is split one way is in several stories the other way.
        expect(ids(back.split.map(({ story }) => story))).toEqual(
          ids(
            [...new Set(after.values())]
              .map((label) => [...after].filter(([, value]) => value === label).map(([id]) => id))
              .filter((story) => new Set(story.flatMap((id) => before.get(id) ?? [])).size > 1),
          ),
        );
        const reversed = compareStories(new Map([...before].reverse()), new Map([...after].reverse()));
        expect(reversed.isSame).toBe(there.isSame);
        expect(ids(reversed.split.map(({ story }) => story))).toEqual(ids(there.split.map(({ story }) => story)));
        expect(there.isSame).toBe(there.split.length === 0 && back.split.length === 0);
      }),
    );
  });

  test('labels that are none are refused by name', () => {
    expect(() => compareStories([['a', 'a']], [['a']])).toThrow(/before.*"a"/);
    expect(() => compareStories([['a']], 'nothing' as never)).toThrow(/after/);
  });
});
