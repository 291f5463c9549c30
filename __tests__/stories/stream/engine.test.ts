import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { findStories, StoryStream } from '../../../src/index.js';
import { StreamEngine } from '../../../src/stories/stream/stream-engine.js';
import { type StreamOptions, streamSettings } from '../../../src/stories/stream/stream-options.js';
import { madeUp, newsroom } from './newsroom.js';

const DAY = 86_400_000;
const on = (day: number): string => new Date(Date.UTC(2024, 0, 1) + day * DAY).toISOString();

function engineOf(options: StreamOptions = {}): StreamEngine {
  const { settings, vectors } = streamSettings('test', options);
  return new StreamEngine(settings, vectors);
}

/** An article about nothing that another is about. */
const lone = (at: number, day: number): Article => ({
  id: `a${at}`,
  text: `zq${at} zr${at} zs${at} zt${at}.`,
  language: 'en',
  publishedAt: on(day),
});

test('articles that are too old leave with the next arrivals, the earliest first, and at most 64 with one', () => {
  const engine = engineOf({ window: 10, minKept: 0 });
  for (let at = 0; at < 90; at++) engine.add(lone(at, at / 1000), undefined);
  const left = Array.from({ length: 15 }, (_, at) => {
    const { events } = engine.add(lone(200 + at, 10.08), undefined);
    return events.flatMap((event) => (event.type === 'left' ? [event.article] : []));
  });
  // The thirteenth of 25 dates moves the clock; what is no older than the window stays.
  expect(left.map(({ length }) => length)).toEqual([...new Array(12).fill(0), 64, 16, 0]);
  expect(left.flat()).toEqual(Array.from({ length: 80 }, (_, at) => `a${at}`));
  expect(engine.queue.size).toBe(25);
});

test('a young stream is weighed anew whenever it has grown by a fifth', () => {
  const engine = engineOf();
  let next = 4;
  for (let size = 1; size <= 40; size++) {
    engine.add(lone(size, 1), undefined);
    if (size >= next) next = Math.ceil(size * 1.2);
    expect([size, engine.state.nextRebuild]).toEqual([size, next]);
  }
});

describe('a story of many texts', () => {
  const reports = (count: number) =>
    madeUp(count, 1, 3).map((article, at) => ({ ...article, publishedAt: on((at * 7) % count), outlet: `o${at}` }));

  test('compares the latest 24 of them with new ones, and stays whole', () => {
    const engine = engineOf({ window: 100 });
    for (const report of reports(27)) engine.add(report, undefined);
    const [story, ...others] = [...engine.state.lineage.stories].sort((a, b) => b.nodes.size - a.nodes.size);
    expect(others.filter(({ nodes }) => nodes.size > 0)).toEqual([]);
    const { nodes, sealed } = story!;
    expect([nodes.size, sealed.size]).toEqual([24, 3]);
    const times = (list: Iterable<{ readonly countedAt: number }>) => Array.from(list, ({ countedAt }) => countedAt);
    const open = times([...nodes].flatMap(({ members }) => members));
    // Each was the earliest of 25 when it was sealed.
    expect(Math.max(...times(sealed))).toBeLessThan(Math.max(...open));
    expect(new Set([...nodes].map(({ glue }) => glue)).size).toBe(1);
    const one = [...sealed][0]!;
    expect(engine.add({ ...one.kept.article }, undefined)).toMatchObject({ outcome: 'repeated', story: story!.id });
    expect(engine.state.window.nodeOf(one.id)?.story).toBe(story);
    engine.settle();
    expect(engine.storyOf(one)).toBe(story);
    expect(engine.remove(one).map(({ type }) => type)).toEqual(['removed']);
    expect([story!.sealed.size, engine.state.window.articles.has(one.id)]).toEqual([2, false]);
  });

  test('or copies keeps the first copies sealed', () => {
    const engine = engineOf({ window: 100 });
    const [report] = reports(1);
    for (let at = 0; at < 27; at++) engine.add({ ...report!, id: `c${at}`, publishedAt: on(at) }, undefined);
    const [story] = engine.state.lineage.stories;
    const [node] = story!.nodes;
    expect([node!.members.length, [...story!.sealed].map(({ id }) => id)]).toEqual([24, ['c0', 'c1', 'c2']]);
    expect(engine.state.window.nodeOf('c0')).toBe(node);
    expect(node!.members.map(({ id }) => id)[0]).toBe('c3');
  });
});

describe('what came again', () => {
  const first = { ...lone(1, 3), title: 'Rain', outlet: 'A', own: 1 } as Article;

  test.each([
    ['is repeated where only other fields differ', { own: 2 }, 'repeated'],
    ['is another version with another title', { title: 'Sun' }, 'updated'],
    ['is another version with another text', { text: 'It rained.' }, 'updated'],
    ['is another version with another date', { publishedAt: on(4) }, 'updated'],
    ['is another version without a date', { publishedAt: undefined }, 'updated'],
    ['is another version with another outlet', { outlet: 'B' }, 'updated'],
    ['is another version without an outlet', { outlet: '' }, 'updated'],
  ])('%s', (_, more, outcome) => {
    const engine = engineOf();
    const { story } = engine.add(first, undefined);
    expect(engine.add({ ...first, ...more }, undefined)).toMatchObject({ outcome, story, events: [] });
    expect(engine.state.window.articles.get('a1')!.kept.article).toEqual({ ...first, ...more });
    expect([engine.state.window.articles.size, engine.state.lineage.stories.size]).toEqual([1, 1]);
  });

  test('as the text of another story moves there, and its story ends', () => {
    const engine = engineOf();
    const { story } = engine.add(first, undefined);
    const other = engine.add(lone(2, 3), undefined).story;
    const { events } = engine.add({ ...first, ...lone(2, 3), id: 'a1', title: undefined }, undefined);
    expect(events.map(({ type, story: of }) => [type, of])).toEqual([
      ['moved', other],
      ['expired', story],
    ]);
    expect(events[0]).toMatchObject({ from: story, article: 'a1' });
  });
});

