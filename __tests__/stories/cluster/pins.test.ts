import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { agglomerate, cutTree } from '../../../src/stories/cluster/linkage.js';
import { findStories } from '../../../src/stories/find-stories.js';
import type { StoriesOptions } from '../../../src/stories/stories-options.js';

const newsroom = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Article => JSON.parse(line));
const storyOf = (id: string, pins: StoriesOptions['pins'], articles: readonly Article[] = newsroom) =>
  findStories(articles, { pins }).stories.find((story) => story.articles.includes(id))?.articles ?? [];

const unpinned = findStories(newsroom).stories;
// Two of the largest story, and one of another.
const [quake, sameQuake] = (unpinned[0]?.articles ?? []) as [string, string];
const otherQuake = unpinned[1]?.articles[0] as string;

describe('pins', () => {
  test('together joins what the scores keep apart', () => {
    expect(storyOf(quake, undefined)).not.toContain(otherQuake);
    expect(storyOf(quake, { together: [[quake, otherQuake]] })).toContain(otherQuake);
  });

  test('apart parts what the scores join', () => {
    expect(storyOf(quake, undefined)).toContain(sameQuake);
    const story = storyOf(quake, { apart: [[quake, sameQuake]] });
    expect(story).toContain(quake);
    expect(story).not.toContain(sameQuake);
  });

  test('nothing else moves', () => {
    const stories = (pins: StoriesOptions['pins']) =>
      findStories(newsroom, { pins })
        .stories.filter(({ articles }) => !articles.some((id) => unpinned[0]?.articles.includes(id)))
        .map(({ articles }) => articles.join())
        .sort();
    expect(stories({ apart: [[quake, sameQuake]] })).toEqual(stories(undefined));
  });

  test('ids that are not here are passed over, so pins survive re-runs', () => {
    const few = newsroom.filter(({ id }) => id !== sameQuake);
    expect(storyOf(quake, { together: [['gone', sameQuake]], apart: [['gone', quake]] }, few)).toEqual(
      storyOf(quake, undefined, few),
    );
  });

  test('a contradiction is refused, with the articles, over several steps too', () => {
    const pins = {
      together: [
        [quake, sameQuake],
        [sameQuake, otherQuake],
      ],
      apart: [[otherQuake, quake]],
    };
    expect(() => findStories(newsroom, { pins })).toThrow(/pins\.apart parts "\w+" and "\w+", but together holds/);
    const copy = { ...(newsroom[0] as Article), id: 'copy' };
    expect(() => findStories([...newsroom, copy], { pins: { apart: [[newsroom[0]?.id ?? '', 'copy']] } })).toThrow(
      /title and text are the same/,
    );
    expect(() => findStories(newsroom, { pins: { togehter: [] } as object })).toThrow(
      /pins must be an object with together/,
    );
  });
});

describe('average linkage under pins', () => {
  const all = (articles: number, score: number) => {
    const pairs = Array.from({ length: articles }, (_, a) =>
      Array.from({ length: a }, (_, b) => [a, b] as const),
    ).flat();
    return {
      articles,
      left: Int32Array.from(pairs, ([a]) => a),
      right: Int32Array.from(pairs, ([, b]) => b),
      scores: new Float64Array(pairs.length).fill(score),
    };
  };

  test('a parted pair stays parted whatever is merged around it', () => {
    const clusters = cutTree(6, agglomerate({ ...all(6, 0.9), apart: [[0, 5]] }), 0.1);
    expect(clusters).toHaveLength(2);
    expect(clusters.some((members) => members.includes(0) && members.includes(5))).toBe(false);
  });

  test('a group is one though nothing links it', () => {
    expect(cutTree(4, agglomerate({ ...all(4, 0), together: [[1, 3]] }), 0.5)).toEqual([[0], [1, 3], [2]]);
  });
});
