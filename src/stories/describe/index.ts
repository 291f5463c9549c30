export { COPIED_TEXT, describeStories } from './describe-stories.js';
export { type DistinctArticle, distinctArticles } from './distinct-articles.js';
export { writtenKeywords } from './keywords.js';
export {
  compare,
  headline,
  inOrderOfPublication,
  type Story,
  type StorySpan,
  storyLanguages,
  storySpan,
} from './story.js';
