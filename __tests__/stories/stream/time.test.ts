import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../../src/article.js';
import { StoryStream } from '../../../src/stories/stream/story-stream.js';
import { StreamClock } from '../../../src/stories/stream/stream-clock.js';
import { madeUp, partition, shuffled } from './newsroom.js';

const DAY = 86_400_000;
const START = Date.UTC(2024, 0, 1);
const on = (day: number): string => new Date(START + day * DAY).toISOString();

/** One article about nothing that the others are about, a day after the other. */
const daily = (days: number, from = 0): Article[] =>
  madeUp(days, 1000, 77 + from).map((article, place) => ({
    ...article,
    id: `d${from + place}`,
    publishedAt: on(from + place),
  }));

describe('the clock', () => {
  test('is the lower median of the last 25 dates', () => {
    const clock = new StreamClock();
    expect(clock.now).toBeUndefined();
    for (let date = 1; date <= 40; date++) clock.note(date);
    expect(clock.now).toBe(28);
    expect(clock.isSure).toBe(true);
  });

  test('is not moved by one article that is dated years ahead, and nothing expires by it', () => {
    const stream = new StoryStream({ window: 14, minKept: 0 });
    stream.addMany(daily(40));
    const { clock, size } = stream;
    const wrong = stream.add({ id: 'wrong', text: 'Bells of the future rang.', publishedAt: '9999-12-31T00:00:00Z' });
    expect(wrong).toMatchObject({ timeFrom: 'clock' });
    expect(Date.parse(stream.clock ?? '') - Date.parse(clock ?? '')).toBeLessThanOrEqual(DAY);
    expect(stream.size).toBeGreaterThanOrEqual(size);
    // And it leaves with its neighbours, not in the year 9999.
    stream.addMany(daily(40, 40));
    expect(stream.storyOf('wrong')).toBeUndefined();
  });

  test('that begins with wrong dates is put right by the articles that follow', () => {
    const stream = new StoryStream({ window: 14, minKept: 0 });
    stream.add({ id: 'wrong', text: 'Bells of the future rang.', publishedAt: '2099-01-01' });
    stream.addMany(daily(60));
    expect(stream.clock).toBe(on(47));
    expect(stream.storyOf('wrong')).toBeUndefined();
    expect(stream.size).toBeLessThan(40);
  });
});

describe('the window', () => {
  test('lets go of what is older, story by story, and says so', () => {
    const stream = new StoryStream({ window: 14, minKept: 0 });
    const events = stream.addMany(daily(100)).flatMap((arrival) => arrival.events);
    const expired = events.filter(({ type }) => type === 'expired');
    expect(expired.length).toBeGreaterThan(60);
    expect(expired.length).toBeLessThanOrEqual(100 - stream.size);
    expect(stream.size).toBeLessThan(14 + 13 + 2);
    expect(stream.story(expired[0]?.story ?? '')).toBeUndefined();
  });

  test('keeps a number of articles however old, where that is asked for, and never more than another', () => {
    const slow = new StoryStream({ window: 14, minKept: 60 });
    slow.addMany(daily(100));
    expect(slow.size).toBe(61);
    const small = new StoryStream({ window: 1000, minKept: 0, maxKept: 30 });
    small.addMany(daily(100));
    expect(small.size).toBe(30);
  });

  test('what an expired article had joined stays joined', () => {
    // b is like a and like c, which are not like each other.
    const words = (from: number): string => Array.from({ length: 40 }, (_, at) => `zq${from + at}`).join(' ');
    const stream = new StoryStream({ window: 3, minKept: 0, threshold: 0.4 });
    stream.addMany(daily(30));
    const text = { a: words(0), b: words(12), c: words(24) };
    stream.add({ id: 'b', text: text.b, publishedAt: on(29) });
    stream.add({ id: 'a', text: text.a, publishedAt: on(32) });
    const { story } = stream.add({ id: 'c', text: text.c, publishedAt: on(32) });
    expect(stream.story(story)?.articles).toEqual(['b', 'a', 'c']);
    stream.addMany(daily(15, 31));
    expect(stream.storyOf('b')).toBeUndefined();
    expect(stream.story(story)).toMatchObject({ articles: ['a', 'c'], expired: 1 });
  });
});

describe('late and undated articles', () => {
  const story = [
    'Doctors in Kent voted to end home visits, the branch said on Friday.',
    'A vote by Kent doctors would end visits at home.',
  ];

  test('a late one lands where it belongs', () => {
    const stream = new StoryStream();
    stream.addMany(daily(30));
    const early = stream.add({ id: 'early', text: story[0] as string, publishedAt: on(20) });
    stream.addMany(daily(5, 30));
    const late = stream.add({ id: 'late', text: story[1] as string, publishedAt: on(19) });
    expect(late).toMatchObject({ story: early.story, timeFrom: 'date', time: on(19) });
    expect(stream.story(late.story)?.articles).toEqual(['late', 'early']);
  });

  test('one without a date takes the time of its arrival, and says so', () => {
    const stream = new StoryStream();
    expect(stream.add({ id: 'first', text: story[0] as string })).toMatchObject({ time: null, timeFrom: 'arrival' });
    stream.addMany(daily(30));
    expect(stream.add({ id: 'a', text: story[1] as string })).toMatchObject({
      time: stream.clock,
      timeFrom: 'arrival',
    });
    const told = stream.add({ id: 'b', text: 'Rain fell.' }, { arrivedAt: '2024-01-20T08:00:00Z' });
    expect(told).toMatchObject({ time: '2024-01-20T08:00:00.000Z', timeFrom: 'arrival' });
    expect(() => stream.add({ id: 'c', text: 'Rain.' }, { arrivedAt: '30 February' })).toThrow(
      /arrivedAt must be a date/,
    );
  });

  test('the order of equal times does not matter', () => {
    const articles = madeUp(120, 24, 9).map((article) => ({ ...article, publishedAt: '2024-03-01' }));
    const stories = [1, 2].map((seed) => {
      const stream = new StoryStream();
      stream.addMany(shuffled(articles, seed));
      stream.settle();
      return partition(stream);
    });
    expect(stories[1]).toEqual(stories[0]);
  });
});

describe('floods', () => {
  test('8,000 copies of one text are one story, and cost no more each', () => {
    const stream = new StoryStream({ log: 0 });
    stream.addMany(madeUp(50, 10));
    for (let place = 0; place < 8000; place++) {
      stream.add({ id: `c${place}`, text: 'Bells rang in every town of Kent on Sunday.', publishedAt: on(2) });
    }
    const story = stream.storyOf('c0');
    expect(stream.storyOf('c7999')).toBe(story);
    expect(stream.story(story ?? '')?.articles.length).toBe(8000);
  });

  test('a flood of reports of one event is one story, and leaves the others alone', () => {
    const stream = new StoryStream({ log: 0 });
    const others = madeUp(60, 15);
    stream.addMany(others);
    stream.settle();
    const before = partition(stream);
    const event = madeUp(300, 1, 3).map((article, place) => ({
      ...article,
      id: `e${place}`,
      text: article.text.replaceAll(/\bw(\w)/g, 'kq$1'),
      title: 'Kqevent reported',
      outlet: `o${place}`,
      publishedAt: on(4),
    }));
    stream.addMany(event);
    const largest = stream.stories()[0];
    expect(largest?.articles.length).toBeGreaterThan(270);
    expect(partition(stream).filter((ids) => !/\be\d/.test(ids))).toEqual(before);
  });
});
