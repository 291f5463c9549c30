export { type Packed, packJson, unpackJson } from './packed-json.js';
export {
  type PairReasons,
  type ParagraphData,
  packStory,
  paragraphData,
  type StoryData,
  shownArticle,
  unpackStory,
  type VersionPair,
} from './story-data.js';
