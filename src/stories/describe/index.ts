export { type Centrality, centrality } from './centrality.js';
export { describeArticles } from './describe-articles.js';
export {
  type Clusters,
  centralities,
  DESCRIBE,
  type Describe,
  inOrderOfStories,
  StoryDescriber,
} from './describe-stories.js';
export { type DistinctArticle, distinctArticles } from './distinct-articles.js';
export { CANDIDATES, distinction, surfaceForms, writtenKeywords } from './keywords.js';
export { countIndependentSources } from './source-groups.js';
export { type Story, type StoryGroup, type StorySpan, storySpan } from './story.js';
export { storyOf } from './story-of.js';
