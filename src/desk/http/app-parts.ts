import type { Store } from '../../store/index.js';
import type { Comparisons } from '../jobs/index.js';
import type { DeskSettings, Meter } from '../settings/index.js';
import type { EventFeed } from './event-feed.js';

/** What the routes of a desk are made of. */
export interface AppParts {
  readonly store: Store;
  readonly settings: DeskSettings;
  readonly feed: EventFeed;
  readonly comparisons: Comparisons;
  readonly meter: Meter;
  /** Partitions and articles in windows that this process has. */
  readonly writing: () => { readonly partitions: readonly string[]; readonly size: number };
}
