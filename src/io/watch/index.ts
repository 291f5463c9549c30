export { readSnapshot, writeSnapshot } from './snapshot-file.js';
export { storyTransform } from './story-transform.js';
export { ArticleWatch, type Watched, type WatchOptions } from './watch-articles.js';
