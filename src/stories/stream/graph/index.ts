export { PinnedTexts } from './pinned-texts.js';
export { LARGE, Regions } from './regions.js';
export { SETTLED, type SearchLimits, StoryGraph, YOUNG } from './story-graph.js';
