import type { ArticleId } from '../../article.js';
import type { StoryEvent } from './story-events.js';

/**
 * Where the time of an article comes from: its own `date`; its `arrival`, where it has none: what the stream's clock
 * showed then, or what the caller said; or the `clock`, where its date is so far ahead of the clock that it cannot be
 * right.
 */
export type TimeSource = 'date' | 'arrival' | 'clock';

/** What became of an article that was handed to a stream. */
export interface Arrival {
  readonly article: ArticleId;
  /**
   * `repeated`: it was there already, word for word, and nothing has changed. `updated`: it has replaced what had its
   * id.
   */
  readonly outcome: 'added' | 'updated' | 'repeated';
  /** The story that it is in now. */
  readonly story: string;
  /** When it counts as published, ISO 8601; `null` where nothing tells yet what time it is. */
  readonly time: string | null;
  readonly timeFrom: TimeSource;
  /** What happened to stories by it, in order; those that expired by its time among them. */
  readonly events: readonly StoryEvent[];
}
