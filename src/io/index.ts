export type { ArticleRecord } from './article-record.js';
export { jsonLines } from './json-lines.js';
export { type ReadOptions, type ReadProgress, type ReadResult, type Rejection, readArticles } from './read-articles.js';
export { readSnapshot, writeSnapshot } from './snapshot-file.js';
export { storyTransform } from './story-transform.js';
export { ArticleWatch, type Watched, type WatchOptions } from './watch-articles.js';
