export type { Watched, WatchOptions } from './input-watch.js';
export { readSnapshot, writeSnapshot } from './snapshot-file.js';
export { storyTransform } from './story-transform.js';
export { ArticleWatch } from './watch-articles.js';
