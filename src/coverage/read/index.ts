export {
  type ArticleFacts,
  FactReader,
  factsOutside,
  isBare,
  isInside,
  isOrder,
  marksOf,
  saysNothing,
} from './article-facts.js';
export { eventOf } from './event-words.js';
export { findInsets } from './insets.js';
export { firstEndingAfter, firstStartingFrom, textBefore } from './ordered-spans.js';
export { OUTCOMES, THINGS } from './states.generated.js';
export { areOpposed, changesStory } from './states.js';
export {
  distinct,
  readStory,
  type Sentence,
  type StoryText,
  type TitleWord,
  tokenFrom,
  type Wording,
} from './story-text.js';
export { diffWords, type Run, sharedRuns, type WordEdit, type Words } from './word-diff.js';
