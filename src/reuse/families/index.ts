export { describeFamilies, type OriginCertainty, type PassageFamily } from './describe-families.js';
export { MAX_OVERLAPPING } from './find-families.js';
