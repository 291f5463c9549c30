export { eventRange, eventsAfter, eventsOfStory } from './read-events.js';
export {
  type DeskStory,
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
