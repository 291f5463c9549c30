export { canonicalUrl } from './canonical-url.js';
export { type Agency, CreditReader } from './credits.js';
export { areOutletGroups, isNames, outletGrouping, outletKey } from './outlet-groups.js';
export { type ArticleRelation, ArticleRelations, RELATIONS } from './relations.js';
