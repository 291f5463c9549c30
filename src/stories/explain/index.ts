export { type ExplainedTerm, explainPair, type LinkExplanation } from './explain-link.js';
export { type Decision, explainCluster, type Names, nearestDecisions, type StoryExplanation } from './explain-story.js';
export { type Reasoning, reasonsFor } from './reasons.js';
