export {
  type CardFacts,
  card,
  cardFacts,
  FIRST_CARDS,
  type Filters,
  filtersOf,
  frontHead,
  loneArticles,
} from './front.js';
export { type Making, pageFoot } from './page-foot.js';
export { reusePart } from './reuse-grid.js';
export { reviewPart, unmatchedSection } from './review-part.js';
export { storySection } from './story-section.js';
