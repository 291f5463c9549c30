import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { evaluateClustering } from '../../../src/evaluate/evaluate.js';
import { findStories } from '../../../src/stories/find-stories.js';
import { EventLog, type StoryEvent } from '../../../src/stories/stream/story-events.js';
import { StoryStream } from '../../../src/stories/stream/story-stream.js';
import { Follower, gold, madeUp, newsroom, partition, shuffled } from './newsroom.js';

const batchPartition = (articles: readonly Article[]): string[] =>
  findStories(articles)
    .stories.map(({ articles: ids }) => [...ids].sort().join(' '))
    .sort();

describe('a stream of the samples', () => {
  test('settled, has the stories of the batch', () => {
    const stream = new StoryStream();
    stream.addMany(newsroom);
    stream.settle();
    expect(partition(stream)).toEqual(batchPartition(newsroom));
  });

  test('unsettled, is nearly as near to the labels as the batch', () => {
    const stream = new StoryStream();
    const follower = new Follower();
    for (const article of newsroom) follower.play(stream.add(article).events);
    const score = evaluateClustering(gold, follower.storyOf).bCubed.f1;
    expect(score).toBeGreaterThan(evaluateClustering(gold, findStories(newsroom)).bCubed.f1 - 0.03);
  });

  test('has an order of arrival that does not matter, once settled', () => {
    const expected = batchPartition(newsroom);
    for (const seed of [1, 2]) {
      const stream = new StoryStream();
      stream.addMany(shuffled(newsroom, seed));
      stream.settle();
      expect(partition(stream)).toEqual(expected);
    }
  });

  test('describes a story as the batch does', () => {
    const stream = new StoryStream();
    stream.addMany(newsroom);
    stream.settle();
    const [batch] = findStories(newsroom).stories;
    const story = stream.story(stream.storyOf(batch?.articles[0] ?? '') ?? '');
    expect(story?.articles).toEqual(batch?.articles);
    expect(story?.span).toEqual(batch?.span);
    expect(story?.outlets).toEqual(batch?.outlets);
    expect(story?.languages).toEqual(batch?.languages);
    expect(story?.independentSources).toBe(batch?.independentSources);
    expect(newsroom.map(({ title }) => title?.trim())).toContain(story?.title);
    expect(story?.keywords).toHaveLength(6);
    expect(story?.cohesion).toBeCloseTo(batch?.cohesion ?? 0, 1);
  });
});

test('agency copies, copies word for word and articles of one outlet are one source', () => {
  const stream = new StoryStream();
  const report = newsroom[0] as Article;
  const agency = { ...report, id: 'agency', outlet: 'An Agency' };
  const story = stream.add(agency).story;
  stream.add({ ...agency, id: 'copy', outlet: 'Kent Paper' });
  stream.add({ ...agency, id: 'near', outlet: undefined, text: `${report.text} More follows.` });
  expect(stream.story(story)?.articles).toHaveLength(3);
  expect(stream.story(story)?.independentSources).toBe(1);
  const whole = StoryStream.restore(stream.snapshot());
  expect(whole.story(story)).toEqual(stream.story(story));
});

describe('the events', () => {
  const articles = [...newsroom, ...madeUp(200, 40)];

  test('played back, give the stories of the stream at every moment', () => {
    const stream = new StoryStream();
    const follower = new Follower();
    let sequence = 0;
    for (const [place, article] of articles.entries()) {
      const { events, story } = stream.add(article);
      follower.play(events);
      for (const event of events) expect(event.sequence).toBe(++sequence);
      expect(follower.storyOf.get(article.id)).toBe(story);
      if (place % 20 > 0) continue;
      for (const { id, articles: ids } of stream.stories()) {
        for (const article of ids) expect(follower.storyOf.get(article)).toBe(id);
      }
    }
    expect(new Set(stream.events().map(({ type }) => type))).toContain('split');
    expect(stream.events(sequence - 3)).toEqual(stream.events().slice(-3));
    expect(stream.events(sequence)).toEqual([]);
  });

  test('never give an id a second time, and lead from a merged id to its heir', () => {
    let merged = 0;
    // Some orders lead to mergers, under any model.
    for (const seed of [9, 11]) {
      const stream = new StoryStream();
      const given = new Set<string>();
      for (const article of shuffled(articles, seed)) {
        for (const event of stream.add(article).events) {
          if (event.type === 'opened' || event.type === 'split') {
            expect(given.has(event.story)).toBe(false);
            given.add(event.story);
          }
          if (event.type === 'merged') {
            merged += 1;
            expect(stream.story(event.from)?.id).toBe(stream.story(event.story)?.id);
            expect(stream.story(event.story)?.mergedIds).toContain(event.from);
          }
        }
      }
    }
    expect(merged).toBeGreaterThan(0);
  });

  test('a log of 10 keeps the latest 10', () => {
    const stream = new StoryStream({ log: 10 });
    stream.addMany(articles);
    expect(stream.events().map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: 10 }, (_, place) => stream.sequence - 9 + place),
    );
  });

  test('a log may be longer than a function takes arguments', () => {
    const kept = Array.from({ length: 150_000 }, (_, at) => ({ sequence: at + 1 }) as StoryEvent);
    expect(new EventLog(200_000, kept, 150_000).after(0)).toHaveLength(150_000);
  });
});

