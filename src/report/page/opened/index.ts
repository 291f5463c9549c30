export { annotatedArticle } from './annotated-article.js';
export { articlePair } from './article-pair.js';
export { storyMatrix } from './story-matrix.js';
export { versionChanges } from './version-changes.js';
export { whyOneStory } from './why-one-story.js';
