export { analyseInPhases, analyseStories } from './analyse-stories.js';
export {
  type CalibrationOptions,
  calibrateLinkScore,
  fitLinkModel,
  type LabelledCollection,
  sampleCollection,
} from './calibrate/index.js';
export type { Granularity, Linkage, Pins } from './cluster/index.js';
export { crossValidate, type HeldOutScore } from './cross-validate.js';
export type { Describe } from './describe/index.js';
export { type Story, type StoryGroup, type StorySpan, storyOf } from './describe/index.js';
export type { Decision, ExplainedTerm, LinkExplanation, StoryExplanation } from './explain/index.js';
export { eachStory, findInPhases, findStories } from './find-stories.js';
export {
  type ArticleFlag,
  type FlagEvidence,
  type FlagKind,
  flagArticle,
  isDigestArticle,
  type StoryFlag,
} from './kinds/index.js';
export {
  type FeatureName,
  type LinkModel,
  type LinkWeight,
  linkModelFault,
  type MergeFeatureName,
  type MergeModel,
  MODEL_VERSION,
  shippedLinkModel,
} from './link/index.js';
export {
  type Block,
  blockOf,
  type CountedPart,
  cosinesOf,
  countPart,
  groupParts,
  joinCosines,
  joinLinks,
  type Links,
  linksOf,
  nearestCosines,
  type Part,
  packLinks,
} from './parts/index.js';
export {
  cutIntoRanges,
  type Facts,
  type Phase,
  type Phased,
  type Range,
  type Results,
  type StoriesSettings,
  StoryTasks,
  type TaskName,
} from './phases/index.js';
export type { FindStoriesOptions, StoriesOptions } from './stories-options.js';
export { type GroupsResult, type MergeStep, type StoriesResult, StoryAnalysis } from './story-analysis.js';
export {
  type Arrival,
  type ArrivalOptions,
  type EventBase,
  type FollowOptions,
  type RejectedArrival,
  type RestoreOptions,
  STREAM_SNAPSHOT,
  type StoriesSince,
  type StoryEvent,
  StoryStream,
  type StreamOptions,
  type StreamStoriesOptions,
  type StreamStory,
  storiesSince,
  type TimeSource,
} from './stream/index.js';
