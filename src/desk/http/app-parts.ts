import type { Store } from '../../store/index.js';
import type { Comparisons } from '../jobs/index.js';
import type { DeskSettings, Meter } from '../settings/index.js';
import type { EventFeed } from './event-feed.js';

/** Everything the routes of a desk use. */
export interface AppParts {
  readonly store: Store;
  readonly settings: DeskSettings;
  readonly feed: EventFeed;
  readonly comparisons: Comparisons;
  readonly meter: Meter;
  /** The partitions of this process and the number of articles in their windows. */
  readonly writing: () => { readonly partitions: readonly string[]; readonly size: number };
}
