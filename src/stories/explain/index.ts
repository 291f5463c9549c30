export { type ExplainedTerm, explainPlaces, type LinkExplanation } from './explain-link.js';
export { type Decision, explainCluster, leastCertain, type Names, type StoryExplanation } from './explain-story.js';
export { type Reasoning, reasonsFor } from './reasons.js';
