export { type ArticleScore, scoreArticles } from './article-scores.js';
export {
  type BootstrapOptions,
  type BootstrapResult,
  bootstrap,
  type Difference,
  type Interval,
  type PairedBootstrapResult,
  pairedBootstrap,
} from './bootstrap.js';
export { compareStories, type StoryChanges } from './compare-stories.js';
export { type Evaluation, type EvaluationOptions, evaluateClustering } from './evaluate.js';
export {
  type Label,
  type LabelledArticle,
  type Labelling,
  labelsOf,
  type NumberedLabels,
  numberLabels,
  type Singletons,
  type StoriesLike,
  show,
} from './labels/index.js';
export type { Score, VMeasure } from './scores/index.js';
export { type Sweep, type SweepOptions, type SweepPoint, type SweepStep, sweep } from './sweep.js';
export {
  type FaultyStory,
  type PartLink,
  type StoryPart,
  type WorstStories,
  type WorstStoriesOptions,
  worstStories,
} from './worst-stories.js';
