import type { ArticleId } from '../../article.js';

export interface EventBase {
  /** Counts from 1 without a gap: an event that is delivered twice has the number that it had the first time. */
  readonly sequence: number;
  /** What the stream's clock showed, ISO 8601; `null` before the first dated article. */
  readonly at: string | null;
  /** The story that it is about, and that goes on existing (but after `expired`). */
  readonly story: string;
}

/**
 * What happened to the stories, in an order in which it can be played back: whoever applies the events one by one to
 * their own lists has the stream's stories.
 *
 * - `opened`: a new story, with its first article.
 * - `joined`: an article has come into a story.
 * - `split`: `articles` have left the story `from` and are now a story of their own, which is new.
 * - `moved`: an article has changed over to another story.
 * - `merged`: all that is in the story `from` now belongs to `story`, its heir; the id `from` leads there from now on.
 * - `removed`: an article was withdrawn.
 * - `left`: an article has left the window, because it is too old; its story goes on without it.
 * - `expired`: the last article of the story has left the window (or was withdrawn); it will not come back.
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

/** The latest events, numbered; older ones than a number are forgotten. */
export class EventLog {
  readonly #kept: StoryEvent[] = [];
  readonly #max: number;
  #sequence: number;
  /** Where the oldest kept one stands. */
  #start = 0;

  constructor(max: number, kept: readonly StoryEvent[] = [], sequence = 0) {
    this.#max = max;
    this.#kept.push(...kept);
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
    // Cut off when half is waste: an event costs constant time that way.
    if (this.#start > this.#max) {
      this.#kept.splice(0, this.#start);
      this.#start = 0;
    }
    return event;
  }

  /** Events with a higher number, as far as they are kept. */
  after(sequence: number): StoryEvent[] {
    const kept = this.#kept.length - this.#start;
    const missing = Math.max(0, sequence - (this.#sequence - kept));
    return this.#kept.slice(this.#start + missing);
  }
}
