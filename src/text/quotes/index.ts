export { bodyOf, type FindQuotesOptions, findQuotes, type Quote, quotesOf } from './find-quotes.js';
