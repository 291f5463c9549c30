import { describe, expect, test } from '@jest/globals';
import { analyseStories, findStories, type StoriesResult, storyOf } from '../../../src/index.js';
import { newsroom } from '../stream/newsroom.js';

const all: StoriesResult = findStories(newsroom);
const groupOf = ({ id, storyline, articles, span }: StoriesResult['stories'][number]) => ({
  id,
  storyline,
  articles,
  span,
});

describe('describe', () => {
  test('none gives the same groups in the same order, and nothing else', () => {
    const { stories, ...rest } = findStories(newsroom, { describe: 'none' });
    expect(stories).toEqual(all.stories.map(groupOf));
    expect(rest).toEqual({ modelVersion: all.modelVersion, threshold: all.threshold });
  });

  test('shared describes what two or more articles tell', () => {
    const { stories } = findStories(newsroom, { describe: 'shared' });
    expect(stories).toEqual(all.stories.map((story) => (story.articles.length > 1 ? story : groupOf(story))));
    expect(stories.filter((story) => !('title' in story)).length).toBeGreaterThan(0);
  });

  test('all is the default, whose stories are described by their type too', () => {
    const { stories } = findStories(newsroom, { describe: 'all' });
    expect(stories.map(({ title }) => title)).toEqual(all.stories.map(({ title }) => title));
  });

  test('groups are looked up and pinned like stories', () => {
    const [first = '', second = ''] = [all.stories[0]?.articles[0], all.stories[1]?.articles[0]];
    const result = findStories(newsroom, { describe: 'none', pins: { together: [[first, second]] } });
    expect(storyOf(result, first)).toBe(storyOf(result, second));
  });

  test('anything else is refused, and so is an analysis without descriptions', () => {
    expect(() => findStories(newsroom, { describe: 'some' as never })).toThrow(
      /findStories: describe must be one of all, shared, none/,
    );
    expect(() => findStories(newsroom, { describe: null as never })).toThrow(/describe/);
    expect(() => analyseStories(newsroom, { describe: 'none' } as object)).toThrow(/analyseStories: describe must be/);
  });
});
