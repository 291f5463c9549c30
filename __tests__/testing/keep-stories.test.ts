import { expect as jestExpect, test } from '@jest/globals';
import { analyseStories, findStories } from '../../src/index.js';
import { matchers } from '../../src/testing/index.js';
import { newsroom } from '../stories/stream/newsroom.js';

// The user's test file: stories of last week's articles stay what an editor saw.
jestExpect.extend(matchers);
const expect = jestExpect as unknown as (received: unknown) => {
  toKeepStories(before: unknown): void;
  not: { toKeepStories(before: unknown): void };
};

const before = findStories(newsroom).stories.map(({ articles }) => articles);

test('passes while every two articles stay together or apart', () => {
  expect(findStories(newsroom)).toKeepStories(before);
  expect(analyseStories(newsroom)).toKeepStories(findStories(newsroom));
  // Articles that are in one of the runs only change nothing.
  expect(findStories(newsroom.slice(5))).toKeepStories([...before, ['another']]);
});

test('says which stories joined and which split', () => {
  const [first, second, ...others] = before;
  const joined = [[...first!, ...second!], ...others];
  jestExpect(() => expect(findStories(newsroom)).toKeepStories(joined)).toThrow(/\n\nSplit:\n {2}\["[^|]+\] \| \["/);
  const parted = [first!.slice(1), first!.slice(0, 1), second!, ...others];
  jestExpect(() => expect(findStories(newsroom)).toKeepStories(parted)).toThrow(/\n\nJoined:\n {2}\["[^+]+\] \+ \["/);
  const nine = Array.from({ length: 9 }, (_, n) => `a${n}`);
  const long = matchers.toKeepStories([nine.slice(1), nine.slice(0, 1)], [nine]);
  jestExpect(long.message()).toContain('…');
});

test('under .not wants something to have moved, and wrong input is an error under both', () => {
  expect([['a'], ['b']]).not.toKeepStories([['a', 'b']]);
  jestExpect(() => expect([['a'], ['b']]).not.toKeepStories([['b'], ['a']])).toThrow(
    'No story has joined another or split',
  );
  for (const one of [expect([['a']]), expect([['a']]).not]) {
    jestExpect(() => one.toKeepStories(undefined)).toThrow(/before/);
  }
});
