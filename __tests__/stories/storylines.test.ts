import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Article, compareCoverage, evaluateClustering, findStories, StoryStream } from '../../src/index.js';
import { storiesText } from '../../src/report/index.js';
import { groupBy } from '../../src/structures/index.js';
import { samestory } from '../cli/command.js';

// Events of one subject over weeks: two rounds of a cup tie and what followed, three rail strikes, an earthquake and
// after.
const SEEDS = 'seeds/world-desk.jsonl';
const articles: Article[] = readFileSync(SEEDS, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

type Told = { readonly storyline: string; readonly articles: readonly string[] };

/** Articles by storyline, in an order that depends on nothing but them. */
const byStoryline = (stories: readonly Told[]): string[] =>
  [...groupBy(stories, ({ storyline }) => storyline).values()]
    .map((events) =>
      events
        .flatMap((event) => event.articles)
        .sort()
        .join(' '),
    )
    .sort();

const events = findStories(articles);
const several = [...groupBy(events.stories, ({ storyline }) => storyline).values()].filter(({ length }) => length > 1);

describe('events stand inside storylines', () => {
  test('of a collection: the stories of the other granularity are the storylines of this one', () => {
    expect(several.length).toBeGreaterThan(2);
    const storylines = findStories(articles, { granularity: 'storyline' });
    expect(byStoryline(storylines.stories)).toEqual(byStoryline(events.stories));
    expect(storylines.stories.map(({ storyline }) => storyline)).toHaveLength(byStoryline(events.stories).length);
  });

  test('of a stream, nearly as the batch has them', () => {
    const streamed = (['event', 'storyline'] as const).map((granularity) => {
      const stream = new StoryStream({ granularity });
      stream.addMany(articles);
      stream.settle();
      return stream.stories();
    });
    expect(byStoryline(streamed[1]!)).toEqual(byStoryline(streamed[0]!));
    expect(streamed[1]).toHaveLength(byStoryline(streamed[1]!).length);
    const storylineOf = new Map(events.stories.flatMap((story) => story.articles.map((id) => [id, story.storyline])));
    const found = streamed[1]!.map((story) => story.articles);
    expect(evaluateClustering(storylineOf, found).bCubed.f1).toBeGreaterThan(0.97);
  });

  test('of the command, which takes the same option and names the storyline of each', async () => {
    const run = async (...options: string[]): Promise<Told[]> =>
      JSON.parse((await samestory(['stories', SEEDS, '--json', ...options])).out).stories;
    expect(byStoryline(await run())).toEqual(byStoryline(events.stories));
    expect(byStoryline(await run('--granularity', 'storyline'))).toEqual(byStoryline(events.stories));
    expect((await samestory(['stories', SEEDS, '--granularity', 'week'])).err).toMatch(/event.*storyline/);
  });
});

test('for a person, the events of a storyline stand under one heading, the earliest first', () => {
  const [events2 = []] = several;
  const ids = new Set(events2.flatMap((story) => story.articles));
  const own = articles.filter(({ id }) => ids.has(id));
  const others = events.stories.filter(({ storyline }) => storyline !== events2[0]?.storyline).slice(0, 1);
  const shown = [...own, ...articles.filter(({ id }) => others[0]?.articles.includes(id))];
  const text = storiesText(shown, { ...events, stories: [...events2, ...others] }, (members) =>
    compareCoverage(members),
  );
  const heading = text.match(/\n ?(\d) {2}One storyline: (\d) events, (\d+) articles, .* – .*\n/);
  expect(heading?.slice(2)).toEqual([String(events2.length), String(own.length)]);
  const titles = [...text.matchAll(/\n {1,2}\d([a-z]) (.+)/g)].map(([, letter, title]) => [letter, title]);
  expect(titles[0]?.[0]).toBe('a');
  // Each story is told once: in full, or in a line under the heading or at the end.
  for (const { title } of [...events2, ...others]) expect(text.split(title.slice(0, 40)).length).toBeGreaterThan(1);
  const from = titles.map(
    ([, title]) => events2.find((story) => story.title.startsWith(title!.slice(0, 30)))?.span.from,
  );
  expect(from).toEqual([...from].sort());
});
