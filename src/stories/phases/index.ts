export { cutIntoRanges, type Phase, type Phased, type Phases, type Range, runHere, runStoryByStory } from './phase.js';
export { type FoundStories, storyPhases } from './story-phases.js';
export type { StoriesSettings } from './story-settings.js';
export { type Facts, type Results, StoryTasks, type TaskName } from './story-tasks.js';
