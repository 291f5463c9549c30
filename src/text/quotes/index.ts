export type { Attribution } from './attributions.js';
export { bodyOf, type FindQuotesOptions, findQuotes, paragraphsWithin, type Quote, quotesOf } from './find-quotes.js';
