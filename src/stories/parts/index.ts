export { groupParts, type LinkedArticles } from './group-parts.js';
export { joinLinks, type Links, linksOf, packLinks } from './links.js';
export { cosinesOf, joinCosines, nearestCosines } from './neighbours.js';
export { type Block, blockOf, type CountedPart, countPart, type Part } from './part.js';
