export {
  type ComparedQuote,
  compareQuotes,
  type QuoteRelation,
  type QuoteVariant,
} from './compare-quotes.js';
export { saidBy, spokenQuotes } from './spoken-quotes.js';
