import { readFileSync } from 'node:fs';
import type { Article } from '../../../src/article.js';
import type { StoryEvent } from '../../../src/stories/stream/story-events.js';
import type { StoryStream } from '../../../src/stories/stream/story-stream.js';
import { seededIntegers } from '../../../src/structures/hash.js';

export type Labelled = Article & { readonly cluster: string };

const labelled = readFileSync('seeds/newsroom.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line): Labelled => JSON.parse(line));

/** The samples without their labels, in order of date. */
export const newsroom: readonly Article[] = labelled
  .map(({ cluster: _, ...article }) => article as Article)
  .sort((a, b) => ((a.publishedAt ?? '9') < (b.publishedAt ?? '9') ? -1 : 1));

export const gold: ReadonlyMap<string, string> = new Map(labelled.map(({ id, cluster }) => [id, cluster]));

/** Articles of made-up words: those of one topic share most of theirs. */
export function madeUp(count: number, topics: number, seed = 1): Article[] {
  const next = seededIntegers(seed);
  const pick = (below: number): number => (next() >>> 0) % below;
  const word = (stem: number): string => `w${stem.toString(36)}`;
  return Array.from({ length: count }, (_, place) => {
    const topic = pick(topics);
    const words = Array.from({ length: 60 }, () =>
      pick(4) === 0 ? word(100_000 + pick(5000)) : word(topic * 40 + pick(40)),
    );
    return {
      id: `m${place}`,
      title: `Report ${word(topic * 40)} ${word(topic * 40 + 1)}`,
      text: `${words.slice(0, 30).join(' ')}.\n${words.slice(30).join(' ')}.`,
      language: 'en',
      outlet: `outlet ${pick(9)}`,
      publishedAt: new Date(Date.UTC(2024, 0, 1) + place * 3_600_000).toISOString(),
    };
  });
}

export function shuffled<T>(values: readonly T[], seed: number): T[] {
  const next = seededIntegers(seed);
  return values
    .map((value) => ({ value, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

/** The stories of a stream as lists of ids, in an order that depends on nothing but them. */
export function partition(stream: StoryStream): string[] {
  return stream
    .stories()
    .map(({ articles }) => [...articles].sort().join(' '))
    .sort();
}

/** The story of each article as somebody has it who sees nothing but the events; articles that left the window stay. */
export class Follower {
  readonly storyOf = new Map<string, string>();
  readonly ended = new Set<string>();

  play(events: readonly StoryEvent[]): this {
    for (const event of events) {
      if (event.type === 'opened' || event.type === 'joined' || event.type === 'moved') {
        this.storyOf.set(event.article, event.story);
      } else if (event.type === 'split') {
        for (const article of event.articles) this.storyOf.set(article, event.story);
      } else if (event.type === 'merged') {
        for (const [article, story] of this.storyOf) if (story === event.from) this.storyOf.set(article, event.story);
        this.ended.add(event.from);
      } else if (event.type === 'removed') {
        this.storyOf.delete(event.article);
      } else {
        this.ended.add(event.story);
      }
    }
    return this;
  }
}
