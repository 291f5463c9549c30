import type { ArticleId } from '../../article.js';
import type { StoryEvent } from './story-events.js';

/**
 * Where the time of an article comes from: its own `date`; without a date, its `arrival`, which is the time the caller
 * gave, else the stream's clock; or the `clock`, if the date is too far ahead of the clock to be right.
 */
export type TimeSource = 'date' | 'arrival' | 'clock';

/** What a stream did with an article. */
export interface Arrival {
  readonly article: ArticleId;
  /**
   * `repeated`: the same article was there already, and nothing has changed. `updated`: it replaced the article with
   * its id.
   */
  readonly outcome: 'added' | 'updated' | 'repeated';
  /** The story that it is in now. */
  readonly story: string;
  /** When it counts as published, ISO 8601; `null` while the stream knows no time yet. */
  readonly time: string | null;
  readonly timeFrom: TimeSource;
  /** What it changed in stories, in order, including stories that expired by its time. */
  readonly events: readonly StoryEvent[];
}
