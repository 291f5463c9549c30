export { compareQuotes } from './compare-quotes.js';
export type { ComparedQuote, QuoteRelation, QuoteVariant } from './quote.js';
export { saidBy, spokenQuotes } from './spoken-quotes.js';
