import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/article.js';
import { analyseStories, findStories } from '../../src/stories/index.js';
import { cutIntoRanges, runHere, StoryTasks, storyPhases } from '../../src/stories/phases/index.js';
import { type FindStoriesOptions, storiesSettings } from '../../src/stories/stories-options.js';

const read = (file: string): Article[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);

const NEWS = read('seeds/newsroom.jsonl').slice(0, 60);

/** Finds stories as so many threads would: each knows only what it is told, and ranges are done last to first. */
function spread(articles: readonly Article[], options: FindStoriesOptions, threads: number): unknown {
  const settings = storiesSettings('findStories', options);
  const tasks = new StoryTasks(articles, settings);
  const others = Array.from({ length: threads - 1 }, () => new StoryTasks(structuredClone(articles), settings));
  const phases = storyPhases('findStories', tasks, settings);
  let step = phases.next([]);
  while (step.done !== true) {
    const { task, isInOrder, facts } = step.value;
    for (const other of others) if (facts !== undefined) other.learn(structuredClone(facts()));
    const ranges = cutIntoRanges(step.value, isInOrder === true ? threads : threads * 3);
    const results: unknown[] = [];
    for (let at = ranges.length - 1; at >= 0; at--) {
      const worker = at % threads === 0 ? tasks : others[(at % threads) - 1]!;
      results[at] = structuredClone(worker.run(task, ...ranges[at]!));
    }
    step = phases.next(results);
  }
  return step.value.stories;
}

describe('ranges of a phase', () => {
  test('cost about the same, follow one another and leave nothing out', () => {
    const costs = [5, 1, 1, 1, 1, 1, 5, 5];
    expect(cutIntoRanges({ items: 8, cost: (item) => costs[item]! }, 4)).toEqual([
      [0, 1],
      [1, 6],
      [6, 7],
      [7, 8],
    ]);
    expect(cutIntoRanges({ items: 2 }, 5)).toEqual([
      [0, 1],
      [1, 2],
    ]);
    expect(cutIntoRanges({ items: 0 }, 3)).toEqual([[0, 0]]);
  });
});

describe('stories found in phases', () => {
  test('are the same however many threads work on each phase', () => {
    for (const threads of [3]) expect(spread(NEWS, {}, threads)).toEqual(findStories(NEWS).stories);
  });

  test('whatever the options', () => {
    const pinned = NEWS.slice(0, 2).map(({ id }) => id);
    const vectors = new Map(NEWS.slice(0, 40).map(({ id }, at): [string, number[]] => [id, [1, at % 5, at % 3]]));
    const all: FindStoriesOptions[] = [
      { describe: 'shared', maxDays: 2 },
      { describe: 'none', granularity: 'storyline' },
      { perLanguage: true, linkage: 'single', outletGroups: [[NEWS[0]!.outlet!, NEWS[5]!.outlet!]] },
      { pins: { together: [pinned] }, threshold: 0.8 },
      { embeddings: { vectors } },
    ];
    for (const options of all) {
      expect(spread(NEWS, options, 2)).toEqual(findStories(NEWS, options as { describe?: 'all' }).stories);
    }
  });

  test('whatever the collection: none, one, copies, several languages, very many near-duplicates', () => {
    const one = NEWS.slice(0, 1);
    const copies = NEWS.slice(0, 30).flatMap((article) => [article, { ...article, id: `${article.id}-again` }]);
    const near = Array.from({ length: 70 }, (_, at) => ({ ...NEWS[3]!, id: `near${at}`, title: `Update ${at}` }));
    const foreign = NEWS.slice(0, 20).map(({ language: _, ...article }, at) => ({
      ...article,
      text: at % 2 === 0 ? `Các bác sĩ ở Kent đã bỏ phiếu hôm thứ Sáu. ${article.text}` : article.text,
    }));
    for (const articles of [[], one, copies, [...NEWS.slice(0, 40), ...near], foreign]) {
      expect(spread(articles, {}, 3)).toEqual(findStories(articles).stories);
    }
  });

  test('are those of the analysis, which runs them on one thread', () => {
    const settings = storiesSettings('findStories', {});
    const tasks = new StoryTasks(NEWS, settings);
    const { stories } = runHere({ tasks, settings, phases: storyPhases('findStories', tasks, settings) });
    expect(stories).toEqual(analyseStories(NEWS).result.stories);
  });

  test('a task that was not told what it needs says so', () => {
    const tasks = new StoryTasks(NEWS, storiesSettings('findStories', {}));
    expect(() => tasks.run('features', 0, 1)).toThrow('before the facts');
  });
});
