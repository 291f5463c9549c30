export { describeArticles } from './describe-articles.js';
export { COPIED_TEXT, describeStories } from './describe-stories.js';
export { type DistinctArticle, distinctArticles } from './distinct-articles.js';
export { CANDIDATES, distinction, surfaceForms, writtenKeywords } from './keywords.js';
export { countIndependentSources } from './source-groups.js';
export type { Story, StorySpan } from './story.js';
export { storyOf } from './story-of.js';
