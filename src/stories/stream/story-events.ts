import type { ArticleId } from '../../article.js';

export interface EventBase {
  /** Counts from 1 without a gap. An event that is delivered twice has the same number both times. */
  readonly sequence: number;
  /** The stream's clock, ISO 8601; `null` before the first dated article. */
  readonly at: string | null;
  /** The story that it is about. It goes on existing, except after `expired`. */
  readonly story: string;
}

/**
 * What happened to the stories, in an order that can be played back: applied one by one to your own lists, the events
 * give the stream's stories.
 *
 * - `opened`: a new story, with its first article.
 * - `joined`: an article joined a story.
 * - `split`: `articles` left the story `from` and are now a new story.
 * - `moved`: an article moved to another story.
 * - `merged`: everything in the story `from` now belongs to `story`, its heir; from now on the id `from` leads there.
 * - `removed`: an article was withdrawn.
 * - `left`: an article became too old and left the window; its story goes on without it.
 * - `expired`: the last article of the story left the window or was withdrawn; the story will not come back.
 */
export type StoryEvent =
  | (EventBase & { readonly type: 'opened'; readonly article: ArticleId })
  | (EventBase & { readonly type: 'joined'; readonly article: ArticleId })
  | (EventBase & { readonly type: 'split'; readonly from: string; readonly articles: readonly ArticleId[] })
  | (EventBase & { readonly type: 'moved'; readonly from: string; readonly article: ArticleId })
  | (EventBase & { readonly type: 'merged'; readonly from: string })
  | (EventBase & { readonly type: 'removed'; readonly article: ArticleId })
  | (EventBase & { readonly type: 'left'; readonly article: ArticleId })
  | (EventBase & { readonly type: 'expired'; readonly size: number });

type Distribute<T> = T extends unknown ? Omit<T, 'sequence' | 'at'> : never;

/** An event before it is numbered and dated. */
export type StoryChange = Distribute<StoryEvent>;

/** The latest events, numbered, up to a maximum. */
export class EventLog {
  readonly #kept: StoryEvent[];
  readonly #max: number;
  #sequence: number;
  /** The index of the oldest event kept. */
  #start = 0;

  constructor(max: number, kept: readonly StoryEvent[] = [], sequence = 0) {
    this.#max = max;
    this.#kept = [...kept];
    this.#sequence = sequence;
  }

  /** The number of the latest event. */
  get sequence(): number {
    return this.#sequence;
  }

  add(change: StoryChange, at: string | null): StoryEvent {
    this.#sequence += 1;
    const event: StoryEvent = { sequence: this.#sequence, at, ...change };
    if (this.#max === 0) return event;
    this.#kept.push(event);
    if (this.#kept.length - this.#start > this.#max) this.#start += 1;
    // The list is cut only when half of it is waste, so that adding an event takes constant time on average.
    if (this.#start > this.#max) {
      this.#kept.splice(0, this.#start);
      this.#start = 0;
    }
    return event;
  }

  /** The events with a higher number that are still kept. */
  after(sequence: number): StoryEvent[] {
    const kept = this.#kept.length - this.#start;
    const missing = Math.max(0, sequence - (this.#sequence - kept));
    return this.#kept.slice(this.#start + missing);
  }
}
