export { passageKeys } from './passage-keys.js';
export { eventRange, eventsAfter, eventsOfStory } from './read-events.js';
export {
  type DeskStory,
  type ListedArticle,
  listStories,
  readArticle,
  readRecords,
  readStory,
  type StoryCursor,
  type StoryFilter,
  type StoryPage,
  storyArticles,
} from './read-stories.js';
export { articlesWithPassages, indexPassages } from './stored-passages.js';
