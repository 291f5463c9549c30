import type { StoryEvent } from '../../src/stories/stream/story-events.js';

/** The stories as somebody has them who sees nothing of a stream but its events. */
export class StoryLists {
  readonly #stories = new Map<string, Set<string>>();
  readonly #storyOf = new Map<string, string>();
  readonly #live = new Set<string>();

  play(events: readonly StoryEvent[]): void {
    for (const event of events) {
      switch (event.type) {
        case 'opened':
        case 'joined':
        case 'moved':
          this.#put(event.article, event.story);
          break;
        case 'split':
          for (const article of event.articles) this.#put(article, event.story);
          break;
        case 'merged':
          for (const article of [...(this.#stories.get(event.from) ?? [])]) this.#put(article, event.story);
          this.#live.delete(event.from);
          break;
        case 'removed':
          this.#stories.get(event.story)?.delete(event.article);
          this.#storyOf.delete(event.article);
          break;
        case 'expired':
          this.#live.delete(event.story);
      }
    }
  }

  /** Ids of stories that have not ended, with at least so many articles. */
  ids(minArticles = 1): string[] {
    return [...this.#live].filter((id) => (this.#stories.get(id)?.size ?? 0) >= minArticles);
  }

  members(story: string): string[] {
    return [...(this.#stories.get(story) ?? [])];
  }

  /** The story of each article, expired ones included. */
  labels(): Map<string, string> {
    return new Map(this.#storyOf);
  }

  #put(article: string, story: string): void {
    const before = this.#storyOf.get(article);
    if (before !== undefined) this.#stories.get(before)?.delete(article);
    this.#storyOf.set(article, story);
    const members = this.#stories.get(story) ?? new Set();
    members.add(article);
    this.#stories.set(story, members);
    this.#live.add(story);
  }
}
