export {
  type Database,
  type DatabaseOptions,
  databaseFault,
  isUnavailable,
  MIGRATIONS,
  migrate,
  openDatabase,
  optionalPackage,
  requireSchema,
  type Sql,
} from './database/index.js';
export * from './read/index.js';
export { openStore, Store, type StoreOptions } from './store.js';
export {
  type Decision,
  type DeskEvent,
  decide,
  decisions,
  eventsChannel,
  type Intake,
  type MadeDecision,
  PartitionWriter,
  type Pruned,
  prune,
  publicationTime,
  type Refused,
  StoryBook,
  type Taken,
  type WriterOptions,
  type WriterPool,
} from './write/index.js';