describe('when an article counts as published', () => {
  test('is its date, else its arrival, else the clock; the clock too if the date is beyond a window from now', () => {
    const engine = engineOf({ window: 10 });
    for (let at = 0; at < 30; at++) engine.add(lone(at, 20), undefined);
    const arrived = Date.parse(on(19));
    const add = (id: string, publishedAt: string | undefined, arrivedAt?: number) => {
      const { time, timeFrom } = engine.add({ ...lone(Number(id), 0), publishedAt }, arrivedAt);
      return [time, timeFrom];
    };
    expect(add('100', on(21))).toEqual([on(21), 'date']);
    expect(add('101', on(21), arrived)).toEqual([on(21), 'date']);
    expect(add('102', undefined, arrived)).toEqual([on(19), 'arrival']);
    expect(add('103', undefined)).toEqual([on(20), 'arrival']);
    expect(add('104', '')).toEqual([on(20), 'arrival']);
    expect(add('105', on(50))).toEqual([on(20), 'clock']);
    expect(engine.now).toBe(on(20));
  });
});

describe('a stream', () => {
  const stream = new StoryStream();
  stream.addMany(newsroom.slice(0, 20));

  test('gives its stories the largest first, then the latest opened, from a number of articles on', () => {
    const all = stream.stories();
    const size = (id: string) => all.find((story) => story.id === id)!.articles.length;
    const opened = (id: string) => Number(id.split('#').at(-1));
    const ids = all.map(({ id }) => id);
    expect(ids).toEqual([...ids].sort((a, b) => size(b) - size(a) || opened(b) - opened(a)));
    expect(stream.stories({ minArticles: 2 })).toEqual(all.filter(({ articles }) => articles.length > 1));
    expect(stream.stories({ minArticles: undefined })).toEqual(all);
    expect(all.reduce((sum, { articles }) => sum + articles.length, 0)).toBe(stream.size);
    expect(stream.threshold).toBe(findStories([]).threshold);
    expect([stream.cursor, stream.acknowledged, new StoryStream().clock]).toEqual([undefined, 0, null]);
  });

  test.each<[string, () => unknown]>([
    ['add: arrivedAt must be a date', () => stream.add(newsroom[0]!, { arrivedAt: 7 as never })],
    ['add: arrivedAt must be a date', () => stream.add(newsroom[0]!, { arrivedAt: 'soon' })],
    ['add: there is no option "arivedAt"', () => stream.add(newsroom[0]!, { arivedAt: on(1) } as never)],
    ['articles[0]: ', () => stream.add({ id: 'x' } as never)],
    ['articles[1]: ', () => stream.addMany([newsroom[0]!, { id: 'x' } as never])],
    ['addMany: articles must be a list of articles', () => stream.addMany(7 as never)],
    ['acknowledge: sequence must be the number of an event, at most', () => stream.acknowledge(-1)],
    ['acknowledge: sequence must be the number of an event, at most', () => stream.acknowledge(1.5)],
    ['acknowledge: sequence must be the number of an event, at most', () => stream.acknowledge(stream.sequence + 1)],
    ['events: after must be the number of an event', () => stream.events('1' as never)],
    ['stories: minArticles must be', () => stream.stories({ minArticles: 0 })],
    ['snapshot: cursor must be a string', () => stream.snapshot(7 as never)],
    ['snapshotSteps: cursor must be a string', () => stream.snapshotSteps(7 as never)],
    ['restore: vectors must be a Map', () => StoryStream.restore(stream.snapshot(), { vectors: {} as never })],
    ['pin: pins must be an object with together and apart', () => stream.pin([] as never)],
    ['there is no article with the id "x"', () => stream.update({ id: 'x', text: 'It rained.' })],
    ['there is no article with the id "x"', () => stream.remove('x')],
    ['storyOf: ', () => stream.storyOf(7 as never)],
    ['story: ', () => stream.story(7 as never)],
    ['article: ', () => stream.article(7 as never)],
    ['remove: ', () => stream.remove(7 as never)],
    ['follow: signal must be an AbortSignal', () => stream.follow([], { signal: {} as never })],
    ['follow: the source must be something', () => stream.follow(7 as never)],
    ['StoryStream: window must be', () => new StoryStream({ window: 0 })],
    ['StoryStream: minKept must be', () => new StoryStream({ minKept: -1 })],
    ['StoryStream: maxKept must be', () => new StoryStream({ maxKept: 0 })],
    ['StoryStream: threshold must be', () => new StoryStream({ threshold: 2 })],
    ['StoryStream: granularity must be', () => new StoryStream({ granularity: 'day' as never })],
    ['StoryStream: model must be', () => new StoryStream({ model: {} as never })],
    ['StoryStream: log must be', () => new StoryStream({ log: -1 })],
    ['StoryStream: pins must be', () => new StoryStream({ pins: 7 as never })],
    ['StoryStream: outletGroups must be', () => new StoryStream({ outletGroups: [[]] })],
    ['StoryStream: embeddings must be', () => new StoryStream({ embeddings: null as never })],
    ['StoryStream: embeddings must be', () => new StoryStream({ embeddings: 7 as never })],
  ])('refuses what is wrong, and says whose it is: %s', (message, wrong) => {
    const before = stream.sequence;
    expect(wrong).toThrow(message);
    expect(stream.sequence).toBe(before);
  });
});
