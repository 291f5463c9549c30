export { articleVersion, publicationTime } from './article-version.js';
export { decide, decisions, type MadeDecision } from './decisions.js';
export { PartitionWriter, type WriterOptions } from './partition-writer.js';
export { type Pruned, prune } from './prune.js';
export { type Decision, StoryBook } from './story-book.js';
export { arrivalsChannel, eventsChannel, Intake, type Refused, type Taken } from './take-in.js';
export type { DeskEvent } from './write-batch.js';
export { WriterPool } from './writer-pool.js';
