export { bodyOf, type FindQuotesOptions, findQuotes, paragraphsWithin, type Quote, quotesOf } from './find-quotes.js';
