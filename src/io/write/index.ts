export { type JsonFeedOptions, jsonFeed } from './json-feed.js';
export { jsonLines } from './json-lines.js';
export { ninjsLines } from './ninjs-lines.js';
export { type PassimGroup, passimClusters, passimLines } from './passim-lines.js';
export { writeFileAtomically } from './write-file.js';