describe('repeated, updated and removed articles', () => {
  const [first, second] = newsroom as [Article, Article];

  test('a repeated one changes nothing', () => {
    const stream = new StoryStream();
    stream.addMany(newsroom);
    const before = stream.snapshot();
    for (const article of newsroom) {
      expect(stream.add({ ...article })).toMatchObject({ outcome: 'repeated', events: [] });
    }
    expect(Buffer.compare(stream.snapshot(), before)).toBe(0);
  });

  test('the same id with another text replaces what was there, and its story goes with it', () => {
    const stream = new StoryStream();
    const { story } = stream.add({ id: 'x', text: 'Bells rang in Kent on Sunday.' });
    const updated = stream.add({ id: 'x', text: 'Bells rang in Kent on Sunday, and in Surrey.' });
    expect(updated).toMatchObject({ outcome: 'updated', story, events: [] });
    expect(stream.size).toBe(1);
  });

  test('an update that tells another story leaves its old one', () => {
    const stream = new StoryStream();
    stream.addMany(newsroom);
    const two = stream.stories().find(({ articles }) => articles.length === 2);
    const [stays, goes] = [two?.articles[0] ?? '', two?.articles[1] ?? ''];
    const { story, events } = stream.update({ id: goes, text: 'Zebras grazed quietly beside a Namibian waterhole.' });
    expect(story).not.toBe(stream.storyOf(stays));
    expect(events.map(({ type }) => type)).toEqual(['split']);
    expect(stream.story(story)?.articles).toEqual([goes]);
  });

  test('a story keeps its id when its founder is removed, and ends with its last article', () => {
    const stream = new StoryStream();
    const copies = ['a', 'b', 'c'].map((id) => ({ id, text: 'Doctors in Kent voted to end home visits on Friday.' }));
    const { story } = stream.add(copies[0] as Article);
    stream.addMany(copies.slice(1));
    expect(story).toContain('a');
    expect(stream.remove('a')).toMatchObject([{ type: 'removed', article: 'a', story }]);
    expect(stream.story(story)?.articles).toEqual(['b', 'c']);
    stream.remove('b');
    expect(stream.remove('c').map(({ type }) => type)).toEqual(['removed', 'expired']);
    expect(stream.story(story)).toBeUndefined();
    expect(stream.add(copies[0] as Article).story).not.toBe(story);
  });

  test('what is removed is as if it had never come, once settled', () => {
    const stream = new StoryStream();
    const visitors = madeUp(60, 8);
    stream.addMany(shuffled([...newsroom, ...visitors], 3));
    for (const { id } of visitors) stream.remove(id);
    stream.settle();
    expect(partition(stream)).toEqual(batchPartition(newsroom));
  });

  test('an unknown id can be neither updated nor removed', () => {
    const stream = new StoryStream();
    stream.add(first);
    expect(() => stream.update(second)).toThrow(/no article with the id/);
    expect(() => stream.remove('nobody')).toThrow(
      expect.objectContaining({ code: 'unknown-article' }) as unknown as Error,
    );
  });

  test('a wrong article is refused and changes nothing', () => {
    const stream = new StoryStream();
    const before = stream.snapshot();
    expect(() => stream.add({ id: 'a' } as Article)).toThrow(/text is missing/);
    expect(() => stream.addMany([first, { ...second, publishedAt: '2023-02-30' }])).toThrow(/articles\[1\].*calendar/);
    expect(Buffer.compare(stream.snapshot(), before)).toBe(0);
    expect(() => new StoryStream({ windw: 3 } as object)).toThrow(/did you mean "window"/);
  });
});
