export {
  csvItems,
  type FormatName,
  feedItems,
  htmlItems,
  jsonItems,
  mailItems,
  wireItems,
  xmlItems,
} from './formats/index.js';
export {
  type ArticleRecord,
  articleFromRecord,
  type FieldWarning,
  htmlText,
  type Item,
  type LeftOut,
  readDate,
  type TimeSource,
} from './mapping/index.js';
export {
  isNewer,
  type Located,
  type ReadEachOptions,
  type ReadEvent,
  type ReadOptions,
  type ReadProgress,
  type ReadResult,
  type Rejection,
  readArticles,
  readEach,
  type Warning,
} from './read/index.js';
export {
  ArticleWatch,
  readSnapshot,
  storyTransform,
  type Watched,
  type WatchOptions,
  writeSnapshot,
} from './watch/index.js';
export {
  type JsonFeedOptions,
  jsonFeed,
  jsonLines,
  ninjsLines,
  type PassimGroup,
  passimClusters,
  passimLines,
} from './write/index.js';
