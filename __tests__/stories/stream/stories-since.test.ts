import { describe, expect, test } from '@jest/globals';
import { findStories, StoryStream, storiesSince, storyOf } from '../../../src/index.js';
import { madeUp, newsroom } from './newsroom.js';

interface DeskArticle {
  readonly id: string;
  readonly text: string;
  readonly title?: string | undefined;
  readonly publishedAt?: string | undefined;
  readonly slug: string;
  readonly tags: readonly string[];
}

const incoming: readonly DeskArticle[] = [...newsroom.slice(0, 30), ...madeUp(40, 6)].map((article, index) => ({
  ...article,
  slug: `slug-${index}`,
  tags: ['news', String(index)],
}));

describe('a poller that may stop at any time', () => {
  test('tells each change once, with the articles as they were given', () => {
    // What a reader of the news knows: the articles of each story, by its id.
    const known = new Map<string, readonly string[]>();
    let snapshot: Uint8Array | undefined;
    for (let from = 0; from < incoming.length; from += 7) {
      // The user's script: restore, read on, tell what is new, keep.
      const stream: StoryStream<DeskArticle> = snapshot
        ? StoryStream.restore<DeskArticle>(snapshot)
        : new StoryStream<DeskArticle>();
      stream.addMany(incoming.slice(Math.max(0, from - 3), from + 7));
      // Every third run is killed before it tells, but not before it keeps.
      if (from % 3 !== 1) {
        const news = storiesSince(stream, stream.acknowledged);
        expect(news.isComplete).toBe(true);
        for (const { id, heir } of news.ended) {
          expect(known.delete(id) || heir !== id).toBe(true);
        }
        for (const { id, articles } of news.stories) {
          known.set(id, articles);
          for (const article of articles) {
            expect(stream.article(article)).toEqual(incoming.find((given) => given.id === article));
          }
        }
        stream.acknowledge(news.sequence);
        expect(storiesSince(stream, stream.acknowledged)).toMatchObject({ stories: [], ended: [] });
        expect(new Map(stream.stories().map(({ id, articles }) => [id, articles]))).toEqual(known);
      }
      snapshot = stream.snapshot(`line ${from + 7}`);
      const restored = StoryStream.restore(snapshot);
      expect([restored.cursor, restored.acknowledged]).toEqual([`line ${from + 7}`, stream.acknowledged]);
    }
    expect(known.size).toBeGreaterThan(10);
  });

  test('that was away for longer than events are kept, gets all stories and is told so', () => {
    const stream = new StoryStream({ log: 5 });
    stream.addMany(incoming);
    const { stories, isComplete, sequence } = storiesSince(stream, 0);
    expect(isComplete).toBe(false);
    expect(stories).toHaveLength(stream.stories().length);
    expect(sequence).toBe(stream.sequence);
    expect(storiesSince(stream, stream.sequence - 5).isComplete).toBe(true);
  });

  test('names the heir of a story that is no more', () => {
    const stream = new StoryStream();
    const [a, b] = [incoming[0]!, incoming[50]!];
    stream.addMany([a, b]);
    const before = stream.sequence;
    const gone = stream.storyOf(b.id)!;
    stream.pin({ together: [[a.id, b.id]] });
    const { stories, ended } = storiesSince(stream, before);
    const heir = stream.storyOf(b.id)!;
    expect(ended).toEqual([{ id: heir === gone ? expect.any(String) : gone, heir }]);
    expect(stories.map(({ articles }) => [...articles].sort())).toEqual([[a.id, b.id].sort()]);
    stream.remove(a.id);
    stream.remove(b.id);
    expect(storiesSince(stream, before)).toMatchObject({
      stories: [],
      ended: [{ heir: null }, { id: heir, heir: null }],
    });
  });
});

describe('a lookup', () => {
  test('of an article gives its latest version and its own fields, and nothing once it is out', () => {
    const stream = new StoryStream<DeskArticle>();
    stream.addMany(incoming.slice(0, 5));
    const [first] = incoming;
    stream.add({ ...first!, slug: 'other' });
    expect(stream.article(first!.id)?.slug).toBe('other');
    expect(stream.article('nobody')).toBeUndefined();
    stream.remove(first!.id);
    expect(stream.article(first!.id)).toBeUndefined();
    expect(() => stream.article(7 as unknown as string)).toThrow(/article: /);
  });

  test('of the story of an article takes its id', () => {
    const stream = new StoryStream();
    stream.addMany(newsroom);
    const result = findStories(newsroom);
    for (const { id } of newsroom) {
      expect(stream.story(id)?.id).toBe(stream.storyOf(id));
      expect(storyOf(result, id).articles).toContain(id);
    }
    expect(stream.story('nobody')).toBeUndefined();
    expect(() => storyOf(result, 'nobody')).toThrow('there is no article with the id "nobody" among these stories');
  });

  test('acknowledges nothing that has not happened', () => {
    const stream = new StoryStream();
    stream.addMany(newsroom.slice(0, 3));
    expect(() => stream.acknowledge(stream.sequence + 1)).toThrow(/acknowledge/);
    expect(() => storiesSince(stream, -1)).toThrow(/the number of an event, or 0/);
    expect(() => storiesSince({} as StoryStream, 0)).toThrow(/a StoryStream/);
    stream.acknowledge();
    expect(stream.acknowledged).toBe(stream.sequence);
  });

  test('text with a lone surrogate, a byte order mark and fields that JSON cannot write', () => {
    const text = '\ufeffBells rang \ud800 in Kent – all “night”.';
    let stream = new StoryStream<{ id: string; text: string; own: unknown }>();
    stream.add({ id: 'a', text, own: { deep: [1, null] } });
    stream.add({ id: 'b', text: text.replace('\ud800', ''), own: 1 });
    stream = StoryStream.restore(stream.snapshot());
    expect(stream.article('a')).toEqual({ id: 'a', text, own: { deep: [1, null] } });
    expect(stream.article('b')?.text).toBe(text.replace('\ud800', ''));
    stream.add({ id: 'c', text, own: 10n });
    expect(() => stream.snapshot()).toThrow(
      'snapshot: the article "c" cannot be written: leave out what JSON cannot write, such as circles and BigInt',
    );
  });
});
