export { type InputFile, listInputs, stemOf, systemReason } from './list-inputs.js';
export {
  isNewer,
  type ReadOptions,
  type ReadProgress,
  type ReadResult,
  readArticles,
} from './read-articles.js';
export {
  type ReadEachOptions,
  type ReadEvent,
  type Rejection,
  readEach,
  type Warning,
} from './read-each.js';
export type { Located } from './seen-ids.js';
