export { backgroundFrequencies } from './background.js';
export { newsTerms } from './news-words.js';
