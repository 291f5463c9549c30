// The public API. Everything here is documented where it is written; readers of files are in `samestory/io`, matchers for
// Jest and Vitest in `samestory/testing`.
export type { Article, ArticleCheck, ArticleId, PublicationTime, Span } from './article.js';
export { checkArticle, parsePublicationTime } from './article.js';
export { type Coverage, type CoverageOptions, compareCoverage } from './coverage/compare.js';
export { compareVersions, type VersionComparison } from './coverage/versions.js';
export { SameStoryError, type SameStoryErrorCode } from './errors.js';
export { type ArticleScore, scoreArticles } from './evaluate/article-scores.js';
export {
  type BootstrapOptions,
  type BootstrapResult,
  bootstrap,
  type Difference,
  type Interval,
  type PairedBootstrapResult,
  pairedBootstrap,
} from './evaluate/bootstrap.js';
export type { Score } from './evaluate/contingency.js';
export { type Evaluation, type EvaluationOptions, evaluateClustering } from './evaluate/evaluate.js';
export type { Label, LabelledArticle, Labelling, StoriesLike } from './evaluate/labelling.js';
export { type Sweep, type SweepOptions, type SweepPoint, sweep } from './evaluate/sweep.js';
export {
  type FaultyStory,
  type PartLink,
  type StoryPart,
  type WorstStories,
  type WorstStoriesOptions,
  worstStories,
} from './evaluate/worst-stories.js';
export type { PassageKind } from './reuse/compare-passages.js';
export { compareTexts, type TextLikeness } from './reuse/compare-texts.js';
export type { Agency } from './reuse/credits.js';
export type { OriginCertainty, PassageFamily } from './reuse/describe-families.js';
export { findReuse, type ReuseCap, type ReuseOptions, type ReuseResult, type ReuseScheme } from './reuse/find-reuse.js';
export { MinHashIndex, type MinHashOptions, type MinHashScheme } from './reuse/minhash-index.js';
export { type OutletMatrix, outletMatrix } from './reuse/outlet-matrix.js';
export type { PassagePair, Place } from './reuse/place-pairs.js';
export type { ArticleRelation } from './reuse/relations.js';
export { type IndexedReuse, ReuseIndex, type ReuseIndexOptions } from './reuse/reuse-index.js';
export type { ArticleReuse } from './reuse/shares.js';
export { independentSources, type Source } from './reuse/sources.js';
export { type CalibrationOptions, calibrateLinkScore, type LabelledCollection } from './stories/calibrate.js';
export type { LinkExplanation } from './stories/explain.js';
export type { Decision, StoryExplanation } from './stories/explain-story.js';
export { analyseStories, findStories } from './stories/find-stories.js';
export { type ArticleFlag, type FlagEvidence, type FlagKind, flagArticle, type StoryFlag } from './stories/flags.js';
export { type LinkModel, MODEL_VERSION, shippedLinkModel } from './stories/link-model.js';
export type { Linkage } from './stories/linkage.js';
export type { Pins } from './stories/pins.js';
export type { StoriesOptions } from './stories/stories-options.js';
export type { Story, StorySpan } from './stories/story.js';
export type { MergeStep, StoriesResult, StoryAnalysis } from './stories/story-analysis.js';
export type { Arrival, TimeSource } from './stories/stream/arrival.js';
export type { StreamStory } from './stories/stream/describe-story.js';
export type { FollowOptions, RejectedArrival } from './stories/stream/follow.js';
export type { StoryEvent } from './stories/stream/story-events.js';
export { type ArrivalOptions, StoryStream, type StreamStoriesOptions } from './stories/stream/story-stream.js';
export type { StreamOptions } from './stories/stream/stream-options.js';
export { type Facts, findFacts } from './text/facts.js';
export { type Figure, type FigureKind, type FindFiguresOptions, findFigures, type Hedge } from './text/figures.js';
export { detectLanguage } from './text/languages.js';
export { type FindNamesOptions, findNames, type Name, type NameKind } from './text/names.js';
export { type Paragraph, type ParagraphRole, splitParagraphs } from './text/paragraphs.js';
export { type FindQuotesOptions, findQuotes, type Quote } from './text/quotes.js';
export {
  findRepeatedFurniture,
  furnitureOf,
  type RepeatedFurnitureOptions,
  type RepeatedParagraph,
} from './text/repeated-furniture.js';
export { splitSentences } from './text/sentences.js';
export { type Token, type TokenizeOptions, tokenize } from './text/tokenize.js';
export type { EmbeddingOptions, EmbeddingSimilarity } from './vectors/embeddings.js';
export { fitTfIdf, readTfIdf, type TfIdf, type TfIdfField } from './vectors/tfidf.js';
