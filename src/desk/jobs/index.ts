export { type Chore, Chores, SteadyClock } from './chores.js';
export { Comparisons, MAX_COMPARED } from './comparisons.js';
export { isPublicAddress } from './feed-address.js';
export { Feeds } from './feeds.js';
export { fetchFeed } from './fetch-feed.js';
export { Queue } from './queue.js';
export { readBody } from './read-body.js';
export { WatchedFolder } from './watched-folder.js';
