export { isAns, textOfAns } from './ans.js';
export { asUtc, headlineOfBlocks, people } from './columns.js';
export { addressInLinks, textOfEntry } from './feed.js';
export {
  bodyMarkup,
  bylineOfNitf,
  embargoOf,
  embargoOfNitf,
  first,
  headlineOfNewsItem,
  headlineOfNitf,
  idOfNewsMl1,
  parties,
  previousOf,
  textOfNewsItem,
  textOfNewsMl1,
  textOfNitf,
} from './newsml.js';
export { addressOfNinjs, bodyOfNinjs, headlineOfNinjs, infoSourcesOf, isNinjs, providerOf } from './ninjs.js';
export { hasTypedParts, isParts, textOfParts, textOfTypedParts, titleOfTypedParts } from './story-parts.js';
