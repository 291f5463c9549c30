import { describe, expect, test } from '@jest/globals';
import type { Article } from '../../src/index.js';
import { StoryBook } from '../../src/store/index.js';
import { StoryStream } from '../../src/stories/index.js';
import { seededIntegers } from '../../src/structures/index.js';
import { madeUp } from '../stories/stream/newsroom.js';

type Change = ReturnType<StoryBook['decide']>[number];

/** A desk without its database: what a partition's writer does with stream and book. */
class Desk {
  readonly stream: StoryStream;
  readonly book = new StoryBook(1);
  /** The story of each article as somebody has it who sees nothing but the events. */
  readonly played = new Map<string, string>();

  constructor(options = {}) {
    this.stream = new StoryStream(options);
  }

  add(article: Article): Change[] {
    return this.#play(this.stream.add(article).events.flatMap((event) => this.book.apply(event)));
  }

  decide(decision: Parameters<StoryBook['decide']>[0]): Change[] {
    const changes = this.book.decide(decision);
    const following = this.stream.pin(this.book.pins()).flatMap((event) => this.book.apply(event));
    return this.#play([...changes, ...following]);
  }

  story(article: string): string {
    return this.book.storyOf(article)!;
  }

  #play(changes: Change[]): Change[] {
    for (const change of changes) {
      if (change.type === 'opened' || change.type === 'joined' || change.type === 'moved') {
        this.played.set(change.article, change.story);
      } else if (change.type === 'split') for (const id of change.articles) this.played.set(id, change.story);
      else if (change.type === 'merged') {
        for (const [id, story] of this.played) if (story === change.from) this.played.set(id, change.story);
      } else if (change.type === 'removed') this.played.delete(change.article);
      else for (const [id, story] of this.played) if (story === change.story) this.played.delete(id);
    }
    return changes;
  }
}

/** An article of a topic whose words it has nearly all. */
const about = (topic: string, id: string, extra = ''): Article => ({
  id,
  language: 'en',
  title: `Report on ${topic}1 and ${topic}2`,
  text: `${Array.from({ length: 30 }, (_, at) => `${topic}${(at * 7) % 25}`).join(' ')} ${extra} ${id} said.`,
  publishedAt: '2025-03-01',
});

describe('the stream is handed what editors decide', () => {
  const desk = (): Desk => {
    const made = new Desk();
    for (const id of ['k1', 'k2', 'k3']) made.add(about('kent', id));
    for (const id of ['l1', 'l2', 'l3']) made.add(about('leeds', id));
    return made;
  };

  test('two stories that were merged are one for the stream too, and later articles of either come into it', () => {
    const made = desk();
    const [into, from] = [made.story('k1'), made.story('l1')];
    expect(into).not.toBe(from);
    made.decide({ kind: 'merge', into, from });
    expect(made.stream.storyOf('k1')).toBe(made.stream.storyOf('l1'));
    // One story of the stream again, which describes it.
    expect(made.book.streamStory(into)).toBe(made.stream.storyOf('k1'));
    for (const topic of ['kent', 'leeds'])
      expect(made.add(about(topic, `${topic} 4`))).toMatchObject([{ story: into }]);
    made.decide({ kind: 'release', article: 'l1' });
    made.decide({ kind: 'release', article: 'l2' });
    made.decide({ kind: 'release', article: 'l3' });
    expect(made.story('k1')).toBe(into);
  });

  test('what was split off stays apart for the stream, and later articles like it follow', () => {
    const made = desk();
    const old = made.story('k1');
    // What the editor sees that the words hardly tell: these two are of another vote.
    made.add(about('kent', 'k4', 'maidstone council maidstone'));
    made.add(about('kent', 'k5', 'maidstone council maidstone'));
    const [split] = made.decide({ kind: 'split', story: old, articles: ['k4', 'k5'] });
    const part = split!.story;
    expect(made.stream.storyOf('k4')).toBe(made.stream.storyOf('k5'));
    for (const id of ['k1', 'k2', 'k3']) expect(made.stream.storyOf(id)).not.toBe(made.stream.storyOf('k4'));
    expect(made.book.streamStory(part)).toBe(made.stream.storyOf('k4'));
    expect(made.book.articles(old).sort()).toEqual(['k1', 'k2', 'k3']);
    made.add(about('kent', 'k6', 'maidstone council maidstone'));
    expect(made.story('k6')).toBe(part);
    // Merged again, nothing is held apart any more.
    made.decide({ kind: 'merge', into: old, from: part });
    expect(made.book.pins().apart).toEqual([]);
    expect(made.stream.storyOf('k1')).toBe(made.stream.storyOf('k6'));
  });

  test('a pinned article goes over, and comes back when it is released', () => {
    const made = desk();
    const [home, other] = [made.story('k3'), made.story('l1')];
    made.decide({ kind: 'pin', article: 'k3', story: other });
    expect(made.stream.storyOf('k3')).toBe(made.stream.storyOf('l1'));
    expect(made.book.articles(other).sort()).toEqual(['k3', 'l1', 'l2', 'l3']);
    made.decide({ kind: 'release', article: 'k3' });
    expect(made.stream.storyOf('k3')).toBe(made.stream.storyOf('k1'));
    expect(made.story('k3')).toBe(home);
    expect(made.book.pins()).toEqual({ together: [], apart: [] });
  });
});

test('whatever is decided while articles come and go, the decisions hold and the events tell the stories', () => {
  const articles = madeUp(170, 20, 3);
  const next = seededIntegers(11);
  const made = new Desk({ window: 4, minKept: 60 });
  let done = 0;
  for (const [index, article] of articles.entries()) {
    made.add(article);
    if (index % 5 === 4) {
      const pick = (): string => [...made.played.keys()][(next() >>> 0) % made.played.size]!;
      const [a, b] = [pick(), pick()];
      const [into, from] = [made.story(a), made.story(b)];
      const decision = [
        { kind: 'pin', article: a, story: from },
        { kind: 'merge', into, from },
        { kind: 'split', story: into, articles: [a] },
        { kind: 'release', article: a },
      ] as const;
      try {
        made.decide(decision[(next() >>> 0) % 4]!);
        done++;
      } catch (error) {
        expect(error).toMatchObject({ name: 'SameStoryError' });
      }
    }
    const { together, apart } = made.book.pins();
    for (const ids of together) expect(new Set(ids.map((id) => made.story(id))).size).toBe(1);
    for (const [a = '', b = ''] of apart) expect(made.story(a)).not.toBe(made.story(b));
    for (const [id, story] of made.played) {
      // The book forgets what has left the window; its story goes on with the others.
      if (made.stream.storyOf(id) !== undefined) expect(made.book.storyOf(id)).toBe(story);
    }
  }
  expect(done).toBeGreaterThan(20);
  const again = StoryBook.restore(1, JSON.parse(JSON.stringify(made.book)));
  expect(again.pins()).toEqual(made.book.pins());
});
