export type { ArticleRecord } from './article-record.js';
export { jsonLines } from './json-lines.js';
export { type ReadOptions, type ReadProgress, type ReadResult, type Rejection, readArticles } from './read-articles.js';
